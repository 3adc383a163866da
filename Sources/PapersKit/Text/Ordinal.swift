/// Ordinal numbers as titles of proceedings write them.
public enum Ordinal {
  private static let small = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]
  private static let tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]

  /// The single words: "first" to "nineteenth", "twentieth", "thirtieth"..., "hundredth", and "twenty", "thirty" as the
  /// beginning of "twenty-first".
  static let words: [String: Int] = {
    var words: [String: Int] = ["forth": 4, "nineth": 9, "twelvth": 12, "hundredth": 100]
    for (i, word) in small.enumerated() { words[word] = i + 1 }
    for (i, word) in tens.enumerated() {
      words[word + "ieth"] = (i + 2) * 10
      words[word + "y"] = (i + 2) * 10
    }
    return words
  }()

  /// The value of "13th", "Thirteenth", "twenty-first", "XIII"; nil for anything else.
  public static func value(of text: some StringProtocol) -> Int? {
    let lower = text.lowercased()
    let parts = lower.split { $0 == "-" || $0 == " " }
    if parts.count == 2, let a = words[String(parts[0])], let b = words[String(parts[1])], a >= 20, b < 10 {
      return a + b
    }
    if parts.count == 1, let value = words[lower], !lower.hasSuffix("y") { return value }
    let digits = lower.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, ["st", "nd", "rd", "th"].contains(lower.dropFirst(digits.count)) {
      return Int(digits)
    }
    return roman(text)
  }

  /// The value of a Roman numeral in capitals, up to 89; nil when the text is none.
  public static func roman(_ text: some StringProtocol) -> Int? {
    var total = 0
    var last = 0
    guard !text.isEmpty, text.utf8.count <= 9 else { return nil }
    for byte in text.utf8.reversed() {
      let value: Int
      switch byte {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      case UInt8(ascii: "L"): value = 50
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total < 90 && roman(total) == String(text) ? total : nil
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var out = ""
    for (value, text) in [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
      while rest >= value {
        out += text
        rest -= value
      }
    }
    return out
  }

  /// "13th", "22nd".
  public static func short(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// "Thirteenth", "Twenty-Second"; figures from 100 on.
  public static func long(_ number: Int) -> String {
    let capital = { (s: String) in s.prefix(1).uppercased() + s.dropFirst() }
    switch number {
    case 1...19: return capital(small[number - 1])
    case 20...99 where number.isMultiple(of: 10): return capital(tens[number / 10 - 2]) + "ieth"
    case 20...99: return capital(tens[number / 10 - 2]) + "y-" + capital(small[number % 10 - 1])
    default: return short(number)
    }
  }
}
