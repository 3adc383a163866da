/// Names in scripts that put the family name first, or that write no blanks.
enum NameScripts {
  /// Reads a name in Han, Hangul, Kana or Cyrillic; nil for other scripts, and a literal where the parts cannot be told.
  static func person(_ text: String) -> Person? {
    if text.unicodeScalars.allSatisfy({ $0.value < 0x370 }) { return nil }
    if text.unicodeScalars.contains(where: isEastAsian), !text.contains(where: { $0.isASCII && $0.isLetter })
    {
      return eastAsian(text)
    }
    if text.unicodeScalars.contains(where: { (0x400...0x52F).contains($0.value) }) { return cyrillic(text) }
    return nil
  }

  static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
  private static func isHangul(_ c: Character) -> Bool {
    c.unicodeScalars.allSatisfy {
      (0xAC00...0xD7A3).contains($0.value) || (0x1100...0x11FF).contains($0.value)
    }
  }
  private static func isHan(_ c: Character) -> Bool {
    c == "々"
      || c.unicodeScalars.allSatisfy { isEastAsian($0) && !(0x3041...0x30FF).contains($0.value) }
        && !isHangul(c)
  }

  private static func eastAsian(_ text: String) -> Person {
    let words = text.split { $0 == " " || $0 == "・" || $0 == "·" }
    if words.count == 2 { return Person(given: String(words[1]), family: String(words[0])) }
    guard words.count == 1, let length = familyLength(text) else { return Person(literal: text) }
    return Person(given: String(text.dropFirst(length)), family: String(text.prefix(length)))
  }

  /// How many characters of an unbroken name are the family name; nil where that cannot be told.
  private static func familyLength(_ text: String) -> Int? {
    guard (2...5).contains(text.count) else { return nil }
    let two = String(text.prefix(2))
    if text.allSatisfy(isHangul) {
      return text.count == 2 ? 1 : compound.contains(two) && text.count > 2 ? 2 : text.count < 5 ? 1 : nil
    }
    guard text.allSatisfy(isHan) else { return nil }
    if compound.contains(two), text.count > 2 { return 2 }
    if text.count <= 3, let first = text.first, single.contains(first) { return 1 }
    // Japanese names of four characters are two and two, but for rare ones.
    return text.count == 4 ? 2 : nil
  }

  private static let compound: Set<String> = [
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "夏侯",
    "남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방",
  ]
  /// The hundred most common family names of one character, in both kinds of characters.
  private static let single = Set(
    """
    王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈\
    姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯張朴
    """)

  /// "Иванов И. И." and "Иванов Иван Иванович" put the family name first; else the last word is it.
  private static func cyrillic(_ text: String) -> Person? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last else { return nil }
    let isPatronymic = ["вич", "вна", "ична"].contains { last.hasSuffix($0) } && words.count == 3
    let isFirst = isPatronymic || NameWords.isInitials(last) && !NameWords.isInitials(words[0])
    let given = isFirst ? words.dropFirst() : words.dropLast()
    return Person(given: NameParser.spaced(Array(given)), family: isFirst ? words[0] : last)
  }
}
