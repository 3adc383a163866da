import Testing

@testable import PapersKit

/// Links and files that are nothing but a PDF: what it calls itself is asked for; it is no witness itself.
struct PDFLinkTests {
  typealias Home = SyncTests.Home
  static let address = "https://example.org/papers/one.pdf"
  static let nets = FakeWeb.Work(
    title: "Nets of Gold for Everyone in the World", people: ["Jane Doe", "Rob Roe"], doi: "10.1145/5.6",
    arXiv: "2001.00001")

  /// A first page with a title and a line below it.
  static func pdf(_ title: String, _ line: String = "") -> String {
    let content = PDFMaker.lines([(title, 18), ("Jane Doe and Rob Roe", 11), (line, 9)])
    return String(decoding: SmallPDF.page(content), as: UTF8.self)
  }

  /// What a PDF says of itself, and whether the web knows such a work.
  static let pages: [(claim: String, line: String, title: String, isKnown: Bool)] = [
    ("its stamp", "arXiv:2001.00001v2 [cs.LG] 1 Jan 2020", nets.title, true),
    ("its DOI", "https://doi.org/10.1145/5.6", nets.title, true),
    ("its title", "", nets.title, true),
    ("another work's DOI", "https://doi.org/10.1145/3.4", "Ropes of Sand for Nobody at All", false),
    ("a title that nobody knows", "", "Ropes of Sand for Nobody at All", false),
  ]

  @Test(arguments: pages.indices) func aSyncAsksForWhatThePDFCallsItself(row: Int) async throws {
    let (claim, line, title, isKnown) = Self.pages[row]
    let web = FakeWeb([Self.nets, SyncTests.halide])
    web.put(Self.pdf(title, line), at: Self.address)
    let home = try Home(SyncTests.list("[\(title)](\(Self.address))"), web)
    let report = try await home.sync()
    #expect(report.verified == (isKnown ? 1 : 0), "\(claim): \(report.failed)")
    let key = try #require(try home.library.recordKeys().first)
    let record = try home.record(key)
    #expect(record.title == title, "\(claim)")
    #expect(record.doi?.text == (isKnown ? "10.1145/5.6" : nil), "\(claim)")
    // A PDF's own words are no record's.
    #expect(!record.provenance.values.contains { $0.source == .pdf }, "\(claim)")
  }

  /// By what alone the web knows the work of a link without a word, and the line of the PDF that says it.
  static let bare: [(claim: String, line: String, change: @Sendable (inout FakeWeb.Work) -> Void)] = [
    ("its stamp", "arXiv:2001.00001v2 [cs.LG] 1 Jan 2020", { ($0.doi, $0.isMatched) = (nil, false) }),
    ("its DOI", "https://doi.org/10.1145/5.6", { ($0.arXiv, $0.isMatched) = (nil, false) }),
    ("its title", "", { ($0.doi, $0.arXiv) = (nil, nil) }),
  ]
  @Test(arguments: bare.indices) func aBareLinkIsKnownByWhatIsPrintedOnThePDF(row: Int) async throws {
    let (claim, line, change) = Self.bare[row]
    var work = Self.nets
    change(&work)
    let web = FakeWeb([work])
    web.put(Self.pdf(work.title, line), at: Self.address)
    let home = try Home(SyncTests.list("<\(Self.address)>"), web)
    #expect(try await home.sync().verified == 1, "\(claim)")
    let key = try #require(try home.library.recordKeys().first)
    #expect(try home.record(key).title == work.title)
    // What was found is locked: the second sync asks nobody.
    let asked = web.asked.count
    #expect(try await home.sync().verified == 1)
    #expect(web.asked.count == asked)
  }

  private func lookup(_ web: FakeWeb?, _ pdf: String) -> Lookup {
    Lookup(files: .memory(["one.pdf": pdf]), fetcher: web?.fetcher)
  }

  @Test(arguments: pages.indices) func aLookUpOfAFileSaysWhatTheWorldKnowsOfIt(row: Int) async throws {
    let (claim, line, title, isKnown) = Self.pages[row]
    let web = FakeWeb([Self.nets, SyncTests.halide])
    let answer = await lookup(web, Self.pdf(title, line)).answer("one.pdf")
    let record = try #require(answer.record, "\(claim): \(answer.json.line)")
    #expect(record.title == title, "\(claim)")
    #expect((record.people.persons.count == 2) == isKnown, "\(claim)")
    #expect((record.provenance["title"]?.source == .pdf) == !isKnown, "\(claim)")
  }

  @Test func withoutANetworkAFileSaysWhatItSays() async throws {
    let answer = await lookup(nil, Self.pdf(Self.nets.title, "arXiv:2001.00001v2 [cs.LG]")).answer("one.pdf")
    let record = try #require(answer.record)
    #expect(record.title == Self.nets.title)
    #expect(record.ids["arxiv"] == "2001.00001")
    #expect(record.provenance["title"]?.source == .pdf)
  }

  @Test(arguments: ["ftp://a.org/x", "not an address", "a.org/x"])
  func aPagesAddressMustBeOne(address: String) async {
    let lookup = Lookup(files: .memory(["p.html": "<title>x</title>"]))
    let answer = await lookup.answer("p.html", address: address)
    #expect(answer.error?.kind == "bad-url")
    #expect(answer.error?.message == "--url: \(address) is no http or https address")
  }
}
