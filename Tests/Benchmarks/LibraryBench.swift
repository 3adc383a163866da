import PapersKit

/// Figures of a library: a sync that has nothing to do, and a search.
enum LibraryBench {
  /// `make DIR COUNT`, `sync DIR [TIMES]`, `search DIR WORDS [TIMES]`
  static func run(_ arguments: [String]) async {
    do {
      switch arguments.first {
      case "make" where arguments.count == 3: try await make(arguments[1], Int(arguments[2]) ?? 1_000)
      case "sync" where arguments.count >= 2:
        try await sync(arguments[1], times: arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5)
      case "search" where arguments.count >= 3:
        try await search(
          arguments[1], arguments[2], times: arguments.count > 3 ? Int(arguments[3]) ?? 20 : 20)
      default:
        print("usage: papers-bench library make DIR COUNT | sync DIR [TIMES] | search DIR WORDS [TIMES]")
      }
    } catch { print("\(error)") }
  }

  private static let first = [
    "Scalable", "Efficient", "Robust", "Adaptive", "Distributed", "Parallel", "Sparse", "Federated", "Neural",
    "Learned",
  ]
  private static let second = [
    "Training", "Inference", "Scheduling", "Compilation", "Caching", "Replication", "Indexing", "Serving",
    "Tuning",
    "Search",
  ]
  private static let third = [
    "Graph Networks", "Key-Value Stores", "Language Models", "GPU Clusters", "Parameter Servers",
    "Data Centers",
    "Stream Processors", "Tensor Programs", "Edge Devices", "File Systems",
  ]

  /// A library of so many readings, each tied to its record.
  private static func make(_ root: String, _ count: Int) async throws {
    let files = Files.real
    var text = "# Course 2021\n\n## Reading list\n"
    for n in 0..<count {
      if n % 10 == 0 { text += "\n### Week \(n / 10 + 1)\n\n" }
      let title = "\(first[n % 10]) \(second[n / 10 % 10]) of \(third[n / 100 % 10]) Number \(n)"
      text +=
        "- [\(title)](https://example.org/papers/\(n).html). Ada Lovelace\(n), Alan Turing. OSDI 2018.\n"
    }
    try files.write(root + "/bib/lists/list.md", text)
    try files.write(root + "/bib/papers.yml", "contact: bench@example.org\n")
    let library = Library(root: root)
    let list = try ReadingList(reading: Array(text.utf8))
    for (n, reading) in list.readings.enumerated() {
      var record = Record(
        key: "lovelace2018n\(n)", kind: .conferencePaper, title: reading.title ?? reading.words)
      record.people = People([
        Person(given: "Ada", family: "Lovelace\(n)"), Person(given: "Alan", family: "Turing"),
      ])
      record.issued = PublicationDate(year: 2018, month: 10)
      record.containerTitle = "13th USENIX Symposium on Operating Systems Design and Implementation (OSDI 18)"
      record.pages = "\(n)-\(n + 12)"
      record.doi = DOI("10.1145/\(n).1")
      record.abstract = Array(
        repeating: "We present a system that is \(first[n % 10].lowercased()) and fast.", count: 9
      )
      .joined(separator: " ")
      for field in ["title", "author", "issued", "container-title", "page", "DOI", "abstract"] {
        record.provenance[field] = Record.Provenance(
          source: .crossref, url: "https://api.crossref.org/works/10.1145/\(n).1")
      }
      record.status = .verified
      record.readings = [Record.ReadingTie(reading, list: "lists/list.md")]
      try files.write(library.recordPath(record.key), RecordFile.bytes(of: record), .unsynced)
    }
    try await sync(root, times: 1)
  }

  private static func sync(_ root: String, times: Int) async throws {
    let fetcher = Fetcher { requests in requests.map { .failure(.offline(host: $0.address.host)) } }
    var best = Duration.seconds(1_000)
    for _ in 0..<times {
      let clock = ContinuousClock()
      let start = clock.now
      let outcome = try await Sync(Library(root: root), mode: .asPlanned, fetcher: fetcher, today: 20_000)
        .run()
      best = min(best, clock.now - start)
      if case .done(let report) = outcome, report.verified != report.readings || !report.updated.isEmpty {
        print("not locked: \(report.verified) of \(report.readings), \(report.updated.count) changed")
      }
    }
    print("no-op sync: \(best / .milliseconds(1)) ms (best of \(times))")
  }

  private static func search(_ root: String, _ words: String, times: Int) async throws {
    var best = Duration.seconds(1_000)
    var hits = 0
    for _ in 0..<times {
      let clock = ContinuousClock()
      let start = clock.now
      hits = try await SearchIndex.open(Library(root: root)).search(words).count
      best = min(best, clock.now - start)
    }
    print("search \"\(words)\": \(best / .milliseconds(1)) ms, \(hits) hits (best of \(times))")
  }
}
