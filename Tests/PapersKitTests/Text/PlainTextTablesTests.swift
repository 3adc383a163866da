import Testing

@testable import PapersKit

/// Folding, squeezing, escaping and cleaning: small functions that everything else leans on.
@Suite struct PlainTextTablesTests {
  static let folded: [(String, String)] = [
    ("Attention Is All You Need", "attention is all you need"), ("  A--B: c!  ", "a b c"),
    ("Müller", "muller"),
    ("Straße", "strasse"), ("ÆØÅ æøå", "aeoa aeoa"), ("Łódź", "lodz"), ("Đặng", "dang"),
    ("ﬁnal ﬂow", "final flow"),
    ("x²", "x2"), ("H₂O", "h2o"), ("naïve", "naive"), ("e\u{301}", "e"), ("İstanbul", "istanbul"), ("", ""),
    ("--", ""), ("漢字", "漢字"), ("O'Neil", "o neil"), ("C++", "c"), ("GPT-4", "gpt 4"), ("Ünïcödé", "unicode"),
    ("soft\u{AD}ware", "software"), ("Ðþ", "dth"), ("ÀÈÌÒÙ", "aeiou"), ("ČŠŽ", "csz"), ("a\u{A0}b", "a b"),
  ]
  @Test(arguments: folded) func wordsAreComparedInTheirPlainestForm(_ text: String, _ expected: String) {
    #expect(text.folded == expected)
    #expect(text.folded.folded == text.folded)
    #expect(text.uppercased().folded == text.folded)
  }

  @Test func foldingIsStableForEveryText() {
    var dice = Dice(seed: 3)
    for _ in 0..<3000 {
      let text = dice.text("aÄß æ-'.é漢가Иα²₂ﬁ\u{301}\u{AD}9\n")
      let once = text.folded
      #expect(once.folded == once)
      #expect(once == once.trimmed && !once.contains("  "))
      #expect((text + " " + text).folded == (once.isEmpty ? "" : once + " " + once))
    }
  }

  static let squeezed: [(String, String)] = [
    ("", ""), (" ", ""), ("a", "a"), (" a  b ", "a b"), ("a\n\t b", "a b"), ("a\u{A0}\u{2003}b", "a b"),
    ("é  é", "é é"), ("\r\na\r\n", "a"),
  ]
  @Test(arguments: squeezed) func whiteSpaceIsSqueezed(_ text: String, _ expected: String) {
    #expect(text.squeezed == expected)
    #expect(expected.squeezed == expected)
  }

  static let html: [(String, String)] = [
    ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"'", "&quot;&#39;"), ("é漢", "é漢"),
    ("a\u{0}b", "a\u{FFFD}b"),
    ("a\n\tb", "a\n\tb"), ("&amp;", "&amp;amp;"), ("", ""),
  ]
  @Test(arguments: html) func htmlIsTextAgain(_ text: String, _ expected: String) {
    #expect(text.htmlEscaped == expected)
  }

  static let markdown: [(String, String)] = [
    ("a*b_c", "a\\*b\\_c"), ("[x](y)", "\\[x\\](y)"), ("`code`", "\\`code\\`"), ("<b>", "\\<b\\>"),
    ("# head", "\\# head"), ("a | b", "a \\| b"), ("$x$", "\\$x\\$"), ("R&D", "R\\&D"), ("\\", "\\\\"),
    ("plain.", "plain."), ("~x~", "\\~x\\~"),
  ]
  @Test(arguments: markdown) func markdownIsTextAgain(_ text: String, _ expected: String) {
    #expect(text.markdownEscaped == expected)
  }

  @Test func whatIsEscapedOnceIsUndoneByCleaning() {
    var dice = Dice(seed: 9)
    for _ in 0..<2000 {
      let text = dice.text("ab \"'é漢.,:").squeezed
      #expect(MarkupText.cleaned(text.htmlEscaped) == text)
    }
    #expect(MarkupText.cleaned("a &lt; b &amp;&amp; c &gt; d") == "a < b && c > d")
  }

  static let references: [(String, String)] = [
    ("&amp;", "&"), ("&lt;3", "<3"), ("caf&eacute;", "café"), ("&#233;", "é"), ("&#xe9;", "é"),
    ("&#xE9;", "é"),
    ("&alpha;&Omega;", "αΩ"), ("&ndash;&mdash;", "–—"), ("&#8217;", "’"), ("&#146;", "’"),
    ("&nosuch;", "&nosuch;"),
    ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("a&b;c", "a&b;c"), ("AT&T", "AT&T"),
    ("&#1114112;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"), ("&szlig;&Uuml;", "ßÜ"), ("&ldquo;x&rdquo;", "“x”"), ("&amp;amp;", "&"),
    ("&le;", "≤"),
  ]
  @Test(arguments: references) func characterReferencesAreRead(_ text: String, _ expected: String) {
    #expect(MarkupText.plain(text) == expected)
  }

  static let markup: [(String, String)] = [
    ("<b>a</b>", "a"), ("a<br/>b", "a b"), ("<p>a</p><p>b</p>", "a b"), ("<sub>2</sub>", "2"),
    ("a<i>b</i>c", "abc"),
    ("<script>x</script>y", "y"), ("<style>x</style>y", "y"), ("<em class=\"a>b\">c</em>", "c"),
    ("a<b", "a<b"),
    ("a <- b", "a <- b"), ("vector<int>", "vector<int>"), ("<jats:p>x</jats:p>", "x"), ("<I>X</I>", "X"),
    ("&lt;i&gt;x&lt;/i&gt;", "x"), ("<!-- c -->x", "x"), ("<span>a</span> <span>b</span>", "a b"),
    ("1 < 2", "1 < 2"),
  ]
  @Test(arguments: markup) func knownElementsGoAndOtherAnglesStay(_ text: String, _ expected: String) {
    #expect(MarkupText.plain(text) == expected)
  }

  static let months: [(String, Int)] = [
    ("January", 1), ("FEB", 2), ("mar.", 3), ("Apr", 4), ("may", 5), ("June", 6), ("juillet", 7), ("août", 8),
    ("Sept", 9), ("Oktober", 10), ("noviembre", 11), ("dicembre", 12), ("1", 1), ("012", 12), ("Février", 2),
  ]
  @Test(arguments: months) func monthsAreReadInSeveralLanguages(_ text: String, _ number: Int) {
    #expect(Month.number(text) == number)
  }
}
