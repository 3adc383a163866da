import Testing

@testable import PapersKit

/// Which encoding a page is in, rule by rule, and what its bytes become.
struct EncodingTests {
  private func name(_ bytes: [UInt8], header: String? = nil) -> String {
    TextEncoding.readable(bytes, header: header).encoding
  }
  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let headers: [(String?, String)] = [
    (nil, "utf-8"), ("utf-8", "utf-8"), ("UTF8", "utf-8"), ("iso-8859-1", "utf-8"), ("latin1", "utf-8"),
    ("windows-1252", "utf-8"), ("ascii", "utf-8"), ("shift_jis", "shift_jis"), ("EUC-JP", "euc-jp"),
    ("gb2312", "gb2312"), ("gbk", "gbk"), ("koi8-r", "koi8-r"), ("iso-8859-15", "iso-8859-15"),
    ("iso-8859-2", "iso-8859-2"), ("big5", "big5"), ("x-nonsense", "utf-8"), ("", "utf-8"),
    ("utf-16", "utf-8"), ("utf-16le", "utf-8"), ("a b", "utf-8"), ("../../etc", "utf-8"), ("é", "utf-8"),
  ]
  @Test(arguments: headers) func theHeaderNamesIt(header: String?, encoding: String) {
    #expect(name(Self.ascii("<p>text"), header: header) == encoding)
  }

  static let declared: [(String, String)] = [
    ("<meta charset=shift_jis>", "shift_jis"), ("<meta charset='shift_jis'>", "shift_jis"),
    ("<META CHARSET=\"Shift_JIS\">", "shift_jis"),
    ("<meta http-equiv='Content-Type' content='text/html; charset=gbk'>", "gbk"),
    ("<meta http-equiv=Content-Type content=\"text/html;charset=gbk\" />", "gbk"),
    ("<meta name=a content=b><meta charset=gbk>", "gbk"), ("<meta charset=>", "utf-8"), ("<meta>", "utf-8"),
    ("<p>charset=gbk</p>", "utf-8"), ("<!-- <meta charset=gbk> -->", "gbk"), ("<metal charset=gbk>", "gbk"),
    ("<meta charset=nonsense><meta charset=gbk>", "utf-8"),
  ]
  @Test(arguments: declared) func thePagesOwnTagNamesIt(tag: String, encoding: String) {
    #expect(name(Self.ascii("<html><head>\(tag)")) == encoding)
    #expect(name(Self.ascii("<html><head>\(tag)"), header: "utf-8") == "utf-8", "the header goes first")
  }
  @Test func theTagIsLookedForAtTheBeginningOnly() {
    let filler = Self.ascii(String(repeating: " ", count: TextEncoding.prescan))
    #expect(name(filler + Self.ascii("<meta charset=gbk>")) == "utf-8")
    #expect(name(Array(filler.dropLast(200)) + Self.ascii("<meta charset=gbk>")) == "gbk")
  }

  @Test func whatIsNoUTF8IsWindows1252() {
    #expect(name([0x4D, 0xFC]) == "windows-1252")
    #expect(name([0x4D, 0xFC], header: "iso-8859-1") == "windows-1252")
    #expect(name([0x4D, 0xFC], header: "utf-8") == "utf-8", "said to be: bad bytes are shown as such")
    #expect(name(Self.ascii("Mü")) == "utf-8")
  }
  @Test func marksAtTheBeginningWin() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x4D]
    #expect(TextEncoding.readable(bytes, header: "gbk") == ([0x4D], "utf-8"))
    for (mark, big) in [([0xFF, 0xFE] as [UInt8], false), ([0xFE, 0xFF], true)] {
      let units = "Mü𝄞".utf16.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
        return big ? pair : pair.reversed()
      }
      let read = TextEncoding.readable(mark + units, header: nil)
      #expect(String(decoding: read.bytes, as: UTF8.self) == "Mü𝄞")
      #expect(read.encoding == "utf-8")
      // Half a unit at the end is dropped.
      #expect(
        String(decoding: TextEncoding.readable(mark + units + [65], header: nil).bytes, as: UTF8.self)
          == "Mü𝄞")
    }
  }
  @Test func nulsAreTakenOut() {
    #expect(TextEncoding.readable([65, 0, 66, 0], header: nil).bytes == [65, 66])
  }

  /// The same words in the encodings that pages of papers are in.
  static let spellings: [(String, [UInt8], String)] = [
    ("utf-8", Array("Žižek – Ångström".utf8), "Žižek – Ångström"),
    ("windows-1252", [0x8E, 0x69, 0x9E, 0x65, 0x6B, 0x20, 0x96, 0x20, 0xC5, 0x6E, 0x67], "Žižek – Ång"),
    ("iso-8859-1", [0xC5, 0x6E, 0x67, 0x93, 0x61, 0x94], "Ång“a”"),
    ("iso-8859-2", [0xAE, 0x69, 0xBE, 0x65, 0x6B], "Žižek"), ("iso-8859-15", [0xA4, 0x35], "€5"),
    ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"), ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
    ("gbk", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("shift_jis", [0x8B, 0x9E, 0x93, 0x73], "京都"),
    ("euc-kr", [0xB1, 0xE8], "김"), ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
  ]
  @Test(arguments: spellings) func wordsAreTheSameInEveryEncoding(name: String, bytes: [UInt8], words: String)
    throws
  {
    let page = Self.ascii("<meta charset=\(name)><p>") + bytes
    #expect(try HTML.parse(page).first("p")?.words == words)
    #expect(try HTML.parse(Self.ascii("<p>") + bytes, charset: name).first("p")?.words == words)
  }

  @Test func anyBytesInAnyEncodingAreReadOrRefused() {
    var dice = Dice(seed: 8)
    let names = [
      nil, "utf-8", "gbk", "shift_jis", "euc-jp", "iso-2022-jp", "utf-7", "big5", "x", "ebcdic-us",
    ]
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 1...60, using: &dice)).map { _ in
        UInt8.random(in: 0...255, using: &dice)
      }
      for name in names {
        _ = try? HTML.parse(Self.ascii("<p title='") + bytes + Self.ascii("'>x"), charset: name ?? nil)
      }
    }
  }

  // MARK: tags that cost time

  @Test(
    arguments: [(1, true), (100, true), (399, true), (500, false), (100_000, false)])
  func aTagHasSomeHundredAttributes(count: Int, passes: Bool) {
    let tag = "<a " + (0..<count).map { "a\($0)=1" }.joined(separator: " ") + ">x</a>"
    if passes {
      #expect(throws: Never.self) { try HTML.parse(Self.ascii(tag)) }
    } else {
      #expect(throws: MarkupError.malformed(line: 1, "a tag with too many attributes")) {
        try HTML.parse(Self.ascii(tag))
      }
    }
  }
  @Test(arguments: [
    "<!-- \(String(repeating: "<a b ", count: 1_000)) -->",
    "<script>\(String(repeating: "a<b c d ", count: 1_000))</script>",
    "<style>\(String(repeating: "a b > c ", count: 1_000))</style>",
    "<p title='\(String(repeating: "a b ", count: 1_000))'>x",
    "<p title=\"\(String(repeating: "a=b > ", count: 1_000))\">x", String(repeating: "a < b ", count: 1_000),
  ])
  func blanksInsideOfTextsAreNoAttributes(text: String) {
    #expect(throws: Never.self) { try HTML.parse(Self.ascii(text + "<p>x</p>")) }
  }
  @Test func sizesAreBounded() {
    #expect(throws: MarkupError.tooLarge(limit: HTML.sizeLimit)) {
      try HTML.parse([UInt8](repeating: 65, count: HTML.sizeLimit + 1))
    }
    #expect(throws: MarkupError.tooLarge(limit: XML.sizeLimit)) {
      try XML.parse([UInt8](repeating: 65, count: XML.sizeLimit + 1))
    }
  }
  @Test(
    arguments: [
      (MarkupError.empty, "it is empty"), (.tooLarge(limit: 32_000_000), "it is larger than 32 MB"),
      (.tooDeep(limit: 256), "it nests deeper than 256 elements"),
      (.entities, "it declares entities, which are refused"), (.malformed(line: 3, "x"), "line 3: x"),
    ])
  func errorsAreSentences(error: MarkupError, sentence: String) { #expect(error.sentence == sentence) }

  // MARK: XML that services send

  @Test func xmlIsReadUpToItsLimitOfDepth() {
    func nested(_ depth: Int) -> [UInt8] {
      Self.ascii(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    }
    #expect(throws: Never.self) { try XML.parse(nested(XML.depthLimit)) }
    #expect(throws: MarkupError.tooDeep(limit: XML.depthLimit)) { try XML.parse(nested(XML.depthLimit + 1)) }
  }
  @Test func xmlCutOffAnywhereIsNotWellFormed() {
    let whole = Self.ascii("<?xml version='1.0'?><feed a='b'><entry>t &amp; u<x/></entry><!-- c --></feed>")
    #expect(throws: Never.self) { try XML.parse(whole) }
    for length in 0..<whole.count {
      #expect(throws: MarkupError.self, "\(length)") { try XML.parse(Array(whole.prefix(length))) }
    }
  }
  @Test(arguments: [
    "<a>&lt;&gt;&amp;&quot;&apos;</a>", "<a><![CDATA[<>&\"']]></a>", "<a>&#60;&#62;&#x26;&#34;&#39;</a>",
    "<?xml version='1.0' encoding='utf-8'?>\n<!-- x --><a>&lt;>&amp;\"'</a>\n",
  ])
  func charactersAreTheSameHoweverTheyAreWritten(text: String) throws {
    #expect(try XML.parse(Self.ascii(text)).text == "<>&\"'")
  }
}
