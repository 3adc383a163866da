import BibTeX

/// An entry on its way through `tidy`: values stay as written (macros, concatenations) until something better is known.
struct TidyEntry {
  struct Field {
    /// In lower case.
    var name: String
    /// With its delimiters, as it is printed.
    var raw: String
  }
  var type: String
  var key: String
  var fields: [Field]
  /// Its place among the entries of the input.
  let number: Int
  /// For comparing only, with what `crossref` and `xdata` add, which stays where it stands: the fields as LaTeX.
  private var texts: [(name: String, value: String)]
  private(set) var sketch: WorkSketch
  /// What the sketch says of title and people is no longer so.
  private var isReworded = false
  /// Not all of it was understood: it is printed as it stands.
  let asWritten: String?
  /// What following macros and parents brought to light.
  let faults: [Fault]

  init(_ entries: BibEntries, _ number: Int) {
    let written = entries.file.entries[number]
    let (resolved, faults) = entries.resolved(number)
    self.number = number
    (type, key) = (written.type, written.key)
    fields = written.fields.map { field in
      let name = field.name
      return Field(name: name, raw: Self.normalized(field, name))
    }
    // A search through a dozen names is shorter than the hash of one.
    let texts = resolved.fields.map { (name: $0.name, value: $0.value) }
    self.texts = texts
    sketch = WorkSketch(bibTeX: { Self.first($0, of: texts) }, type: written.type)
    self.faults = faults
    asWritten = written.isDamaged ? written.file.text(written.range) : nil
  }

  /// Quotes become braces, months macros, page ranges get two hyphens; macros and concatenations stay.
  private static func normalized(_ field: BibFile.Field, _ name: String) -> String {
    let pieces = field.pieces
    guard pieces.count == 1, let piece = pieces.first else { return field.raw.squeezed }
    switch piece {
    case .macro(let macro): return macro
    case .number(let digits): return BibWriter().value(BibField(name, digits))
    case .text(let text): return BibWriter().value(BibField(name, tidied(text, name)))
    }
  }

  private static func tidied(_ text: String, _ name: String) -> String {
    let text = name == "abstract" || name == "note" || name == "annote" ? text.trimmed : text.squeezed
    switch name {
    case "doi": return DOI(text).map(\.text) ?? text
    case "title" where !text.holds(byte: UInt8(ascii: "{")) && !text.holds(byte: UInt8(ascii: "$")):
      return BibTitle.protected(text)
    default: return text
    }
  }

  subscript(name: String) -> String? {
    get { fields.first { $0.name == name }?.raw }
    set {
      if name == "title" || name == "subtitle" || name == "author" { isReworded = true }
      texts.removeAll { $0.name == name }
      guard let newValue else {
        fields.removeAll { $0.name == name }
        return
      }
      texts.append((name, newValue.utf8.first == UInt8(ascii: "{") ? Self.inner(newValue) : newValue))
      if let at = fields.firstIndex(where: { $0.name == name }) {
        fields[at].raw = newValue
      } else {
        fields.append(Field(name: name, raw: newValue))
      }
    }
  }

  /// Makes the sketch anew, after changes.
  mutating func sketchAgain() {
    let texts = texts
    sketch = WorkSketch(
      bibTeX: { Self.first($0, of: texts) }, type: type, wordsOf: isReworded ? nil : sketch)
    isReworded = false
  }

  /// Brings the sketch up to date once the work is published in `place`: a series by its acronym, else the entry's words.
  mutating func publishSketch(as record: Record, in place: String) {
    if isReworded { return sketchAgain() }
    let texts = texts
    sketch = sketch.published(as: record, in: place) { Self.first($0, of: texts) }
  }

  /// Whether two printed works are two, however alike their titles: another volume or issue of a journal or series, or
  /// under a title of a few words ("Editorial") another page.
  func isApart(from other: TidyEntry) -> Bool {
    if sketch.isPreprint || other.sketch.isPreprint || sketch.sharesID(with: other.sketch) { return false }
    let pages = (sketch.firstPage, other.sketch.firstPage)
    if let a = pages.0, let b = pages.1 {
      if a == b, a != "1" { return false }
      if a != b, min(sketch.title.words.count, other.sketch.title.words.count) < 4 { return true }
    }
    return ["volume", "number"].contains { name in
      guard let a = Self.first(name, of: texts), let b = Self.first(name, of: other.texts) else {
        return false
      }
      return LaTeX.decode(a).folded != LaTeX.decode(b).folded
    }
  }

  /// A field's text, decoded; nil for macros and concatenations.
  func text(_ name: String) -> String? {
    guard let raw = self[name], raw.utf8.first == UInt8(ascii: "{"), raw.utf8.last == UInt8(ascii: "}")
    else { return nil }
    let inner = Self.inner(raw)
    return BibEntry.verbatim.contains(name) ? LaTeX.verbatim(inner) : LaTeX.decode(inner)
  }

  private static func first(_ name: String, of texts: [(name: String, value: String)]) -> String? {
    for text in texts where text.name == name { return text.value }
    return nil
  }

  /// A value without its delimiters.
  private static func inner(_ raw: String) -> String { String(Substring(raw.utf8.dropFirst().dropLast())) }

  /// What readers look for first stands first; the rest keeps its order.
  private static let ranks = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
  private static let order = [
    "author", "editor", "title", "subtitle", "booktitle", "journal", "journaltitle", "series", "volume",
    "number",
    "pages", "publisher", "school", "institution", "address", "location", "year", "month", "date", "doi",
    "url",
    "eprint", "archiveprefix", "eprinttype", "primaryclass", "eprintclass",
  ]

  var printed: String {
    if let asWritten { return asWritten + "\n" }
    let ranked = fields.indices.map { (Self.ranks[fields[$0].name] ?? Self.order.count, $0) }
    let values = ranked.sorted(by: <).map { (name: fields[$0.1].name, value: fields[$0.1].raw) }
    return BibWriter().text(type: type, key: key, values: values)
  }
}
