/// How long a service asks to be left alone.
enum RetryAfter {
  /// Seconds from `now` by `Retry-After` in both forms (RFC 9110 section 10.2.3), or by OpenReview's
  /// `details.resetTime`; nil when nothing is said.
  static func seconds(_ page: Page, now: Double) -> Double? {
    if let text = page.headers["Retry-After"]?.trimmed {
      if let seconds = Double(text), seconds >= 0, seconds.isFinite { return seconds }
      if let date = HTTPDate.seconds(text) { return max(0, Double(date) - now) }
    }
    guard page.status == 429, page.body.count < 64 << 10,
      let json = try? JSON(parsing: String(decoding: page.body, as: UTF8.self)),
      let reset = json["details"]?["resetTime"]?.string.flatMap(HTTPDate.secondsOfTimestamp)
    else { return nil }
    return max(0, Double(reset) - now)
  }
}
