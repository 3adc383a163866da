import Testing

@testable import PapersKit

/// Records of a large document: which elements they are, and what becomes of a document that ends or breaks.
struct XMLRecordsTableTests {
  /// What was read, and the trouble that ended it.
  private static func read(_ text: String, depth: Int = 1, piece: Int = 1 << 16, limit: Int = 1 << 20)
    -> (records: [Element], root: String?, trouble: MarkupError?)
  {
    var rest = Array(text.utf8)[...]
    var reader = XMLRecords(depth: depth, recordLimit: limit) { () throws(MarkupError) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }
    var records: [Element] = []
    do throws(MarkupError) {
      while let record = try reader.next() { records.append(record) }
    } catch { return (records, reader.rootName, error) }
    return (records, reader.rootName, nil)
  }

  static let depths: [(Int, String, [String])] = [
    (0, "<r><a>1</a><b/></r>", ["r 1"]), (1, "<r><a>1</a><b/></r>", ["a 1", "b "]),
    (2, "<r><a><x>1</x><y>2</y></a><b><z>3</z></b></r>", ["x 1", "y 2", "z 3"]), (1, "<r/>", []),
    (1, "<r>text <a>1</a> between <a>2</a></r>", ["a 1", "a 2"]), (3, "<r><a><x>1</x></a></r>", []),
    (1, "<r><!-- <a>0</a> --><a>1</a><?p i?></r>", ["a 1"]), (1, "<r><a><![CDATA[<b>]]></a></r>", ["a <b>"]),
    (1, "<n:r xmlns:n='u'><n:a>1</n:a></n:r>", ["a 1"]), (1, "<r><a>x<i>y</i>z</a></r>", ["a xyz"]),
    (1, "<r><a>&eacute;&amp;&#233;&#xE9;</a></r>", ["a é&éé"]),
    (1, "<r>\u{FEFF}<a>\u{FEFF}</a></r>", ["a \u{FEFF}"]),
  ]
  @Test(arguments: depths, [1, 3, 1 << 16])
  func theElementsAtADepthAreTheRecords(_ row: (depth: Int, text: String, records: [String]), piece: Int) {
    let dtd = "<!DOCTYPE r SYSTEM \"r.dtd\">"
    let read = Self.read(
      (row.text.contains("&eacute;") ? dtd : "") + row.text, depth: row.depth, piece: piece)
    #expect(read.records.map { "\($0.name) \($0.text)" } == row.records)
    #expect(read.trouble == nil && read.root == "r")
  }

  @Test func anEntityThatNobodyKnowsStaysAsItIsWritten() {
    let text = "<!DOCTYPE r SYSTEM \"r.dtd\"><r><a>x&nobody;y</a></r>"
    #expect(Self.read(text).records.map(\.text) == ["x&nobody;y"])
  }

  static let refused: [(String, MarkupError)] = [
    ("", .empty), ("<!DOCTYPE r [<!ENTITY e \"x\">]><r><a>&e;</a></r>", .entities),
    ("<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r><a>&e;</a></r>", .entities),
    ("<r><a>" + String(repeating: "x", count: 5000) + "</a></r>", .tooLarge(limit: 4000)),
    (
      "<r>" + String(repeating: "<a>", count: XML.depthLimit + 2), .tooDeep(limit: XML.depthLimit)
    ),
  ]
  @Test(arguments: refused.indices, [1, 1 << 16]) func whatIsRefusedIsRefusedByName(row: Int, piece: Int) {
    let (text, trouble) = Self.refused[row]
    let read = Self.read(text, piece: piece, limit: trouble == .tooLarge(limit: 4000) ? 4000 : 1 << 20)
    #expect(read.trouble == trouble)
    #expect(!read.records.contains { $0.text.contains("root:") })
  }

  @Test func manySmallRecordsAreNoLargeOne() {
    let text =
      "<r>" + String(repeating: "<a>" + String(repeating: "x", count: 100) + "</a>", count: 500) + "</r>"
    let read = Self.read(text, limit: 1000)
    #expect(read.records.count == 500 && read.trouble == nil)
  }

  @Test func aDocumentThatEndsEarlyGivesItsWholeRecordsAndSaysSo() {
    let text = "<r><a>one</a><b k=\"v\">two &amp; <i>three</i></b><c/></r>"
    for end in text.indices.dropFirst() {
      let cut = String(text[..<end])
      let read = Self.read(cut, piece: 4)
      let whole = ["</a>", "</b>", "<c/>"].filter(cut.contains).count
      #expect(read.records.count == whole, "\(cut)")
      #expect(read.trouble != nil, "\(cut)")
      #expect(read.records.map(\.text) == Array(["one", "two & three", ""].prefix(whole)))
    }
  }

  @Test func anyByteMayBeAnother() {
    var dice = Dice(seed: 71)
    let text = Array("<r><a k='1'>one &amp; two</a><b><c>x</c><c>y</c></b></r>".utf8)
    for _ in 0..<600 {
      var bytes = text
      for _ in 0...Int.random(in: 0...2, using: &dice) {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: .min ... .max, using: &dice)
      }
      let read = Self.read(String(decoding: bytes, as: UTF8.self), piece: 5)
      // Whatever it is, it ends: with records, a reason, or both.
      #expect(!read.records.isEmpty || read.trouble != nil || read.root != nil)
      for record in read.records { #expect(!record.name.isEmpty && record.parent == nil) }
    }
  }
}
