import Testing

@testable import PapersKit

/// ScienceDirect's authors, which stand in a script where the page's program has not yet made the byline.
struct ScienceDirectTests {
  static let address = "https://www.sciencedirect.com/science/article/pii/S0167739X20300001"

  static func author(_ given: String?, _ family: String?) -> String {
    let parts = [("given-name", given), ("surname", family)].compactMap { name, text in
      text.map { ##"{"#name":"\##(name)","_":"\##($0)"}"## }
    }
    return ##"{"#name":"author","$$":[\##(parts.joined(separator: ","))]}"##
  }
  static func group(_ inside: String...) -> String {
    ##"{"#name":"author-group","$$":[\##(inside.joined(separator: ","))]}"##
  }
  static func data(_ content: String) -> String {
    #"{"article":{},"authors":{"content":[\#(content)]}}"#
  }

  private func people(_ scripts: String..., at address: String = Self.address) throws -> [String] {
    let body = scripts.map { "<script type=\"application/json\">\($0)</script>" }.joined()
    let tags = [("citation_title", "Fog over Clouds"), ("citation_journal_title", "Future Systems")]
    return try SavedPage.finding(SavedPage.tagged(tags, body: body, at: address)).people.map(\.shown)
  }

  static let both = group(author("Ann", "Author"), author("Bo", "Builder"))

  @Test func areReadFromTheScriptInTheirOrder() throws {
    #expect(try people(Self.data(Self.both)) == ["Ann Author", "Bo Builder"])
  }

  @Test func groupsOfOneArticleFollowEachOther() throws {
    let content = Self.group(Self.author("Ann", "Author")) + "," + Self.group(Self.author("Bo", "Builder"))
    #expect(try people(Self.data(content)) == ["Ann Author", "Bo Builder"])
    #expect(try people(Self.data(Self.group(Self.both))) == ["Ann Author", "Bo Builder"])
  }

  @Test func aScriptMayBeAStringThatHoldsTheScript() throws {
    #expect(try people(JSON.string(Self.data(Self.both)).line) == ["Ann Author", "Bo Builder"])
  }

  @Test func otherScriptsAreNone() throws {
    #expect(
      try people("not JSON", "{}", #"{"authors":{}}"#, Self.data(Self.both)) == ["Ann Author", "Bo Builder"])
  }

  @Test func aPersonWithoutASurnameIsLeftOutAndOneWithoutAGivenNameIsNot() throws {
    let content = Self.group(Self.author("Ann", nil), Self.author(nil, "Builder"))
    #expect(try people(Self.data(content)) == ["Builder"])
  }

  @Test func nestingBeyondAllReasonIsLeft() throws {
    var content = Self.author("Ann", "Author")
    for _ in 0..<20 { content = Self.group(content) }
    #expect(try people(Self.data(content)).isEmpty)
  }

  @Test func anotherSitesScriptIsNotTakenForIts() throws {
    #expect(try people(Self.data(Self.both), at: "https://example.org/x").isEmpty)
  }
}
