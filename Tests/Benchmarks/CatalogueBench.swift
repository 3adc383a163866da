import PapersKit

/// What the local catalogue costs: adding a dump, looking works up by id and by words.
enum CatalogueBench {
  /// `dblp-xml FILE MEGABYTES`: writes a made dump.
  static func generate(_ path: String, megabytes: Int) throws {
    var generator = DBLPGenerator()
    let writer = try BenchFile(path)
    var text = DBLPGenerator.head
    while writer.size < megabytes << 20 {
      while text.utf8.count < 1 << 20 { text += generator.record() }
      try writer.write(Array(text.utf8))
      text = ""
    }
    try writer.write(Array(DBLPGenerator.tail.utf8))
    Figures.print("dblp-xml works", Double(generator.works), "works")
  }

  /// `catalogue-add FILE CATALOGUE`
  static func add(_ file: String, to catalogue: String) async throws {
    let start = Figures.now()
    let added = try await Catalogue.add(file, to: catalogue)
    let seconds = Figures.now() - start
    Figures.check("catalogue add", Double(added.bytes) / 1e6 / seconds, "MB/s", .atLeast(30))
    Figures.print("catalogue add, works", Double(added.source.works), "works")
    Figures.print("catalogue add, seconds", seconds, "s")
    Figures.print("catalogue add, CPU", Figures.cpu(), "s")
    Figures.check("catalogue add, peak memory", Figures.peakMemory(), "MB", .atMost(200))
  }

  /// `catalogue-ask CATALOGUE`: works are drawn from the catalogue's own, so that each question has an answer.
  static func ask(_ path: String) throws {
    guard let catalogue = try Catalogue(at: path) else { return Figures.print("no catalogue", 0, "") }
    let sample = try catalogue.sample(1_000)
    var times: [Double] = []
    var right = 0
    for work in sample {
      guard let key = work.dblp else { continue }
      let start = Figures.now()
      let found = try catalogue.findings(for: .dblp(key))
      times.append(Figures.now() - start)
      if found.contains(where: { $0.dblp == key }) { right += 1 }
    }
    Figures.check("look-up by id, median", Figures.median(times) * 1000, "ms", .atMost(1))
    Figures.print("look-up by id, worst", (times.max() ?? 0) * 1000, "ms")
    Figures.print("look-up by id, right", Double(right), "of \(times.count)")
    try words("by words", sample, catalogue) { $0 }
    try words("by words with a typo", sample, catalogue) { title in
      var text = Array(title)
      if text.count > 12 { text.remove(at: 9) }
      return String(text)
    }
    try words("by words without the end", sample, catalogue) { title in
      let words = title.split(separator: " ")
      return words.prefix(max(3, words.count - 2)).joined(separator: " ")
    }
    Figures.print("look-ups, peak memory", Figures.peakMemory(), "MB")
  }

  /// `catalogue-match CATALOGUE COUNT`: readings as lists have them (titles with a typo, without their end, in other
  /// capitals, and every third an identifier) matched against the catalogue by two tasks.
  static func match(_ path: String, _ count: Int) async throws {
    guard let catalogue = try Catalogue(at: path) else { return Figures.print("no catalogue", 0, "") }
    let works = try catalogue.sample(count)
    let start = Figures.now()
    let tied = try await withThrowingTaskGroup(of: Int.self) { group in
      for half in 0..<2 {
        group.addTask {
          guard let own = try Catalogue(at: path) else { return 0 }
          var tied = 0
          for n in stride(from: half, to: works.count, by: 2) {
            let (reading, references) = reading(of: works[n], n)
            let found = try own.findings(for: reading, references: references)
            let index = PapersKit.match(reading, references: references, among: found).matchedIndex
            if let index, found[index].dblp == works[n].dblp { tied += 1 }
          }
          return tied
        }
      }
      return try await group.reduce(0, +)
    }
    Figures.check("matching \(works.count) readings", Figures.now() - start, "s", .atMost(60))
    Figures.print("matching, CPU", Figures.cpu(), "s")
    Figures.print("matching, tied to their work", Double(tied), "of \(works.count)")
    Figures.print("matching, peak memory", Figures.peakMemory(), "MB")
  }

  private static func reading(of work: Finding, _ n: Int) -> (Reading, [Reference]) {
    let title = work.title ?? ""
    let authors = work.people.prefix(2).compactMap { $0.whole ?? $0.family }
    if n.isMultiple(of: 3), let id = work.doi.map(Reference.doi) ?? work.arXiv.map(Reference.arXiv) {
      return (Reading(title: title, authors: authors, year: work.date?.year, words: title), [id])
    }
    var letters = Array(n.isMultiple(of: 2) ? title.lowercased() : title)
    if letters.count > 12 { letters.remove(at: 5 + n % (letters.count - 6)) }
    let written = String(letters)
    return (Reading(title: written, authors: authors, year: work.date?.year, words: written), [])
  }

  private static func words(
    _ name: String, _ sample: [Finding], _ catalogue: Catalogue, _ change: (String) -> String
  ) throws {
    var times: [Double] = []
    var right = 0
    for work in sample {
      let start = Figures.now()
      let found = try catalogue.candidates(title: change(work.title ?? ""), limit: 5)
      times.append(Figures.now() - start)
      if found.contains(where: { $0.dblp == work.dblp }) { right += 1 }
    }
    Figures.check("look-up \(name), median", Figures.median(times) * 1000, "ms", .atMost(50))
    Figures.print("look-up \(name), worst", (times.max() ?? 0) * 1000, "ms")
    Figures.print("look-up \(name), right", Double(right), "of \(times.count)")
  }
}
