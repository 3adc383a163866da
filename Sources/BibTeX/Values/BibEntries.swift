/// The typed entries of a file: `@string` macros expanded, `crossref` and `xdata` followed by BibLaTeX's rules.
///
/// Made once a file; entries are made when asked for, so that citing 2,000 of 100,000 costs 2,000.
public struct BibEntries: Sendable {
  /// A text may not grow beyond this when its macros are expanded, in bytes.
  static let longest = 1 << 20
  /// How many steps `crossref` and `xdata` may lead away.
  static let deepest = 16

  public let file: BibFile
  private var macros: [String: [Macro]] = [:]
  /// What definitions of macros name that is not defined, or not before them.
  private var macroFaults: [Fault] = []
  /// Only looked at where a parent is not found as written: BibTeX ignores the case of keys.
  private let byLowerKey: KeyTable

  private struct Macro {
    var offset: Int
    var value: String
  }

  public init(_ file: BibFile) {
    self.file = file
    let hasParents = file.hasField(named: "crossref", or: "xdata")
    byLowerKey = hasParents ? KeyTable(file.index, file.bytes, ignoringCase: true) : KeyTable()
    for (i, place) in file.index.blocks.enumerated() where place.kind == .string {
      for field in file.blocks[i].fields {
        var unknown: [String] = []
        let value = text(of: field, unknown: &unknown).value
        for name in unknown {
          macroFaults.append(Fault(cause: .undefinedMacro(name), offset: field.valueRange.lowerBound))
        }
        macros[field.name, default: []].append(Macro(offset: field.nameRange.lowerBound, value: value))
      }
    }
  }

  public var count: Int { file.entries.count }
  /// All entries in the order of the file.
  public var all: [BibEntry] { (0..<count).map { self[$0] } }

  /// The number of the first entry of a key, as written or, failing that, in any case.
  public func number(of key: String) -> Int? {
    file.entry(for: key, in: file.index.keys)?.index ?? file.entry(for: key, in: byLowerKey)?.index
  }
  public func entry(for key: String) -> BibEntry? { number(of: key).map { self[$0] } }

  /// An entry with what it inherits.
  public subscript(number: Int) -> BibEntry { resolved(number).entry }

  /// What following macros, `crossref` and `xdata` of all entries brings to light.
  public var diagnostics: [BibDiagnostic] {
    diagnostics(of: (0..<count).lazy.map { resolved($0).faults })
  }

  /// The same for one who has made all entries and kept the faults of each.
  package func diagnostics(of entries: some Sequence<[Fault]>) -> [BibDiagnostic] {
    var faults = macroFaults
    for own in entries {
      if faults.count >= Faults.limit { break }
      faults.append(contentsOf: own)
    }
    return Places.diagnostics(of: faults, in: file.bytes, file: file.name)
  }

  /// An entry with what it inherits, and what that brought to light.
  package func resolved(_ number: Int) -> (entry: BibEntry, faults: [Fault]) {
    var faults: [Fault] = []
    var entry = own(number, &faults)
    var path = [number]
    var seen: Set<Int> = []
    inherit(into: &entry, path: &path, &seen, place: file.entries[number].range.lowerBound, &faults)
    return (entry, faults)
  }

  /// The fields as they stand in the entry itself.
  private func own(_ number: Int, _ faults: inout [Fault]) -> BibEntry {
    let written = file.entries[number]
    var entry = BibEntry(type: written.type, key: written.key)
    entry.fields.reserveCapacity(written.fields.count)
    for field in written.fields {
      var unknown: [String] = []
      let text = text(of: field, unknown: &unknown)
      for name in unknown {
        faults.append(Fault(cause: .undefinedMacro(name), offset: field.valueRange.lowerBound))
      }
      if text.value.utf8.count >= Self.longest, field.valueRange.count < Self.longest {
        faults.append(Fault(cause: .tooLongExpansion, offset: field.valueRange.lowerBound))
      }
      entry.fields.append(BibField(field.name, text.value, isMacro: text.isMacro))
    }
    return entry
  }

  /// `seen` are the `@xdata` whose fields are taken: a second time they bring nothing, and of sixteen that each name the
  /// next one four times there are four thousand million ways.
  private func inherit(
    into entry: inout BibEntry, path: inout [Int], _ seen: inout Set<Int>, place: Int,
    _ faults: inout [Fault]
  ) {
    let isXData = entry.type == "xdata"
    var parents: [(key: String, isXData: Bool)] = []
    for key in (entry["xdata"] ?? "").split(separator: ",") {
      let key = key.drop { $0.isWhitespace }
      parents.append((String(key.reversed().drop { $0.isWhitespace }.reversed()), true))
    }
    if !isXData, let key = entry["crossref"] { parents.append((key, false)) }
    for parent in parents {
      guard let number = number(of: parent.key) else {
        faults.append(Fault(cause: .missingParent(parent.key), offset: place))
        continue
      }
      guard !path.contains(number), path.count < Self.deepest else {
        faults.append(Fault(cause: .endlessInheritance, offset: place))
        continue
      }
      if parent.isXData, !seen.insert(number).inserted { continue }
      // What a parent takes comes under other names.
      var parents = parent.isXData ? seen : []
      var ignored: [Fault] = []
      var source = own(number, &ignored)
      path.append(number)
      inherit(into: &source, path: &path, &parents, place: place, &faults)
      path.removeLast()
      if parent.isXData { seen = parents }
      if parent.isXData {
        Inheritance.take(all: source, into: &entry)
      } else {
        Inheritance.take(from: source, into: &entry)
      }
    }
  }

  /// The joined text of a value; a value that is nothing but a month or an unknown name stays a macro.
  private func text(of field: BibFile.Field, unknown: inout [String]) -> (value: String, isMacro: Bool) {
    let pieces = field.pieces
    let place = field.nameRange.lowerBound
    if pieces.count == 1 {
      switch pieces[0] {
      case .text(let text), .number(let text): return (text, false)
      case .macro(let name):
        if let value = macro(name, at: place) { return (value, false) }
        if !BibMonth.macros.contains(name.lowercased()) { unknown.append(name) }
        return (name, true)
      }
    }
    var out = ""
    for piece in pieces where out.utf8.count < Self.longest {
      switch piece {
      case .text(let text), .number(let text): out += text
      case .macro(let name):
        if let value = macro(name, at: place) {
          out += value
        } else if let month = BibMonth.macros.firstIndex(of: name.lowercased()) {
          out += BibMonth.names[month]
        } else {
          unknown.append(name)
          out += name
        }
      }
    }
    return (out, false)
  }

  /// BibTeX takes the last definition before the use; a definition further down is better than none.
  private func macro(_ name: String, at offset: Int) -> String? {
    guard let known = macros[name.lowercased()] else { return nil }
    return (known.last { $0.offset < offset } ?? known.first)?.value
  }
}
