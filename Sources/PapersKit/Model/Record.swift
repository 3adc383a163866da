/// What we hold to be true of one work, as kept in `bib/records/KEY.json`: a CSL-JSON item with our extras.
///
/// A preprint and its published form are one record (see `versions`). The file form is described in
/// `Library/RecordFile.swift`.
@dynamicMemberLookup
public struct Record: Hashable, Sendable {
  public enum Status: String, Sendable, CaseIterable {
    /// A source confirmed the work.
    case verified
    /// Only the list's own words are known so far.
    case listed
    /// A reading's ids name different works.
    case conflict
  }
  /// One form in which the work exists.
  public struct Version: Hashable, Sendable {
    public enum Kind: String, Sendable { case preprint, published }
    public var kind: Kind
    /// The preprint's identifier, e.g. `1904.03257v3`.
    public var arXiv: ArXivID?
    public var doi: DOI?
    public var date: PublicationDate?
    public var venue: String?
    public var url: String?
    public init(
      kind: Kind, arXiv: ArXivID? = nil, doi: DOI? = nil, date: PublicationDate? = nil, venue: String? = nil,
      url: String? = nil
    ) {
      self.kind = kind
      self.arXiv = arXiv
      self.doi = doi
      self.date = date
      self.venue = venue
      self.url = url
    }
  }
  public struct Provenance: Hashable, Sendable {
    public var source: Source
    public var url: String
    public init(source: Source, url: String) { (self.source, self.url) = (source, url) }
  }
  /// What another source said of a field.
  public struct Claim: Hashable, Sendable {
    public var source: Source
    public var value: String
    public init(source: Source, value: String) { (self.source, self.value) = (source, value) }
  }
  /// The tie to a reading: what the list said, so that a fresh clone needs no network.
  public struct ReadingTie: Hashable, Sendable {
    /// Relative to `bib/`, e.g. `lists/aisys-2021.md`.
    public var list: String
    /// The links as written.
    public var references: [String]
    /// The entry's words as written, white space folded.
    public var words: String
    public init(list: String, references: [String], words: String) {
      self.list = list
      self.references = references
      self.words = words
    }
  }
  /// Why we believe that the reading names this work.
  public struct Evidence: Hashable, Sendable {
    public var evidence: [String]
    /// 0...1
    public var score: Double
    public init(evidence: [String] = [], score: Double = 0) {
      (self.evidence, self.score) = (evidence, score)
    }
  }
  public struct VenueTie: Hashable, Sendable {
    public var acronym: String
    /// The row of the venue table.
    public var series: String
    /// The ordinal of the meeting, where known.
    public var edition: Int?
    public init(acronym: String, series: String, edition: Int? = nil) {
      self.acronym = acronym
      self.series = series
      self.edition = edition
    }
  }

  /// All that a record says.
  public struct Fields: Hashable, Sendable {
    /// The citation key: `familyYEARword`, ASCII, made once, never moved.
    public var key: String
    public var kind: WorkKind
    public var title: String
    public var people = People()
    public var editors = People()
    public var issued: PublicationDate?
    public var containerTitle: String?
    /// The series of the book or proceedings ("Lecture Notes in Computer Science").
    public var collectionTitle: String?
    public var eventTitle: String?
    public var volume: String?
    public var issue: String?
    /// Report or article number.
    public var number: String?
    /// `620-629`, with a plain hyphen.
    public var pages: String?
    public var edition: String?
    public var genre: String?
    public var publisher: String?
    public var publisherPlace: String?
    public var doi: DOI?
    public var isbn: [String] = []
    public var issn: [String] = []
    public var url: String?
    public var abstract: String?
    public var language: String?
    public var keywords: [String] = []
    public var note: String?

    /// Identifiers other than the DOI, by service: `arxiv` (without version), `dblp`, `openreview`, `acl`, ...
    public var ids: [String: String] = [:]
    /// The list's short name of the work.
    public var label: String?
    public var versions: [Version] = []
    public var venue: VenueTie?
    /// By CSL field name.
    public var provenance: [String: Provenance] = [:]
    public var readings: [ReadingTie] = []
    public var match: Evidence?
    /// By CSL field name; empty where the sources agree.
    public var conflicts: [String: [Claim]] = [:]
    public var isRetracted = false
    public var status: Status = .listed
    /// A direct link to the PDF, where one is known.
    public var pdf: String?
    /// Whatever else a file held, by name (CSL fields, BibTeX fields): carried, never lost.
    public var extra: [String: JSON] = [:]
  }

  /// Records are handed about by the ten thousand: one reference is copied, not forty fields of which most hold another.
  /// Written to only while one record holds it, so that it may be sent anywhere.
  private final class Storage: @unchecked Sendable {
    var fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }
  private var storage: Storage

  public init(key: String, kind: WorkKind, title: String) {
    storage = Storage(Fields(key: key, kind: kind, title: title))
  }

  public subscript<Value>(dynamicMember field: WritableKeyPath<Fields, Value>) -> Value {
    get { storage.fields[keyPath: field] }
    _modify {
      // Whoever holds a copy keeps it as it was.
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.fields) }
      yield &storage.fields[keyPath: field]
    }
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.storage === b.storage || a.storage.fields == b.storage.fields
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }

  public var arXiv: ArXivID? { self.ids["arxiv"].flatMap { ArXivID($0) } }

  /// The key, too, has a source: a record under a person's own key, or brought in from a file, is never pruned, even
  /// when better sources have since said everything else.
  static let keyField = "id"

  /// A person brought it in from a file; no list needs to name it.
  public var isImported: Bool {
    self.provenance[Self.keyField]?.source == .importedFile
      || self.readings.isEmpty && self.provenance.values.contains { $0.source == .importedFile }
  }
}
