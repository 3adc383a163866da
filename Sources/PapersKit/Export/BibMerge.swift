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
    run.addBlocks(of: theirs, besides: ours, base: base)
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
            edits.remove(field, of: ours)
          }
        } else {
          marked.append((field, there))
        }
      }
      for field in theirs.fields where ours[field.name] == nil {
        let before = old?[field.name]
        if before?.raw == field.raw { continue }
        // Removed here, changed there: the change is kept, for nothing may be lost without a word.
        if before != nil { conflicts += 1 }
        edits.set(field.name, to: field.raw, in: ours)
      }
      for (field, there) in marked {
        conflicts += 1
        let mine = "\(ours.file.text(field.nameRange)) = \(field.raw),"
        let other = there.map { "\($0.file.text($0.nameRange)) = \($0.raw)," } ?? ""
        let range = field.nameRange.lowerBound..<field.valueRange.upperBound
        edits.replace(range, with: markers(mine, other))
      }
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

    /// `@string`, `@preamble` and comments that only the other side has added.
    mutating func addBlocks(of theirs: BibFile, besides ours: BibFile, base: BibFile) {
      let known = Set((Array(ours.blocks) + Array(base.blocks)).map { Self.words($0.text) })
      let first = ours.entries.first
      for block in theirs.blocks where block.kind != .entry {
        let words = Self.words(block.text)
        if words.isEmpty || known.contains(words) { continue }
        edits.insert(
          block.kind == .string ? block.text + "\n" : block.text + "\n",
          before: block.kind == .string ? first : nil)
      }
    }

    private static func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
