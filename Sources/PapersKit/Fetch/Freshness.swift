/// How old a stored answer is, and how old it may become (RFC 9111 section 4.2).
struct Freshness: Hashable {
  /// Seconds for which it answers without asking.
  var lifetime: Int
  /// Seconds since the origin made it.
  var age: Int
  /// It must be confirmed before every use (`no-cache`, `Vary: *`).
  var mustValidate: Bool
  /// Seconds beyond the lifetime for which it may stand in when the service fails.
  var staleIfError: Int

  var isFresh: Bool { !mustValidate && age < lifetime }
  var mayStandIn: Bool { !mustValidate && age < lifetime + staleIfError }

  /// "Not found" is remembered for a week, whatever the service says: what is not known today is asked again in time.
  static let negativeLifetime = 7 * day
  /// For answers without any word on freshness, or with a Last-Modified of an unknown age.
  static let defaultLifetime = day
  /// A tenth of the time since the last change, as RFC 9111 section 4.2.2 proposes, but no more than this.
  static let heuristicMost = 7 * day
  /// Without a `stale-if-error` (RFC 5861) of the service's own.
  static let defaultStaleIfError = 30 * day
  private static let day = 86_400

  init(_ stored: StoredAnswer, now: Int) {
    let control = CacheControl(stored.headers)
    age = Self.age(of: stored, now: now)
    lifetime = Self.lifetime(of: stored, control)
    mustValidate =
      control.has("no-cache")
      || stored.headers.contains { $0.name.lowercased() == "vary" && $0.value.contains("*") }
    staleIfError =
      control.has("must-revalidate")
      ? 0 : control.seconds("stale-if-error") ?? Self.defaultStaleIfError
  }

  private static func age(of stored: StoredAnswer, now: Int) -> Int {
    let date = stored.headers["Date"].flatMap(HTTPDate.seconds) ?? stored.received
    let apparent = max(0, stored.received - date)
    let told = stored.headers["Age"].flatMap(CacheControl.deltaSeconds) ?? 0
    let corrected = told + max(0, stored.received - stored.asked)
    // A clock that was set back makes nothing younger than it was.
    return max(apparent, corrected) + max(0, now - stored.received)
  }

  private static func lifetime(of stored: StoredAnswer, _ control: CacheControl) -> Int {
    if stored.status == 404 || stored.status == 410 { return negativeLifetime }
    if let seconds = control.seconds("max-age") { return seconds }
    let date = stored.headers["Date"].flatMap(HTTPDate.seconds) ?? stored.received
    if let expires = stored.headers["Expires"] {
      // An invalid date, `0` above all, means: already stale.
      return max(0, (HTTPDate.seconds(expires) ?? 0) - date)
    }
    // Temporary redirects are asked again; they are stored for `--offline` only.
    guard Self.isHeuristic(stored.status) else { return 0 }
    guard let changed = stored.headers["Last-Modified"].flatMap(HTTPDate.seconds), changed < date else {
      return defaultLifetime
    }
    return min(heuristicMost, (date - changed) / 10)
  }

  /// Statuses that RFC 9110 section 15.1 lets a cache keep without being told to, as far as a reader asks for them.
  private static func isHeuristic(_ status: Int) -> Bool { [200, 203, 300, 301, 308].contains(status) }

  /// Whether an answer is stored at all.
  static func isStorable(_ page: Page) -> Bool {
    guard !CacheControl(page.headers).has("no-store") else { return false }
    // A key in a redirect's target must not reach the disk, and without the key the target would be another.
    if let location = page.headers["Location"], Secrets.stripped(location) != location { return false }
    return [200, 203, 300, 301, 302, 303, 307, 308, 404, 410].contains(page.status)
  }
}
