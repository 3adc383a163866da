/// Recognises bot checks: pages that ask a person to prove to be one, in place of what was asked for.
///
/// A wall is named and left alone; it is never parsed as a paper, never kept in the cache, never got round.
public enum Wall {
  /// How much of a page is looked at: every wall met says what it is in its head.
  private static let looked = 64 << 10

  /// The wall's kind (`cloudflare`, `anubis`, ...) when an answer is one, whatever its status; nil otherwise.
  public static func recognized(in page: Page) -> String? {
    recognized(inHeaders: page.headers) ?? recognized(redirectingTo: page.address)
      ?? recognized(inBody: page.body)
  }

  /// By headers alone: Cloudflare's `cf-mitigated`, AWS WAF's `x-amzn-waf-action`, DataDome's `x-datadome`.
  static func recognized(inHeaders headers: [Header]) -> String? {
    if headers["cf-mitigated"]?.lowercased() == "challenge" { return "cloudflare" }
    if let action = headers["x-amzn-waf-action"]?.lowercased(), action == "challenge" || action == "captcha" {
      return "aws-waf"
    }
    if headers["x-datadome"]?.lowercased() == "protected", headers["x-dd-b"] != nil { return "datadome" }
    return nil
  }

  /// By where a redirect leads: to a challenge, as OpenReview, Radware and Google send people.
  static func recognized(redirectingTo address: WebAddress) -> String? {
    if address.host == "validate.perfdrive.com" { return "radware" }
    let parts = address.path.lowercased().split(separator: "/")
    if parts.first == "challenge", address.query != nil { return "challenge" }
    if address.host.contains("google."), parts.first == "sorry" { return "captcha" }
    if parts.starts(with: ["cdn-cgi", "challenge"]) || parts.starts(with: ["cdn-cgi", "l", "chk_captcha"]) {
      return "cloudflare"
    }
    if parts.starts(with: [".within.website"]) { return "anubis" }
    if let last = parts.last,
      ["captcha", "captcha.html", "captchacheck", "botcheck", "validateuser"].contains(last)
    {
      return "captcha"
    }
    return nil
  }

  /// By the bytes of a page: an HTML page whose title or script is a wall's, or a service's JSON that says so.
  public static func recognized(inBody body: [UInt8]) -> String? {
    var start = body.startIndex
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    while start < body.count, body[start] <= 32 { start += 1 }
    guard start < body.count else { return nil }
    let head = body[start..<min(body.count, start + looked)]
    if head.first == UInt8(ascii: "{") {
      return head.holds("\"ChallengeRequiredError\"") ? "openreview" : nil
    }
    guard head.first == UInt8(ascii: "<"), !head.starts(with: "<?xml".utf8) || head.holds("<html") else {
      return nil
    }
    // A page with a paper's own tags is the paper, whatever scripts stand around it.
    guard !head.holds("citation_title"), !head.holds("dc.title") else { return nil }
    let title = title(of: head)
    if let kind = openings.first(where: { title.hasPrefix($0.title) })?.kind { return kind }
    let bare = title.prefix { $0 != "|" }.filter { $0.isLetter || $0 == " " || $0 == "'" }.trimmed
    if let kind = wholeTitles[bare] { return kind }
    return marks.first { head.holds($0.mark) }?.kind
  }

  /// Titles as they begin, in lower case, with one blank between words: such as no paper bears.
  private static let openings: [(title: String, kind: String)] = [
    ("attention required! | cloudflare", "cloudflare"),
    ("please wait... | cloudflare", "cloudflare"),
    ("making sure you're not a bot", "anubis"),
    ("checking you are not a bot", "go-away"),
    ("verifying your browser", "openreview"),
    ("checking your browser before accessing", "captcha"),
    ("radware bot manager captcha", "radware"),
    ("radware captcha page", "radware"),
    ("shieldsquare captcha", "radware"),
    ("access to this page has been denied", "perimeterx"),
  ]

  /// Titles as a whole, letters only, up to a bar: a paper's title may begin with the same words.
  private static let wholeTitles: [String: String] = [
    "just a moment": "cloudflare", "access denied": "access-denied", "oh noes": "anubis",
    "radware page": "radware",
    "client challenge": "fastly", "pardon our interruption": "imperva", "ddosguard": "ddos-guard",
    "human verification": "aws-waf", "are you a robot": "captcha", "robot check": "captcha",
    "bot verification": "captcha", "validate user": "captcha", "security verification": "captcha",
    "checking your browser": "captcha", "one moment please": "captcha", "verify you are human": "captcha",
  ]

  /// What stands only in the pages of walls, in the case in which it stands there.
  private static let marks: [(mark: String, kind: String)] = [
    ("window._cf_chl_opt", "cloudflare"),
    ("id=\"challenge-error-title\"", "cloudflare"),
    ("id=\"anubis_challenge\"", "anubis"),
    ("/.within.website/x/cmd/anubis", "anubis"),
    ("id=\"gs_captcha_ccl\"", "captcha"),
    ("id=\"gs_captcha_f\"", "captcha"),
    ("Our systems have detected unusual traffic from your", "captcha"),
    ("https://validate.perfdrive.com", "radware"),
    ("Request unsuccessful. Incapsula incident ID", "imperva"),
    ("https://geo.captcha-delivery.com/", "datadome"),
    ("window.awsWafCookieDomainList", "aws-waf"),
    ("id=\"px-captcha\"", "perimeterx"),
  ]

  /// The text of the first `<title>`, in lower case, blanks joined, the entities of apostrophes decoded.
  private static func title(of head: ArraySlice<UInt8>) -> String {
    guard let open = head.place(of: "<title") ?? head.place(of: "<TITLE"),
      let close = head[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return "" }
    let text = head[(close + 1)...].prefix(200).prefix { $0 != UInt8(ascii: "<") }
    let words = String(decoding: text, as: UTF8.self).lowercased()
      .split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    return words.joined(separator: " ")
      .replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&apos;", with: "'")
      .replacing("’", with: "'").replacing("…", with: "...")
  }
}

extension ArraySlice<UInt8> {
  /// Where an ASCII text begins; nil when it does not occur.
  func place(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var at = startIndex
    while at <= endIndex - wanted.count,
      let next = self[at..<(endIndex - wanted.count + 1)].firstIndex(of: first)
    {
      if self[next..<(next + wanted.count)].elementsEqual(wanted) { return next }
      at = next + 1
    }
    return nil
  }
  func holds(_ text: String) -> Bool { place(of: text) != nil }
}
