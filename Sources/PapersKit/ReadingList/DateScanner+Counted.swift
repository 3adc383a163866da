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
}
