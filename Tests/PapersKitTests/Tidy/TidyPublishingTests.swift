import BibTeX
import PapersKit
import Synchronization
import Testing

/// How `tidy` asks for published forms: near first, far only for what was not found near, whatever the file's size.
struct TidyPublishingTests {
  private static func preprint(_ n: Int, _ fields: String = "") -> String {
    """
    @article{p\(n), title={Sharding Tensor Programs of Size \(n)}, author={Doe, Jane and Roe, Rob},
      journal={arXiv preprint arXiv:2001.\(10_000 + n)}, year=2020\(fields)}

    """
  }
  private static func published(_ n: Int, year: Int = 2021) -> Finding {
    var f = Finding(source: .catalogue, url: "x")
    (f.kind, f.title) = (.conferencePaper, "Sharding Tensor Programs of Size \(n)")
    (f.container, f.date, f.pages) = ("OSDI", PublicationDate(year: year), "\(n + 1)-\(n + 9)")
    f.people = [.init(given: "Jane", family: "Doe"), .init(given: "Rob", family: "Roe")]
    return f
  }
  /// What was asked, in whatever order the threads asked it.
  private final class Log: Sendable {
    private let held = Mutex<[Catalogue.Reach: [String]]>([:])
    func note(_ works: [WorkSketch], _ reach: Catalogue.Reach) {
      held.withLock { $0[reach, default: []] += works.map(\.printed) }
    }
    func asked(_ reach: Catalogue.Reach) -> [String] { held.withLock { $0[reach] ?? [] }.sorted() }
  }

  @Test(arguments: [1, 5, 31, 32, 33, 200]) func eachPreprintIsAskedOnceNearAndThoseLeftOnceFar(count: Int) {
    let log = Log()
    let text = (0..<count).map { Self.preprint($0) }.joined() + "@book{b, title={A Book}, year=1999}\n"
    let tidy = Tidy(Array(text.utf8), name: "t.bib") { works, reach in
      log.note(works, reach)
      return works.map { work in
        let n = Int(work.printed.split(separator: " ").last ?? "") ?? 0
        // Every third is known by its title, another third only by its words.
        return n % 3 == (reach == .title ? 0 : 1) ? [Self.published(n)] : []
      }
    }
    let titles = (0..<count).map { "Sharding Tensor Programs of Size \($0)" }
    #expect(log.asked(.title) == titles.sorted())
    #expect(log.asked(.words) == titles.enumerated().filter { $0.offset % 3 != 0 }.map(\.element).sorted())
    #expect(
      tidy.changes.map(\.key) == (0..<count).filter { $0 % 3 != 2 }.map { "p\($0)" }, "in the file's order")
    #expect(tidy.entriesIn == count + 1 && tidy.entriesOut == count + 1 && tidy.readsBack)
    let entries = BibEntries(BibFile(tidy.text))
    for n in 0..<count {
      let entry = entries.entry(for: "p\(n)")
      #expect(entry?.type == (n % 3 == 2 ? "article" : "inproceedings"), "p\(n)")
      #expect(entry?["pages"] == (n % 3 == 2 ? nil : "\(n + 1)--\(n + 9)"), "p\(n) got its own pages")
      #expect(entry?["author"] == "Doe, Jane and Roe, Rob")
    }
  }

  @Test func aLargeFileIsTidiedAsItsEntriesAreAlone() {
    let lookup: Tidy.Lookup = { works, _ in
      works.map { work in
        Int(work.printed.split(separator: " ").last ?? "").map { [Self.published($0)] } ?? []
      }
    }
    let texts = (0..<90).map { n in
      n % 2 == 0
        ? Self.preprint(n)
        : "@inproceedings{q\(n), title={Title of Its Own \(n)}, booktitle={SOSP'19}, year=2019}\n"
    }
    var options = Tidy.Options()
    options.sorts = false
    let whole = Tidy(Array(texts.joined().utf8), name: "t.bib", options, published: lookup)
    let single = texts.map { Tidy(Array($0.utf8), name: "t.bib", options, published: lookup) }
    #expect(whole.text == single.map(\.text).joined(separator: "\n"))
    #expect(whole.changes == single.flatMap(\.changes))
  }

  @Test func noPreprintAsksNothing() {
    let text = "@book{a, title={A Book}}\n@inproceedings{b, title={A Paper}, booktitle={OSDI}, year=2018}\n"
    let asked = Mutex(0)
    _ = Tidy(Array(text.utf8), name: "t.bib") { works, _ in
      asked.withLock { $0 += 1 }
      return works.map { _ in [] }
    }
    #expect(asked.withLock { $0 } == 0)
  }

  @Test func aLookUpThatAnswersTooLittleCostsTheUpgradeOnly() {
    let text = (0..<3).map { Self.preprint($0) }.joined()
    for answers in [0, 1, 2] {
      let tidy = Tidy(Array(text.utf8), name: "t.bib") { works, _ in
        works.indices.prefix(answers).map { [Self.published($0)] }
      }
      #expect(tidy.entriesOut == 3 && tidy.readsBack)
      #expect(tidy.changes.count == answers, "\(answers)")
    }
  }

  /// What the entry says itself stays; what it lacks comes from the published form.
  static let kept: [(claim: String, fields: String, expected: [(String, String?)])] = [
    ("the title as it is written", "", [("title", "Sharding Tensor Programs of Size 7")]),
    ("its people", "", [("author", "Doe, Jane and Roe, Rob")]),
    ("a note", ", note={mine}", [("note", "mine")]),
    (
      "an address that is not the preprint's", ", url={https://example.org/x}",
      [("url", "https://example.org/x")]
    ),
    ("not the preprint's address", ", url={https://arxiv.org/abs/2001.10007}", [("url", nil)]),
    ("not the preprint's volume", ", volume={abs/2001.10007}", [("volume", nil)]),
    ("not arXiv's DOI", ", doi={10.48550/arXiv.2001.10007}", [("doi", nil)]),
    ("the identifier", "", [("eprint", "2001.10007"), ("archiveprefix", "arXiv")]),
    (
      "the identifier as it stood", ", eprint={2001.10007v3}, archiveprefix={arXiv}",
      [("eprint", "2001.10007v3")]
    ),
    ("the class", ", eprint={2001.10007}, primaryclass={cs.DC}", [("primaryclass", "cs.DC")]),
    (
      "no journal, but a book title", "",
      [
        ("journal", nil),
        (
          "booktitle",
          "Proceedings of the 15th USENIX Symposium on Operating Systems Design and Implementation"
        ),
      ]
    ),
    ("no editors", "", [("editor", nil)]), ("the published year", "", [("year", "2021")]),
    ("an abstract", ", abstract={Of ropes.}", [("abstract", "Of ropes.")]),
  ]
  @Test(arguments: kept.indices) func whatIsKeptAndWhatComes(row: Int) {
    let (claim, fields, expected) = Self.kept[row]
    var finding = Self.published(7)
    finding.editors = [.init(given: "Ed", family: "Itor")]
    let tidy = TidyTests.tidy(Self.preprint(7, fields), known: [finding])
    let entry = BibEntries(BibFile(tidy.text)).entry(for: "p7")
    for (name, value) in expected { #expect(entry?[name] == value, "\(claim): \(tidy.text)") }
    #expect(tidy.changes.map(\.words) == ["published in OSDI 2021"])
  }

  @Test func aCutListOfPeopleBecomesWhole() {
    let cut = Self.preprint(7).replacing("Doe, Jane and Roe, Rob", with: "Doe, Jane and others")
    let entry = BibEntries(BibFile(TidyTests.tidy(cut, known: [Self.published(7)]).text)).entry(for: "p7")
    #expect(entry?["author"] == "Doe, Jane and Roe, Rob")
    // "Others, Ann" is a person.
    var finding = Self.published(7)
    finding.people = [.init(given: "Jane", family: "Doe"), .init(given: "Ann", family: "Others")]
    let named = Self.preprint(7).replacing("Roe, Rob", with: "Others, Ann")
    let same = BibEntries(BibFile(TidyTests.tidy(named, known: [finding]).text)).entry(for: "p7")
    #expect(same?["author"] == "Doe, Jane and Others, Ann")
  }

  @Test func anEntryWithoutTitleOrPeopleIsNeverFilledFromAWorkThatMayNotBeIt() {
    for text in [
      "@misc{k, eprint={2001.10007}, archiveprefix={arXiv}}\n",
      "@misc{k, title={Sharding}, eprint={2001.10007}, archiveprefix={arXiv}}\n",
      "@misc{k, author={Doe, Jane and Roe, Rob}, eprint={2001.10007}, archiveprefix={arXiv}, year=2020}\n",
    ] {
      let tidy = TidyTests.tidy(text, known: [Self.published(7)])
      #expect(tidy.changes.isEmpty, "\(tidy.text)")
    }
  }

  static let doubtful: [(String, @Sendable (inout Finding) -> Void)] = [
    ("other people", { $0.people = [.init(given: "Ann", family: "Other")] }),
    ("a number in the title", { $0.title = "Sharding Tensor Programs of Size 8" }),
    ("an erratum", { $0.title = "Erratum: Sharding Tensor Programs of Size 7" }),
    ("part two", { $0.title = "Sharding Tensor Programs of Size 7, Part II" }),
    (
      "another arXiv id",
      {
        $0.arXiv = ArXivID("1901.00001"); $0.title = "Sharding of Tensor Programs"
      }
    ),
    ("a thesis", { $0.kind = .thesis }), ("a book", { $0.kind = .book }),
    ("no place", { $0.container = nil }),
    ("arXiv again", { $0.container = "arXiv.org" }), ("CoRR", { $0.container = "CoRR" }),
    ("arXiv's DOI", { $0.doi = DOI("10.48550/arXiv.2001.10007") }),
  ]
  @Test(arguments: doubtful.indices) func aDoubtfulFormIsNotTaken(row: Int) {
    let (claim, change) = Self.doubtful[row]
    var finding = Self.published(7)
    change(&finding)
    let tidy = TidyTests.tidy(Self.preprint(7), known: [finding])
    #expect(tidy.changes.isEmpty && tidy.text.contains("arXiv preprint arXiv:2001.10007"), "\(claim)")
  }

  /// A short title by the same people, years apart, may be another work of theirs: nothing but an identifier tells.
  @Test func aShortTitleYearsApartNeedsAnIdentifier() {
    let text =
      "@article{k, title={Memory Nets}, author={Doe, Jane}, journal={arXiv preprint arXiv:2001.10007}, year=2020}\n"
    var finding = Self.published(7, year: 2013)
    (finding.title, finding.people) = ("Memory Nets", [.init(given: "Jane", family: "Doe")])
    #expect(TidyTests.tidy(text, known: [finding]).changes.isEmpty)
    finding.arXiv = ArXivID("1301.00001")
    #expect(TidyTests.tidy(text, known: [finding]).changes.isEmpty, "another identifier speaks against it")
    finding.arXiv = ArXivID("2001.10007")
    #expect(TidyTests.tidy(text, known: [finding]).changes.map(\.key) == ["k"])
  }

  @Test func ofTwoFormsTheSurerAndThenTheEarlierIsTaken() {
    let forms = [Self.published(7, year: 2022), Self.published(7, year: 2021), Self.published(7, year: 2024)]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      let tidy = TidyTests.tidy(Self.preprint(7), known: order.map { forms[$0] })
      #expect(tidy.changes.map(\.words) == ["published in OSDI 2021"], "\(order)")
    }
  }
}
