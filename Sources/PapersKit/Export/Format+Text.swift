import BibTeX

extension Format {
  /// Reads a whole file of this format.
  public func read(_ bytes: [UInt8], name: String = "") throws(FormatError) -> ReadRecords {
    switch self {
    case .bibtex, .biblatex: BibTeXFormat.read(bytes, name: name)
    case .cslJSON: try CSLJSON.read(bytes)
    case .ris: try RIS.read(bytes)
    case .hayagriva: try Hayagriva.read(bytes)
    case .markdown, .text: throw .writtenOnly(self)
    }
  }

  /// The records in this format, and what it could not hold.
  public func write(_ given: [Record], _ options: ExportOptions = ExportOptions()) -> WrittenRecords {
    let (records, notices) = held(given)
    var written = written(records, options)
    written.notices.insert(contentsOf: notices, at: 0)
    if isReadable, !records.isEmpty {
      written.absent = (options.fields ?? []).subtracting(written.fields).sorted()
    }
    return written
  }

  /// Records that the format holds, as text.
  func written(_ held: [Record], _ options: ExportOptions) -> WrittenRecords {
    var written = text(of: held, options)
    written.text = Self.withoutControls(written.text)
    return written
  }

  /// Control characters, which broken files bring and at which LaTeX stops, as blanks.
  private static func withoutControls(_ text: String) -> String {
    let bytes = text.utf8Span.span
    func isControl(_ i: Int) -> Bool {
      switch bytes[i] {
      case 10: false
      case ..<32, 127: true
      // U+0080...U+009F.
      case 0xC2: bytes[i + 1] < 0xA0
      default: false
      }
    }
    guard bytes.indices.contains(where: isControl) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let isControl = isControl(i)
      out.append(isControl ? 32 : bytes[i])
      i += isControl && bytes[i] == 0xC2 ? 2 : 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func text(of records: [Record], _ options: ExportOptions) -> WrittenRecords {
    switch self {
    case .bibtex: BibTeXFormat.write(records, .bibtex, options)
    case .biblatex: BibTeXFormat.write(records, .biblatex, options)
    case .cslJSON: CSLJSON.write(records, options)
    case .ris: RIS.write(records, options)
    case .hayagriva: Hayagriva.write(records, options)
    case .markdown: WrittenRecords(text: ReferenceList.markdown(records, options))
    case .text: WrittenRecords(text: ReferenceList.text(records, options))
    }
  }

  /// Whether what was written says what the records say: the check before a file is replaced.
  ///
  /// - Returns: the first work that came back otherwise, with the field; nil when all is well. Formats that are written
  ///   only are not checked.
  public func firstDifference(_ written: WrittenRecords, from given: [Record], _ options: ExportOptions)
    -> String?
  {
    difference(written, from: held(given).records, options)
  }

  /// The same, of records that the format holds.
  func difference(_ written: WrittenRecords, from records: [Record], _ options: ExportOptions) -> String? {
    guard isReadable, options.fields == nil else { return nil }
    let back: ReadRecords
    do { back = try read(Array(written.text.utf8)) } catch {
      return "the text cannot be read back: \(error.sentence)"
    }
    if back.records.count != records.count { return "\(records.count) works in, \(back.records.count) back" }
    for (given, b) in zip(records, back.records) {
      let a = given.shown(by: options)
      if a.key != b.key { return "\(a.key): came back as \"\(b.key)\"" }
      if a.title.folded != b.title.folded, said(a.title).folded != b.title.folded {
        return "\(a.key): the title came back as \"\(b.title)\""
      }
      if a.people.persons.map(\.display.folded) != b.people.persons.map(\.display.folded) {
        return "\(a.key): the people came back otherwise"
      }
      if a.issued?.year != b.issued?.year, b.issued != nil || self != .bibtex {
        return "\(a.key): the year came back otherwise"
      }
      if let doi = a.doi, doi.arXiv == nil, doi != b.doi { return "\(a.key): the DOI came back otherwise" }
    }
    return nil
  }

  /// A title as a .bib gives it back: math stays math there, and is read in Unicode.
  private func said(_ title: String) -> String {
    let isLaTeX = (self == .bibtex || self == .biblatex) && title.contains("$")
    return isLaTeX ? LaTeX.decode(LaTeX.escaped(title)) : title
  }
}
