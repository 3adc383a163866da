import FoundationEssentials
import Testing

@testable import PapersKit

/// The formats that a catalogue takes in, plain and compressed, whole and damaged, and what is then found.
struct CatalogueFormatsTests {
  static let bib = """
    % a comment
    @string{osdi = "OSDI"}
    @inproceedings{doe23, title = {Fast {Queues} for Sch{\\"o}nwetter}, author = {Doe, Jane and van der Berg, Piet}, booktitle = osdi, year = 2023, pages = {11--29}, doi = {10.5555/1.2}}
    @article{roe, title = {Slow Roads}, author = {Roe, Rob}, journal = {Roads}, year = {1999}, eprint = {2101.00001}, archiveprefix = {arXiv}}
    @misc{untitled, author = {Nobody}}
    """
  static let csl = """
    [{"id":"1","type":"paper-conference","title":"Fast Queues for Schönwetter","author":[{"family":"Doe","given":"Jane"}],"DOI":"10.5555/1.2","issued":{"date-parts":[[2023]]}},
     {"id":"2","type":"article-journal","title":"Slow Roads","author":[{"family":"Roe","given":"Rob"}],"issued":{"date-parts":[["1999"]]},"URL":"https://a.org/roads"}]
    """
  static let lines = """
    {"key":"conf/osdi/Doe23","type":"paper-conference","title":"Fast Queues for Schönwetter","authors":[{"given":"Jane","family":"Doe"}],"year":2023,"doi":"10.5555/1.2","venue":{"acronym":"OSDI","name":"OSDI"}}

    {"title":"Slow Roads","authors":[{"given":"Rob","family":"Roe"}],"year":1999,"arxiv":{"id":"2101.00001","version":2,"title":"Slow Roads, Revisited","published":"2021-01-01"}}
    """
  static let snapshot = """
    {"id":"2101.00001","title":"Slow Roads","authors_parsed":[["Roe","Rob",""]],"categories":"cs.DC","versions":[{"version":"v1","created":"Fri, 1 Jan 2021 10:00:00 GMT"}],"doi":null,"journal-ref":null}
    {"id":"1904.03257","title":"Fast Queues for Sch\\\\\\"onwetter","authors_parsed":[["Doe","Jane",""]],"categories":"cs.OS","versions":[{"version":"v1","created":"Fri, 5 Apr 2019 10:00:00 GMT"}],"doi":"10.5555/1.2"}
    """
  static let formats: [(String, String, String, Int)] = [
    ("works.bib", bib, "bibtex", 1), ("works.json", csl, "csl-json", 0), ("works.jsonl", lines, "lines", 0),
    ("arxiv.jsonl", snapshot, "lines", 0),
  ]

  @Test(arguments: formats) func aFormatIsToldByItsFirstBytesAndRead(
    name: String, text: String, format: String, unreadable: Int
  ) async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added(name, text)
    let source = try #require(try catalogue.sources().first)
    #expect(source.format == format)
    #expect(source.unreadable == unreadable)
    let doi = try #require(DOI("10.5555/1.2"))
    #expect(try catalogue.findings(for: .doi(doi)).map(\.title) == ["Fast Queues for Schönwetter"])
    #expect(try catalogue.candidates(title: "slow roads").first?.people.map(\.parted) == ["Roe, Rob"])
    #expect(try catalogue.candidates(title: "fast queus for schonwetter").first?.doi == doi)
    #expect(try catalogue.verify() == [])
  }

  @Test(arguments: formats) func gzipIsUndoneOnTheWay(
    name: String, text: String, format: String, unreadable: Int
  ) async throws {
    let folder = try CatalogueFolder()
    let path = folder.path + "/" + name + ".gz"
    try Files.real.write(path, Self.gzip(Array(text.utf8)), .unsynced)
    let added = try await Catalogue.add(path, to: folder.catalogue)
    #expect(added.source.format == format)
    // What stands behind the last work (a bracket) is not counted.
    #expect((text.utf8.count - 2...text.utf8.count).contains(added.bytes))
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    #expect(try catalogue.candidates(title: "Slow Roads").first?.title == "Slow Roads")
  }

  @Test(arguments: [0.2, 0.5, 0.9]) func aGzipThatEndsEarlyIsSaidAndGoneOnWithLater(share: Double)
    async throws
  {
    let folder = try CatalogueFolder()
    let text = (0..<3_000).map {
      "{\"title\":\"Work \($0) of many\",\"authors\":[],\"key\":\"conf/x/\($0)\"}\n"
    }.joined()
    let whole = Self.gzip(Array(text.utf8))
    let path = folder.path + "/works.jsonl.gz"
    try Files.real.write(path, Array(whole.prefix(Int(Double(whole.count) * share))), .unsynced)
    await #expect(throws: CatalogueError.self) { try await Catalogue.add(path, to: folder.catalogue) }
    #expect(try Catalogue(at: folder.catalogue)?.sources().contains(where: \.isComplete) != true)
    // The whole file takes its place.
    try Files.real.write(path, whole, .unsynced)
    let added = try await Catalogue.add(path, to: folder.catalogue)
    #expect(added.source.works == 3_000)
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    #expect(try catalogue.sources().count == 1)
    #expect(try catalogue.verify() == [])
    #expect(try catalogue.findings(for: .dblp("conf/x/2999")).count == 1)
  }

  @Test func aDamagedGzipIsSaid() async throws {
    let folder = try CatalogueFolder()
    var bytes = Self.gzip(Array(Self.lines.utf8))
    let path = folder.path + "/works.jsonl.gz"
    for at in [bytes.count / 2, bytes.count - 6] {
      bytes[at] ^= 0xFF
      try Files.real.write(path, bytes, .unsynced)
      await #expect(throws: CatalogueError.self) { try await Catalogue.add(path, to: folder.catalogue) }
    }
  }

  static let heads: [(String, CatalogueFile.Format?)] = [
    ("<?xml version=\"1.0\"?>\n<!DOCTYPE dblp SYSTEM \"dblp.dtd\">\n<dblp>", .dblp),
    ("\u{FEFF}<dblp>", .dblp), ("\n\n  <dblp mdate='x'>", .dblp), ("<html>", nil),
    ("{\"a\":1}", .lines), ("\u{FEFF}{\"a\":1}", .lines), ("  [{}]", .cslJSON), ("@article{a,", .bibTeX),
    ("% x\n@string{a = {b}}", .bibTeX),
    ("Some words before\n@Book(k, title = {T})", .bibTeX), ("mail me at jane@example.org", nil), ("@", nil),
    ("@3{", nil), ("", nil), ("   ", nil), ("plain words", nil),
    ("PK\u{3}\u{4}", nil),
  ]
  @Test(arguments: heads) func theFirstBytesTellTheFormat(start: String, format: CatalogueFile.Format?) {
    #expect(CatalogueFile.Format(Array(start.utf8)) == format)
  }

  static let badLines: [(String, Int)] = [
    ("{}", 1), ("{\"title\":null,\"authors\":[]}", 1), ("{\"title\":\"\",\"authors\":[]}", 1), ("{broken", 1),
    ("[]", 1), ("3", 1), ("", 0), ("   ", 0),
    ("{\"id\":\"nonsense\",\"title\":\"T\",\"authors_parsed\":[]}", 1),
    ("{\"id\":\"2101.00001\",\"title\":null,\"authors_parsed\":[]}", 1),
    ("{\"title\":\"T\",\"authors\":\"Jane\"}", 0),
    ("{\"title\":\"T\",\"authors\":[null,3,{}],\"year\":\"soon\",\"venue\":7,\"arxiv\":[]}", 0),
    (
      "{\"id\":\"2101.00001\",\"title\":\"T\",\"authors_parsed\":[[],[null],\"x\",[\"Doe\"]],\"versions\":[{}],\"categories\":7}",
      0
    ),
  ]
  @Test(arguments: badLines) func aBadLineIsCountedAndCostsNoOther(line: String, unreadable: Int) {
    let good = "{\"title\":\"Good\",\"authors\":[]}"
    let batch = WorkLines.works(in: Array("\(good)\n\(line)\n\(good)".utf8))
    #expect(batch.unreadable == unreadable)
    #expect(batch.count == (line.trimmed.isEmpty ? 2 : 3 - unreadable))
    #expect((batch.firstTrouble != nil) == (unreadable > 0))
  }

  @Test func everyFieldOfAFindingComesBack() throws {
    var f = Finding(source: .catalogue, url: "https://example.org/x")
    (f.title, f.subtitle, f.kind) = ("T", "S", .chapter)
    f.people = [
      .init(given: "A", family: "B", suffix: "Jr."), .init(whole: "C D"),
      .init(whole: "ACM", isOrganization: true), .init(family: "Solo"),
    ]
    (f.editors, f.andOthers) = ([.init(given: "E", family: "F"), .init(whole: "G H")], true)
    (f.date, f.container, f.event) = (PublicationDate(year: 1999, month: 2, day: 3), "C", "E")
    (f.volume, f.issue, f.pages, f.articleNumber, f.publisher) = ("1", "2", "3-4", "5", "P")
    (f.isbn, f.issn) = (["978", "979"], ["1234-5678"])
    (f.doi, f.arXiv) = (DOI("10.1/x"), ArXivID("2101.00001v2"))
    (f.dblp, f.openReview, f.acl) = ("conf/x/Y", "aB", "2020.x.1")
    (f.landing, f.pdf) = (WebAddress("https://a.org/1"), WebAddress("https://a.org/1.pdf"))
    (f.abstract, f.language, f.categories, f.comment, f.journalReference) = (
      "Ab", "en", ["cs.LG", "cs.DC"], "c", "j"
    )
    (f.relations, f.isRetracted) = ([.init(.isPreprintOf, "10.1/y"), .init(.corrects, "z")], true)
    var batch = CatalogueBatch()
    batch.append(f)
    #expect(CatalogueEntry(bytes: batch.data[...]).finding() == f)
    // Zero bytes would end a field.
    f.title = "T\u{0}T"
    batch.append(f)
    #expect(CatalogueEntry(bytes: batch.data[batch.ends[0]...]).finding().title == "TT")
  }

  /// gzip as `gzip` writes it (RFC 1952), of stored blocks.
  static func gzip(_ data: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var at = 0
    repeat {
      let size = min(60_000, data.count - at)
      let length = UInt16(size)
      out += [
        at + size == data.count ? 1 : 0, UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255),
        UInt8(~length >> 8),
      ]
      out += data[at..<(at + size)]
      at += size
    } while at < data.count
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    for value in [~crc, UInt32(data.count)] {
      for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }
    return out
  }
}
