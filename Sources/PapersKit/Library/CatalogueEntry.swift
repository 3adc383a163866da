/// A work as the catalogue stores it: fields one after the other, each a letter, its text, and a zero byte.
///
/// Compact and read without a parser; a million works are looked through for the few that are asked for. The letters
/// are part of the catalogue's format: a change of meaning needs a new format number.
enum CatalogueField: UInt8 {
  case title = 0x74  // t
  case subtitle = 0x73  // s
  /// A whole name.
  case person = 0x41  // A
  /// Family, given and suffix, with 0x1F between.
  case personParts = 0x4E  // N
  case organization = 0x4F  // O
  case editor = 0x45  // E
  case editorParts = 0x4D  // M
  case andOthers = 0x7A  // z
  case kind = 0x6B  // k
  case date = 0x79  // y
  case container = 0x63  // c
  case event = 0x65  // e
  case volume = 0x76  // v
  case issue = 0x69  // i
  case pages = 0x70  // p
  case articleNumber = 0x6E  // n
  case publisher = 0x62  // b
  case isbn = 0x42  // B
  case issn = 0x49  // I
  case doi = 0x64  // d
  case arXiv = 0x78  // x
  case dblp = 0x44  // D
  case openReview = 0x52  // R
  case acl = 0x4C  // L
  case landing = 0x6C  // l
  case pdf = 0x66  // f
  /// An address that names the work too.
  case alias = 0x75  // u
  case abstract = 0x61  // a
  case language = 0x67  // g
  case category = 0x43  // C
  case comment = 0x6D  // m
  case journalReference = 0x6A  // j
  /// A relation's name, 0x1F, the other's id.
  case relation = 0x72  // r
  case retracted = 0x21  // !
  /// The page that the record's origin has for it.
  case page = 0x77  // w
}

/// One stored work, and what is read out of it.
struct CatalogueEntry {
  static let partsSeparator: UInt8 = 0x1F
  let bytes: ArraySlice<UInt8>

  func forEach(_ body: (CatalogueField, ArraySlice<UInt8>) -> Void) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = bytes[at...].firstIndex(of: 0) ?? bytes.endIndex
      if let field = CatalogueField(rawValue: bytes[at]) { body(field, bytes[(at + 1)..<end]) }
      at = end + 1
    }
  }

  func finding() -> Finding {
    var f = Finding(source: .catalogue, url: "")
    var page: String?
    forEach { field, value in
      let text = String(decoding: value, as: UTF8.self)
      switch field {
      case .page: page = text
      case .person: f.people.append(Finding.Name(whole: text))
      case .organization: f.people.append(Finding.Name(whole: text, isOrganization: true))
      case .personParts: f.people.append(Self.name(value))
      case .editor: f.editors.append(Finding.Name(whole: text))
      case .editorParts: f.editors.append(Self.name(value))
      default: Self.set(field, text, in: &f)
      }
    }
    f.url =
      page ?? f.dblp.map { "https://dblp.org/rec/\($0)" } ?? f.landing?.text ?? f.doi.map {
        "https://doi.org/\($0.text)"
      } ?? "catalogue:"
    return f
  }

  private static func set(_ field: CatalogueField, _ text: String, in f: inout Finding) {
    switch field {
    case .title: f.title = text
    case .subtitle: f.subtitle = text
    case .andOthers: f.andOthers = true
    case .kind: f.kind = WorkKind(rawValue: text)
    case .date: f.date = PublicationDate(text)
    case .container: f.container = text
    case .event: f.event = text
    case .volume: f.volume = text
    case .issue: f.issue = text
    case .pages: f.pages = text
    case .articleNumber: f.articleNumber = text
    case .publisher: f.publisher = text
    case .isbn: f.isbn.append(text)
    case .issn: f.issn.append(text)
    case .doi: f.doi = DOI(text)
    case .arXiv: f.arXiv = ArXivID(text)
    case .dblp: f.dblp = text
    case .openReview: f.openReview = text
    case .acl: f.acl = text
    case .landing: f.landing = WebAddress(text)
    case .pdf: f.pdf = WebAddress(text)
    case .abstract: f.abstract = text
    case .language: f.language = text
    case .category: f.categories.append(text)
    case .comment: f.comment = text
    case .journalReference: f.journalReference = text
    case .retracted: f.isRetracted = true
    case .relation:
      let parts = text.split(separator: "\u{1F}", maxSplits: 1).map(String.init)
      if parts.count == 2, let relation = Finding.Relation(rawValue: parts[0]) {
        f.relations.append(.init(relation, parts[1]))
      }
    case .person, .personParts, .organization, .editor, .editorParts, .alias, .page: break
    }
  }

  private static func name(_ value: ArraySlice<UInt8>) -> Finding.Name {
    var rest = value[...]
    func next() -> String? {
      let part = rest.prefix { $0 != partsSeparator }
      rest = rest[part.endIndex...].dropFirst()
      return part.isEmpty ? nil : String(decoding: part, as: UTF8.self)
    }
    let (family, given) = (next(), next())
    return Finding.Name(
      given: given, family: family, suffix: rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self))
  }

  /// What a search weighs, without building the whole finding.
  struct Outline {
    var title: [UInt8] = []
    var year = 0
    /// Folded.
    var people: [String] = []
  }
  func outline() -> Outline {
    var out = Outline()
    forEach { field, value in
      switch field {
      case .title: out.title = Array(value)
      case .date: out.year = Int(String(decoding: value.prefix(4), as: UTF8.self)) ?? 0
      case .person: out.people.append(String(decoding: value, as: UTF8.self))
      case .personParts:
        out.people.append(String(decoding: value.prefix { $0 != Self.partsSeparator }, as: UTF8.self))
      default: break
      }
    }
    return out
  }
}
