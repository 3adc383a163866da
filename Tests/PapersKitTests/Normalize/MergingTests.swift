import PapersKit
import Testing

struct MergingTests {
  private func tvm() -> [Finding] {
    var preprint = work(
      .arXiv, "TVM: End-to-End Optimization Stack for Deep Learning", ["Tianqi Chen", "Thierry Moreau"], 2018,
      nil,
      .preprint)
    preprint.arXiv = ArXivID("1802.04799v3")
    preprint.abstract = "There is an increasing need."
    var published = work(
      .crossref, "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
      ["T. Chen", "T. Moreau"], 2018,
      "13th USENIX Symposium on Operating Systems Design and Implementation", .conferencePaper)
    published.pages = "578--594"
    published.doi = DOI("10.5555/3291168.3291211")
    return [preprint, published]
  }

  @Test func keepsPreprintAndPublishedFormInOneRecord() {
    let record = merged(tvm(), key: "chen2018tvm")
    #expect(record.kind == .conferencePaper)
    #expect(record.title == "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning")
    #expect(record.pages == "578-594")
    #expect(record.doi?.text == "10.5555/3291168.3291211")
    #expect(record.ids["arxiv"] == "1802.04799")
    #expect(record.versions.map(\.kind) == [.preprint, .published])
    #expect(record.versions.first?.arXiv?.version == 3)
    #expect(record.abstract == "There is an increasing need.")
    #expect(record.provenance["abstract"]?.source == .arXiv)
    #expect(record.provenance["title"]?.source == .crossref)
    #expect(record.conflicts.isEmpty)
    #expect(record.status == .verified)
  }

  @Test func namesTheVenueByItsTable() {
    #expect(merged(tvm(), key: "k").venue == Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 13))
    var short = tvm()[1]
    (short.source, short.container, short.kind) = (.semanticScholar, "OSDI", .journalArticle)
    let record = merged([short], key: "k")
    #expect(record.kind == .conferencePaper)
    #expect(record.containerTitle?.contains("Operating Systems Design and Implementation") == true)
    #expect(merged([short], key: "k", existing: record) == record)
    let settled = merged(tvm(), key: "k", overrides: ["container-title": "SOSP"])
    #expect(settled.containerTitle == "SOSP")
    #expect(settled.venue?.series == "sosp")
  }

  @Test func leavesAnUnknownVenueAsItIs() {
    var finding = tvm()[1]
    finding.container = "Meeting of the Friends of Compilers"
    let record = merged([finding], key: "k")
    #expect(record.containerTitle == "Meeting of the Friends of Compilers")
    #expect(record.venue == nil)
  }

  @Test func takesTheFullestSpellingOfEachName() {
    #expect(merged(tvm(), key: "k").people.persons.map(\.display) == ["Tianqi Chen", "Thierry Moreau"])
  }

  @Test func sendsPeopleToTheAbstractAndNotToAFileOfThePreprint() {
    var indexed = tvm()[1]
    (indexed.source, indexed.landing) = (
      .semanticScholar, WebAddress("http://arxiv.org/pdf/1802.04799v2.pdf")
    )
    #expect(merged([indexed], key: "k").url == "https://arxiv.org/abs/1802.04799")
    var published = tvm()[1]
    (published.source, published.landing) = (.openAlex, WebAddress("https://doi.org/10.5555/3291168.3291211"))
    let record = merged([indexed, published], key: "k")
    #expect(record.url == "https://doi.org/10.5555/3291168.3291211")
    published.landing = nil
    #expect(merged([indexed, published], key: "k").url == "https://arxiv.org/abs/1802.04799")
  }

  @Test func keepsTheFirstOfArXivsClassesForTheCitation() {
    var findings = tvm()
    findings[0].categories = ["cs.LG", "cs.AI"]
    #expect(merged(findings, key: "k").ids["arxiv-class"] == "cs.LG")
    findings[0].source = .openAlex
    #expect(merged(findings, key: "k").ids["arxiv-class"] == nil)
  }

  @Test func isTheSameInAnyOrder() {
    #expect(merged(tvm(), key: "k") == merged(tvm().reversed(), key: "k"))
  }

  @Test func keepsWhatSourcesContradictEachOtherOn() {
    var other = tvm()[1]
    other.source = .semanticScholar
    other.date = PublicationDate(year: 2017)
    let record = merged([tvm()[1], other], reading: reading("TVM", [], year: 2015), key: "k")
    #expect(record.issued?.year == 2018)
    #expect(
      record.conflicts["issued"] == [
        Record.Claim(source: .semanticScholar, value: "2017"), Record.Claim(source: .list, value: "2015"),
      ])
  }

  @Test func overridesWinAndSurviveARefresh() {
    let overrides: [String: JSON] = [
      "title": "TVM", "issued": .object(["date-parts": .array([.array([2019, 3])])]), "note": "read twice",
    ]
    let first = merged(tvm(), key: "k", overrides: overrides)
    let second = merged(tvm(), key: "other", overrides: overrides, existing: first)
    for record in [first, second] {
      #expect(record.title == "TVM")
      #expect(record.issued == PublicationDate(year: 2019, month: 3))
      #expect(record.note == "read twice")
      #expect(record.provenance["title"]?.source == .override)
      #expect(record.key == "k")
    }
    #expect(merged(tvm(), key: "k", existing: second).title.hasPrefix("TVM: An"))
  }

  @Test func mergingAgainChangesNothing() {
    let first = merged(
      tvm(), reading: reading("TVM", [], year: 2015), key: "k",
      overrides: ["note": "read twice", "volume": 3])
    let again: [Record] = [
      merged([], key: "k", overrides: ["note": "read twice", "volume": 3], existing: first),
      merged(
        tvm(), reading: reading("TVM", [], year: 2015), key: "k",
        overrides: ["note": "read twice", "volume": 3],
        existing: first),
    ]
    #expect(first.conflicts["issued"] == [Record.Claim(source: .list, value: "2015")])
    for record in again { #expect(record == first, "\(changes(from: first, to: record).map(\.sentence))") }
  }

  @Test func anOverrideTakenBackIsGone() {
    let first = merged(tvm(), key: "k", overrides: ["volume": "9", "genre": "talk", "page": "1"])
    let second = merged(tvm(), key: "k", existing: first)
    #expect(second.volume == nil)
    #expect(second.genre == nil)
    #expect(second.pages == "578-594")
    #expect(!second.provenance.values.contains { $0.source == .override })
  }

  @Test func keepsABetterSourcesValueWhenThatSourceIsSilent() {
    let first = merged(tvm(), key: "k")
    var poor = tvm()[1]
    poor.source = .openAlex
    poor.pages = "1-2"
    #expect(merged([poor], key: "k", existing: first).pages == "578-594")
  }

  @Test func upgradesAPreprintThatWasPublished() {
    let first = merged([tvm()[0]], key: "k")
    #expect(first.kind == .preprint)
    let second = merged(tvm(), key: "k", existing: first)
    #expect(second.kind == .conferencePaper)
    #expect(second.title.hasPrefix("TVM: An Automated"))
  }

  @Test func fillsFromTheListWhileNothingBetterIsKnown() {
    let record = merged(
      [], reading: reading("A Paper That Nobody Knows", ["Ada Lovelace"], etAl: true, "OSDI", 2018), key: "k")
    #expect(record.status == .listed)
    #expect(record.title == "A Paper That Nobody Knows")
    #expect(record.people.persons == [Person(given: "Ada", family: "Lovelace")])
    #expect(record.people.andOthers)
    #expect(record.containerTitle == "OSDI")
    #expect(record.provenance["title"]?.source == .list)
  }

  @Test func aDOIOnArXivsPageIsNoProof() {
    var preprint = tvm()[0]
    preprint.doi = DOI("10.1145/1.1")
    #expect(merged([preprint], key: "k").doi == nil)
  }

  @Test func marksRetractionsAndCorrections() {
    var finding = tvm()[1]
    finding.relations = [.init(.isCorrectedBy, "10.1145/9.9"), .init(.isRetractedBy, "10.1145/8.8")]
    let record = merged([finding], key: "k")
    #expect(record.isRetracted)
    #expect(record.note == "Corrected by https://doi.org/10.1145/9.9")
  }
}

struct ListedRecordTests {
  private func listed(_ venue: String?) -> Record {
    var said = reading("Cachew: Machine Learning Input Data Processing as a Service", [], year: 2022)
    said.venue = venue
    var record = merged([], reading: said, key: "cachew2022machine")
    record.status = .listed
    return record
  }

  static let kinds: [(String?, WorkKind, String?)] = [
    ("ATC", .conferencePaper, "usenix-atc"), ("JMLR", .journalArticle, "jmlr"), ("arXiv", .preprint, nil),
    ("A Meeting", .other, nil), (nil, .other, nil),
  ]
  @Test(arguments: kinds.indices)
  func isOfTheKindThatItsVenueHas(row: Int) {
    let (venue, kind, series) = Self.kinds[row]
    let record = listed(venue)
    #expect(record.kind == kind)
    #expect(record.venue?.series == series)
  }

  static let links: [([(String, Reading.Link.Kind)], String?)] = [
    ([("https://a.org/slides.pdf", .slides), ("https://a.org/p.pdf", .pdf)], "https://a.org/p.pdf"),
    ([("https://a.org/p.pdf", .pdf), ("https://a.org/p", .paper)], "https://a.org/p"),
    ([("papers/p.pdf", .pdf)], nil), ([("https://github.com/a/b", .code)], nil), ([], nil),
  ]
  @Test(arguments: links.indices)
  func `The paper's link in the list is the address of what is only listed`(row: Int) {
    let (links, address) = Self.links[row]
    var said = reading("A Paper That Nobody Knows", [], year: 2018)
    said.links = links.map { Reading.Link(url: $0.0, written: $0.0, kind: $0.1) }
    let record = merged([], reading: said, key: "k")
    #expect(record.url == address)
    #expect(record.provenance["URL"]?.source == (address == nil ? nil : .list))
    // The service that knows the work says where it is.
    let found = merged(
      [work(.crossref, "A Paper That Nobody Knows", ["Ada Lovelace"], 2018, "OSDI", .conferencePaper)],
      reading: said, key: "k", existing: record)
    #expect(found.url != address || address == nil)
  }

  @Test func aListsVenueFallsWhenASourceKnowsOnlyThePreprint() {
    var preprint = work(
      .arXiv, "Cachew: Machine Learning Input Data Processing as a Service", ["Dan Graur"], 2021, nil,
      .preprint)
    preprint.arXiv = ArXivID("2101.00001")
    let record = merged(
      [preprint], reading: reading("Cachew", [], year: 2022), key: "cachew2022machine",
      existing: listed("ATC"))
    #expect(record.kind == .preprint)
    #expect(record.containerTitle == nil)
    #expect(record.issued?.year == 2021)
    #expect(record.provenance["issued"]?.source == .arXiv)
    #expect(record.key == "cachew2022machine")
  }
}

struct CitationKeyTests {
  static let cases: [(String?, Int?, String, String)] = [
    ("Hazelwood", 2018, "Applied Machine Learning at Facebook", "hazelwood2018applied"),
    (
      "Jouppi", 2017, "In-Datacenter Performance Analysis of a Tensor Processing Unit", "jouppi2017datacenter"
    ),
    ("Konečný", 2016, "The \u{201C}Great\u{201D} Idea", "konecny2016great"),
    ("van der Maaten", 2008, "Visualizing Data", "vandermaaten2008visualizing"),
    (nil, nil, "", "work"), (nil, 2020, "", "work2020"), ("金", 2020, "新しい", "work2020"),
    (nil, 2022, "Cachew: Machine Learning Input Data Processing", "cachew2022machine"),
    (nil, 2022, "Towards a Better Clipper", "better2022clipper"), (nil, nil, "Clipper", "clipper"),
    (nil, 2023, "3D Parallelism", "work3d2023parallelism"),
    ("Smith", 2020, "3D Gaussian Splatting", "smith20203d"),
  ]
  @Test(arguments: cases.indices)
  func isFamilyYearWord(row: Int) {
    let (family, year, title, key) = Self.cases[row]
    #expect(citationKey(family: family, year: year, title: title, taken: []) == key)
  }

  @Test func aNewcomerTakesASuffix() {
    var taken: Set<String> = []
    for _ in 0..<30 { taken.insert(citationKey(family: "Li", year: 2020, title: "Deep", taken: taken)) }
    #expect(
      taken.isSuperset(of: ["li2020deep", "li2020deepa", "li2020deepz", "li2020deepaa", "li2020deepac"]))
  }
}
