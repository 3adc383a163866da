import PapersKit
import Testing

struct BibExtractTests {
  static let bib = """
    @string{osdi = "OSDI"}
    @comment{kept out}
    @inproceedings{b,   title = {B}, crossref = {p}}
    @inproceedings{a, title={A},booktitle=osdi}
    @misc{c, title = {C}}
    @proceedings{p, title = {P}}

    """
  static func extract(_ tex: String) -> (text: String, unknown: [String?]) {
    let extract = BibExtract(Array(bib.utf8), citing: Cited(Array(tex.utf8), kind: .tex))
    return (String(decoding: extract.bytes, as: UTF8.self), extract.unknown.map(\.nearest))
  }

  @Test func citedEntriesComeAsTheyStandWithWhatTheyNeed() {
    let (text, unknown) = Self.extract("\\cite{b,a}")
    #expect(
      text == """
        @string{osdi = "OSDI"}

        @inproceedings{b,   title = {B}, crossref = {p}}

        @inproceedings{a, title={A},booktitle=osdi}

        @proceedings{p, title = {P}}

        """)
    #expect(unknown.isEmpty)
  }
  @Test func everythingIsEverything() { #expect(Self.extract("\\nocite{*}").text.contains("@misc{c")) }
}

struct CitedSelectionTests {
  @Test(
    arguments: [
      ("chen2018tvn", "chen2018tvm"), ("Chen2018TVM", "chen2018tvm"), ("jia2019tas", "jia2019taso"),
      ("zzz", nil),
    ] as [(String, String?)])
  func namesTheNearestKey(key: String, nearest: String?) {
    let cited = Cited(Array("\\cite{\(key)}".utf8), kind: .tex)
    let selection = CitedSelection(cited, among: ["jia2019taso", "chen2018tvm", "chen2018tvx1"])
    #expect(selection.found.isEmpty)
    #expect(selection.unknown.map(\.nearest) == [nearest])
  }
  @Test func keepsTheOrderOfCitation() {
    let cited = Cited(Array("\\cite{b,a,b}".utf8), kind: .tex)
    #expect(CitedSelection(cited, among: ["a", "b", "c"]).found == [1, 0])
  }
}
