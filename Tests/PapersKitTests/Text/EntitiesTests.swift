import Testing

@testable import PapersKit

/// Character references of XML and HTML, as far as they are ever expanded.
@Suite struct EntitiesTests {
  private func decoded(_ text: String) -> String {
    String(decoding: Entities.decoded(Array(text.utf8)), as: UTF8.self)
  }

  static let references: [(String, String)] = [
    ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&quot;&apos;", "\"'"), ("&eacute;", "é"), ("&Eacute;", "É"),
    ("&nbsp;", "\u{A0}"), ("&ndash;", "–"),
    ("&hellip;", "…"), ("&alpha;&Omega;", "αΩ"), ("&euro;", "€"), ("&infin;", "∞"), ("&#233;", "é"),
    ("&#xE9;", "é"), ("&#Xe9;", "é"), ("&#x1F600;", "😀"),
    // Numbers that mean windows-1252 in the wild.
    ("&#150;", "–"), ("&#146;", "’"), ("&#128;", "€"),
    // What is no character is the mark for it.
    ("&#0;", "\u{FFFD}"), ("&#8;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"),
    // No references: they stay.
    ("&", "&"), ("&;", "&;"), ("& amp;", "& amp;"), ("&amp", "&amp"), ("&nosuch;", "&nosuch;"),
    ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#12a;", "&#12a;"),
    ("&AMP;", "&AMP;"), ("&#999999999;", "&#999999999;"), ("R&D;", "R&D;"),
    ("&averyveryverylongname;", "&averyveryverylongname;"),
    // Once only: escaped text stays text.
    ("&amp;lt;", "&lt;"), ("&amp;amp;", "&amp;"),
    ("a&amp;b&#38;c&x26;", "a&b&c&x26;"), ("", ""), ("plain", "plain"),
  ]
  @Test(arguments: references) func aReferenceIsItsCharacterOnce(text: String, plain: String) {
    #expect(decoded(text) == plain)
  }

  @Test func whatIsNoReferenceKeepsItsBytes() {
    var dice = Dice(seed: 12)
    for _ in 0..<500 {
      let text = dice.text("a;#x1&é ampltE9")
      let out = decoded(text)
      if !text.contains(";") || !text.contains("&") { #expect(out == text) }
      #expect(out.utf8.count <= text.utf8.count + 3)
    }
  }

  /// The markup of titles and abstracts, at the border.
  static let markup: [(String, String?)] = [
    (
      "<jats:title>Abstract</jats:title>\n<jats:p>We sort &amp; search.</jats:p>",
      "Abstract We sort & search."
    ),
    ("A <scp>CPU</scp>-bound <italic>study</italic>", "A CPU-bound study"),
    ("<p>One</p><p>Two</p>", "One Two"), ("Line<br/>break<br>s", "Line break s"),
    ("x<sup>2</sup>", "x2"), ("&lt;i&gt;In vivo&lt;/i&gt;", "In vivo"),
    ("&amp;lt;b&amp;gt;Bold&amp;lt;/b&amp;gt;", "Bold"), ("List&lt;T&gt;", "List<T>"),
    ("a < b and c > d", "a < b and c > d"), ("if x<y then", "if x<y then"),
    ("<script>alert(1)</script>Title", "Title"), ("<style>p{}</style>T", "T"),
    ("<span class=\"x\">T</span>", "T"), ("<a href='https://e.org'>T</a>", "T"),
    ("<unknown>T</unknown>", "<unknown>T</unknown>"), ("T<!-- note -->", "T"),
    ("<![CDATA[T]]>", "T"), ("<i></i>", nil), ("  ", nil), ("", nil), ("\u{200B}", nil), ("&nbsp;", nil),
    ("T\u{AD}i", "Ti"), ("T\u{7}i", "Ti"),
    ("T\u{2028}i", "T i"), ("Tab\tand\r\nline", "Tab and line"),
    ("<mml:math><mml:mi>n</mml:mi><mml:mo>+</mml:mo><mml:mn>1</mml:mn></mml:math>", "n+1"),
    (
      "<inline-formula><alternatives><mml:math><mml:mi>k</mml:mi></mml:math><tex-math>$k$</tex-math></alternatives></inline-formula>-means",
      "k-means"
    ),
    (
      "<math><semantics><mrow><mi>x</mi></mrow><annotation encoding=\"TeX\">x</annotation></semantics></math>",
      "x"
    ),
    ("<b>unclosed", "unclosed"), ("closed only</b>", "closed only"), ("<i", "<i"), ("<<i>>", "<>"),
    ("5 &gt; 3 &lt; 4", "5 > 3 < 4"),
  ]
  @Test(arguments: markup) func markupGoesAndWordsStay(text: String, plain: String?) {
    #expect(MarkupText.plain(text) == plain)
  }

  @Test func cleaningTwiceIsCleaningOnce() {
    for (text, plain) in Self.markup where plain?.contains("<") != true {
      #expect(MarkupText.plain(plain) == plain, "\(text)")
    }
  }

  static let abstracts: [(String, String?)] = [
    ("Abstract We sort.", "We sort."), ("ABSTRACT: we sort.", "we sort."), ("Abstract—We sort.", "We sort."),
    ("Abstract. We sort.", "We sort."),
    ("Abstract interpretation is sound.", "Abstract interpretation is sound."),
    ("Abstractions matter.", "Abstractions matter."), ("Abstract", "Abstract"),
    ("<jats:title>Abstract</jats:title><jats:p>We sort.</jats:p>", "We sort."), ("", nil), ("  ", nil),
  ]
  @Test(arguments: abstracts) func theHeadingOfAnAbstractIsNoPartOfIt(text: String, plain: String?) {
    #expect(MarkupText.abstract(text) == plain)
  }
}
