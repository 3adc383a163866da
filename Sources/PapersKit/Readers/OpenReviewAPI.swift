/// OpenReview's API, version 2 and 1 (https://docs.openreview.net/getting-started/using-the-api). Since 2026 it shows
/// plain clients a challenge; that is recognised and left alone.
public enum OpenReviewAPI {
  public static let host = "api2.openreview.net"
  /// Venues of before about 2023 live here.
  public static let oldHost = "api.openreview.net"

  public static func note(_ id: String, reason: String) -> Request {
    Request(.service("https://\(host)/notes", [("id", id)]), reason: reason)
  }
  public static func oldNote(_ id: String, reason: String) -> Request {
    Request(.service("https://\(oldHost)/notes", [("id", id)]), reason: reason)
  }
  public static func search(_ title: String, reason: String) -> Request {
    let query = [("term", title.squeezed), ("content", "title"), ("source", "forum"), ("limit", "5")]
    return Request(.service("https://\(host)/notes/search", query), reason: reason)
  }

  /// The papers among the notes; reviews, decisions and comments have titles too, but are no papers.
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    let json = try page.json()
    if let name = json["name"]?.string, name.hasSuffix("Error") {
      if name == "ChallengeRequiredError" { throw .wall(kind: "openreview") }
      if name == "NotFoundError" { throw .notFound }
      throw .service(json["message"]?.string ?? name)
    }
    guard case .array(let notes) = json["notes"] else { throw .malformed("OpenReview's answer has no notes") }
    let papers = notes.filter(isPaper)
    guard !papers.isEmpty else {
      if notes.isEmpty { throw .notFound }
      throw .noPaper("OpenReview's notes are replies")
    }
    let findings = papers.compactMap { finding($0, page) }
    guard !findings.isEmpty else { throw .malformed("OpenReview's note has no title") }
    return findings
  }

  /// The paper of that id and of no other.
  public static func read(_ page: Page, asked id: String) throws(ReadError) -> [Finding] {
    let found = try read(page).filter { $0.openReview == id }
    guard !found.isEmpty else { throw .service("it answered with other notes") }
    return found
  }

  private static func isPaper(_ note: JSON) -> Bool {
    guard let id = note["id"]?.string, let forum = note["forum"]?.string else { return false }
    return id == forum && (note["replyto"]?.isNull ?? true)
  }

  /// Version 2 wraps each value: `{"value": ...}`.
  private static func value(_ note: JSON, _ name: String) -> JSON? {
    let value = note["content"]?[name]
    return value?["value"] ?? value
  }
  private static func text(_ note: JSON, _ name: String) -> String? {
    MarkupText.plain(value(note, name)?.string)
  }

  private static func finding(_ note: JSON, _ page: Page) -> Finding? {
    guard let title = text(note, "title"), let id = note["id"]?.string else { return nil }
    var f = Finding(source: .openReview, url: page.address.text)
    f.openReview = id
    f.title = title
    // While a paper is under review its authors are called "Anonymous".
    f.people = (value(note, "authors")?.array ?? []).compactMap { name in
      MarkupText.plain(name.string).flatMap {
        $0.folded.hasPrefix("anonymous") ? nil : Finding.Name(whole: $0)
      }
    }
    f.abstract = MarkupText.abstract(value(note, "abstract")?.string)
    f.landing = WebAddress("https://openreview.net/forum?id=\(id)")
    if value(note, "pdf")?.string != nil { f.pdf = WebAddress("https://openreview.net/pdf?id=\(id)") }
    readVenue(note, into: &f)
    return f
  }

  /// "ICLR 2019 poster" is where it appeared; "Submitted to ICLR 2019" and "Withdrawn" are not.
  private static func readVenue(_ note: JSON, into f: inout Finding) {
    let invitation = note["invitation"]?.string ?? note["invitations"]?[0]?.string
    guard let venue = text(note, "venue") else {
      f.comment = invitation
      return
    }
    let folded = venue.folded
    guard
      !["submitted", "withdrawn", "rejected", "desk"].contains(where: {
        folded.split(separator: " ").contains(Substring($0))
      })
    else {
      f.comment = venue
      f.kind = .preprint
      return
    }
    f.container = venue
    f.kind = .conferencePaper
    f.date = year(of: venue) ?? year(of: text(note, "venueid") ?? "") ?? day(note["pdate"]?.int)
  }
  private static func year(of text: String) -> PublicationDate? {
    text.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }.first {
      (1990...2100).contains($0)
    }
    .map { PublicationDate(year: $0) }
  }
  /// The year of a time in milliseconds since 1970, in UTC; no finer, for the day is the upload's.
  private static func day(_ milliseconds: Int?) -> PublicationDate? {
    guard let milliseconds, milliseconds > 0 else { return nil }
    return PublicationDate(year: 1970 + Int(Double(milliseconds) / 31_556_952_000))
  }
}
