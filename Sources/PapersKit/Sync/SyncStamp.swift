/// The state in which a sync left everything settled: when nothing moved since, the next one has nothing to read.
///
/// In the cache, so that it may be deleted at any time; a fresh clone goes the long way once.
struct SyncStamp {
  private let library: Library
  private var path: String { library.cache + "/synced-1.json" }

  init(_ library: Library) { self.library = library }

  /// What a sync depends on and what it makes: settings and lists by their bytes, records and built files by size and
  /// time (in nanoseconds). nil where something is not there or cannot be read.
  func state(program: String) -> String? {
    guard let settings = try? library.settings(), let lists = try? library.listPaths(settings) else {
      return nil
    }
    var text = "\(Product.version) \(program)\n"
    for path in ["papers.yml"] + lists {
      guard let bytes = try? library.files.read(library.bib + "/" + path) else {
        if path == "papers.yml" { continue }
        return nil
      }
      text += "\(path) \(SHA256.hex(of: bytes))\n"
    }
    guard let records = try? library.recordEntries() else { return nil }
    for entry in records { text += Self.line(entry) }
    var folders = ["packets"]
    while let folder = folders.popLast() {
      for entry in (try? library.files.list(library.bib + "/" + folder)) ?? [] {
        if entry.kind == .folder {
          folders.append(folder + "/" + entry.name)
        } else {
          text += Self.line(entry)
        }
      }
    }
    guard let bib = try? library.files.entry(library.bib + "/papers.bib") else { return nil }
    return SHA256.hex(of: Array((text + Self.line(bib)).utf8))
  }

  private static func line(_ entry: Files.Entry) -> String {
    "\(entry.name) \(entry.size) \(entry.modified).\(entry.nanoseconds)\n"
  }

  /// The report of a sync that finds everything as it was left; nil when something moved.
  func report(program: String) -> SyncReport? {
    guard let bytes = try? library.files.read(path), let json = try? JSON(parsing: bytes),
      let saved = json["state"]?.string, saved == state(program: program),
      let readings = json["readings"]?.int
    else { return nil }
    var report = SyncReport()
    report.readings = readings
    report.verified = readings
    report.unchanged = json["unchanged"]?.int ?? 0
    report.unlisted = json["unlisted"]?.array.compactMap(\.string) ?? []
    report.notices = json["notices"]?.array.compactMap(\.string) ?? []
    return report
  }

  /// Remembers a sync that left nothing to do.
  func save(_ report: SyncReport, program: String) {
    guard report.failed.isEmpty, report.verified == report.readings, let state = state(program: program)
    else {
      try? library.files.remove(path)
      return
    }
    // What stands in lists and settings is so until somebody changes it; what a run went through is over.
    let lasting = report.notices.filter { $0.hasPrefix("bib/") && !$0.contains("requests went out") }
    let json = JSON.object([
      "state": .string(state), "readings": .number(report.readings),
      "unchanged": .number(report.unchanged + report.added.count + report.updated.count),
      "unlisted": .strings(report.unlisted), "notices": .strings(lasting),
    ])
    try? library.files.write(path, Array(json.document.utf8), .unsynced)
  }
}
