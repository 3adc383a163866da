/// A date as coarse as it is known; no instant, so no time zone moves it.
public struct PublicationDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var year: Int
  /// 1...12
  public var month: Int?
  /// 1...31; nil when `month` is.
  public var day: Int?

  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month.flatMap { (1...12).contains($0) ? $0 : nil }
    self.day = self.month == nil ? nil : day.flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` (also with slashes, and with a time behind `T`); nil for anything else.
  public init?(_ text: some StringProtocol) {
    if text.utf8.count == 4, text.utf8.allSatisfy(\.isDigit), let year = Int(text) {
      self.init(year: year)
      return
    }
    let parts = text.prefix { $0 != "T" && $0 != " " }.split(whereSeparator: { $0 == "-" || $0 == "/" })
    guard text.first?.isNumber == true, let first = parts.first, first.count == 4, let year = Int(first),
      parts.count <= 3
    else {
      return nil
    }
    let rest = parts.dropFirst().map { Int($0) }
    guard !rest.contains(nil) else { return nil }
    self.init(year: year, month: rest.first ?? nil, day: rest.count > 1 ? rest[1] : nil)
  }

  public var description: String {
    let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    return ([String(year)] + [month, day].compactMap { $0.map(two) }).joined(separator: "-")
  }
  /// An unknown month or day sorts before a known one.
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}
