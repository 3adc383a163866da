import Testing

@testable import PapersKit

/// Whole findings as text, so that a test compares everything that was read and not only what it thought of.
extension Finding {
  /// Every field that says something, a line each, always in this order; the abstract by its first words.
  var whole: String {
    var lines: [String] = []
    func line(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(name): \(value)") }
    }
    line("kind", kind?.rawValue)
    line("title", title)
    line("subtitle", subtitle)
    line("people", (people.map(\.parted) + (andOthers ? ["others"] : [])).joined(separator: " | "))
    line("editors", editors.map(\.parted).joined(separator: " | "))
    line("date", date?.description)
    line("in", container)
    line("event", event)
    line("volume", volume)
    line("issue", issue)
    line("pages", pages)
    line("article", articleNumber)
    line("publisher", publisher)
    line("isbn", isbn.joined(separator: " "))
    line("issn", issn.joined(separator: " "))
    line("doi", doi?.text)
    line("arxiv", arXiv?.description)
    for (name, id) in [("dblp", dblp), ("openreview", openReview), ("acl", acl)] { line(name, id) }
    line("landing", landing?.text)
    line("pdf", pdf?.text)
    line("abstract", abstract.map { $0.split(separator: " ").prefix(4).joined(separator: " ") })
    line("language", language)
    line("categories", categories.joined(separator: " "))
    line("comment", comment)
    line("reference", journalReference)
    line("relations", relations.map { "\($0.relation.rawValue) \($0.id)" }.joined(separator: " "))
    line("retracted", isRetracted ? "yes" : nil)
    return lines.joined(separator: "\n")
  }
}

extension Finding.Name {
  /// "Family, Given, Suffix" where the source parts them, the whole name where not, houses in braces.
  var parted: String {
    if isOrganization { return "{\(whole ?? family ?? "")}" }
    return whole ?? [family, given, suffix].compactMap { $0 }.joined(separator: ", ")
  }
}

/// A saved page and all that is to be read from it.
struct PageCase: CustomTestStringConvertible, Sendable {
  var name: String
  var address: String
  var html: String
  var record: String
  init(_ name: String, _ address: String, _ html: String, _ record: String) {
    (self.name, self.address, self.html, self.record) = (name, address, html, record)
  }
  var testDescription: String { name }
  func read() throws -> String { try SavedPage.finding(SavedPage.page(html, at: address)).whole }
}
