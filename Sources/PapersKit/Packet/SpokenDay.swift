/// Days as packets say them.
extension Session.Day {
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  /// Known where the year is.
  var weekday: String? {
    guard let year, (1...12).contains(month) else { return nil }
    // Sakamoto's rule for the Gregorian calendar.
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let y = month < 3 ? year - 1 : year
    return Self.weekdays[(y + y / 4 - y / 100 + y / 400 + shift[month - 1] + day) % 7]
  }

  /// `2021-03-09`; `03-09` where the year is not known.
  var plain: String { year == nil ? String(description.dropFirst(2)) : description }

  /// `2021-03-09 (Tuesday)`
  public var spoken: String { plain + (weekday.map { " (\($0))" } ?? "") }

  /// `Tuesday, 9 March 2021`
  var long: String {
    guard let name = Month.name(month) else { return plain }
    let start = weekday.map { "\($0), " } ?? ""
    return "\(start)\(day) \(name)" + (year.map { " \($0)" } ?? "")
  }

  /// `Tue 9 Mar`, for a column.
  func short(withYear: Bool) -> String {
    guard let name = Month.name(month) else { return plain }
    let start = weekday.map { "\($0.prefix(3)) " } ?? ""
    return "\(start)\(day) \(name.prefix(3))" + (withYear ? year.map { " \($0)" } ?? "" : "")
  }
}
