import Testing

@testable import PapersKit

struct RecordFileTests {
  static var full: Record {
    var r = Record(key: "hazelwood2018applied", kind: .conferencePaper, title: "Applied “ML”: é\n\"q\"")
    r.people = People(
      [
        Person(given: "Kim", family: "Hazelwood"), Person(literal: "The Team"),
        Person(given: "Guido", family: "Rossum", particle: "van", droppingParticle: "de", suffix: "Jr."),
      ], andOthers: true)
    r.editors = People([Person(given: "A", family: "B")])
    r.issued = PublicationDate(year: 2018, month: 2)
    r.containerTitle = "2018 HPCA"
    r.pages = "620-629"
    r.doi = DOI("10.1109/HPCA.2018.00059")
    r.isbn = ["978-1", "978-2"]
    r.issn = ["1234-5678"]
    r.keywords = ["one", "two"]
    r.ids = ["arxiv": "1904.03257"]
    r.label = "FacebookAIInfra"
    r.versions = [
      Record.Version(
        kind: .published, doi: DOI("10.1109/x"), date: PublicationDate(year: 2018), venue: "HPCA"),
      Record.Version(
        kind: .preprint, arXiv: ArXivID("1904.03257v3"), url: "https://arxiv.org/abs/1904.03257"),
    ]
    r.venue = Record.VenueTie(acronym: "HPCA", series: "hpca", edition: 24)
    r.provenance = ["page": Record.Provenance(source: .crossref, url: "https://api.crossref.org/works/1")]
    r.readings = [
      Record.ReadingTie(list: "lists/a.md", references: ["https://x.org/a.pdf"], words: "Applied")
    ]
    r.match = Record.Evidence(evidence: ["title", "authors"], score: 0.99)
    r.conflicts = ["issued": [Record.Claim(source: .list, value: "2019")]]
    r.isRetracted = true
    r.status = .verified
    r.pdf = "https://x.org/a.pdf"
    return r
  }

  @Test func aRecordComesBackFromItsBytes() throws {
    let bytes = RecordFile.bytes(of: Self.full)
    let again = try RecordFile.record(bytes, key: "hazelwood2018applied")
    #expect(again == Self.full)
    #expect(RecordFile.bytes(of: again) == bytes)
    #expect(bytes.last == 10)
  }

  @Test func theSmallestRecordIsAValidItem() throws {
    let record = Record(key: "a2020b", kind: .preprint, title: "T")
    let json = try JSON(parsing: RecordFile.bytes(of: record))
    #expect(json["type"]?.string == "article")
    #expect(json["custom"]?["status"]?.string == "listed")
    #expect(json.members.allSatisfy { RecordFile.cslVariables.contains($0.name) || $0.name == "custom" })
  }

  @Test func nothingThatAPersonAddedIsLost() throws {
    let text = """
      {"id": "k", "type": "motion_picture", "title": "T", "PMID": "7", "my-own": {"a": [1, 2.50]},
       "issued": {"date-parts": [[2018, 2], [2018, 3]], "circa": true},
       "author": [{"family": "A", "given": "B", "comma-suffix": true}], "volume": 7,
       "custom": {"status": "verified", "mine": [null], "ids": {"x": "y"},
                  "provenance": {"page": {"source": "a later source", "url": "u"}}}}
      """
    let record = try RecordFile.record(Array(text.utf8), key: "k")
    #expect(record.issued == PublicationDate(year: 2018, month: 2))
    #expect(record.volume == "7")
    let json = try JSON(parsing: RecordFile.bytes(of: record))
    for (name, value) in [
      ("type", #""motion_picture""#), ("PMID", #""7""#), ("volume", "7"),
      ("issued", #"{"date-parts":[[2018,2],[2018,3]],"circa":true}"#),
      ("author", #"[{"family":"A","given":"B","comma-suffix":true}]"#),
    ] {
      #expect(json[name]?.ordered == (try JSON(parsing: value)).ordered, "\(name)")
    }
    #expect(json["custom"]?["extra"]?["my-own"]?.line == #"{"a":[1,2.50]}"#)
    #expect(json["custom"]?["mine"]?.line == "[null]")
    #expect(json["custom"]?["provenance"]?["page"]?["source"]?.string == "a later source")
    let again = try RecordFile.record(RecordFile.bytes(of: record), key: "k")
    #expect(RecordFile.bytes(of: again) == RecordFile.bytes(of: record))
  }

  @Test func aNewValueWinsOverTheCarriedForm() throws {
    let text = #"{"id":"k","type":"article","title":"T","volume":7,"issued":{"raw":"spring"}}"#
    var record = try RecordFile.record(Array(text.utf8), key: "k")
    record.volume = "8"
    record.issued = PublicationDate(year: 2020)
    let json = try JSON(parsing: RecordFile.bytes(of: record))
    #expect(json["volume"]?.string == "8")
    #expect(json["issued"]?["date-parts"]?[0]?[0]?.int == 2020)
  }

  @Test(arguments: [
    ("{\n  \"id\": \"k\",\n  oops\n}", 3, 3), ("", 1, 1), ("[]", 1, 1), (#"{"id":"k"}"#, 1, 1),
    (#"{"id":"other","title":"T"}"#, 1, 1), ("{\"id\": \"k\", \"title\": \"unclosed", 1, 31),
  ])
  func whatIsNoRecordIsRefusedWithItsPlace(_ text: String, _ line: Int, _ column: Int) {
    #expect {
      try RecordFile.record(Array(text.utf8), key: "k")
    } throws: { error in
      (error as? RecordFile.Trouble)?.place == Place(line: line, column: column)
    }
  }

  @Test func damagedBytesNeverCrash() {
    var seed: UInt64 = 7
    let good = RecordFile.bytes(of: Self.full)
    for _ in 0..<500 {
      var bytes = good
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
      }
      guard let record = try? RecordFile.record(bytes, key: "hazelwood2018applied") else { continue }
      let once = RecordFile.bytes(of: record)
      #expect((try? RecordFile.record(once, key: record.key)).map(RecordFile.bytes) == once)
    }
  }
}
