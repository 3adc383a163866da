/// What `papers add` does: finds what a reference names, and writes it into a list in the list's own style.
public struct Adding: Sendable {
  public let library: Library
  public let fetcher: Fetcher
  public var local: @Sendable (Reading, [Reference]) async -> [Finding] = { _, _ in [] }

  /// Days since 1970.
  public let today: Int

  public init(_ library: Library, fetcher: Fetcher, today: Int) {
    (self.library, self.fetcher, self.today) = (library, fetcher, today)
  }

  public enum Trouble: Error, Hashable, Sendable {
    case noList
    /// The lists of which one must be chosen.
    case severalLists([String])
    case unknownList(String, all: [String])
    case noKey(String)
    /// `same` stands in papers.yml in a form that is not ours to edit.
    case settingsNotOurs(line: String)

    public var sentence: String {
      switch self {
      case .noList: "the library has no list (`papers init` makes one)"
      case .severalLists(let all): "say which list by --list: \(all.joined(separator: ", "))"
      case .unknownList(let name, let all):
        "\(name) is no list of this library, whose lists are \(all.joined(separator: ", "))"
      case .noKey(let key): "\"\(key)\" is no record of this library, and no DOI, arXiv id or address"
      case .settingsNotOurs(let line): "add this line to `same` in bib/papers.yml yourself: \(line)"
      }
    }
  }

  /// The reading that a reference on the command line stands for.
  public static func reading(_ ref: String) -> Reading {
    let mended = LinkMend(ref).url
    var link: String?
    if let address = WebAddress(mended) {
      link = address.text
    } else if let id = ArXivID(ref) {
      link = "https://arxiv.org/abs/\(id)"
    } else if let doi = DOI(ref) {
      link = "https://doi.org/\(doi.text)"
    }
    guard let link else { return Reading(title: ref.squeezed, links: [], words: ref.squeezed) }
    return Reading(links: [Reading.Link(url: link, written: link, kind: .paper)], words: link)
  }

  /// The record of a reference, as sync would make it; nil where nothing sure was found. Nothing is written.
  public func found(_ reading: Reading) async throws -> Record? {
    let settings = try library.settings()
    var item = SyncItem(list: "", number: 0, reading: reading)
    item.aim()
    let questions = Questions(contact: settings.contact, sources: settings.sources.map { Set($0) })
    let openAlex = OpenAlexDay(library, today: today)
    let plan = SyncPlan(for: [item], questions, openAlex)
    var run = SyncRun(
      settings: settings, mode: .dryRun, fetcher: fetcher, questions: questions, local: local, tell: { _ in },
      matches: SettledMatches(Settings(), [:]), openAlex: openAlex, waiting: [0], items: [item],
      store: RecordStore(library, .dryRun, [], byKey: [:]), promise: plan.byHost)
    await run.run()
    run.openAlex.save()
    let record = run.items[0].key.flatMap { run.store.records[$0] }
    return record?.status == .verified ? record : nil
  }

  /// The list to write into, relative to `bib/`.
  public func list(named name: String?) throws -> String {
    let paths = try library.listPaths(try library.settings())
    guard let name else {
      guard let only = paths.first else { throw Trouble.noList }
      guard paths.count == 1 else { throw Trouble.severalLists(paths) }
      return only
    }
    let wanted = paths.first { $0 == name || $0 == "lists/\(name)" || $0 == "lists/\(name).md" }
    guard let wanted else { throw Trouble.unknownList(name, all: paths) }
    return wanted
  }

  /// Where the list names this work already (in that week, where one is asked for): `lists/a.md:12:3`.
  public func place(of reading: Reading, _ record: Record?, in path: String, week: Int?) async throws
    -> String?
  {
    // A list without a reading cannot be read, and names nothing.
    guard let lists = try? LibraryLists(library, library.settings()) else { return nil }
    let tied = TiedReadings(lists, try await library.records().all)
    let title = (record?.title ?? reading.title ?? "").folded
    let sketch = record.map { WorkSketch($0) }
    let same = tied.rows.first { row in
      guard row.list == path, row.reading.isPaper, week == nil || row.session?.week == week else {
        return false
      }
      if row.reading.references.contains(where: reading.references.contains) { return true }
      if let sketch, let known = row.record, known.status == .verified {
        return sameWork(sketch, WorkSketch(known)).same
      }
      return !title.isEmpty && row.reading.title?.folded == title
    }
    return same.map { "\($0.list):\($0.reading.place.line):\($0.reading.place.column)" }
  }

  /// Writes one entry as the smallest change of the list's bytes; the line that was written.
  public func write(
    _ reading: Reading, _ record: Record?, into path: String, week: Int?, role: Reading.Role
  ) throws -> String {
    let lock = try library.lock()
    defer { withExtendedLifetime(lock) {} }
    let bytes = try library.listBytes(path)
    let list = (try? ReadingList(reading: bytes)) ?? ReadingList()
    let entry = NewEntry(
      title: record?.title ?? reading.title ?? "",
      link: reading.links.first?.url ?? record?.bestLink,
      authors: record?.people.persons.map(\.display) ?? [],
      venue: record.flatMap { $0.kind == .preprint ? nil : $0.venue?.acronym ?? $0.containerTitle },
      year: record?.issued?.year)
    // A list that marks its required readings gets a required one unless it was asked otherwise.
    let marks = role == .unspecified && list.readings.contains { $0.role == .required }
    let patch = list.insertion(of: entry, into: bytes, week: week, role: marks ? .required : role)
    try library.files.write(library.bib + "/" + path, patch.applied(to: bytes))
    // A new week's heading goes before it.
    return patch.text.split(whereSeparator: \.isNewline).last.map { String($0).squeezed } ?? ""
  }

  /// Notes in papers.yml that the words or link of a reading mean the record of this key, or the work of this
  /// identifier or address.
  public func settle(_ ref: String, as key: String) throws {
    let isIdentifier = DOI(key) != nil || ArXivID(key) != nil || WebAddress(key) != nil
    guard try isIdentifier || library.record(key) != nil else { throw Trouble.noKey(key) }
    let path = library.bib + "/papers.yml"
    let old: [UInt8]
    do { old = try library.files.read(path, Settings.largest) } catch {
      guard case .notFound = error else { throw LibraryError.file(error) }
      old = []
    }
    let line = "  - [\(isIdentifier ? JSON.string(key).line : key), \(JSON.string(ref.squeezed).line)]"
    var lines = String(decoding: old, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(
        String.init)
    while lines.last == "" { lines.removeLast() }
    if let at = lines.firstIndex(where: { $0.trimmed == "same:" && !$0.hasPrefix(" ") }) {
      lines.insert(line, at: at + 1)
    } else {
      lines += ["same:", line]
    }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    // Written only if it now says what was meant, whatever form the file had.
    let before = try Settings.read(old).same
    guard let after = try? Settings.read(bytes).same, after.count == before.count + 1,
      after.contains([key, ref.squeezed])
    else { throw Trouble.settingsNotOurs(line: line.trimmed) }
    do { try library.files.write(path, bytes) } catch { throw LibraryError.file(error) }
  }
}

extension Record {
  /// Where a reader is best sent.
  fileprivate var bestLink: String? {
    self.doi.map { "https://doi.org/\($0.text)" } ?? self.url
      ?? arXiv.map { "https://arxiv.org/abs/\($0.text)" }
  }
}
