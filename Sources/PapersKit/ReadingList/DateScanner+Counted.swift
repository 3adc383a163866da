/// Weeks, by their numbers.
extension DateScanner {
  /// "第一周：一致性", "第十二週": weeks whose numbers are written out.
  static func countedWeek(_ text: String) -> Found? {
    guard text.hasPrefix("第"), let end = text.firstIndex(where: { $0 == "周" || $0 == "週" }) else {
      return nil
    }
    let digits = text[text.index(after: text.startIndex)..<end]
    guard (1...3).contains(digits.count), digits.allSatisfy({ $0 == "十" || numerals[$0] != nil }) else {
      return nil
    }
    // "十二" is ten and two, "二十" two tens.
    let parts = digits.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    func value(_ part: Substring, _ empty: Int) -> Int? {
      part.isEmpty ? empty : part.count == 1 ? part.first.flatMap { numerals[$0] } : nil
    }
    let week: Int? =
      parts.count == 1
      ? value(parts[0], 0) : value(parts[0], 1).flatMap { tens in value(parts[1], 0).map { tens * 10 + $0 } }
    guard let week, week > 0 else { return nil }
    let rest = text[text.index(after: end)...].droppingFirst(marks)
    return Found(week: week, rest: String(rest))
  }
  private static let marks: Marks = ":：-–— "
  private static let numerals: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  private static let weekWords: WordSet = [
    "week", "weeks", "wk", "woche", "semaine", "semana", "settimana", "неделя",
  ]
  private static let ordinals = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
  ]
  func week(_ t: [Token], _ i: Int) -> (Int, Int)? {
    if case .word(let word) = t[i], Self.weekWords.contains(word.lowercased()) {
      var k = i + 1
      while k < t.count,
        t[k] == .blank || t[k] == .mark("#") || t[k] == .mark(".") || t[k] == .mark("-") || t[k] == .mark(":")
      { k += 1 }
      if k < t.count, case .number(let n, let digits) = t[k], digits <= 2, n <= 60 {
        // "Weeks 1-2", "Weeks 3 and 4" begin with the first; what follows "Week 1 - 2" is more likely a day.
        guard word.lowercased().hasSuffix("s"), k + 2 < t.count else { return (n, k + 1) }
        var end = k + 1
        while end < t.count, [.blank, .mark("-"), .mark("–"), .mark("&"), .word("and")].contains(t[end]) {
          end += 1
        }
        if end > k + 1, end < t.count, case .number(let last, let digits) = t[end], digits <= 2, last > n {
          return (n, end + 1)
        }
        return (n, k + 1)
      }
      if k < t.count, case .word(let w) = t[k], let n = Self.ordinals[w.lowercased()] { return (n, k + 1) }
    }
    if case .word("W") = t[i], i + 1 < t.count, case .number(let n, let digits) = t[i + 1], digits <= 2,
      n <= 20,
      isDateSlot || t.count == 2 || i == 0 && endsWeek(t, i + 2)
    {
      return (n, i + 2)
    }
    // 第3周, 3주차, 3주, 第3週
    if case .number(let n, let digits) = t[i], digits <= 2, n <= 60 {
      var k = i + 1
      while k < t.count, t[k] == .blank { k += 1 }
      if k < t.count, case .word(let w) = t[k], ["周", "週", "주"].contains(w) {
        var end = k + 1
        if end < t.count, case .word("차") = t[end] { end += 1 }
        return (n, end)
      }
    }
    if case .word("第") = t[i], i + 1 < t.count { return week(t, i + 1) }
    return nil
  }

  /// "W3: ", "W3 - 9/16"
  private func endsWeek(_ t: [Token], _ i: Int) -> Bool {
    let next = skip(t, i)
    guard next < t.count, case .mark(let mark) = t[next] else { return false }
    return mark == ":" || mark == "：" || next > i && mark.isOne(of: "-–—|(")
  }
}
