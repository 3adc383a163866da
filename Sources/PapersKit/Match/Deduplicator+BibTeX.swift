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
    var entries: [Entry] = []
    var sketches: [WorkSketch] = []
    var venues: [String: VenueSketch] = [:]
    var (line, offset) = (1, 0)
    for i in 0..<resolved.count {
      let entry = resolved[i]
      let start = file.entries[i].range.lowerBound
      while offset < start {
        if bytes[offset] == 10 { line += 1 }
        offset += 1
      }
      let fields = Dictionary(
        entry.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      let sketch = WorkSketch(bibTeX: fields, type: entry.type) { text, form in
        let key = "\(form?.rawValue ?? "") \(text ?? "")"
        if let known = venues[key] { return known }
        let venue = VenueSketch(text, form: form)
        venues[key] = venue
        return venue
      }
      entries.append(Entry(key: entry.key, title: sketch.printed, line: line))
      sketches.append(sketch)
    }
    self.entries = entries
    self.groups = Deduplicator(sketches).groups()
  }
}
