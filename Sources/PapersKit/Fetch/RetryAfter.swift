/// How long a service asks to be left alone.
enum RetryAfter {
  /// A day; who says more may be asked again tomorrow.
  private static let longest = 86_400.0

  /// Seconds from `now` by `Retry-After` in both forms (RFC 9110 section 10.2.3), or by OpenReview's
  /// `details.resetTime`; nil when nothing is said.
  static func seconds(_ page: Page, now: Double) -> Double? {
    if let text = page.headers["Retry-After"]?.trimmed {
      if let seconds = Double(text), seconds >= 0 { return min(seconds, longest) }
      if let date = HTTPDate.seconds(text) { return min(max(0, Double(date) - now), longest) }
    }
    guard page.status == 429, page.body.count < 64 << 10,
      let json = try? JSON(parsing: String(decoding: page.body, as: UTF8.self)),
      let reset = json["details"]?["resetTime"]?.string.flatMap(HTTPDate.secondsOfTimestamp)
    else { return nil }
    return min(max(0, Double(reset) - now), longest)
  }
}
