import Foundation
import PapersKit
import Testing

/// The table of `LinkFaultTests`: what the simulation does to a link, and what the report must say.
enum LinkFaults {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// The members of the simulation's fault beside `match`; nil: there is no fault but the link itself.
    var fault: String?
    /// The link, where it is not the page of the fault's own host.
    var link: String?
    /// Words of the report's line on the reading; nil: the fault is survived and the reading verified.
    var says: [String]?
    var hint = ""
    var testDescription: String { name }
  }

  static let title = "A Title That Nobody Else Has Written Yet"
  static let page = """
    <html><head><title>x</title><meta name='citation_title' content='\(title)'>\
    <meta name='citation_author' content='Author, Ann'><meta name='citation_publication_date' content='2021'>\
    <meta name='citation_conference_title' content='A Conference'></head><body>text</body></html>
    """
  static let otherPage = page.replacing(title, with: "Quite Another Work on Fish")
    .replacing("Author, Ann", with: "Trout, Theo").replacing("2021", with: "1999")
  static let wrongLink = "correct the link in the list"
  static let later = "sync again later"

  static let cases: [Case] = [
    Case(name: "no fault: a sound page verifies its reading", fault: body(page)),
    Case(
      name: "a dead link (404)", fault: #""fault":"status","status":404"#, says: ["not found"],
      hint: wrongLink),
    Case(
      name: "a page that is gone (410)", fault: #""fault":"status","status":410"#, says: ["not found"],
      hint: wrongLink),
    Case(
      name: "a page for members only (403)", fault: #""fault":"status","status":403"#, says: ["status 403"],
      hint: wrongLink),
    Case(
      name: "a server in trouble (500)", fault: #""fault":"status","status":500"#, says: ["status 500"],
      hint: later),
    Case(
      name: "429 with Retry-After in seconds, then well",
      fault: #""fault":"status","status":429,"headers":{"Retry-After":"2"},"first":1"#, says: ["not found"],
      hint: wrongLink),
    Case(
      name: "429 with Retry-After as a date, then well",
      fault: #""fault":"status","status":429,"headers":{"Retry-After":"\#(soon)"},"first":1"#,
      says: ["not found"], hint: wrongLink),
    Case(
      name: "429 with a Retry-After of two hours",
      fault: #""fault":"status","status":429,"headers":{"Retry-After":"7200"}"#,
      says: ["says \"later\" (in 7200 s)"], hint: later),
    Case(
      name: "a 503 with a date of the next century",
      fault: #""fault":"status","status":503,"headers":{"Retry-After":"Fri, 31 Dec 2100 00:00:00 GMT"}"#,
      says: ["says \"later\" (in 86400 s)"], hint: later),
    Case(
      name: "a bot wall behind a 200", fault: body("<html><title>Just a moment...</title>"),
      says: ["bot check (cloudflare)"], hint: "give it a link or DOI"),
    Case(
      name: "a bot wall behind a 403",
      fault: #""fault":"status","status":403,"body":"<html><title>Attention Required! | Cloudflare</title>""#,
      says: ["bot check (cloudflare)"], hint: "give it a link or DOI"),
    Case(name: "silence", fault: #""fault":"hang""#, says: ["did not answer within 4"], hint: later),
    Case(
      name: "silence once", fault: #""fault":"hang","first":1,"seconds":20"#, says: ["not found"],
      hint: wrongLink),
    Case(name: "a byte a second", fault: #""fault":"drip""#, says: ["did not answer within 4"], hint: later),
    Case(name: "a reset", fault: #""fault":"reset""#, says: ["answer is broken"], hint: later),
    Case(name: "an answer cut short", fault: #""fault":"truncate""#, says: ["answer is broken"], hint: later),
    Case(
      name: "64 MB", fault: #""fault":"huge","mib":64"#, says: ["more than 32 MB"],
      hint: "link the paper's own page"),
    Case(
      name: "a gzip bomb of 512 MB", fault: #""fault":"bomb","mib":512,"type":"text/html""#,
      says: ["more than 32 MB"], hint: "link the paper's own page"),
    Case(name: "an entity bomb", fault: #""fault":"entities""#, says: ["no paper"], hint: wrongLink),
    Case(
      name: "random bytes as HTML", fault: #""fault":"garbage","type":"text/html""#, says: ["no paper"],
      hint: wrongLink),
    Case(name: "nothing at all", fault: body(""), says: ["no paper: an empty page"], hint: wrongLink),
    Case(
      name: "a page of another work", fault: body(otherPage),
      says: ["its link leads to Quite Another Work on Fish"],
      hint: "correct the link or the words"),
    Case(
      name: "a site's front page", fault: body("<html><title>Welcome</title><body>Our papers</body></html>"),
      says: ["no paper"], hint: wrongLink),
    Case(
      name: "a redirect to itself", fault: #""fault":"redirect","to":"/papers/title.html""#,
      says: ["redirects in a circle"],
      hint: wrongLink),
    Case(
      name: "a redirect to a file", fault: #""fault":"redirect","to":"file:///etc/passwd""#,
      says: ["leads to file, which is neither http nor https"], hint: wrongLink),
    Case(
      name: "a redirect to the cloud's own address",
      fault: #""fault":"redirect","to":"http://169.254.169.254/latest/meta-data/""#,
      says: ["169.254.169.254 is a private address"], hint: wrongLink),
    Case(
      name: "a redirect to a port of this machine", fault: #""fault":"redirect","to":"http://127.0.0.1:22/""#,
      says: ["127.0.0.1 is a private address"], hint: "--allow-private"),
    Case(
      name: "a redirect with a password", fault: #""fault":"redirect","to":"https://u:secret@example.org/""#,
      says: ["redirects to no web address"], hint: later),
    Case(
      name: "a link to the cloud's own address", link: "http://169.254.169.254/papers/title.html",
      says: ["169.254.169.254 is a private address"], hint: wrongLink),
    Case(
      name: "a link to a closed port", link: "https://closed.example.org:4433/papers/title.html",
      says: ["closed.example.org cannot be reached"], hint: "see to the network and the link"),
    Case(
      name: "a link to a file", link: "file:///etc/passwd", says: ["file:///etc/passwd: no web address"],
      hint: wrongLink),
    Case(
      name: "a character set that is not the page's",
      fault: #""fault":"body","type":"text/html; charset=utf-16","body":\#(JSON.string(page).line)"#),
    Case(
      name: "a character set that nobody knows",
      fault: #""fault":"body","type":"text/html; charset=x-nonsense","body":\#(JSON.string(page).line)"#),
  ]

  static func body(_ text: String) -> String { #""fault":"body","body":\#(JSON.string(text).line)"# }

  /// In ten seconds, as HTTP writes it.
  static let soon: String = {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "GMT")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return format.string(from: Date().addingTimeInterval(10))
  }()

  /// Each case has a host of its own: faults keep to it.
  static func host(_ n: Int) -> String { "fault\(n).example.org" }
  static let faults: String = {
    let all = cases.enumerated().compactMap { n, c in
      c.fault.map { #"{"match":"^fault\#(n)\\.",\#($0)}"# }
    }
    return "[\(all.joined(separator: ","))]"
  }()
}
