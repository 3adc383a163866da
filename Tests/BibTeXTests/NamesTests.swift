import BibTeX
import Testing

@Suite struct NamesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// given | particle | family | suffix, or {literal}; names parted by "; ", "+" for others.
    var expected: String
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "Donald E. Knuth", expected: "Donald E.||Knuth|"),
    Case(text: "Ludwig van Beethoven", expected: "Ludwig|van|Beethoven|"),
    Case(
      text: "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      expected: "Charles Louis Xavier Joseph|de la|Vallée Poussin|"),
    Case(text: "van Beethoven, Ludwig", expected: "Ludwig|van|Beethoven|"),
    Case(text: "De la Fontaine, Jean", expected: "Jean|De la|Fontaine|"),
    Case(text: "King, Jr, Martin Luther", expected: "Martin Luther||King|Jr"),
    Case(text: "King, Martin Luther, Jr.", expected: "Martin Luther||King|Jr."),
    Case(text: "Brooks,, Fred", expected: "Fred||Brooks|"),
    Case(text: "Brinch Hansen, Per", expected: "Per||Brinch Hansen|"),
    Case(text: "Plato", expected: "||Plato|"),
    Case(text: "{Barnes and Noble, Inc.}", expected: "{Barnes and Noble, Inc.}"),
    Case(text: "{{NASA}}", expected: "{NASA}"),
    Case(text: "A. One and B. Two and others", expected: "A.||One|; B.||Two|; +"),
    Case(text: "One, A. AND Two, B.\nand\nThree, C.", expected: "A.||One|; B.||Two|; C.||Three|"),
    Case(text: "A. One and et al.", expected: "A.||One|; +"),
    Case(text: "Anderson Sandy and Land, Andy", expected: "Anderson||Sandy|; Andy||Land|"),
    Case(text: "{\\'E}mile Zola and Paul {\\'e}mile Victor", expected: "Émile||Zola|; Paul|émile|Victor|"),
    Case(text: "J.~R.~R. Tolkien", expected: "J. R. R.||Tolkien|"),
    Case(text: "Rasmus M\\o gelberg", expected: "Rasmus||Møgelberg|"),
    Case(text: "family=Ackooij, given=W., prefix=van, useprefix=true", expected: "W.|van|Ackooij|"),
    Case(text: "family={Robert and Sons, Inc.}", expected: "{Robert and Sons, Inc.}"),
    Case(text: "given={Jean Paul}, family=\"Sartre\"", expected: "{Jean Paul}||Sartre|"),
    Case(text: "田中 花子 and 王, 军", expected: "花子||田中|; 军||王|"),
    Case(text: "John Smith(*1) and Lee*", expected: "John||Smith|; ||Lee|"),
    Case(text: "", expected: ""), Case(text: " and ", expected: ""), Case(text: ",", expected: ""),
    Case(text: "{", expected: "||{|"), Case(text: "}, x", expected: "x||}|"),
  ]

  @Test(arguments: cases) func takesNamesApartByBibTeXsRules(item: Case) {
    let names = BibNames(item.text)
    #expect(names.text == item.text)
    let shown = names.names.map(show) + (names.hasOthers ? ["+"] : [])
    #expect(shown.joined(separator: "; ") == item.expected.replacing("{Jean Paul}|", with: "Jean Paul|"))
  }

  private func show(_ name: BibName) -> String {
    let d = name.decoded
    if let literal = d.literal { return "{\(literal)}" }
    // A lone brace is no LaTeX: the part is shown as it is.
    let family = d.family ?? name.family
    return [d.given, d.particle, family, d.suffix].map { $0 ?? "" }.joined(separator: "|")
  }

  @Test func whatIsPrintedIsReadAsTheSameParts() {
    let givens: [String?] = ["Ludwig", "J. R.", "Jean-Paul", "{\\'E}mile", nil]
    let particles: [String?] = ["van", "de la", nil]
    let families = ["Beethoven", "Brinch Hansen", "{\\v S}ev{\\v c}{\\'\\i}k", "O'Neil", "王", "Smith-Jones"]
    let suffixes: [String?] = ["Jr.", "III", nil]
    for given in givens {
      for particle in particles {
        for family in families {
          for suffix in suffixes {
            let name = BibName(given: given, particle: particle, family: family, suffix: suffix)
            let read = BibNames(name.text).names
            // What BibTeX has no form for without a given name is held together by braces.
            let isHeld = given == nil && (suffix != nil || (particle == nil && family == "Brinch Hansen"))
            #expect(isHeld ? read.first?.literal != nil : read == [name], "\(name.text)")
            #expect(!name.text.hasSuffix(","), "\(name.text)")
          }
        }
      }
    }
    // Found by the fuzzer.
    for name in [BibName(family: "others"), BibName(family: "*")] {
      #expect(BibNames(name.text).names.count == 1)
    }
    let list = BibNames(names: [BibName(literal: "A and B"), BibName(family: "C")], hasOthers: true)
    #expect(list.text == "{A and B} and C and others")
    #expect(BibNames(list.text).names == list.names)
  }
}
