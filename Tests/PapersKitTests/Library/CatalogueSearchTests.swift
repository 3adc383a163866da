import Testing

@testable import PapersKit

/// What the catalogue answers when a list half remembers a title.
struct CatalogueSearchTests {
  /// Works of one field, so that every word of a title also stands in others.
  private static let works: [(key: String, title: String, author: String, year: Int)] = {
    let subjects = [
      "Scheduling", "Caching", "Training", "Serving", "Compiling", "Sharding", "Tracing", "Sampling",
    ]
    let objects = [
      "Graph Queries", "Tensor Programs", "Neural Networks", "Serverless Functions", "Language Models",
      "Packet Streams", "Disk Arrays",
    ]
    let places = [
      "in Shared Clusters", "on Wafer-Scale Chips", "across Data Centers", "under Power Caps",
      "with Partial Failures",
    ]
    let authors = ["Doe", "Roe", "Kumar", "Müller", "Wang", "Okafor", "Lindqvist"]
    var works: [(String, String, String, Int)] = []
    for (a, subject) in subjects.enumerated() {
      for (b, object) in objects.enumerated() {
        for (c, place) in places.enumerated() {
          let name = "\(subject.prefix(3))\(object.prefix(2))o\(c)x"
          let n = works.count
          works.append(
            (
              "conf/x/W\(n)", "\(name): \(subject) \(object) \(place)", authors[(a + b + c) % authors.count],
              1990 + n % 30
            ))
        }
      }
    }
    return works.map { (key: $0.0, title: $0.1, author: $0.2, year: $0.3) }
  }()

  private func catalogue(_ folder: CatalogueFolder) async throws -> Catalogue {
    let lines = Self.works.map { work in
      JSON.object([
        "key": .string(work.key), "title": .string(work.title), "year": .number(work.year),
        "authors": .array([.object(["given": "A.", "family": .string(work.author)])]),
      ]).line
    }
    return try await folder.added("works.jsonl", lines.joined(separator: "\n"))
  }

  /// What people do to titles; each change leaves the work the first answer.
  private static let changes: [(String, @Sendable (String, inout Dice) -> String)] = [
    ("as it is", { title, _ in title }), ("in capitals", { title, _ in title.uppercased() }),
    ("in lower case", { title, _ in title.lowercased() }),
    ("without punctuation", { title, _ in title.filter { $0.isLetter || $0.isNumber || $0 == " " } }),
    ("with dashes for blanks", { title, _ in title.replacing(" ", with: "-") }),
    (
      "with a letter lost",
      { title, dice in
        var letters = Array(title)
        letters.remove(at: Int.random(in: 12..<letters.count, using: &dice))
        return String(letters)
      }
    ),
    (
      "with a letter doubled",
      { title, dice in
        var letters = Array(title)
        let at = Int.random(in: 12..<letters.count, using: &dice)
        letters.insert(letters[at], at: at)
        return String(letters)
      }
    ),
    (
      "with two letters swapped",
      { title, dice in
        var letters = Array(title)
        letters.swapAt(letters.count - 3, letters.count - 2)
        return String(letters)
      }
    ),
    (
      "with its last word lost", { title, _ in title.split(separator: " ").dropLast().joined(separator: " ") }
    ),
    ("with a word more", { title, _ in title + " (extended)" }),
    ("in quotation marks", { title, _ in "“\(title)”." }),
    ("without its short name", { title, _ in String(title.split(separator: ":")[1].dropFirst()) }),
  ]

  @Test func aChangedTitleStillFindsItsWorkFirst() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await catalogue(folder)
    var dice = Dice(seed: 17)
    for (name, change) in Self.changes {
      for work in Self.works.shuffled(using: &dice).prefix(25) {
        let asked = change(work.title, &dice)
        let found = try catalogue.candidates(title: asked, limit: 3)
        #expect(found.first?.dblp == work.key, "\(name): \(asked) gave \(found.first?.title ?? "nothing")")
      }
    }
  }

  @Test func aTitleOfOtherWordsFindsNothingLikeIt() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await catalogue(folder)
    for title in [
      "A Cookbook of Regional Soups", "zzz", "", "the of and", "!!!", "漢字",
      String(repeating: "word ", count: 2_000),
    ] {
      #expect(try catalogue.candidates(title: title).isEmpty, "\(title.prefix(40))")
    }
  }

  @Test func peopleAndYearOrderWorksOfOneTitle() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added(
      "works.jsonl",
      [("Doe", 1999), ("Roe", 2009), ("Kumar", 2019)].map {
        #"{"key":"conf/x/\#($0.0)","title":"A Survey of Caches","authors":[{"family":"\#($0.0)","given":"A."}],"year":\#($0.1)}"#
      }.joined(separator: "\n"))
    func first(_ authors: [String], _ year: Int?) throws -> String? {
      try catalogue.candidates(title: "A survey of caches", authors: authors, year: year).first?.dblp
    }
    #expect(try first(["Roe"], nil) == "conf/x/Roe")
    #expect(try first(["A. Kumar"], nil) == "conf/x/Kumar")
    #expect(try first([], 2009) == "conf/x/Roe")
    #expect(try first([], 2018) == "conf/x/Kumar")
    // Whoever wrote it weighs more than when.
    #expect(try first(["Doe"], 2019) == "conf/x/Doe")
    #expect(try catalogue.candidates(title: "A survey of caches", limit: 2).count == 2)
    // Also of those that are found by their titles alone.
    let roe = WorkSketch(
      title: "A Survey of Caches", people: [NameSketch(family: "Roe", given: nil)], year: 2009)
    #expect(
      try catalogue.candidates(for: [roe], .title, limit: 2).map { $0.map(\.dblp) } == [
        ["conf/x/Roe", "conf/x/Doe"]
      ])
    #expect(try catalogue.candidates(title: "A survey of caches", limit: 0).isEmpty)
  }

  @Test func aTitleThatThousandsBearIsNoFlood() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added(
      "works.jsonl",
      (0..<3_000).map { #"{"key":"journals/x/\#($0)","title":"Editorial","authors":[],"year":2000}"# }.joined(
        separator: "\n"))
    #expect(try catalogue.candidates(title: "Editorial", limit: 10).count == 10)
    #expect(try catalogue.findings(for: .dblp("journals/x/2999")).count == 1)
  }

  @Test func sourcesAreAskedTogetherAndTheFirstOfEqualsIsTheFirstAdded() async throws {
    let folder = try CatalogueFolder()
    for name in ["a", "b", "c"] {
      _ = try await folder.added(
        "\(name).jsonl",
        #"{"key":"conf/\#(name)/1","title":"One Work of Many Sources","authors":[],"year":2000}"#)
    }
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    #expect(
      try catalogue.candidates(title: "one work of many sources").map(\.dblp) == [
        "conf/a/1", "conf/b/1", "conf/c/1",
      ])
    try Catalogue.remove(folder.path + "/a.jsonl", from: folder.catalogue)
    let rest = try #require(try Catalogue(at: folder.catalogue))
    #expect(try rest.candidates(title: "one work of many sources").map(\.dblp) == ["conf/b/1", "conf/c/1"])
    #expect(try rest.verify() == [])
  }

  @Test func aReadingIsAskedByItsLinksAndByItsWords() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added(
      "works.jsonl",
      """
      {"key":"journals/corr/abs-2101-00001","title":"Nets of Gold","authors":[{"family":"Doe"}],"year":2021,"arxiv":{"id":"2101.00001"}}
      {"key":"conf/x/Doe22","title":"Nets of Gold","authors":[{"family":"Doe"}],"year":2022,"doi":"10.1000/gold","aliases":["https://example.org/gold"]}
      """)
    let id = try #require(ArXivID("2101.00001"))
    let link = try #require(WebAddress("https://www.example.org/gold/"))
    // By an id, the work and its other form; ids come first.
    let both = try catalogue.findings(for: Reading(title: nil, words: ""), references: [.arXiv(id)])
    #expect(both.map(\.dblp) == ["journals/corr/abs-2101-00001", "conf/x/Doe22"])
    #expect(
      try catalogue.findings(for: Reading(title: "Nets of Gold", words: "Nets of Gold"), references: []).count
        == 2)
    #expect(
      try catalogue.findings(for: Reading(title: nil, words: "x"), references: [.page(link)]).first?.dblp
        == "conf/x/Doe22")
    #expect(
      try catalogue.findings(for: Reading(title: "Ropes of Sand", words: "Ropes of Sand"), references: [])
        .isEmpty)
  }

  @Test func keysThatCollideAreToldApart() async throws {
    // Two texts may share a number of 63 bits; the works that are found are compared with what was asked.
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added(
      "works.jsonl", #"{"key":"conf/x/1","title":"One","authors":[],"doi":"10.1000/A(1)","year":2000}"#)
    for (doi, isThere) in [
      ("10.1000/a(1)", true), ("10.1000/A(1)", true), ("10.1000/a(2)", false), ("10.1000/a", false),
    ] {
      #expect(try !catalogue.findings(for: .doi(#require(DOI(doi)))).isEmpty == isThere)
    }
  }
}
