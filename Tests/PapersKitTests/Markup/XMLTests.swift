import Testing

@testable import PapersKit

struct XMLTests {
  @Test func readsNamesWithoutPrefixAndTellsNamespacesApart() throws {
    let root = try XML.parse(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
          <entry><title>A &amp; B</title><arxiv:comment a="1" b="&lt;">9 pages</arxiv:comment></entry>
        </feed>
        """.utf8))
    #expect(root.name == "feed")
    #expect(root.namespace == "http://www.w3.org/2005/Atom")
    let entry = try #require(root.child("entry"))
    #expect(entry.child("title")?.text == "A & B")
    let comment = try #require(entry.child("comment"))
    #expect(comment.namespace == "http://arxiv.org/schemas/atom")
    #expect(comment["b"] == "<")
    #expect(comment.parent?.name == "entry")
    #expect(root.children.map(\.name) == ["entry"])
  }

  @Test func readsOtherEncodings() throws {
    let root = try XML.parse(
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>M".utf8) + [0xFC] + Array("ller</a>".utf8))
    #expect(root.text == "Müller")
  }

  static let bomb = """
    <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]><a>&lol2;</a>
    """
  static let file = """
    <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>
    """
  @Test(arguments: [bomb, file])
  func refusesDocumentsThatDeclareEntities(text: String) {
    #expect(throws: MarkupError.entities) { try XML.parse(Array(text.utf8)) }
  }
  @Test(arguments: ["<a><b></a>", "<a>", "<a/><b/>", "plain", "<a>&nbsp;</a>", "<html><p>x"])
  func saysThatATextIsNotWellFormed(text: String) throws {
    let error = #expect(throws: MarkupError.self) { try XML.parse(Array(text.utf8)) }
    guard case .malformed = error else { throw try #require(error) }
  }
  @Test func refusesEmptyAndDeepDocuments() {
    #expect(throws: MarkupError.self) { try XML.parse([]) }
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(throws: MarkupError.tooDeep(limit: 256)) { try XML.parse(Array(deep.utf8)) }
  }
}

struct XMLRecordsTests {
  private func records(_ text: String, pieces: Int, limit: Int = 1_000_000) throws -> [Element] {
    var rest = Array(text.utf8)[...]
    var reader = XMLRecords(recordLimit: limit) { () throws(MarkupError) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(pieces) }
      return Array(rest.prefix(pieces))
    }
    var found: [Element] = []
    while let record = try reader.next() { found.append(record) }
    return found
  }
  static let dblp = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE dblp SYSTEM "dblp.dtd">
    <dblp>
    <article key="journals/x/M1" mdate="2020-01-01"><author>J&uuml;rgen M&ouml;ller</author><title>On <i>k</i>-trees.</title></article>
    <inproceedings key="conf/y/M2"><author>A &amp; B</author></inproceedings>
    </dblp>
    """
  @Test(arguments: [1, 7, 64, 10_000])
  func yieldsTheSameRecordsHoweverTheBytesArrive(pieces: Int) throws {
    let found = try records(Self.dblp, pieces: pieces)
    #expect(found.map(\.name) == ["article", "inproceedings"])
    #expect(found[0]["key"] == "journals/x/M1")
    #expect(found[0].child("author")?.text == "Jürgen Möller")
    #expect(found[0].child("title")?.text == "On k-trees.")
    #expect(found[1].child("author")?.text == "A & B")
  }
  @Test func survivesManyEntityReferences() throws {
    let record = "<article><author>" + String(repeating: "&eacute;", count: 50) + "</author></article>"
    let text =
      "<!DOCTYPE dblp SYSTEM \"dblp.dtd\"><dblp>" + String(repeating: record, count: 1_000) + "</dblp>"
    #expect(try records(text, pieces: 4_096).count == 1_000)
  }
  @Test func givesWhatCameBeforeAFaultThenTheFault() throws {
    var sent = false
    var reader = XMLRecords { () throws(MarkupError) in
      defer { sent = true }
      return sent ? Array("<b></c>".utf8) : Array("<r><a>1</a>".utf8)
    }
    #expect(try reader.next()?.text == "1")
    #expect(throws: MarkupError.self) { try reader.next() }
  }
  @Test func boundsARecord() {
    let text = "<r><a>" + String(repeating: "x", count: 100_000) + "</a></r>"
    #expect(throws: MarkupError.tooLarge(limit: 10_000)) { try records(text, pieces: 1_000, limit: 10_000) }
  }
}
