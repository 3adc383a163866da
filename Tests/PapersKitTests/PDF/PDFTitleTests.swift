import Testing

@testable import PapersKit

/// Which words of a first page are the title, and which identifiers are the paper's own.
struct PDFTitleTests {
  private func finding(
    _ lines: [(String, Double)], info: String = "", at address: String = "https://example.org/x.pdf",
    more: String = ""
  ) throws -> Finding {
    var pdf = PDFMaker.page(PDFMaker.lines(lines) + "\n" + more, info: info)
    pdf.trailer("/Root 1 0 R /Info 6 0 R")
    return try #require(try PDFReader.read(SavedPage.page(pdf.bytes, at: address)).first)
  }
  static let body: [(String, Double)] = [
    ("Jane Doe and Rob Roe", 11), ("University of Gold", 9), ("Abstract", 10),
    ("We present nets of gold, which hold more than others.", 9), ("1 Introduction", 10),
    ("Nets are old, and gold is older still; both are known.", 9), ("They were never joined before.", 9),
  ]

  static let heads: [(String, [(String, Double)], String?)] = [
    ("one line", [("Nets of Gold for Everyone", 18)], "Nets of Gold for Everyone"),
    ("two lines", [("Nets of Gold", 18), ("for Everyone", 18)], "Nets of Gold for Everyone"),
    (
      "a word cut at the line's end", [("Nets of Gold for Every-", 18), ("one", 18)],
      "Nets of Gold for Everyone"
    ),
    (
      "a hyphen that stays", [("Nets of Gold in Wide-", 18), ("Area Networks", 18)],
      "Nets of Gold in Wide-Area Networks"
    ),
    ("a footnote's mark", [("Nets of Gold for Everyone*", 18)], "Nets of Gold for Everyone"),
    (
      "a line of the proceedings above",
      [("Proceedings of Gold 2020", 9), ("Nets of Gold for Everyone", 18)], "Nets of Gold for Everyone"
    ),
    (
      "a logo larger than the title", [("GOLD", 30), ("Nets of Gold for Everyone", 18)],
      "Nets of Gold for Everyone"
    ),
    ("a colon over the line's end", [("Nets of Gold:", 18), ("A Survey", 18)], "Nets of Gold: A Survey"),
    ("digits", [("802.11 in 2020 and beyond it", 18)], "802.11 in 2020 and beyond it"),
  ]
  @Test(arguments: heads) func theLargestWordsAreTheTitle(
    name: String, head: [(String, Double)], title: String?
  ) throws {
    #expect(try finding(head + Self.body).title == title, "\(name)")
  }

  static let metadata: [(String, String, String)] = [
    ("the page shows it", "Nets of Gold for Everyone", "Nets of Gold for Everyone"),
    ("the page shows another", "Ropes of Sand for Nobody", "Nets of Gold for Everyone"),
    ("a word processor's", "Microsoft Word - nets-final.docx", "Nets of Gold for Everyone"),
    ("a file", "nets of gold final.tex", "Nets of Gold for Everyone"),
    ("a template's", "Title of the paper here", "Nets of Gold for Everyone"),
    ("empty", "", "Nets of Gold for Everyone"), ("one word", "Nets", "Nets of Gold for Everyone"),
    ("numbers", "10.1145 3375627 3375832", "Nets of Gold for Everyone"),
  ]
  @Test(arguments: metadata) func theMetadataIsBelievedWhenThePageAgrees(
    name: String, given: String, title: String
  ) throws {
    let found = try finding([("Nets of Gold for Everyone", 18)] + Self.body, info: "/Title (\(given))")
    #expect(found.title == title, "\(name)")
  }
  @Test func theMetadataStandsInForAPageWithoutATitle() throws {
    #expect(
      try finding([("x", 9)], info: "/Title (Nets of Gold for Everyone)").title == "Nets of Gold for Everyone"
    )
  }

  static let identifiers: [(String, [(String, Double)], String?)] = [
    ("below", [("https://doi.org/10.1145/1234567.8", 8)], "10.1145/1234567.8"),
    ("in a sentence", [("To appear, doi:10.1145/1234567.8, in May.", 8)], "10.1145/1234567.8"),
    ("twice the same", [("doi:10.1145/1.2", 8), ("https://doi.org/10.1145/1.2", 8)], "10.1145/1.2"),
    ("two", [("doi:10.1145/1.2", 8), ("doi:10.1145/1.3", 8)], nil), ("none", [("no identifier", 8)], nil),
    ("in the references", [("References", 10), ("[1] doi:10.1145/1.3", 8)], nil),
    (
      "its own, and one in the references",
      [("doi:10.1145/1.2", 8), ("References", 10), ("[1] doi:10.1145/1.3", 8)], "10.1145/1.2"
    ),
    ("arXiv's own", [("https://doi.org/10.48550/arXiv.2001.00001", 8)], nil),
    ("a number like one", [("version 10.1/x of 110.1145/2", 8)], nil),
  ]
  @Test(arguments: identifiers) func aDOIIsItsOwnWhenItIsTheOnlyOne(
    name: String, lines: [(String, Double)], doi: String?
  ) throws {
    #expect(try finding([("Nets of Gold for Everyone", 18)] + Self.body + lines).doi?.text == doi, "\(name)")
  }
  @Test func arXivsOwnDOIIsItsIdentifier() throws {
    let found = try finding([
      ("Nets of Gold for Everyone", 18), ("https://doi.org/10.48550/arXiv.2001.00001", 8),
    ])
    #expect(found.arXiv?.text == "2001.00001" && found.doi == nil && found.kind == .preprint)
  }
  @Test(
    arguments: [
      ("arXiv:2001.00001v2 [cs.DC] 1 Jan 2020", "2001.00001v2"),
      ("arXiv:cs/0101001v1 1 Jan 2001", "cs/0101001v1"),
      ("see arXiv:2001.00001", nil), ("arXiv: soon", nil),
    ] as [(String, String?)])
  func theStampInTheMarginIsItsIdentifier(stamp: String, id: String?) throws {
    let upright = "BT /F1 20 Tf 0 1 -1 0 30 200 Tm (\(stamp)) Tj ET"
    let found = try finding([("Nets of Gold for Everyone", 18)] + Self.body, more: upright)
    let expected = stamp.hasPrefix("see") ? "2001.00001" : id
    #expect(found.arXiv?.description == expected.flatMap { ArXivID($0)?.description })
    let level = try finding([("Nets of Gold for Everyone", 18)] + Self.body + [(stamp, 8)])
    #expect(
      level.arXiv?.description == id.flatMap { ArXivID($0)?.description }, "in the text it is another's")
  }
  @Test func theAddressNamesArXivsPapers() throws {
    let found = try finding([("Nets of Gold for Everyone", 18)], at: "https://arxiv.org/pdf/2001.00001v3")
    #expect(found.arXiv?.description == ArXivID("2001.00001v3")?.description)
  }
  @Test func nothingElseIsReadOutOfAPDF() throws {
    let found = try finding([("Nets of Gold for Everyone", 18)] + Self.body)
    #expect(found.people.isEmpty && found.date == nil && found.container == nil && found.abstract == nil)
  }

  @Test(arguments: [
    "<html><title>x</title>", "", "%PDF", "Not found", "{\"error\":1}", "%PDF-1.4", "PK\u{3}\u{4}",
  ])
  func whatIsNoPDFHasAReason(text: String) throws {
    let page = try SavedPage.page(text, at: "https://example.org/x.pdf")
    #expect(throws: ReadError.self) { try PDFReader.read(page) }
  }
}
