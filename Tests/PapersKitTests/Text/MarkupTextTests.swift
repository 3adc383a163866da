import Testing

@testable import PapersKit

struct MarkupTextTests {
  @Test(
    arguments: [
      ("Plain words stay", "Plain words stay"),
      ("Hard-wrapped\n  title  of a feed ", "Hard-wrapped title of a feed"),
      ("The δ&amp;lt;sup&amp;gt;13&amp;lt;/sup&amp;gt;C Decline", "The δ13C Decline"),
      ("Lessons from <i>C. elegans</i>", "Lessons from C. elegans"),
      ("kinase (\n            <i>PIK3CA</i>\n            )", "kinase (PIK3CA)"),
      ("beetle\n            <i>Callosobruchus</i>", "beetle Callosobruchus"),
      ("Communicative &amp; Integrative Biology", "Communicative & Integrative Biology"),
      ("R&D at AT&T", "R&D at AT&T"),
      ("List<T> and a < b > c", "List<T> and a < b > c"),
      ("O(M(n<sup>2</sup>)) Time", "O(M(n2)) Time"),
      ("<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>", "Abstract One. Two."),
      (
        "mass of <mml:math xmlns:mml=\"x\"><mml:mrow>\n <mml:mi>B</mml:mi>\n <mml:mn>2</mml:mn></mml:mrow></mml:math> mesons",
        "mass of B2 mesons"
      ),
      (
        "in <inline-formula><tex-math>$x$</tex-math><mml:math><mml:mi>x</mml:mi></mml:math></inline-formula>",
        "in x"
      ),
      ("caf&eacute; &#233; &#xE9; &#150; &nosuch; &", "café é é – &nosuch; &"),
      ("soft\u{AD}ware\u{200B} x\u{A0}y\u{7}", "software x y"),
      ("cut <i", "cut <i"), ("<![CDATA[a < b]]>", "a < b"), ("x <!-- note --> y", "x y"),
    ])
  func makesPlain(given: String, plain: String) { #expect(MarkupText.plain(given) == plain) }

  @Test(arguments: ["", " \n ", "<p> </p>", "&nbsp;"])
  func isNothingWhereNothingIsLeft(given: String) { #expect(MarkupText.plain(given) == nil) }

  @Test(arguments: [
    ("Abstract Large language models", "Large language models"), ("ABSTRACT Understanding", "Understanding"),
    ("Abstract. During", "During"), ("Abstract interpretation is", "Abstract interpretation is"),
    ("Abstractions are", "Abstractions are"),
  ])
  func dropsTheHeadingOfAnAbstract(given: String, text: String) {
    #expect(MarkupText.abstract(given) == text)
  }

  @Test func plainTextStaysPlain() {
    var dice = Dice(seed: 7)
    for _ in 0..<500 {
      let text = dice.text("ab <>&;/!-[]pi\"'=\n#x12\u{E9}")
      let once = MarkupText.cleaned(text)
      // Cleaning never grows a text, and what came out without markup is not changed again.
      #expect(once.utf8.count <= text.utf8.count + 8)
      if !once.contains("&"), !once.contains("<") { #expect(MarkupText.cleaned(once) == once) }
    }
  }
}
