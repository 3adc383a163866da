/// RIS (Research Information Systems' tagged format; tags as in the RefMan specification of 2011 and as Zotero and
/// EndNote write them): both ways, and the table between them.
public enum RIS {
  /// Reference types, as written; the first of a kind is what is written, all are read.
  static let types: [(ris: String, kind: WorkKind)] = [
    ("CPAPER", .conferencePaper), ("CONF", .conferencePaper), ("JOUR", .journalArticle),
    ("EJOUR", .journalArticle),
    ("MGZN", .journalArticle), ("NEWS", .journalArticle), ("INPR", .journalArticle), ("UNPB", .preprint),
    ("UNPD", .preprint), ("BOOK", .book), ("EBOOK", .book), ("EDBOOK", .book), ("CHAP", .chapter),
    ("ECHAP", .chapter),
    ("THES", .thesis), ("RPRT", .report), ("DATA", .dataset), ("AGGR", .dataset), ("COMP", .software),
    ("ELEC", .webPage), ("BLOG", .webPage), ("ICOMM", .webPage), ("GEN", .other),
  ]

  /// One tag a field, both ways.
  static let texts: [(tag: String, field: any WritableKeyPath<Record, String?> & Sendable)] = [
    ("VL", \.volume), ("IS", \.issue), ("M1", \.number), ("ET", \.edition), ("M3", \.genre),
    ("PB", \.publisher),
    ("CY", \.publisherPlace), ("T3", \.collectionTitle), ("UR", \.url), ("L1", \.pdf), ("AB", \.abstract),
    ("LA", \.language), ("N1", \.note),
  ]

  // MARK: Writing

  public static func write(_ records: [Record], _ options: ExportOptions = ExportOptions()) -> WrittenRecords
  {
    var out = WrittenRecords(text: "")
    for record in records {
      let shown = record.shown(by: options)
      for (tag, value) in lines(of: shown)
      where out.takes(tag, options) || tag == "TY" || tag == "ID" {
        out.text += "\(tag)  - \(value.squeezed)\n"
      }
      out.text += "ER  - \n\n"
      for name in record.unheldFields where options.fields == nil {
        out.notices.append(FormatNotice(key: record.key, "RIS has no tag for \"\(name)\": left out"))
      }
      for person in shown.people.persons + shown.editors.persons
      where person.literal == nil && person.given != nil && !person.isHeldByRIS {
        let name = person.display
        out.notices.append(
          FormatNotice(key: record.key, "RIS cannot hold the parts of \"\(name)\": written as one name"))
      }
      if record.people.andOthers {
        out.notices.append(
          FormatNotice(key: record.key, "RIS cannot say \"and others\": the list of people ends early"))
      }
    }
    return out
  }

  private static func lines(of record: Record) -> [(String, String)] {
    var lines = [
      ("TY", types.first { $0.kind == record.kind }?.ris ?? "GEN"), ("ID", record.key), ("TI", record.title),
    ]
    lines += record.people.persons.map { ("AU", $0.ris) }
    lines += record.editors.persons.map { ("A2", $0.ris) }
    if let date = record.issued {
      lines.append(("PY", String(date.year)))
      let two = { (n: Int?) in n.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "" }
      if date.month != nil { lines.append(("DA", "\(date.year)/\(two(date.month))/\(two(date.day))/")) }
    }
    if let title = record.containerTitle {
      lines.append((record.kind == .journalArticle ? "JO" : "T2", title))
    }
    if let event = record.eventTitle { lines.append(("C3", event)) }
    if let pages = record.pages {
      let ends = pages.split(separator: "-", maxSplits: 1).map(String.init)
      lines.append(("SP", ends.first ?? pages))
      if ends.count > 1 { lines.append(("EP", ends[1])) }
    }
    for (tag, field) in texts { if let value = record[keyPath: field] { lines.append((tag, value)) } }
    if let doi = record.doi { lines.append(("DO", doi.text)) }
    if let id = record.arXiv { lines.append(("AN", "arXiv:\(id.text)")) }
    lines += (record.isbn + record.issn).map { ("SN", $0) }
    lines += record.keywords.map { ("KW", $0) }
    return lines
  }

  // MARK: Reading

  /// Reads every record; lines that are no tag continue the value above, tags that mean nothing to us are kept.
  public static func read(_ bytes: [UInt8]) throws(FormatError) -> ReadRecords {
    var out = ReadRecords()
    var fields: [(tag: String, value: String)] = []
    var start: Int?
    var number = 0
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 10 }) {
      number += 1
      let line = raw.last == 13 ? raw.dropLast() : raw
      guard let (tag, value) = tagged(line) else {
        let words = String(decoding: line, as: UTF8.self).squeezed
        if words.isEmpty { continue }
        if fields.isEmpty {
          if start == nil, out.records.isEmpty {
            throw .notThisFormat(.ris, line: number, "a record begins with \"TY  - \"")
          }
          out.notices.append(FormatNotice(line: number, "text between records is left out"))
        } else {
          fields[fields.count - 1].value += " " + words
        }
        continue
      }
      if tag == "TY" {
        if let start {
          out.notices.append(
            FormatNotice(line: start, "the record has no \"ER  - \" at its end: ended at the next one"))
          out.records.append(record(fields, number: out.records.count, &out.notices, start))
        }
        (fields, start) = ([(tag, value)], number)
      } else if tag == "ER" {
        if let start { out.records.append(record(fields, number: out.records.count, &out.notices, start)) }
        (fields, start) = ([], nil)
      } else if start != nil {
        fields.append((tag, value))
      } else if out.records.isEmpty {
        throw .notThisFormat(.ris, line: number, "a record begins with \"TY  - \"")
      } else {
        out.notices.append(FormatNotice(line: number, "\"\(tag)\" stands outside of a record: left out"))
      }
    }
    if let start {
      out.notices.append(FormatNotice(line: start, "the last record has no \"ER  - \" at its end"))
      out.records.append(record(fields, number: out.records.count, &out.notices, start))
    }
    return out
  }

  /// `XX  - value`: two letters or a letter and a digit, two blanks, a hyphen, a blank that writers may forget.
  private static func tagged(_ line: ArraySlice<UInt8>) -> (String, String)? {
    let s = Array(line.prefix(6))
    guard s.count >= 5, s[0] >= 65, s[0] <= 90, (s[1] >= 65 && s[1] <= 90) || s[1].isDigit, s[2] == 32,
      s[3] == 32,
      s[4] == UInt8(ascii: "-"), s.count == 5 || s[5] == 32
    else { return nil }
    return (
      String(decoding: s[..<2], as: UTF8.self), String(decoding: line.dropFirst(6), as: UTF8.self).squeezed
    )
  }

  private static let known = Set(
    "TY ER ID TI T1 CT BT AU A1 A2 ED PY Y1 DA T2 JO JF JA J2 C3 SP EP AB N2 DO AN SN KW".split(
      separator: " "
    )
    .map(String.init) + texts.map(\.tag))

  private static func record(
    _ fields: [(tag: String, value: String)], number: Int, _ notices: inout [FormatNotice], _ line: Int
  ) -> Record {
    var byTag: [String: [String]] = [:]
    for (tag, value) in fields where !value.isEmpty { byTag[tag, default: []].append(value) }
    func all(_ tags: String...) -> [String] {
      let found = tags.compactMap { byTag[$0] }
      // Of several tags, in the order of the file.
      return found.count < 2
        ? found.first ?? [] : fields.filter { tags.contains($0.tag) && !$0.value.isEmpty }.map(\.value)
    }
    let type = fields.first?.value ?? ""
    var record = Record(
      key: all("ID").first ?? "ris\(number + 1)", kind: types.first { $0.ris == type }?.kind ?? .other,
      title: all("TI", "T1").first ?? all("CT", "BT").first ?? "")
    record.people = People(all("AU", "A1").map(Person.init(ris:)))
    record.editors = People(all("A2", "ED").map(Person.init(ris:)))
    record.issued = all("DA", "PY", "Y1").compactMap { PublicationDate(ris: $0) }.max {
      $1.month != nil && $0.month == nil
    }
    record.containerTitle = all("T2", "JO", "JF", "JA", "J2", "BT").first { $0 != record.title }
    record.eventTitle = all("C3").first
    let (first, last) = (all("SP").first, all("EP").first)
    record.pages = first.map { s in last.map { s.contains("-") || s == $0 ? s : "\(s)-\($0)" } ?? s }
    for (tag, field) in texts { record[keyPath: field] = all(tag).first }
    record.abstract = all("AB", "N2").first
    record.doi = all("DO").lazy.compactMap { DOI($0) }.first
    for id in all("AN") { if let arXiv = ArXivID(id) { record.ids["arxiv"] = arXiv.text } }
    for number in all("SN") {
      if number.filter(\.isNumber).count <= 8 {
        record.issn.append(number)
      } else {
        record.isbn.append(number)
      }
    }
    record.keywords = all("KW")
    for field in fields where !known.contains(field.tag) {
      let name = "ris.\(field.tag)"
      record.extra[name] = .strings((record.extra[name]?.array.compactMap(\.string) ?? []) + [field.value])
    }
    if record.title.isEmpty {
      notices.append(FormatNotice(key: record.key, line: line, "the record has no title"))
    }
    return record
  }
}

extension PublicationDate {
  /// RIS dates are `YYYY/MM/DD/other`, any part after the year empty.
  init?(ris text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first, let year = first, (1...9999).contains(year) else { return nil }
    self.init(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}
