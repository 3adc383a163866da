import BibTeX
import Testing

/// What a child takes over `crossref` and `xdata`, by BibLaTeX's appendix B.
@Suite struct InheritanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var parent: String
    var child: String
    /// Where the parent's title, subtitle and addition arrive.
    var names: [String]
    var testDescription: String { "\(parent) to \(child)" }
  }

  static let titles = [
    Case(
      parent: "proceedings", child: "inproceedings", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(parent: "proceedings", child: "conference", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(parent: "book", child: "inbook", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(parent: "book", child: "bookinbook", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(parent: "book", child: "suppbook", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(
      parent: "collection", child: "incollection", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(parent: "reference", child: "inreference", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(
      parent: "collection", child: "suppcollection", names: ["booktitle", "booksubtitle", "booktitleaddon"]),
    Case(parent: "mvbook", child: "book", names: ["maintitle", "mainsubtitle", "maintitleaddon"]),
    Case(parent: "mvbook", child: "inbook", names: ["maintitle", "mainsubtitle", "maintitleaddon"]),
    Case(
      parent: "mvcollection", child: "collection", names: ["maintitle", "mainsubtitle", "maintitleaddon"]),
    Case(
      parent: "mvcollection", child: "incollection", names: ["maintitle", "mainsubtitle", "maintitleaddon"]),
    Case(parent: "mvreference", child: "reference", names: ["maintitle", "mainsubtitle", "maintitleaddon"]),
    Case(
      parent: "mvproceedings", child: "proceedings", names: ["maintitle", "mainsubtitle", "maintitleaddon"]),
    Case(
      parent: "mvproceedings", child: "inproceedings", names: ["maintitle", "mainsubtitle", "maintitleaddon"]),
    Case(
      parent: "periodical", child: "article", names: ["journaltitle", "journalsubtitle", "journaltitleaddon"]),
    Case(
      parent: "periodical", child: "suppperiodical",
      names: ["journaltitle", "journalsubtitle", "journaltitleaddon"]),
  ]

  @Test(arguments: titles) func aParentsTitleArrivesUnderTheNameOfItsPart(item: Case) throws {
    let entries = BibEntries(
      BibFile(
        """
        @\(item.child){c, crossref = {p}, title = {Own}}
        @\(item.parent){p, title = {T}, subtitle = {S}, titleaddon = {A}, publisher = {P}}
        """))
    let child = try #require(entries.entry(for: "c"))
    #expect(item.names.map { child[$0] } == ["T", "S", "A"])
    #expect(child["title"] == "Own")
    #expect(child["subtitle"] == nil)
    #expect(child["publisher"] == "P")
    let inherited = child.fields.filter(\.isInherited).map(\.name)
    #expect(inherited == item.names + ["publisher"])
    #expect(entries.diagnostics == [])
  }

  @Test(arguments: [
    "ids", "crossref", "xref", "entryset", "execute", "label", "options", "presort", "related", "shorthand",
    "shorttitle", "sortkey", "sorttitle", "keywords", "abstract", "annotation", "key", "indextitle",
  ]) func whatIsTheParentsOwnIsNotInherited(name: String) throws {
    let file = BibFile("@inproceedings{c, crossref = {p}}\n@proceedings{p, \(name) = {none}, year = 1}")
    let child = try #require(BibEntries(file).entry(for: "c"))
    #expect(child["year"] == "1")
    #expect(child[name] == (name == "crossref" ? "p" : nil))
  }

  @Test func aFieldOfItsOwnKeepsTheParentsOut() throws {
    let file = BibFile(
      """
      @inproceedings{c, crossref = {p}, booktitle = {Mine}, date = {2001}, publisher = {}}
      @proceedings{p, title = {Theirs}, year = 2000, publisher = {P}, editor = {E}}
      @article{a, crossref = {j}, journal = {Mine}}
      @periodical{j, title = {Theirs}, volume = 3}
      """)
    let entries = BibEntries(file)
    let child = try #require(entries.entry(for: "c"))
    #expect(child["booktitle"] == "Mine")
    #expect(child["year"] == nil)
    #expect(child["publisher"] == "")
    #expect(child["editor"] == "E")
    let article = try #require(entries.entry(for: "a"))
    #expect(article["journaltitle"] == nil)
    #expect(article["volume"] == "3")
  }

  @Test func aChainOfParentsIsFollowed() throws {
    let file = BibFile(
      """
      @inproceedings{c, crossref = {p}, title = {Paper}}
      @proceedings{p, crossref = {m}, title = {Volume}, xdata = {pub}}
      @mvproceedings{m, title = {Series}, location = {Here}}
      @xdata{pub, publisher = {P}, xdata = {place}}
      @xdata{place, address = {There}}
      """)
    let entries = BibEntries(file)
    let child = try #require(entries.entry(for: "c"))
    #expect(child["booktitle"] == "Volume")
    #expect(child["maintitle"] == "Series")
    #expect(child["publisher"] == "P")
    #expect(child["address"] == "There")
    #expect(child["location"] == "Here")
    #expect(entries.diagnostics == [])
  }

  @Test func severalSetsOfDataAreTakenInTheirOrder() throws {
    let file = BibFile(
      """
      @misc{c, xdata = { one , two,none}}
      @xdata{one, a = {1}, b = {1}} @xdata{two, b = {2}, d = {2}, keywords = {k}}
      """)
    let entries = BibEntries(file)
    let child = try #require(entries.entry(for: "c"))
    #expect(["a", "b", "d", "keywords"].map { child[$0] } == ["1", "1", "2", "k"])
    #expect(entries.diagnostics.map(\.cause) == [.missingParent("none")])
  }

  @Test func macrosAreInheritedAsWhatTheyStandFor() throws {
    let file = BibFile(
      """
      @string{acm = {ACM}}
      @inproceedings{c, crossref = {p}}
      @proceedings{p, publisher = acm, month = jul, series = lncs}
      """)
    let child = try #require(BibEntries(file).entry(for: "c"))
    #expect(child["publisher"] == "ACM")
    #expect(
      child.fields.first { $0.name == "month" } == BibField("month", "jul", isMacro: true, isInherited: true))
    #expect(child.fields.first { $0.name == "series" }?.isMacro == true)
  }

  @Test(arguments: 1...24) func circlesOfAnyLengthEnd(length: Int) {
    let text = (0..<length).map { "@misc{k\($0), crossref = {k\(($0 + 1) % length)}, f\($0) = {x}}" }
    let entries = BibEntries(BibFile(text.joined(separator: "\n")))
    #expect(entries.diagnostics.map(\.cause).allSatisfy { $0 == .endlessInheritance })
    #expect(entries.diagnostics.count == length)
    // Nobody inherits from itself, and everybody has what is near.
    #expect(entries[0].fields.count == 1 + min(length, 16))
  }

  @Test func parentsAreFoundInAnyCaseButAsWrittenFirst() {
    let file = BibFile(
      "@misc{a, crossref={P}} @misc{b, crossref={p}} @misc{c, crossref={pP}} @misc{p, x=1} @misc{P, x=2}")
    #expect(BibEntries(file).all.prefix(2).map { $0["x"] } == ["2", "1"])
    #expect(BibEntries(BibFile("@misc{a, crossref={KEY}} @misc{Key, x=1}")).entry(for: "a")?["x"] == "1")
  }

  /// Each of forty names the next one four times: a way for every choice would take longer than anybody waits.
  @Test func manyWaysToOneParentAreOne() {
    let chain = (0..<40).map {
      "@xdata{x\($0), xdata = {x\($0 + 1),x\($0 + 1), x\($0 + 1)}, f\($0) = {\($0)}}\n"
    }
    let entries = BibEntries(BibFile("@misc{k, xdata = {x0, x0}}\n" + chain.joined()))
    let fields = entries.entry(for: "k")?.fields.filter(\.isInherited).map(\.name) ?? []
    #expect(fields == (0..<15).map { "f\($0)" })
    #expect(entries.diagnostics.count < 1000)
  }

  /// What an entry takes itself does not keep its parent from taking it, under another name.
  @Test func aParentTakesWhatTheChildHasToo() {
    let text = """
      @inproceedings{c, xdata = {x}, crossref = {p}, author = {A}}
      @proceedings{p, xdata = {x}, year = 2000}
      @xdata{x, title = {T}}
      """
    let entry = BibEntries(BibFile(text)).entry(for: "c")
    #expect(entry?["title"] == "T" && entry?["booktitle"] == "T" && entry?["year"] == "2000")
  }

  /// The first of two that have a field gives it, also behind a parent that both name.
  @Test func theFirstOfSeveralGives() {
    let text = """
      @misc{k, xdata = {a, b}}
      @xdata{a, xdata = {y}, x = {a}} @xdata{b, xdata = {y}, x = {b}, z = {b}} @xdata{y, y = {y}, z = {y}}
      """
    let entry = BibEntries(BibFile(text)).entry(for: "k")
    #expect(entry?["x"] == "a" && entry?["y"] == "y" && entry?["z"] == "y")
  }
}
