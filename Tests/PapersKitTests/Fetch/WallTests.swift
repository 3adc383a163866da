import PapersKit
import TestSupport
import Testing

struct WallTests {
  static func page(
    _ body: String, headers: [Header] = [], address: String = "https://example.org/paper"
  ) throws -> Page {
    let address = try #require(WebAddress(address))
    return Page(
      request: Request(address, reason: "test"), address: address, status: 200, headers: headers,
      body: Array(body.utf8))
  }

  @Test(
    arguments: [
      ("<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>", "cloudflare"),
      ("\n <html><head><title>Just a moment…</title>", "cloudflare"),
      ("<html><title>Attention Required! | Cloudflare</title>", "cloudflare"),
      ("<html><script>(function(){window._cf_chl_opt={cvId:'3'}})</script>", "cloudflare"),
      ("<!doctype html><title>Making sure you&#39;re not a bot!</title>", "anubis"),
      ("<!doctype html><title>Making sure you're not a bot!</title>", "anubis"),
      ("<HTML><HEAD><TITLE>Radware Bot Manager Captcha</TITLE>", "radware"),
      ("<html><head><title>Radware Page</title>", "radware"),
      ("<html><head><title>Google Scholar</title></head><form id=\"gs_captcha_f\">", "captcha"),
      ("<html><title>Verifying your browser | OpenReview</title>", "openreview"),
      (#"{"name":"ChallengeRequiredError","status":403}"#, "openreview"),
      ("<html><title>Access Denied</title>", "access-denied"),
      ("\u{FEFF}<html><title> Client\n Challenge </title>", "fastly"),
    ] as [(String, String)])
  func recognizesBodies(body: String, kind: String) throws {
    #expect(Wall.recognized(inBody: Array(body.utf8)) == kind)
    #expect(Wall.recognized(in: try Self.page(body)) == kind)
  }

  @Test(arguments: [
    "",
    "   ",
    "%PDF-1.5 Just a moment...",
    "<html><title>Just a Moment: Attention over Time</title>",
    "<html><title>Human Verification of Language Models - Some Group</title>",
    "<html><head><title>Just a moment...</title><meta name=\"citation_title\" content=\"Just a moment...\">",
    "<html><title>A paper</title><script src=\"/cdn-cgi/challenge-platform/scripts/jsd/main.js\"></script>",
    "<html><body>About captchas: Making sure you're not a bot</body>",
    "<?xml version=\"1.0\"?><feed><title>Just a moment...</title></feed>",
    #"{"title": "Just a moment..."}"#,
    #"["ChallengeRequiredError"]"#,
  ])
  func leavesOthersAlone(body: String) throws {
    #expect(Wall.recognized(in: try Self.page(body)) == nil)
  }

  @Test(arguments: [
    ("https://openreview.net/challenge?redirect=%2Fforum", "challenge"),
    ("https://validate.perfdrive.com/fb803c746e9148689b3984a31fccd902/?ssa=1", "radware"),
    ("https://www.google.com/sorry/index?continue=x", "captcha"),
    ("https://academic.oup.com/crawlprevention/validateuser", "captcha"),
    ("https://example.org/challenge", nil),
    ("https://example.org/papers/challenge?x=1", nil),
    ("https://captcha.example.org/", nil),
  ])
  func recognizesWhereARedirectLeads(address: String, kind: String?) throws {
    #expect(Wall.recognized(in: try Self.page("<html>", address: address)) == kind)
  }

  @Test(
    arguments: [
      (Header("CF-Mitigated", "challenge"), "cloudflare"),
      (Header("x-amzn-waf-action", "captcha"), "aws-waf"),
      (Header("Server", "cloudflare"), nil),
    ] as [(Header, String?)])
  func recognizesHeaders(header: Header, kind: String?) throws {
    #expect(Wall.recognized(in: try Self.page("{}", headers: [header])) == kind)
  }

  // The team's 62 real pages: walls are expected as "blocked", all others must pass.
  @Test(.enabled(if: SharedData.folder != nil))
  func tellsTheRealPagesApart() throws {
    let manifest = String(decoding: try #require(SharedData.bytes("pages/MANIFEST.tsv")), as: UTF8.self)
    var walls = 0
    for line in manifest.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 3, let body = SharedData.bytes("pages/\(fields[0])/\(fields[1]).html") else {
        continue
      }
      #expect((Wall.recognized(inBody: body) != nil) == (fields[2] == "wall"), "\(fields[1])")
      walls += fields[2] == "wall" ? 1 : 0
    }
    #expect(walls >= 3)
  }
}
