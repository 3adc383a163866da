/// The formats that people hand references around in.
public enum Format: String, CaseIterable, Sendable {
  case bibtex
  case biblatex
  case cslJSON = "csl-json"
  case ris
  case hayagriva
  /// Written only.
  case markdown
  /// Written only.
  case text

  /// The format that a file's extension names. A `.bib` is BibTeX: its reader takes BibLaTeX's fields too.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "bib", "bibtex": self = .bibtex
    case "biblatex": self = .biblatex
    case "json", "csl": self = .cslJSON
    case "ris": self = .ris
    case "yml", "yaml": self = .hayagriva
    case "md", "markdown", "qmd": self = .markdown
    case "txt": self = .text
    default: return nil
    }
  }

  /// What is written only is no list of fields, among which `ExportOptions.fields` could choose.
  public var isReadable: Bool { self != .markdown && self != .text }
}

/// How records are written.
public struct ExportOptions: Hashable, Sendable {
  /// How a venue is named.
  public enum Venues: String, CaseIterable, Sendable { case full, short, acronym }
  /// Which form of a work that exists as preprint and published.
  public enum Preprints: String, CaseIterable, Sendable {
    /// The published form, with the preprint's identifier beside it.
    case avoid
    /// The preprint, for those who cite what they read.
    case prefer
  }
  public var venues: Venues = .full
  public var preprints: Preprints = .avoid
  /// LaTeX that pdfLaTeX with bibtex sets, in ASCII.
  public var ascii = false
  /// Abstracts, keywords and fields that only the input's format knew: kept by a conversion, left out of a report's .bib.
  public var everything = false
  /// Only these fields, by the format's own names in small letters; nil for all.
  public private(set) var fields: Set<String>?
  public init() {}

  /// Chooses the fields that a text names, with commas between; whoever names a field wants it, also where an export
  /// leaves it out otherwise.
  public mutating func choose(fields text: String) {
    fields = Set(text.split(separator: ",").map { String($0).trimmed.lowercased() }.filter { !$0.isEmpty })
    everything = true
  }
  /// Whether a field is wanted.
  func asks(for name: String) -> Bool { fields?.contains(name.lowercased()) ?? true }
}

/// Something that a conversion could not carry over, or found odd.
public struct FormatNotice: Hashable, Sendable {
  /// The work's key, where there is one.
  public var key: String?
  /// In the input, from 1.
  public var line: Int?
  public var message: String
  public init(key: String? = nil, line: Int? = nil, _ message: String) {
    (self.key, self.line, self.message) = (key, line, message)
  }
}

/// What was read, and what was noticed on the way; every entry of the input is in one of the two.
public struct ReadRecords: Hashable, Sendable {
  public var records: [Record] = []
  public var notices: [FormatNotice] = []
  public init(records: [Record] = [], notices: [FormatNotice] = []) {
    (self.records, self.notices) = (records, notices)
  }
}

/// Text in a format, and what the format could not hold.
public struct WrittenRecords: Hashable, Sendable {
  public var text: String
  public var notices: [FormatNotice] = []
  /// The names of the fields that were chosen and stand in it.
  var fields: Set<String> = []
  /// Fields that were chosen and that no work has, sorted.
  public internal(set) var absent: [String] = []
  public init(text: String, notices: [FormatNotice] = []) { (self.text, self.notices) = (text, notices) }

  /// Whether a field is wanted; where fields were chosen, it is noted.
  mutating func takes(_ name: String, _ options: ExportOptions) -> Bool {
    guard options.fields != nil else { return true }
    guard options.asks(for: name) else { return false }
    fields.insert(name.lowercased())
    return true
  }
}

/// Why a file cannot be read in a format at all.
public enum FormatError: Error, Hashable, Sendable {
  case notThisFormat(Format, line: Int?, String)
  case writtenOnly(Format)

  public var sentence: String {
    switch self {
    case .notThisFormat(let format, let line, let why):
      "this is no \(format.rawValue)\(line.map { " (line \($0))" } ?? ""): \(why)"
    case .writtenOnly(let format): "\(format.rawValue) is written only; it cannot be read"
    }
  }
}
