import Testing

@testable import PapersKit

struct HTMLTests {
  private func page(_ text: String, charset: String? = nil) throws -> Element {
    try HTML.parse(Array(text.utf8), charset: charset)
  }

  @Test func readsWhatBrowsersRead() throws {
    let root = try page("<P CLASS='a b'>One<br>two <b>three</b><p>four<script>if (a<b) x()</script>")
    let first = try #require(root.first("p"))
    #expect(first.hasClass("b"))
    #expect(first.words == "One two three")
    #expect(root.all("p").count == 2)
    #expect(root.words == "One two three four")
    #expect(root.first("script")?.text == "if (a<b) x()")
  }
  @Test func decodesAttributes() throws {
    let meta = try #require(try page("<meta name=k content=\"A &amp; &#233;&eacute;\">").first("meta"))
    #expect(meta["content"] == "A & éé")
  }

  struct Coded: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var charset: String?
    var words = "Müller"
  }
  static let encodings: [Coded] = [
    Coded(testDescription: "undeclared UTF-8", bytes: Array("<p>Müller".utf8)),
    Coded(
      testDescription: "undeclared windows-1252", bytes: Array("<p>M".utf8) + [0xFC] + Array("ller".utf8)),
    Coded(
      testDescription: "UTF-8 that says Latin-1", bytes: Array("<meta charset=iso-8859-1><p>Müller".utf8)),
    Coded(
      testDescription: "UTF-8 with a bad byte",
      bytes: Array("<meta charset=utf-8><p>M".utf8) + [0xFF] + Array("ü".utf8),
      words: "M\u{FFFD}ü"),
    Coded(
      testDescription: "the header wins", bytes: [0x3C, 0x70, 0x3E, 0xB1, 0xE8], charset: "euc-kr", words: "김"
    ),
    Coded(
      testDescription: "meta http-equiv",
      bytes: Array("<meta http-equiv=content-type content='text/html; charset=shift_jis'><p>".utf8) + [
        0x8B, 0x9E,
      ],
      words: "京"),
    Coded(testDescription: "an unknown name", bytes: Array("<p>Müller".utf8), charset: "x-nonsense"),
    Coded(
      testDescription: "UTF-16 with a mark",
      bytes: [0xFF, 0xFE] + "<p>Müller".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
    Coded(
      testDescription: "UTF-8 with a mark and NULs", bytes: [0xEF, 0xBB, 0xBF] + Array("<p>Mü\0ller".utf8)),
  ]
  @Test(arguments: encodings) func tellsTheEncoding(of coded: Coded) throws {
    #expect(try HTML.parse(coded.bytes, charset: coded.charset).words == coded.words)
  }

  @Test(arguments: ["", "   \n"]) func refusesEmptyPages(text: String) {
    #expect(throws: MarkupError.empty) { try page(text) }
  }
  @Test func survivesDeepAndEndlessPages() throws {
    _ = try page(String(repeating: "<div>", count: 50_000) + "x")
    #expect(throws: MarkupError.self) {
      try page("<a " + (0..<50_000).map { "a\($0)=1 " }.joined() + ">")
    }
    let script = "<script>" + String(repeating: "if (a <b c d) ", count: 2_000) + "</script><p>x"
    #expect(try page(script).words == "x")
  }
  @Test func readsFragments() {
    #expect(HTML.fragment("On H<sub>2</sub>O &amp; <i>CO</i>")?.words == "On H2O & CO")
  }
}
