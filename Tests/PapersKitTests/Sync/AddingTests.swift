import Testing

@testable import PapersKit

/// `papers add`: what is written into a list, and what stands there already.
struct AddingTests {
  typealias Home = SyncTests.Home
  static let path = "lists/list.md"

  /// Adds a reference as the command does; what stood there already, or the line written.
  @discardableResult
  static func add(_ ref: String, to home: Home, week: Int? = nil, role: Reading.Role = .unspecified)
    async throws
    -> String
  {
    let adding = Adding(home.library, fetcher: home.web.fetcher, today: 20_000)
    let reading = Adding.reading(ref)
    let record = try await adding.found(reading)
    if let place = try await adding.place(of: reading, record, in: path, week: week) { return place }
    return try adding.write(reading, record, into: path, week: week, role: role)
  }
  static func list(_ home: Home) throws -> String {
    String(decoding: try home.library.listBytes(path), as: UTF8.self)
  }

  @Test func whatNobodyKnowsIsWrittenAsItsLinkAndReadAgain() async throws {
    let home = try Home(
      SyncTests.list("[A](https://a.org/a.pdf). A Title of Some Words. Jane Doe. 2019."), FakeWeb([]))
    #expect(try await Self.add("10.1145/9.9", to: home) == "- <https://doi.org/10.1145/9.9>")
    #expect(try await Self.add("https://b.org/x.pdf", to: home) == "- <https://b.org/x.pdf>")
    let readings = try ReadingList(reading: home.library.listBytes(Self.path)).readings
    #expect(
      readings.map { $0.links.map(\.url) }.dropFirst() == [
        ["https://doi.org/10.1145/9.9"], ["https://b.org/x.pdf"],
      ])
    #expect(readings.allSatisfy { $0.isPaper })
  }

  @Test func theSameWorkIsNotWrittenTwiceWhateverItIsCalled() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    let before = try Self.list(home)
    for ref in [
      "1802.04799", "https://arxiv.org/abs/1802.04799v2", "10.1145/1.2", SyncTests.tvm.title,
      SyncTests.tvm.title.lowercased(),
    ] {
      #expect(try await Self.add(ref, to: home) == "lists/list.md:7:3", "\(ref)")
    }
    #expect(try Self.list(home) == before)
  }

  @Test func anotherWeekIsAnotherReadingOfTheSameWork() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    #expect(try await Self.add("1802.04799", to: home, week: 1) == "lists/list.md:7:3")
    #expect(try await Self.add("1802.04799", to: home, week: 2).hasPrefix("- "))
    #expect(try await home.sync().readings == 2)
    #expect(try home.library.recordKeys().count == 1)
  }

  @Test func aTitleThatNoSourceKnowsStandsThereOnceToo() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([]))
    let title = "Notes on Something That Nobody Ever Printed"
    #expect(try await Self.add(title, to: home).hasPrefix("- "))
    #expect(try await Self.add(title, to: home) == "lists/list.md:8:3")
  }

  /// The first list of a library has no reading yet: it cannot be read, and is written into all the same.
  @Test func anEmptyListTakesItsFirstReading() async throws {
    for start in ["# Reading list\n\n## Week 1\n\n", "# Reading list\n", ""] {
      let home = try Home(start, FakeWeb([SyncTests.tvm]))
      #expect(try await Self.add("1802.04799", to: home, week: 1).contains(SyncTests.tvm.title))
      let list = try ReadingList(reading: home.library.listBytes(Self.path))
      #expect(list.readings.map(\.title) == [SyncTests.tvm.title], "\(start)")
      #expect(list.readings.first?.session.map { list.sessions[$0].week } == 1)
    }
  }

  /// Marks that open before a field and close behind one that the new entry lacks.
  @Test(arguments: [
    "\"A Study of Systems That Work\", Ann Author, OSDI 2020", "A Study of Systems That Work (OSDI 2020)",
    "“A Study of Systems That Work,” Ann Author. 2020.",
    "*A Study of Systems That Work*. Ann Author. [OSDI 2020]",
    "[OSDI 2020] A Study of Systems That Work. Ann Author",
    "Ann Author, Bob Builder. A Study of Systems That Work. In OSDI, 2020.",
    "[A Study of Systems That Work](https://a.org/a.pdf) (OSDI '20)",
    "[Study](https://a.org/a.pdf): A Study of Systems That Work, Ann Author (OSDI 2020) (Required)",
  ])
  func anEntryWithoutItsNeighboursFieldsLeavesNoMarkOpen(neighbour: String) async throws {
    let home = try Home(SyncTests.list(neighbour), FakeWeb([]))
    let line = try await Self.add("Another Fine Paper on Systems", to: home)
    for (open, close) in [("(", ")"), ("[", "]"), ("“", "”")] {
      #expect(line.ranges(of: open).count == line.ranges(of: close).count, "\(line)")
    }
    #expect(
      line.ranges(of: "\"").count.isMultiple(of: 2) && line.ranges(of: "*").count.isMultiple(of: 2), "\(line)"
    )
    let list = try ReadingList(reading: home.library.listBytes(Self.path))
    #expect(list.readings.count == 2)
    #expect(list.readings.last?.title == "Another Fine Paper on Systems", "\(line)")
    #expect(!line.contains("Author") && !line.contains("2020"), "\(line)")
  }

  @Test func fortyNamesAreOneAndOthers() async throws {
    var work = SyncTests.tvm
    work.people = (0..<40).map { "Ann Author\(Character(Unicode.Scalar(UInt8(97 + $0 % 26))))" }
    let home = try Home("# L\n\n## Week 1\n\n", FakeWeb([work]))
    let line = try await Self.add("1802.04799", to: home)
    #expect(
      line.contains("Ann Authora et al. ") && !line.contains("Authorb") && !line.contains(".."), "\(line)")
    #expect(try await home.sync().verified == 1)
  }

  @Test(
    arguments: [
      (nil, ["lists/a.md"], "lists/a.md"), ("a", ["lists/a.md", "lists/b.md"], "lists/a.md"),
      ("b.md", ["lists/a.md", "lists/b.md"], "lists/b.md"),
      ("lists/Über Systeme.md", ["lists/a.md", "lists/Über Systeme.md"], "lists/Über Systeme.md"),
    ] as [(String?, [String], String)])
  func aListIsNamedByItsFileWithOrWithoutFolderAndEnding(name: String?, lists: [String], found: String) throws
  {
    let files = Dictionary(uniqueKeysWithValues: lists.map { ("/l/bib/" + $0, "# L\n") })
    let adding = Adding(Library(root: "/l", files: .memory(files)), fetcher: FakeWeb.none, today: 0)
    #expect(try adding.list(named: name) == found)
  }

  @Test func aListThatIsNotThereIsAnsweredWithThoseThatAre() throws {
    let files = Files.memory(["/l/bib/lists/a.md": "# L\n", "/l/bib/lists/b.md": "# L\n"])
    let adding = Adding(Library(root: "/l", files: files), fetcher: FakeWeb.none, today: 0)
    let all = ["lists/a.md", "lists/b.md"]
    #expect(throws: Adding.Trouble.unknownList("c", all: all)) { try adding.list(named: "c") }
    #expect(throws: Adding.Trouble.severalLists(all)) { try adding.list(named: nil) }
    let none = Adding(Library(root: "/l", files: .memory(["/l/bib/x": ""])), fetcher: FakeWeb.none, today: 0)
    #expect(throws: Adding.Trouble.noList) { try none.list(named: nil) }
    for trouble in [Adding.Trouble.unknownList("c", all: all), .severalLists(all)] {
      #expect(trouble.sentence.contains("lists/a.md, lists/b.md"), "\(trouble.sentence)")
    }
  }
}
