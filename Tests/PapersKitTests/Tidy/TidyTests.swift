import BibTeX
import PapersKit
import Testing

struct TidyTests {
  static func tidy(_ text: String, _ options: Tidy.Options = Tidy.Options(), known: [Finding] = []) -> Tidy {
    Tidy(Array(text.utf8), name: "t.bib", options) { works, _ in works.map { _ in known } }
  }
  static let bert = """
    @article{b, title="BERT: Pre-training of Deep Bidirectional Transformers", author={Devlin, Jacob and Chang, Ming-Wei},
      journal={arXiv preprint arXiv:1810.04805}, year=2018, note={great}}

    """

  @Test func formatsSortsAndKeepsMacrosAndComments() {
    let tidy = Self.tidy(
      "% mine\n@string{x = \"Y\"}\n@misc{b, title = x, month = \"June\"}\nwords\n@MISC(a, Pages = {1-2}, title = \"A \" # x)\n"
    )
    #expect(
      tidy.text == """
        % mine

        @string{x = "Y"}

        @misc{a,
          title = "A " # x,
          pages = {1--2}
        }

        @misc{b,
          title = x,
          month = jun
        }

        words

        """)
    #expect(tidy.entriesIn == 2)
    #expect(tidy.readsBack)
  }

  @Test func tidyingTwiceChangesNothing() {
    var maker = RecordMaker(seed: 21)
    for _ in 0..<30 {
      let text = Format.bibtex.write((0..<6).map { maker.record($0) }, FormatTests.all).text
      let once = Self.tidy(text)
      #expect(Self.tidy(once.text).text == once.text)
      #expect(once.entriesOut + once.replaced.count == once.entriesIn)
    }
  }

  @Test func aDoubleGoesOverWithoutLosingAField() {
    let published = """
      @inproceedings{a, title={BERT: Pre-training of Deep Bidirectional Transformers}, author={Devlin, Jacob and Chang, Ming-Wei},
        booktitle={NAACL-HLT (1)}, year=2019, pages={4171-4186}}
      """
    let tidy = Self.tidy(Self.bert + published)
    #expect(tidy.replaced.map(\.old) == ["b"])
    #expect(tidy.replaced.map(\.new) == ["a"])
    #expect(tidy.text.contains("note ") && tidy.text.contains("{great}"))
    #expect(tidy.text.contains("eprint        = {1810.04805}"))
    #expect(tidy.keysMap.hasPrefix("b a\n  @article\n"))
    #expect(tidy.keysMap.contains("  year = {2018}\n"))
  }

  static func published(_ title: String, _ container: String = "Proceedings of NAACL-HLT 2019") -> Finding {
    var f = Finding(source: .catalogue, url: "x")
    (f.kind, f.title, f.container, f.date) = (.conferencePaper, title, container, PublicationDate(year: 2019))
    f.people = [.init(given: "Jacob", family: "Devlin"), .init(given: "Ming-Wei", family: "Chang")]
    (f.pages, f.doi) = ("4171-4186", DOI("10.18653/v1/n19-1423"))
    return f
  }

  @Test func aPreprintBecomesThePublishedWork() {
    let tidy = Self.tidy(
      Self.bert, known: [Self.published("BERT: Pre-training of Deep Bidirectional Transformers")])
    let entry = BibEntries(BibFile(tidy.text)).entry(for: "b")
    #expect(entry?.type == "inproceedings")
    #expect(entry?.text("year") == "2019")
    #expect(entry?.text("pages") == "4171\u{2013}4186" || entry?["pages"] == "4171--4186")
    #expect(entry?.text("doi") == "10.18653/v1/n19-1423")
    #expect(entry?.text("eprint") == "1810.04805")
    #expect(entry?.text("note") == "great")
    #expect(entry?["journal"] == nil)
    #expect(tidy.changes.map(\.kind) == [.published])
  }

  @Test(arguments: [
    published("Pre-training of Deep Bidirectional Vision Transformers"),
    published("BERT: Pre-training of Deep Bidirectional Transformers", "CoRR"),
    {
      var f = published("BERT: Pre-training of Deep Bidirectional Transformers")
      f.people = [.init(given: "Ann", family: "Other"), .init(given: "Bob", family: "Else")]
      return f
    }(),
  ])
  func whatIsNotSurelyTheSameIsLeft(finding: Finding) {
    let tidy = Self.tidy(Self.bert, known: [finding])
    #expect(tidy.text.contains("arXiv preprint arXiv:1810.04805"))
    #expect(tidy.changes.isEmpty)
  }

  @Test func venuesAreNamedOneWay() {
    let tidy = Self.tidy("@inproceedings{a, title={A}, booktitle={OSDI'18}, year=2018}")
    #expect(
      tidy.text.contains(
        "{Proceedings of the 13th USENIX Symposium on Operating Systems Design and Implementation}"))
    let workshop = Self.tidy(
      "@inproceedings{a, title={A}, booktitle={Workshop on ML Systems at NeurIPS 2018}, year=2018}")
    #expect(workshop.text.contains("{Workshop on ML Systems at NeurIPS 2018}"))
  }

  @Test func aBrokenEntryIsKeptAsItStandsAndSaid() {
    let tidy = Self.tidy("@misc{b, title = {B}}\n@misc{a, title = {A}\n")
    #expect(tidy.text.hasSuffix("@misc{a, title = {A}\n"))
    #expect(tidy.diagnostics.count == 1)
    #expect(tidy.readsBack)
  }

  @Test func parentsStayBehindTheirChildren() {
    let tidy = Self.tidy("@proceedings{a, title={P}}\n@inproceedings{z, title={Z}, crossref={a}}\n")
    #expect(tidy.text.hasPrefix("@inproceedings{z"))
  }
}

struct LineDiffTests {
  @Test func showsWhatChangedWithContext() {
    let (old, new) = ("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nD\ne\nf\ng\nh\n")
    #expect(
      LineDiff.unified(old, new, name: "x") == "--- x\n+++ x (tidied)\n@@\n a\n b\n c\n-d\n+D\n e\n f\n g\n")
    #expect(LineDiff.unified(old, old, name: "x").isEmpty)
  }
}
