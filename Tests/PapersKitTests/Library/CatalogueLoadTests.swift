import FoundationEssentials
import TestSupport
import Testing

@testable import PapersKit

/// What adding does when something goes wrong: interruptions, changed, cut-off and unknown files, damage.
struct CatalogueLoadTests {
  private func works(_ range: Range<Int>) -> String {
    range.map { n in
      #"{"key":"conf/x/W\#(n)","title":"Work number\#(n) about topic\#(n % 97)","authors":[{"family":"Lee"}],"year":2020}"#
        + "\n"
    }.joined()
  }

  @Test func goesOnWhereItWasInterrupted() async throws {
    let folder = try CatalogueFolder()
    let text = works(0..<500)
    let path = try folder.file("works.jsonl", text)
    let half = works(0..<200).utf8.count
    // What a killed process leaves: the works of its last transaction's end, and where it was.
    do {
      let catalogue = try Catalogue(path: folder.catalogue, writing: true)
      let source = try await catalogue.begun(path, .lines, of: try #require(try Files.real.entry(path)))
      var load = try CatalogueLoad(catalogue.database, source: source)
      try load.write(WorkLines.works(in: Array(text.utf8.prefix(half))))
      try load.commit(position: half, isComplete: false)
      try load.write(WorkLines.works(in: Array(works(200..<250).utf8)))
    }
    let before = try #require(try Catalogue(at: folder.catalogue))
    #expect(try before.sources().map(\.works) == [200])
    #expect(try before.verify().first?.contains("is not complete") == true)
    let added = try await Catalogue.add(path, to: folder.catalogue)
    #expect(added.wasResumed)
    #expect(added.bytes == text.utf8.count - half)
    #expect(added.source.works == 500)
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    for n in [0, 199, 200, 249, 499] {
      #expect(
        try catalogue.findings(for: .dblp("conf/x/W\(n)")).map(\.title) == [
          "Work number\(n) about topic\(n % 97)"
        ])
      #expect(try catalogue.candidates(title: "Work number\(n) about").first?.dblp == "conf/x/W\(n)")
    }
    #expect(try catalogue.verify() == [])
  }

  @Test func addsAnUnchangedFileOnceAndReplacesAChangedOne() async throws {
    let folder = try CatalogueFolder()
    let path = try folder.file("works.jsonl", works(0..<10))
    _ = try await Catalogue.add(path, to: folder.catalogue)
    #expect(try await Catalogue.add(path, to: folder.catalogue).wasThere)
    _ = try folder.file("works.jsonl", works(5..<25))
    #expect(try await Catalogue.add(path, to: folder.catalogue).source.works == 20)
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    #expect(try catalogue.sources().count == 1)
    #expect(try catalogue.findings(for: .dblp("conf/x/W1")).isEmpty)
    #expect(try catalogue.findings(for: .dblp("conf/x/W24")).count == 1)
  }

  @Test func removesSourcesAndWithTheLastTheFile() async throws {
    let folder = try CatalogueFolder()
    let first = try folder.file("a.jsonl", works(0..<10))
    let second = try folder.file("b.jsonl", works(10..<20))
    _ = try await Catalogue.add(first, to: folder.catalogue)
    _ = try await Catalogue.add(second, to: folder.catalogue)
    try Catalogue.remove(first, from: folder.catalogue)
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    #expect(try catalogue.findings(for: .dblp("conf/x/W1")).isEmpty)
    #expect(try catalogue.findings(for: .dblp("conf/x/W11")).count == 1)
    #expect(throws: CatalogueError.noSource("c")) { try Catalogue.remove("c", from: folder.catalogue) }
    try Catalogue.remove("2", from: folder.catalogue)
    #expect(try Catalogue(at: folder.catalogue) == nil)
  }

  @Test(
    arguments: [
      ("plain.txt", "no works here", "unknown"), ("empty.bib", "", "unknown"),
      ("page.html", "<html></html>", "unknown"),
      (
        "cut.xml", "<dblp><article key=\"a\"><title>One.</title></article><article key=\"b\"><title>Tw",
        "malformed"
      ),
      ("cut.json", "[{\"title\":\"One\",\"type\":\"book\"},{\"title\":\"Tw", "malformed"),
    ])
  func refusesWhatItCannotRead(name: String, text: String, kind: String) async throws {
    let folder = try CatalogueFolder()
    let path = try folder.file(name, text)
    let error = await #expect(throws: CatalogueError.self) {
      try await Catalogue.add(path, to: folder.catalogue)
    }
    switch error {
    case .unknownFormat: #expect(kind == "unknown")
    case .malformed: #expect(kind == "malformed")
    default: Issue.record("\(String(describing: error))")
    }
    // Nothing half-read counts as there.
    #expect(try Catalogue(at: folder.catalogue)?.sources().contains(where: \.isComplete) != true)
  }
  @Test func saysThatAFileIsMissingOrIsNoCatalogue() async throws {
    let folder = try CatalogueFolder()
    await #expect(throws: CatalogueError.file(.notFound("/nowhere/x"))) {
      try await Catalogue.add("/nowhere/x", to: folder.catalogue)
    }
    let text = try folder.file("text", "this is no database, but long enough to be looked at as one")
    #expect(throws: CatalogueError.self) { try Catalogue(at: text) }
    #expect(try Catalogue(at: "/nowhere/x") == nil)
  }
  @Test func oneAddsAtATime() async throws {
    let folder = try CatalogueFolder()
    let path = try folder.file("a.jsonl", works(0..<3))
    let lock = try Files.real.lock(folder.catalogue + ".lock", .never)
    await #expect(throws: CatalogueError.file(.locked(folder.catalogue + ".lock"))) {
      try await Catalogue.add(path, to: folder.catalogue)
    }
    withExtendedLifetime(lock) {}
  }

  @Test func damageIsFoundByVerify() async throws {
    let folder = try CatalogueFolder()
    let path = try folder.file("a.jsonl", works(0..<2_000))
    _ = try await Catalogue.add(path, to: folder.catalogue)
    var bytes = try Files.real.read(folder.catalogue, 100 << 20)
    for at in stride(from: bytes.count / 2, to: bytes.count / 2 + 8_192, by: 1) { bytes[at] = 0x5A }
    try Files.real.write(folder.catalogue, bytes, .unsynced)
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    let found = (try? catalogue.verify()) ?? ["unreadable"]
    #expect(!found.isEmpty)
  }

  @Test func readsCompressedFilesLikePlainOnes() async throws {
    let folder = try CatalogueFolder()
    try Files.real.write(folder.path + "/x.bin", InflaterTests.gzip, .unsynced)
    // "hello hello hello" is no format that is known, but it was unfolded: the reason names the file, not its gzip.
    await #expect(throws: CatalogueError.unknownFormat(folder.path + "/x.bin")) {
      try await Catalogue.add(folder.path + "/x.bin", to: folder.catalogue)
    }
  }

  // MARK: parts

  @Test func everyCutGivesTheSameWorks() {
    var dice = Dice(seed: 3)
    let xml = Array(CatalogueTests.dblp.utf8)
    let whole = DBLPDump.works(in: xml)
    for _ in 0..<50 {
      let first = DBLPDump.lastEnd(in: Array(xml.prefix(Int.random(in: 0...xml.count, using: &dice))))
      let a = DBLPDump.works(in: Array(xml[..<first]))
      let b = DBLPDump.works(in: Array(xml[first...]))
      #expect(a.count + b.count == whole.count)
      #expect(a.data + b.data == whole.data)
    }
  }
  @Test func damagedDumpsNeverCrash() {
    var dice = Dice(seed: 5)
    for _ in 0..<300 {
      var xml = Array(CatalogueTests.dblp.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &dice) {
        let at = Int.random(in: 0..<xml.count, using: &dice)
        if Bool.random(using: &dice) {
          xml.remove(at: at)
        } else {
          xml[at] = UInt8.random(in: 0...255, using: &dice)
        }
      }
      let batch = DBLPDump.works(in: xml)
      #expect(batch.count <= 4)
      #expect(batch.ends.last ?? 0 == batch.data.count)
      #expect(batch.words.count == batch.count && batch.keyEnds.count == batch.count)
    }
  }

  @Test func runsOfKeysFindWhatWasPutIn() {
    var dice = Dice(seed: 9)
    for size in [0, 1, 5, 339, 340, 341, 5_000] {
      var entries = (0..<size).map { n in
        CatalogueKeyRun.Entry(
          key: Int64.random(in: 0...Int64(max(1, size / 3)), using: &dice), work: UInt32(n))
      }
      let expected = Dictionary(grouping: entries, by: \.key).mapValues { Set($0.map(\.work)) }
      var pages: [CatalogueKeyRun.Page] = []
      CatalogueKeyRun.pages(&entries) { pages.append($0) }
      for key in Int64(0)...Int64(max(1, size / 3)) {
        let page = pages.last { $0.first <= key }
        let found = page.map { CatalogueKeyRun.works(key, in: $0.bytes) } ?? []
        #expect(Set(found) == expected[key] ?? [])
      }
      #expect(pages.flatMap { CatalogueKeyRun.entries($0.bytes) }.count == size)
    }
  }

  @Test(arguments: [
    ("learning", "learning", true), ("learning", "lerning", true), ("learning", "learnign", true),
    ("learning", "leaning", true),
    ("learning", "yearning", true), ("learning", "turning", false), ("a", "abc", false), ("", "a", true),
  ])
  func tellsOneEdit(a: String, b: String, isOne: Bool) {
    #expect(CatalogueQuery.isOneEdit(a, b) == isOne)
    #expect(CatalogueQuery.isOneEdit(b, a) == isOne)
  }

  @Test(arguments: [
    ("https://www.USENIX.org/conference/x/", "usenix.org/conference/x"),
    ("http://papers.nips.cc/paper/7181-attention", "proceedings.neurips.cc/paper/7181-attention"),
    (
      "https://proceedings.neurips.cc/paper_files/paper/2017/hash/3f",
      "proceedings.neurips.cc/paper/2017/hash/3f"
    ),
    ("https://a.org/x#y", "a.org/x"), ("", ""),
  ])
  func foldsAddresses(address: String, place: String) {
    #expect(String(decoding: CatalogueKey.place(address.utf8), as: UTF8.self) == place)
  }
  @Test func foldsTitlesAsTextDoes() {
    var dice = Dice(seed: 21)
    for _ in 0..<300 {
      let text = dice.text("aBz 09-:é.ﬁß²한 ")
      #expect(CatalogueWords.folded(Array(text.utf8)) == Array(text.folded.utf8))
    }
  }
}

/// With the team's records of 57,000 papers: what `papers sync` asks the catalogue.
struct CatalogueRecallTests {
  @Test(.enabled(if: SharedData.folder != nil, "the shared data are absent: nothing to measure on"))
  func findsTheWorksOfTheSchedule() async throws {
    let shared = try #require(SharedData.folder)
    let folder = try CatalogueFolder()
    let added = try await Catalogue.add(shared + "/scholar-sim/data/seed-systems.jsonl", to: folder.catalogue)
    #expect(added.source.unreadable == 0)
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    for line in try #require(SharedData.bytes("scholar-sim/data/seed-systems.jsonl")).split(separator: 10) {
      let json = try JSON(parsing: Array(line))
      let title = try #require(json["title"]?.string)
      let found = try catalogue.candidates(title: title, year: json["year"]?.int)
      #expect(found.first?.title == title || found.contains { $0.title == title })
      if let doi = json["doi"]?.string.flatMap({ DOI($0) }), doi.arXiv == nil {
        #expect(try catalogue.findings(for: .doi(doi)).contains { $0.title == title })
      }
      if let id = json["arxiv"]?["id"]?.string.flatMap({ ArXivID($0) }) {
        #expect(try catalogue.findings(for: .arXiv(id)).contains { $0.title == title })
      }
      for address in (json["aliases"]?.array ?? []).compactMap({ $0.string.flatMap { WebAddress($0) } }) {
        #expect(try catalogue.findings(for: .page(address)).contains { $0.title == title })
      }
    }
  }
}
