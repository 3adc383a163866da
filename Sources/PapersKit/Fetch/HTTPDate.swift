/// Dates of HTTP headers (RFC 9110 section 5.6.7) as seconds since 1970.
enum HTTPDate {
  /// Reads all three forms: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
  /// `Sun Nov  6 08:49:37 1994`; nil for anything else.
  static func seconds(_ text: String) -> Int? {
    let parts = text.split { " ,-".contains($0) }.map(String.init)
    guard parts.count >= 5 else { return nil }
    let isAsctime = month(parts[1]) != nil
    guard let day = Int(parts[isAsctime ? 2 : 1]), let month = month(parts[isAsctime ? 1 : 2]),
      var year = Int(parts[isAsctime ? 4 : 3]), let time = timeOfDay(parts[isAsctime ? 3 : 4])
    else { return nil }
    // Two digits: RFC 9110 takes them for the past; nothing of ours is older than 1970.
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    guard (1...31).contains(day), (1970...9999).contains(year) else { return nil }
    return days(year, month, day) * 86_400 + time
  }

  /// Reads `2026-08-31T08:59:25.212Z` (RFC 3339 in UTC), as some services write their resets.
  static func secondsOfTimestamp(_ text: String) -> Int? {
    let halves = text.split(separator: "T")
    guard halves.count == 2, let date = PublicationDate(halves[0]), let month = date.month,
      let day = date.day,
      halves[1].hasSuffix("Z"), let time = timeOfDay(String(halves[1].prefix(8)))
    else { return nil }
    return days(date.year, month, day) * 86_400 + time
  }

  private static func month(_ name: String) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: name.lowercased()).map { $0 + 1 }
  }
  private static func timeOfDay(_ text: String) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 3, let h = parts[0], let m = parts[1], let s = parts[2], (0..<24).contains(h),
      (0..<60).contains(m), (0...60).contains(s)
    else { return nil }
    return h * 3600 + m * 60 + s
  }
  /// Days since 1970 in the Gregorian calendar, counting years from March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468
  }
}
