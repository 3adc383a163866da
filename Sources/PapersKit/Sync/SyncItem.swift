/// One reading on its way to a record: what the list says, what was found, what went wrong.
struct SyncItem: Sendable {
  /// Relative to `bib/`.
  let list: String
  /// Into the list's readings.
  let number: Int
  let reading: Reading
  let tie: Record.ReadingTie
  /// It stands in no list: what it says is what its record says.
  let isImported: Bool

  private(set) var references: [Reference] = []
  /// Landing pages that the links name, best first; guesses come last.
  private(set) var pages: [WebAddress] = []
  /// Pages that nobody wrote down: one that is not there is no trouble.
  private(set) var guesses: Set<String> = []
  /// PDFs whose landing page no rule names: read last, and only for what they call themselves.
  private(set) var pdfs: [WebAddress] = []
  /// What the person said in papers.yml that the reading means, beside its own links.
  private(set) var settled: [Reference] = []
  /// The title on a PDF's first page, where the list gives none.
  var pdfTitle: String?

  var findings: [Finding] = []
  var troubles: [Trouble] = []
  /// Identifiers in its links that those who give them out do not know.
  var unknown: [Reference] = []
  /// What was asked for it, whatever came back.
  var asked: Set<Source> = []
  /// The record it is tied to.
  var key: String?
  var verdict: Verdict?
  /// The record that holds the same work, where an imported one is another's double.
  var double: String?

  /// Something that a person may have to act on.
  struct Trouble: Hashable, Sendable {
    var what: String
    var hint: String
    /// A later sync may succeed without the list being changed.
    var isPassing: Bool
    /// Said once for the service, not for each reading that was verified all the same.
    var isWall: Bool
    /// About the page that the reading's own link leads to: the likeliest reason why it was not verified.
    var isLink = false
  }

  init(list: String, number: Int, reading: Reading, isImported: Bool = false) {
    self.list = list
    self.number = number
    self.reading = reading
    self.isImported = isImported
    tie = Record.ReadingTie(reading, list: list)
  }

  /// Works out what the links name, and adds the identifiers of a record that is asked again. Not in `init`: a locked
  /// reading needs none of it.
  mutating func aim(with record: Record? = nil) {
    var references = reading.references
    var pages: [WebAddress] = []
    var guesses: [WebAddress] = []
    var pdfs: [WebAddress] = []
    for link in reading.links where link.kind == .paper || link.kind == .pdf {
      guard let address = WebAddress(link.url) else { continue }
      // A viewer's page says nothing of the file that it shows.
      if Self.viewers.contains(address.host) { continue }
      let found = LinkResolution(address)
      // A finding may know the page that it was read from and no identifier.
      if !references.contains(.page(address)) { references.append(.page(address)) }
      if case .page = found.reference, address.path.lowercased().hasSuffix(".pdf") { pdfs.append(address) }
      if let landing = found.landing {
        pages.append(landing)
        if !references.contains(.page(landing)) { references.append(.page(landing)) }
        // The rule may name a newer address than the one that works.
        let isPDF = address.path.lowercased().hasSuffix(".pdf") || address.path.contains("/pdf")
        if landing.text != address.text, !isPDF { guesses.append(address) }
      } else if case .page(let page) = found.reference, !page.path.lowercased().hasSuffix(".pdf") {
        pages.append(page)
      }
      guesses += found.candidates
    }
    for id in (record?.confirmedIDs ?? []) + settled where !references.contains(id) { references.append(id) }
    self.references = references
    var seen: Set<String> = []
    self.pages = (pages + guesses).filter { seen.insert($0.text).inserted }
    self.guesses = Set(guesses.map(\.text)).subtracting(pages.map(\.text))
    self.pdfs = Array(pdfs.prefix(1))
  }

  private static let viewers: Set<String> = ["drive.google.com", "docs.google.com", "scholar.google.com"]

  /// Takes further identifiers of the work: those that a PDF shows.
  mutating func add(_ more: [Reference]) {
    for reference in more where !references.contains(reference) { references.append(reference) }
  }
  /// Takes what the person settled, before aiming: it stands above the reading's own links.
  mutating func settle(_ references: [Reference]) { settled += references }

  var arXivIDs: [ArXivID] { references.compactMap { if case .arXiv(let id) = $0 { id.base } else { nil } } }
  var dois: [DOI] { references.compactMap { if case .doi(let doi) = $0 { doi } else { nil } } }
  /// As Semantic Scholar names works; an address only where there is no identifier, for it is one work's.
  var scholarIDs: [String] {
    let ids = references.filter { if case .page = $0 { false } else { true } }.compactMap {
      SemanticScholar.id($0)
    }
    return ids.isEmpty ? references.compactMap { SemanticScholar.id($0) } : ids
  }
  /// What a query by words uses; nil when the entry has too few words to be a title.
  var words: String? {
    let size = { (text: String) in text.folded.split(separator: " ").count }
    let guesses = (reading.titleGuesses + [pdfTitle].compactMap { $0 }).filter {
      !$0.contains("://") && size($0) >= 2
    }
    // What the reader took for a title of one or two words may be a name or a label.
    return guesses.first { size($0) >= 3 } ?? guesses.first
  }
  /// The list says "arXiv 2020" or the like.
  var isCalledPreprint: Bool { reading.venue.map { VenueSketch($0).form == .preprint } ?? false }
  /// `lists/a.md:12:3`, or an imported record's file.
  var place: String { isImported ? list : "\(list):\(reading.place.line):\(reading.place.column)" }
  /// How the reading is called in messages.
  var name: String { reading.title ?? reading.label ?? reading.words }
}
