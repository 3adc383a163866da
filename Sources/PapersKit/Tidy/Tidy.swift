import BibTeX

/// Puts a .bib in order: sorted, formatted, mended, without doubles, venues by their names, preprints as published.
///
/// Nothing is lost: every entry of the input is in the output or named in `replaced`; a double's fields go over to the
/// entry that stays, and what they said otherwise stands in `keysMap`.
public struct Tidy: Sendable {
  public struct Options: Sendable {
    public var venues: ExportOptions.Venues = .full
    /// Entries in the order of their keys; otherwise in that of the file.
    public var sorts = true
    public var dedupes = true
    public init() {}
  }
  /// What was done to an entry.
  public struct Change: Hashable, Sendable {
    public enum Kind: String, Sendable { case published, merged, venue }
    public var kind: Kind
    public var key: String
    /// For a person: "published in OSDI 2018".
    public var words: String
  }
  /// A key that is no more, the key that stands for it, and the fields on which the two differed.
  public struct Replaced: Hashable, Sendable {
    public var old: String
    public var new: String
    public var differing: [String]
  }

  /// What a look-up knows of works: for each the candidates, this side judges. Asked on several threads, and far only
  /// for those that were not found near.
  public typealias Lookup = @Sendable ([WorkSketch], Catalogue.Reach) -> [[Finding]]
  /// Fewer entries are done before a second thread has started.
  private static let worthwhile = 32

  public private(set) var text = ""
  public private(set) var changes: [Change] = []
  public private(set) var replaced: [Replaced] = []
  /// With file:line:column, source line, caret and mend.
  public private(set) var diagnostics: [String] = []
  public private(set) var entriesIn = 0
  public private(set) var entriesOut = 0
  /// Whether our own reader finds the entries that were written, run by run: the check before a file is replaced.
  public private(set) var readsBack = true

  /// - Parameter whenMended: told once nothing more will be looked up.
  public init(
    _ bytes: [UInt8], name: String, _ options: Options = Options(), published lookup: @escaping Lookup,
    whenMended: () -> Void = {}
  ) {
    let file = BibFile(bytes, name: name)
    let resolved = BibEntries(file)
    // Entries are mended one by one, so their pieces can be side by side; preprints cost more than others, so that few
    // pieces would leave a core without work.
    let pieces = resolved.count < Self.worthwhile ? 1 : 8
    let ranges = Cores.pieces(pieces, of: resolved.count)
    let mended = Cores.map(pieces) { piece in
      Self.mended(ranges[piece].map { TidyEntry(resolved, $0) }, options, lookup)
    }
    whenMended()
    var entries = mended.flatMap(\.entries)
    changes = mended.flatMap(\.changes)
    entriesIn = entries.count
    let noticed = resolved.diagnostics(of: entries.lazy.map(\.faults))
    diagnostics = (file.diagnostics + noticed).map(\.text)
    if options.dedupes { entries = merged(entries) }
    if options.sorts { entries = Self.sorted(entries) }
    entriesOut = entries.count
    // An entry that is not closed would swallow what follows: it stands last.
    let damaged = entries.filter { $0.asWritten != nil }
    let whole = damaged.isEmpty ? entries : entries.filter { $0.asWritten == nil }
    let runs = Cores.pieces(pieces, of: whole.count)
    let printed = Cores.map(pieces) { piece in
      let texts = whole[runs[piece]].map(\.printed)
      let text = texts.joined(separator: "\n")
      return (text: text, readsBack: BibFile(text).entries.count == texts.count)
    }
    let rest = [Self.tail(of: file)].filter { !$0.isEmpty } + damaged.map(\.printed)
    let head = Self.head(of: file)
    readsBack =
      printed.allSatisfy(\.readsBack)
      && BibFile(head + rest.joined(separator: "\n")).entries.count == damaged.count
    text = head + (printed.map(\.text).filter { !$0.isEmpty } + rest).joined(separator: "\n")
    Cores.letGo((mended, entries, whole, printed))
  }

  /// Makes the tables of venues, which takes a moment in which other things can be done.
  public static func prepare() { _ = VenueReading(of: "") }

  /// `OLD NEW` a line; below it, indented, what the old entry said otherwise.
  public var keysMap: String {
    replaced.map { one in "\(one.old) \(one.new)\n" + one.differing.map { "  \($0)\n" }.joined() }.joined()
  }

  // MARK: Entry by entry

  /// Preprints as published, other venues by their names.
  private static func mended(
    _ given: [TidyEntry], _ options: Options, _ lookup: Lookup
  ) -> (entries: [TidyEntry], changes: [Change]) {
    var entries = given
    var changes: [Int: Change] = [:]
    var open = entries.indices.filter { entries[$0].asWritten == nil && entries[$0].isPreprint }
    for reach in [Catalogue.Reach.title, .words] where !open.isEmpty {
      let answers = lookup(open.map { entries[$0].sketch }, reach)
      open = zip(open, answers).compactMap { n, candidates in
        guard let place = entries[n].publish(candidates, options.venues) else { return n }
        changes[n] = Change(kind: .published, key: entries[n].key, words: "published in \(place)")
        return nil
      }
    }
    for n in entries.indices where entries[n].asWritten == nil && changes[n] == nil {
      guard let name = entries[n].nameVenue(options.venues) else { continue }
      changes[n] = Change(kind: .venue, key: entries[n].key, words: "venue: \(name)")
    }
    return (entries, entries.indices.compactMap { changes[$0] })
  }

  // MARK: Doubles

  /// Again until none is left: an entry that took over fields may be known as a third one's double.
  private mutating func merged(_ given: [TidyEntry]) -> [TidyEntry] {
    var entries = given
    while true {
      var gone: Set<Int> = []
      for group in Deduplicator(entries.map(\.sketch)).groups() {
        for works in Self.works(among: group.members.filter { entries[$0].asWritten == nil }, of: entries) {
          for other in works.dropFirst() {
            gone.insert(other)
            merge(other, into: works[0], &entries)
          }
        }
      }
      if gone.isEmpty { return entries }
      entries = entries.indices.filter { !gone.contains($0) }.map { entries[$0] }
    }
  }

  /// The entries of each work, the one that stays in front.
  private static func works(among members: [Int], of entries: [TidyEntry]) -> [[Int]] {
    var works: [[Int]] = []
    for member in members.sorted(by: { worth(entries[$1], $1) < worth(entries[$0], $0) }) {
      let home = works.firstIndex { $0.allSatisfy { !entries[$0].isApart(from: entries[member]) } }
      if let home { works[home].append(member) } else { works.append([member]) }
    }
    return works
  }

  private mutating func merge(_ other: Int, into kept: Int, _ entries: inout [TidyEntry]) {
    let (old, new) = (entries[other].key, entries[kept].key)
    let differing = entries[kept].take(from: entries[other])
    // What had become of earlier doubles is now the one that stays.
    for n in replaced.indices where replaced[n].new == old { replaced[n].new = new }
    replaced.append(Replaced(old: old, new: new, differing: differing))
    changes.append(Change(kind: .merged, key: old, words: "the same work as \(new)"))
  }

  /// The published form before the preprint, then the fuller one, then the first.
  private static func worth(_ entry: TidyEntry, _ place: Int) -> (Int, Int, Int) {
    (entry.sketch.isPreprint ? 0 : 1, entry.fields.count, -place)
  }

  // MARK: Order

  /// By key, but for parents: BibTeX wants them behind the entries that refer to them.
  private static func sorted(_ entries: [TidyEntry]) -> [TidyEntry] {
    let parents = Set(
      entries.compactMap { $0.text("crossref")?.lowercased() ?? $0["crossref"]?.lowercased() })
    let isParent = entries.map { !parents.isEmpty && parents.contains($0.key.lowercased()) }
    let keys = entries.map(\.key)
    let order = entries.indices.sorted { a, b in
      if isParent[a] != isParent[b] { return isParent[b] }
      if keys[a] != keys[b] { return String.byBytes(keys[a], keys[b]) }
      return entries[a].number < entries[b].number
    }
    return order.map { entries[$0] }
  }

  /// `@preamble`, `@string` and comments before the first entry stay at the top, in their order.
  private static func head(of file: BibFile) -> String { blocks(of: file, isHead: true) }
  /// What stood between and behind the entries follows them; only white space goes.
  private static func tail(of file: BibFile) -> String { blocks(of: file, isHead: false) }

  private static func blocks(of file: BibFile, isHead: Bool) -> String {
    let first = file.blocks.firstIndex { $0.kind == .entry } ?? file.blocks.endIndex
    var out = ""
    for (n, block) in file.blocks.enumerated() where block.kind != .entry {
      // Macros must be defined before they are used, wherever they stood.
      let belongsToHead = n < first || block.kind == .string || block.kind == .preamble
      let text = block.text.trimmed
      if belongsToHead == isHead, !text.isEmpty { out += text + (isHead ? "\n\n" : "\n") }
    }
    return out
  }
}
