/// The lists of a library as read.
public struct LibraryLists: Sendable {
  public struct Entry: Sendable {
    /// Relative to `bib/`.
    public var path: String
    public var list: ReadingList
  }
  public let all: [Entry]
  /// The papers of all lists, in order, each with its tie; blogs, videos and code are none.
  public let papers: [(list: String, number: Int, reading: Reading)]

  public init(_ library: Library, _ settings: Settings) throws(LibraryError) {
    var all: [Entry] = []
    for path in try library.listPaths(settings) {
      let bytes = try library.listBytes(path)
      do throws(ReadingListError) {
        all.append(Entry(path: path, list: try ReadingList(reading: bytes)))
      } catch { throw .list(path, error.sentence) }
    }
    self.init(all)
  }

  /// Lists that are read already.
  public init(_ all: [Entry]) {
    self.all = all
    papers = all.flatMap { entry in
      entry.list.readings.enumerated().filter(\.element.isPaper).map { (entry.path, $0.offset, $0.element) }
    }
  }
}

extension Record.ReadingTie {
  /// What a reading says, as its record keeps it: the links to papers as written, and the words.
  public init(_ reading: Reading, list: String) {
    let links = reading.links.filter { $0.kind == .paper || $0.kind == .pdf }
    self.init(list: list, references: links.map(\.written), words: reading.words)
  }
}

/// Readings with the records that they are tied to: what `list`, `check` and the packets show.
public struct TiedReadings: Sendable {
  public struct Row: Sendable {
    public var list: String
    /// The course's title, where the list has one.
    public var course: String?
    /// Into the list's readings.
    public var number: Int
    public var reading: Reading
    public var session: Session?
    public var record: Record?
  }
  public var rows: [Row]
  /// Records that no reading is tied to.
  public var unlisted: [Record]

  public init(_ lists: LibraryLists, _ records: [Record]) {
    let ties = lists.papers.map { Record.ReadingTie($0.reading, list: $0.list) }
    self.init(lists, records, keys: Ties(records).keys(for: ties))
  }

  /// With the key of each paper's record, in the order of `lists.papers`.
  init(_ lists: LibraryLists, _ records: [Record], keys: [String?]) {
    let byKey = Dictionary(records.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var paper = 0
    rows = []
    for entry in lists.all {
      for (number, reading) in entry.list.readings.enumerated() {
        var row = Row(
          list: entry.path, course: entry.list.course.title, number: number, reading: reading, session: nil)
        if let session = reading.session, entry.list.sessions.indices.contains(session) {
          row.session = entry.list.sessions[session]
        }
        if reading.isPaper {
          row.record = keys[paper].flatMap { byKey[$0] }.map { records[$0] }
          paper += 1
        }
        rows.append(row)
      }
    }
    let tied = Set(keys.compactMap { $0 })
    unlisted = records.filter { !tied.contains($0.key) }
  }

  /// Records whose readings left the lists; what a person imported needs no reading.
  public var left: [Record] { unlisted.filter { !$0.isImported } }

  /// The records in the order in which the lists first name them.
  public var listed: [Record] {
    var seen: Set<String> = []
    return rows.compactMap(\.record).filter { seen.insert($0.key).inserted }
  }
}
