import BibTeX

/// A three-way merge of .bib files for git: by entry and field, so that a report's two authors do not meet when one
/// adds an entry and the other mends a page range. What neither side touched keeps its bytes.
public enum BibMerge {
  /// The merged bytes, and how many fields or entries both sides changed differently.
  public struct Outcome: Hashable, Sendable {
    public var bytes: [UInt8]
    public var conflicts: Int
  }

  public static func merge(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], names: (ours: String, theirs: String) = ("ours", "theirs")
  ) -> Outcome {
    let (base, ours, theirs) = (BibFile(base), BibFile(ours), BibFile(theirs))
    var run = Run(base: table(base), names: names, edits: BibEdits(ours))
    let (mine, other) = (table(ours), table(theirs))
    for entry in ours.entries {
      let old = run.base[entry.key]
      if let new = other[entry.key] {
        run.meet(entry, new, old)
      } else if let old {
        run.removedThere(entry, old)
      }
    }
    run.add(theirs, besides: mine)
    run.meetStrings(of: theirs, with: ours, base: base)
    run.meetWords(of: theirs, with: ours, base: base)
    return Outcome(bytes: run.edits.printed(), conflicts: run.conflicts)
  }

  /// The first entry of each key.
  private static func table(_ file: BibFile) -> [String: BibFile.Entry] {
    Dictionary(file.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Run {
    let base: [String: BibFile.Entry]
    let names: (ours: String, theirs: String)
    var edits: BibEdits
    var conflicts = 0

    private func text(_ entry: BibFile.Entry) -> String { entry.file.text(entry.range) }

    /// The entry stands on both sides.
    mutating func meet(_ ours: BibFile.Entry, _ theirs: BibFile.Entry, _ old: BibFile.Entry?) {
      let (a, b) = (text(ours), text(theirs))
      if a == b { return }
      if let old, text(old) == b { return }
      if let old, text(old) == a {
        edits.replace(ours, with: b)
        return
      }
      if ours.isDamaged || theirs.isDamaged || (ours.type != theirs.type && old?.type != theirs.type) {
        mark(ours, a, b)
        return
      }
      mergeFields(ours, theirs, old)
    }

    private mutating func mergeFields(_ ours: BibFile.Entry, _ theirs: BibFile.Entry, _ old: BibFile.Entry?) {
      var marked: [(field: BibFile.Field, theirs: BibFile.Field?)] = []
      for field in ours.fields {
        let (there, before) = (theirs[field.name], old?[field.name])
        if there?.raw == field.raw || (before?.raw == there?.raw && (before == nil) == (there == nil)) {
          continue
        }
        if let before, before.raw == field.raw {
          if let there {
            edits.replace(field.valueRange, with: there.raw)
          } else {
            edits.remove(field, from: ours)
          }
        } else {
          marked.append((field, there))
        }
      }
      let isLastMarked = marked.last.map { $0.field.nameRange == ours.fields.last?.nameRange } ?? false
      for field in theirs.fields where ours[field.name] == nil {
        let before = old?[field.name]
        if before?.raw == field.raw { continue }
        if before != nil {
          conflicts += 1
          insert(markers("", "\(theirs.file.text(field.nameRange)) = \(field.raw),"), atTheTopOf: ours)
        } else if isLastMarked {
          // Behind the last field it would stand inside the conflict.
          insert("\(theirs.file.text(field.nameRange)) = \(field.raw),\n  ", atTheTopOf: ours)
        } else {
          edits.set(field.name, to: field.raw, in: ours)
        }
      }
      for (field, there) in marked {
        conflicts += 1
        let mine = "\(ours.file.text(field.nameRange)) = \(field.raw),"
        let other = there.map { "\($0.file.text($0.nameRange)) = \($0.raw)," } ?? ""
        edits.replace(field.nameRange.lowerBound..<comma(behind: field, of: ours), with: markers(mine, other))
      }
    }

    private mutating func insert(_ text: String, atTheTopOf entry: BibFile.Entry) {
      let place = entry.fields.first?.nameRange.lowerBound ?? entry.range.upperBound - 1
      edits.replace(place..<place, with: text)
    }

    /// Each side's line brings its own comma: the one behind the field goes with it, or two would remain.
    private func comma(behind field: BibFile.Field, of entry: BibFile.Entry) -> Int {
      let end = field.valueRange.upperBound
      let bytes = entry.file.bytes
      let next = bytes[end..<entry.range.upperBound].firstIndex { !$0.isBlank } ?? end
      return next < entry.range.upperBound && bytes[next] == UInt8(ascii: ",") ? next + 1 : end
    }

    private func markers(_ mine: String, _ other: String) -> String {
      let end = { (s: String) in s.isEmpty || s.hasSuffix("\n") ? s : s + "\n" }
      return "\n<<<<<<< \(names.ours)\n\(end(mine))=======\n\(end(other))>>>>>>> \(names.theirs)\n"
    }

    private mutating func mark(_ ours: BibFile.Entry, _ a: String, _ b: String) {
      conflicts += 1
      edits.replace(ours.range, with: markers(a, b))
    }

    /// The other side has removed the entry.
    mutating func removedThere(_ ours: BibFile.Entry, _ old: BibFile.Entry) {
      if text(ours) == text(old) { edits.delete(ours) } else { mark(ours, text(ours), "") }
    }

    /// Entries that only the other side has: new ones at the end, those removed here but changed there marked.
    mutating func add(_ theirs: BibFile, besides mine: [String: BibFile.Entry]) {
      var seen: Set<String> = []
      for entry in theirs.entries where mine[entry.key] == nil && seen.insert(entry.key).inserted {
        guard let old = base[entry.key] else {
          edits.insert(text(entry) + "\n")
          continue
        }
        if text(old) != text(entry) {
          conflicts += 1
          edits.insert(markers("", text(entry)))
        }
      }
    }

    /// `@string`s, by their names.
    mutating func meetStrings(of theirs: BibFile, with ours: BibFile, base: BibFile) {
      let (mine, old) = (Self.strings(ours), Self.strings(base))
      let first = ours.entries.first
      for (name, there) in Self.strings(theirs).sorted(by: { $0.value.at < $1.value.at }) {
        let before = old[name]?.field.raw
        if before == there.field.raw { continue }
        guard let here = mine[name] else {
          // Removed here, changed there: its entries may still need it.
          edits.insert(there.block.text + "\n", before: first)
          continue
        }
        if here.field.raw == there.field.raw { continue }
        if here.field.raw == before {
          edits.replace(here.field.valueRange, with: there.field.raw)
        } else {
          conflicts += 1
          edits.replace(here.block.range, with: markers(here.block.text, there.block.text))
        }
      }
    }

    private static func strings(_ file: BibFile) -> [String: (
      block: BibFile.Block, field: BibFile.Field, at: Int
    )] {
      var out: [String: (block: BibFile.Block, field: BibFile.Field, at: Int)] = [:]
      for (n, block) in file.blocks.enumerated() where block.kind == .string {
        if let field = block.fields.first, out[field.name] == nil { out[field.name] = (block, field, n) }
      }
      return out
    }

    /// `@preamble`, `@comment` and words between entries: as they stand in a row while no side adds or removes one;
    /// otherwise what only the other side has comes at the end.
    mutating func meetWords(of theirs: BibFile, with ours: BibFile, base: BibFile) {
      let (mine, other, old) = (Self.others(ours), Self.others(theirs), Self.others(base))
      if mine.count == old.count, other.count == old.count {
        for (n, there) in other.enumerated() {
          let (a, b, o) = (Self.words(mine[n].text), Self.words(there.text), Self.words(old[n].text))
          if a == b || b == o { continue }
          if a != o { conflicts += 1 }
          let text = a == o ? Self.inside(there) : markers(Self.inside(mine[n]), Self.inside(there))
          edits.replace(Self.range(of: mine[n]), with: text)
        }
        return
      }
      let known = Set((mine + old).map { Self.words($0.text) })
      for block in other where !known.contains(Self.words(block.text)) {
        edits.insert(Self.inside(block) + "\n")
      }
    }

    private static func others(_ file: BibFile) -> [BibFile.Block] {
      file.blocks.filter { $0.kind != .entry && $0.kind != .string && !words($0.text).isEmpty }
    }

    /// A block without the white space at its ends, which parts it from its neighbours.
    private static func range(of block: BibFile.Block) -> Range<Int> {
      let bytes = block.file.bytes[block.range]
      let start = bytes.firstIndex { !$0.isBlank } ?? block.range.lowerBound
      return start..<(bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start)
    }
    private static func inside(_ block: BibFile.Block) -> String { block.file.text(range(of: block)) }

    private static func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
