import BibTeX

/// Works that stand more than once in a BibTeX file.
public struct BibDuplicates: Sendable {
  /// An entry of the file.
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var title: String
    /// From 1.
    public var line: Int
  }
  /// All entries, in the order of the file.
  public let entries: [Entry]
  /// Indices into `entries`.
  public let groups: [Deduplicator.Group]

  /// Reads a `.bib` file; what is broken in it is left out by the reader and does not count.
  public init(_ bytes: [UInt8]) {
    let file = BibFile(bytes)
    let resolved = BibEntries(file)
    let parts = 4
    let ranges = Cores.pieces(parts, of: resolved.count)
    let pieces = Cores.map(parts) { piece in Self.sketches(of: resolved, ranges[piece]) }
    var entries: [Entry] = []
    var (line, offset) = (1, 0)
    for (entry, sketch) in zip(file.entries, pieces.joined()) {
      line += file.bytes[offset..<entry.range.lowerBound].count { $0 == 10 }
      offset = entry.range.lowerBound
      entries.append(Entry(key: entry.key, title: sketch.printed, line: line))
    }
    self.entries = entries
    self.groups = Deduplicator(Array(pieces.joined())).groups()
  }

  private static func sketches(of entries: BibEntries, _ range: Range<Int>) -> [WorkSketch] {
    range.map { i in
      let entry = entries[i]
      let fields = Dictionary(
        entry.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      return WorkSketch(bibTeX: fields, type: entry.type)
    }
  }
}
