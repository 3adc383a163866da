import BibTeX

/// The entries of a .bib that a document cites, byte for byte, with what they need: `@string`, `@preamble`, and the
/// parents named by `crossref` and `xdata`, which BibTeX wants behind their children.
public struct BibExtract: Sendable {
  public var bytes: [UInt8] = []
  public var count = 0
  public var unknown: [CitedSelection.Unknown] = []

  public init(_ bytes: [UInt8], citing cited: Cited) { self.init(BibFile(bytes), citing: cited) }

  init(_ file: BibFile, citing cited: Cited) {
    let entries = file.entries
    var chosen: [Int] = []
    var seen: Set<Int> = []
    var missing: [Cited.Key] = []
    if cited.everything { for n in entries.indices where seen.insert(n).inserted { chosen.append(n) } }
    for key in cited.keys {
      guard let entry = file.entry(for: key.key) else {
        missing.append(key)
        continue
      }
      if seen.insert(entry.index).inserted { chosen.append(entry.index) }
    }
    var next = 0
    while next < chosen.count {
      for name in ["crossref", "xdata"] {
        guard let value = entries[chosen[next]][name]?.raw else { continue }
        for part in value.split(whereSeparator: { "{}\", ".contains($0) }) {
          if let parent = file.entry(for: String(part)), seen.insert(parent.index).inserted {
            chosen.append(parent.index)
          }
        }
      }
      next += 1
    }
    count = chosen.count
    for block in file.blocks where block.kind == .string || block.kind == .preamble { add(file, block.range) }
    for n in chosen { add(file, entries[n].range) }
    if !missing.isEmpty {
      let keys = entries.map(\.key)
      unknown = missing.map {
        CitedSelection.Unknown(key: $0, nearest: CitedSelection.nearest(to: $0.key, among: keys))
      }
    }
  }

  private mutating func add(_ file: BibFile, _ range: Range<Int>) {
    if !bytes.isEmpty { bytes.append(10) }
    bytes += file.bytes[range]
    bytes.append(10)
  }
}
