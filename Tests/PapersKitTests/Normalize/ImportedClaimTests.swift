import PapersKit
import Testing

/// What a person's own file said stays beside what better sources say, however often they are asked.
struct ImportedClaimTests {
  private func imported(_ change: (inout Finding) -> Void = { _ in }) -> Record {
    var finding = work(
      .importedFile, "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
      ["Tianqi Chen", "Thierry Moreau"], 2017, "OSDI", .conferencePaper)
    finding.pages = "1--16"
    change(&finding)
    var record = merged([finding], key: "mine")
    record.status = .listed
    return record
  }
  private var crossref: Finding {
    var finding = work(
      .crossref, "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
      ["Tianqi Chen", "Thierry Moreau"], 2018,
      "13th USENIX Symposium on Operating Systems Design and Implementation", .conferencePaper)
    finding.pages = "578--594"
    return finding
  }

  @Test func aBetterSourceWinsAndTheFilesValuesStandInConflicts() {
    let record = merged([crossref], key: "mine", existing: imported())
    #expect(record.status == .verified)
    #expect(record.issued?.year == 2018)
    #expect(record.pages == "578-594")
    #expect(record.conflicts["issued"] == [Record.Claim(source: .importedFile, value: "2017")])
    #expect(record.conflicts["page"] == [Record.Claim(source: .importedFile, value: "1-16")])
  }

  @Test func theyAreKeptWhenTheSourceIsAskedAgain() {
    let once = merged([crossref], key: "mine", existing: imported())
    let twice = merged([crossref], key: "mine", existing: once)
    #expect(twice.conflicts == once.conflicts)
    #expect(merged([crossref], key: "mine", existing: twice) == twice)
  }

  @Test func whatTheSourceConfirmsIsNoConflict() {
    let record = merged([crossref], key: "mine", existing: imported { $0.pages = "578-594" })
    #expect(record.conflicts["page"] == nil)
    #expect(record.conflicts["title"] == nil)
    #expect(record.conflicts["author"] == nil)
  }

  @Test func aWeakerSourceDoesNotTakeTheFilesValue() {
    var weak = crossref
    weak.source = .openAlex
    let record = merged([weak], key: "mine", existing: imported())
    #expect(record.pages == "1-16")
    #expect(record.provenance["page"]?.source == .importedFile)
    #expect(record.conflicts["page"] == [Record.Claim(source: .openAlex, value: "578-594")])
  }

  @Test func otherSourcesThatDoNotAnswerLeaveNoClaim() {
    var record = merged([crossref], key: "k")
    var again = crossref
    again.pages = "579--594"
    record = merged([again], key: "k", existing: record)
    #expect(record.pages == "579-594")
    #expect(record.conflicts["page"] == nil)
  }

  @Test func theKindThatTheFileKnowsStaysWhereOnlyAPreprintIsFound() {
    var preprint = work(
      .arXiv, "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
      ["Tianqi Chen", "Thierry Moreau"], 2018, nil, .preprint)
    preprint.arXiv = ArXivID("1802.04799")
    let record = merged([preprint], key: "mine", existing: imported())
    #expect(record.kind == .conferencePaper)
    #expect(record.containerTitle != nil)
    #expect(record.ids["arxiv"] == "1802.04799")
  }

  @Test func aRecordWhoseKeyCameFromAFileIsImportedWhateverElseIsSaid() {
    var record = merged([crossref], key: "mine")
    #expect(!record.isImported)
    record.provenance["id"] = .init(source: .importedFile, url: "refs.bib")
    #expect(record.isImported)
    record.readings = [.init(list: "lists/a.md", references: [], words: "TVM")]
    #expect(record.isImported)
    // Without the mark, one that is in a list is the list's.
    var old = imported()
    #expect(old.isImported)
    old.readings = record.readings
    #expect(!old.isImported)
  }

  @Test func theMarkSurvivesTheRecordsFile() throws {
    var record = merged([crossref], key: "mine")
    record.provenance["id"] = .init(source: .importedFile, url: "refs.bib")
    let read = try RecordFile.record(RecordFile.bytes(of: record), key: "mine")
    #expect(read.provenance["id"]?.url == "refs.bib")
    #expect(read.isImported)
  }
}
