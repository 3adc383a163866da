import Testing

@testable import PapersKit

struct EscapingTests {
  @Test func terminalTextHoldsNoControlCharacters() {
    #expect(
      "a\u{1B}[31mb\u{7F}\u{9B}\u{202E}\tc\n".printable == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}\u{FFFD}\tc\n")
  }
  @Test(arguments: [
    ("<a href='x'>&\"", "&lt;a href=&#39;x&#39;&gt;&amp;&quot;"), ("plain", "plain"), ("", ""),
    ("&amp;", "&amp;amp;"), ("a\n\tb", "a\n\tb"),
    ("a\rb\u{0}\u{1F}\u{7F}", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{80}\u{9B}\u{9F}\u{A0}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}"), ("é한😀\u{2028}", "é한😀\u{2028}"),
    ("<\u{301}", "&lt;\u{301}"), ("\u{C2}\u{80}", "\u{C2}\u{FFFD}"), ("\r\n", "\u{FFFD}\n"),
  ])
  func htmlIsEscaped(text: String, escaped: String) { #expect(text.htmlEscaped == escaped) }

  @Test(arguments: [
    ("plain words", "plain words"), ("", ""), ("a*b_c", "a\\*b\\_c"), ("[x](y)", "\\[x\\](y)"),
    ("a|b", "a\\|b"),
    ("<b>&amp;", "\\<b\\>\\&amp;"), ("\\*", "\\\\\\*"), ("$x$ ~y~ `z` #1", "\\$x\\$ \\~y\\~ \\`z\\` \\#1"),
    // A combining mark does not hide the character before it
    ("*\u{301}a", "\\*\u{301}a"), ("  two\n lines\t ", "two lines"), ("한글 *강조*", "한글 \\*강조\\*"),
  ])
  func markdownIsEscapedAndInOneLine(text: String, escaped: String) {
    #expect(text.markdownEscaped == escaped)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func escapedHTMLReadsAsTheText(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for _ in 0..<30 {
      let text = dice.text("<>&\"'ab é한😀;#x3c").squeezed
      let root = try HTML.parse(
        Array("<html><body><p title=\"\(text.htmlEscaped)\">\(text.htmlEscaped)</p></body>".utf8))
      let paragraph = try #require(root.first("p"))
      #expect(paragraph["title"] == text)
      #expect(paragraph.text.squeezed == text)
      #expect(paragraph.children.isEmpty)
    }
  }
}

struct SHA256Tests {
  // NIST's examples (FIPS 180-4) and padding at the edges of a block.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func agreesWithThePublishedVectors(text: String, base64: String) {
    #expect(SHA256.base64(of: Array(text.utf8)) == base64)
  }
  @Test func padsAtEveryLength() {
    let digests = (0..<200).map { SHA256.digest(of: [UInt8](repeating: 97, count: $0)) }
    #expect(Set(digests).count == 200)
    #expect(digests.allSatisfy { $0.count == 32 })
  }
}
