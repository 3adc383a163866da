import PapersKit
import Testing

struct ImportTests {
  static func records(_ bib: String) -> [Record] { BibTeXFormat.read(Array(bib.utf8)).records }
  static let bib = """
    @inproceedings{mine, title={TVM: An Automated End-to-End Optimizing Compiler for Deep Learning},
      author={Chen, Tianqi and Moreau, Thierry}, booktitle={OSDI}, year=2018, pages={578--594}, annote={read \\emph{this}}}
    @book{../evil, title={A Book About Something Else}, author={Doe, Jane}, year=2001}
    """

  @Test func newWorksKeepTheirKeysWhereTheyAreSafe() {
    let done = Import(Self.records(Self.bib), from: "r.bib", into: [])
    #expect(done.added.map(\.key) == ["mine", "doe2001book"])
    #expect(done.added[0].status == .listed)
    #expect(done.added[0].provenance["title"]?.source == .importedFile)
    #expect(done.added[0].extra["bibtex.annote"] == "read \\emph{this}")
    #expect(done.added.allSatisfy { $0.isImported })
  }

  @Test func aWorkThatIsThereIsFilledUpAndNotOverwritten() {
    var there = Self.records(Self.bib)[0]
    (there.key, there.pages, there.status, there.extra) = ("chen2018tvm", nil, .verified, [:])
    there.title += "!"
    there.provenance["title"] = .init(source: .landingPage, url: "https://x.org")
    let done = Import(Self.records(Self.bib), from: "r.bib", into: [there])
    #expect(done.updated.map(\.key) == ["chen2018tvm"])
    #expect(done.updated[0].pages == "578-594")
    #expect(done.updated[0].title.hasSuffix("!"))
    #expect(done.updated[0].status == .verified)
    #expect(done.keys.map(\.key) == ["chen2018tvm", "doe2001book"])
  }

  @Test func importingTwiceChangesNothing() {
    let once = Import(Self.records(Self.bib), from: "r.bib", into: [])
    let twice = Import(Self.records(Self.bib), from: "r.bib", into: once.added)
    #expect(twice.added.isEmpty)
    #expect(twice.updated.isEmpty)
  }

  @Test func doublesInTheFileBecomeOneRecord() {
    let done = Import(
      Self.records(Self.bib + Self.bib.replacing("{mine", with: "{again")), from: "r.bib", into: [])
    #expect(done.added.count == 2)
    #expect(done.keys.map(\.key) == ["mine", "doe2001book", "mine", "doe2001book"])
  }
}
