/// Changes to a file that touch the smallest stretch of it: all other bytes stay.
public struct BibEdits: Sendable {
  public let file: BibFile
  private var changes: [Change] = []

  /// The new fields of entries, by their numbers: placed once it is known which of the old ones stay.
  private var added: [Int: [(name: String, value: String)]] = [:]
  /// Where the names of removed fields begin.
  private var removed: Set<Int> = []

  private struct Change: Sendable {
    var range: Range<Int>
    var text: String
    /// A new field, which goes with its entry.
    var isField = false
  }

  public init(_ file: BibFile) { self.file = file }

  public var isEmpty: Bool { changes.isEmpty && added.isEmpty }

  /// Replaces the value of the first field of that name (delimiters included), or adds the field after the last one in
  /// the entry's own layout.
  public mutating func set(_ name: String, to value: String, in entry: BibFile.Entry) {
    if let field = entry[name] {
      replace(field.valueRange, with: value + lineEnd(behind: field.valueRange, of: entry))
    } else if added[entry.index]?.contains(where: { $0.name == name }) != true {
      added[entry.index, default: []].append((name, value))
    }
  }

  /// Removes the first field of that name with its comma and its line.
  public mutating func remove(_ name: String, from entry: BibFile.Entry) {
    guard let field = entry[name] else { return }
    remove(field, from: entry)
  }

  /// Removes a field with its comma and its line.
  public mutating func remove(_ field: BibFile.Field, from entry: BibFile.Entry) {
    removed.insert(field.nameRange.lowerBound)
    let bytes = file.bytes
    var end = field.valueRange.upperBound
    var j = end
    while j < entry.range.upperBound, bytes[j].isBlank { j += 1 }
    let hasComma = j < entry.range.upperBound && bytes[j] == Bytes.comma
    if hasComma { end = j + 1 }
    var start = field.nameRange.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 9 { start -= 1 }
    if start > 0, bytes[start - 1] == Bytes.newline {
      start -= 1
      if start > 0, bytes[start - 1] == 13 { start -= 1 }
    }
    replace(start..<end, with: lineEnd(behind: field.valueRange, of: entry))
  }

  /// Behind a value that is not closed the next entry may follow at once. It is an entry because of that value, and
  /// without it because it begins a line.
  private func lineEnd(behind value: Range<Int>, of entry: BibFile.Entry) -> String {
    let end = entry.range.upperBound
    let isLast = entry.place.isUnclosed && value.upperBound == end
    return isLast && end < file.bytes.count && !file.bytes[end].isBlank ? "\n" : ""
  }

  /// Changes the name of a field and nothing else.
  public mutating func rename(_ field: BibFile.Field, to name: String) {
    replace(field.nameRange, with: name)
  }

  /// Changes the key of an entry and nothing else.
  public mutating func rename(_ entry: BibFile.Entry, to key: String) {
    replace(entry.keyRange, with: entry.keyRange.isEmpty ? key + "," : key)
  }

  /// Removes an entry and the line ends behind it.
  public mutating func delete(_ entry: BibFile.Entry) {
    let bytes = file.bytes
    var end = entry.range.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 9 || bytes[end] == 13 { end += 1 }
    if end < bytes.count, bytes[end] == Bytes.newline { end += 1 } else { end = entry.range.upperBound }
    var blank = end
    while blank < bytes.count, bytes[blank] == 0x20 || bytes[blank] == 9 || bytes[blank] == 13 { blank += 1 }
    if blank < bytes.count, bytes[blank] == Bytes.newline { end = blank + 1 }
    replace(entry.range.lowerBound..<end, with: "")
  }

  /// Replaces a whole entry.
  public mutating func replace(_ entry: BibFile.Entry, with text: String) {
    replace(entry.range, with: text)
  }

  /// Puts a text before an entry, or at the end of the file, a blank line between.
  public mutating func insert(_ text: String, before entry: BibFile.Entry? = nil) {
    if let entry {
      replace(entry.range.lowerBound..<entry.range.lowerBound, with: text + "\n")
    } else {
      let bytes = file.bytes
      let gap = bytes.isEmpty ? "" : bytes.last == Bytes.newline ? "\n" : "\n\n"
      replace(bytes.count..<bytes.count, with: gap + text)
    }
  }

  /// Replaces a stretch of bytes. Of two changes that overlap, the one that begins first counts, and of those that begin
  /// at one place the first made; a text that is put between two bytes stays whatever becomes of these.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    changes.append(Change(range: range, text: text))
  }

  /// The bytes of the changed file.
  public func printed() -> [UInt8] {
    let bytes = file.bytes
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + changes.count * 32)
    var done = 0
    let all = changes + added.map { change(adding: $0.value, to: file.entries[$0.key]) }
    let ordered = all.enumerated().sorted { Self.order($0) < Self.order($1) }
    for (_, change) in ordered {
      let isCovered = change.range.lowerBound < done
      if isCovered, !change.range.isEmpty || change.isField { continue }
      out.append(contentsOf: bytes[done..<max(done, change.range.lowerBound)])
      out.append(contentsOf: change.text.utf8)
      done = max(done, change.range.upperBound)
    }
    out.append(contentsOf: bytes[done...])
    return out
  }

  /// What is put before a byte comes before what becomes of the byte.
  private static func order(_ change: (offset: Int, element: Change)) -> (Int, Int, Int) {
    (change.element.range.lowerBound, change.element.range.isEmpty ? 0 : 1, change.offset)
  }

  /// New fields behind the last one that stays, in its layout, or behind the key.
  private func change(adding fields: [(name: String, value: String)], to entry: BibFile.Entry) -> Change {
    let bytes = file.bytes
    guard let last = entry.fields.last(where: { !removed.contains($0.nameRange.lowerBound) }) else {
      let place = entry.range.upperBound - (entry.isDamaged ? 0 : 1)
      var j = entry.keyRange.upperBound
      while j < place, bytes[j].isBlank { j += 1 }
      let hasComma = j < place && bytes[j] == Bytes.comma
      let lines = fields.map { "\n  \($0.name) = \($0.value)" }.joined(separator: ",")
      let start = hasComma ? j + 1 : entry.keyRange.upperBound
      return Change(range: start..<start, text: hasComma ? lines : "," + lines, isField: true)
    }
    // The white space before the last field's name, and that around its equals sign, are the entry's layout.
    var start = last.nameRange.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    let lead = file.text(start..<last.nameRange.lowerBound)
    let own = file.text(last.nameRange.upperBound..<last.valueRange.lowerBound)
    let equals = own.drop { $0 != "=" }
    let width = last.nameRange.count + own.prefix { $0 != "=" }.count
    let texts = fields.map { name, value in
      let padding = String(repeating: " ", count: max(own.hasPrefix("=") ? 0 : 1, width - name.count))
      return "\(name)\(padding)\(equals)\(value)"
    }
    // Behind a value that is not closed, they would be a part of it.
    let isOpen =
      last.valueRange.upperBound == entry.range.upperBound && !file.closersOfValue(of: entry.place).isEmpty
    let place = isOpen ? last.nameRange.lowerBound : last.valueRange.upperBound
    let text = texts.map { isOpen ? "\($0),\(lead)" : ",\(lead)\($0)" }.joined()
    return Change(range: place..<place, text: text, isField: true)
  }
}
