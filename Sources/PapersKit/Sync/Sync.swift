/// The lists of a library against its records: what `papers sync` does, mode by mode.
public struct Sync: Sendable {
  public let library: Library
  public let mode: SyncMode
  public let fetcher: Fetcher
  /// Days since 1970: what was not found is left alone for a week.
  public let today: Int
  /// The local catalogue's look-up.
  public var local: @Sendable (Reading, [Reference]) async -> [Finding] = { _, _ in [] }
  /// Requests that really went out.
  public var tally: @Sendable () -> RequestTally = { RequestTally() }
  public var tell: @Sendable (SyncEvent) -> Void = { _ in }
  /// Also works that were imported and stand in no list.
  public var withImported = false
  /// Tells builds of this program apart: what another build made is made again.
  public var program = ""

  public init(_ library: Library, mode: SyncMode, fetcher: Fetcher, today: Int) {
    self.library = library
    self.mode = mode
    self.fetcher = fetcher
    self.today = today
  }

  public enum Outcome: Sendable {
    case planned(SyncPlan)
    case done(SyncReport)
  }

  public func run() async throws(LibraryError) -> Outcome {
    let settings = try library.settings()
    // Taken before the records are read, so that nobody writes between reading and writing.
    let lock = mode.mayWrite ? try library.lock() : nil
    defer { withExtendedLifetime(lock) {} }
    let stamp = SyncStamp(library)
    if mode != .dryRun, mode != .refresh, !withImported, let settled = stamp.report(program: program) {
      return .done(settled)
    }
    if mode.mayWrite {
      // What a sync that was killed had begun to write beside its files.
      for folder in [library.recordsFolder, library.bib, library.bib + "/packets"] {
        try? library.files.removeLeftovers(folder)
      }
    }
    // The records and their entries take as long as the lists: both at once.
    async let kept = KeptRecords(library, mode == .dryRun ? nil : settings.exportOptions)
    let lists = try LibraryLists(library, settings)
    let read = try await kept.read.get()
    try checkSomethingToSync(lists, read.all)
    let entries = await kept.entries
    if let broken = read.troubles.first { throw broken }
    var state = SyncState(lists, read.all, settings, withImported: withImported)
    var memory = Unfound(library, today: today)
    let waiting = state.waiting(mode: mode, memory: memory)
    let questions = Questions(contact: settings.contact, sources: settings.sources.map { Set($0) })
    let openAlex = OpenAlexDay(library, today: today)
    var plan = SyncPlan(for: waiting.map { state.items[$0] }, questions, openAlex)
    plan.readings = lists.papers.count
    plan.locked = lists.papers.count - waiting.count { !state.items[$0].isImported }
    plan.imported = waiting.count { state.items[$0].isImported }
    plan.resting = state.resting
    if mode == .dryRun { return .planned(plan) }
    var run = SyncRun(
      settings: settings, mode: mode, fetcher: fetcher, questions: questions, local: local, tell: tell,
      matches: SettledMatches(settings, state.records), openAlex: openAlex, waiting: waiting,
      items: state.items, store: RecordStore(library, mode, read.all, byKey: state.records),
      promise: plan.byHost)
    for (n, key) in state.untied { run.untie(n, from: key) }
    if mode != .frozen { await run.run() }
    if mode == .asPlanned || mode == .refresh {
      memory.remember(run.waiting.map { run.items[$0] }, run.store.records)
      if !waiting.isEmpty { memory.save() }
      run.openAlex.save()
    }
    state.items = run.items
    let report = try await finish(&run, lists, entries)
    if mode.mayWrite { stamp.save(report, program: program) }
    return .done(report)
  }

  /// Nothing to sync is more likely a mistake than a wish, and would empty what was built from the lists before.
  private func checkSomethingToSync(_ lists: LibraryLists, _ records: [Record]) throws(LibraryError) {
    guard lists.papers.isEmpty else { return }
    let hasImported = records.contains(where: \.isImported)
    if withImported, hasImported { return }
    let hint = hasImported ? "; `papers sync --imported` asks for what was imported" : ""
    guard let first = lists.all.first else {
      throw .list(
        "lists",
        "there is no reading list; write a Markdown file, a bullet with a link for each paper" + hint)
    }
    throw .list(
      first.path + ":1:1", "no paper is found in it; write a bullet with a link for each paper" + hint)
  }
}

/// The records as they stand when a sync begins, with their entries for papers.bib and the packets.
private struct KeptRecords: Sendable {
  let read: Result<Library.Records, LibraryError>
  /// By key.
  let entries: [String: String]

  init(_ library: Library, _ options: ExportOptions?) async {
    read = await library.recordsRead()
    guard let options, case .success(let records) = read else {
      entries = [:]
      return
    }
    let texts = await concurrently(records.all) { BibTeXFormat.text(of: $0, options) }
    entries = Dictionary(zip(records.all.map(\.key), texts)) { first, _ in first }
  }
}
