/// The keys of the works that were written so far.
struct HeldKeys {
  fileprivate var taken: Set<String> = []
  /// The last number given to a key, so that a thousand equal keys cost a thousand steps.
  fileprivate var numbers: [String: Int] = [:]
}

/// What a format can hold of records: the keys that it can name, each once, and people who have a name.
extension Format {
  func held(_ records: [Record]) -> (records: [Record], notices: [FormatNotice]) {
    var keys = HeldKeys()
    return held(records, &keys)
  }

  /// The records as this format holds them, behind others with these keys, and what had to be changed; `write` writes
  /// these, and what is read back is compared with these.
  func held(_ records: [Record], _ keys: inout HeldKeys) -> (records: [Record], notices: [FormatNotice]) {
    var notices: [FormatNotice] = []
    var records = records
    if self != .bibtex, self != .biblatex {
      records.removeAll { record in
        guard let type = record.noWork else { return false }
        notices.append(FormatNotice(key: record.key, "an @\(type) is no work: left out"))
        return true
      }
    }
    guard isReadable else { return (records, notices) }
    let held = records.map { given in
      var record = given
      record.key = named(given.key)
      if record.key != given.key {
        notices.append(
          FormatNotice(key: given.key, "\(rawValue) cannot hold this key: written as \"\(record.key)\""))
      }
      if !keys.taken.insert(compared(record.key)).inserted {
        let key = record.key
        var number = keys.numbers[compared(key)] ?? 1
        repeat {
          number += 1
          record.key = "\(key)-\(number)"
        } while !keys.taken.insert(compared(record.key)).inserted
        keys.numbers[compared(key)] = number
        notices.append(
          FormatNotice(key: given.key, "an earlier work has this key: written as \"\(record.key)\""))
      }
      record.people.persons.removeAll { $0.display.squeezed.isEmpty }
      record.editors.persons.removeAll { $0.display.squeezed.isEmpty }
      if record.people.persons.count + record.editors.persons.count
        < given.people.persons.count + given.editors.persons.count
      {
        notices.append(FormatNotice(key: given.key, "a person without a name is left out"))
      }
      return record
    }
    return (held, notices)
  }

  /// The key with what the format cannot have in a key as hyphens. BibTeX reads a key up to a comma, a brace or white
  /// space, and TeX trips over `\ % # ~`; biber (btparse) takes no quotes, parentheses and equals signs either.
  private func named(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, UInt8(ascii: "-")...UInt8(ascii: "/"): true
      default: false
      }
    }
    if isPlain, !key.isEmpty { return key }
    let reserved =
      switch self {
      case .bibtex: "{},\\%#~\""
      case .biblatex: "{},\\%#~\"'()="
      default: ""
      }
    var out = ""
    for c in key.unicodeScalars {
      let isControl = c.value < 0x20 || c.value == 0x7F
      let isBlank = c.properties.isWhitespace && (self == .bibtex || self == .biblatex)
      out.unicodeScalars.append(isControl || isBlank || reserved.unicodeScalars.contains(c) ? "-" : c)
    }
    return out.squeezed.nonEmpty ?? "work"
  }

  /// Keys that are equal by this are one key: BibTeX does not tell "Knuth84" from "knuth84".
  private func compared(_ key: String) -> String { self == .bibtex ? key.lowercased() : key }
}

extension Record {
  /// The type of a BibLaTeX entry that serves other entries: the fields they share, or the set they are cited as.
  public var noWork: String? {
    let type = self.extra[BibTeXFormat.carriedType]?.string
    return type == "xdata" || type == "set" ? type : nil
  }

  /// The names of the fields that only the input's format knew, as that format names them; a BibTeX entry's type is
  /// said by the kind.
  var unheldFields: [String] {
    self.extra.keys.sorted().compactMap { name in
      guard name != BibTeXFormat.carriedType else { return nil }
      // The words that it was made of are named.
      let words = [BibTeXFormat.carriedYear, BibTeXFormat.carriedMonth]
      if name == BibTeXFormat.carriedDate, words.contains(where: { self.extra[$0] != nil }) { return nil }
      if name == BibTeXFormat.carried + "howpublished", statesItsAddress() { return nil }
      return name.hasPrefix(BibTeXFormat.carried)
        ? String(name.dropFirst(BibTeXFormat.carried.count)) : name
    }
  }
}
