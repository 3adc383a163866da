/// Works on their way into the catalogue: parsed and encoded by one task while another writes the batch before.
struct CatalogueBatch: Sendable {
  /// Encoded works, one after the other.
  private(set) var data: [UInt8] = []
  /// Where each work ends in `data`.
  private(set) var ends: [Int] = []
  private(set) var keys: [Int64] = []
  /// Where each work's keys end.
  private(set) var keyEnds: [Int] = []
  /// The indexed words of each work, with blanks between.
  private(set) var words: [String] = []
  /// The counters of all words.
  private(set) var buckets: [UInt32] = []
  /// Records that could not be read, and why the first of them.
  var unreadable = 0
  var firstTrouble: String?

  var count: Int { ends.count }

  mutating func field(_ field: CatalogueField, _ value: some Sequence<UInt8>) {
    let start = data.count
    data.append(field.rawValue)
    data.append(contentsOf: value)
    if data.count == start + 1 { data.removeLast() } else { data.append(0) }
  }
  /// Text from outside: zero bytes would end a field.
  mutating func text(_ field: CatalogueField, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    if value.utf8.contains(0) {
      self.field(field, value.utf8.filter { $0 != 0 })
    } else {
      self.field(field, value.utf8)
    }
  }
  mutating func key(_ kind: CatalogueKey.Kind, _ text: some Sequence<UInt8>) {
    keys.append(CatalogueKey(kind, text).number)
  }
  mutating func key(_ key: CatalogueKey) { keys.append(key.number) }

  /// Ends a work: its title gives the words and two of the keys.
  mutating func close(title: some Collection<UInt8>) {
    let folded = CatalogueWords.folded(title)
    for key in CatalogueWords.titleKeys(title, folded: folded) { keys.append(key.number) }
    var text: [UInt8] = []
    text.reserveCapacity(folded.count)
    CatalogueWords.eachTelling(folded) { word in
      if !text.isEmpty { text.append(32) }
      text.append(contentsOf: word)
      buckets.append(UInt32(truncatingIfNeeded: CatalogueWords.bucket(word)))
    }
    words.append(String(decoding: text, as: UTF8.self))
    ends.append(data.count)
    keyEnds.append(keys.count)
  }
  /// Drops what was begun and is no work.
  mutating func abandon() {
    data.removeSubrange((ends.last ?? 0)...)
    keys.removeSubrange((keyEnds.last ?? 0)...)
  }

  /// A work from any reader.
  mutating func append(_ f: Finding, aliases: [String] = []) {
    guard let title = f.title, !title.isEmpty else {
      unreadable += 1
      firstTrouble = firstTrouble ?? "a work without a title"
      return
    }
    text(.title, title)
    text(.subtitle, f.subtitle)
    for name in f.people { append(name, whole: .person, parts: .personParts) }
    for name in f.editors { append(name, whole: .editor, parts: .editorParts) }
    if f.andOthers { field(.andOthers, "1".utf8) }
    text(.kind, f.kind?.rawValue)
    text(.date, f.date?.description)
    for (field, value) in [
      (.container, f.container), (.event, f.event), (.volume, f.volume), (.issue, f.issue), (.pages, f.pages),
      (.articleNumber, f.articleNumber), (.publisher, f.publisher), (.doi, f.doi?.text),
      (.arXiv, f.arXiv?.description),
      (.dblp, f.dblp), (.openReview, f.openReview), (.acl, f.acl), (.landing, f.landing?.text),
      (.pdf, f.pdf?.text),
      (.abstract, f.abstract), (.language, f.language), (.comment, f.comment),
      (.journalReference, f.journalReference),
      (.page, f.url),
    ] as [(CatalogueField, String?)] { text(field, value) }
    for value in f.isbn { text(.isbn, value) }
    for value in f.issn { text(.issn, value) }
    for value in f.categories { text(.category, value) }
    for value in aliases { text(.alias, value) }
    for r in f.relations { text(.relation, "\(r.relation.rawValue)\u{1F}\(r.id)") }
    if f.isRetracted { field(.retracted, "1".utf8) }
    appendKeys(f, aliases)
    close(title: title.utf8)
  }

  private mutating func append(_ name: Finding.Name, whole: CatalogueField, parts: CatalogueField) {
    if let text = name.whole {
      self.text(name.isOrganization && whole == .person ? .organization : whole, text)
    } else {
      text(parts, [name.family, name.given, name.suffix].map { $0 ?? "" }.joined(separator: "\u{1F}"))
    }
  }

  private mutating func appendKeys(_ f: Finding, _ aliases: [String]) {
    var seen: Set<Int64> = []
    func add(_ key: CatalogueKey) { if seen.insert(key.number).inserted { keys.append(key.number) } }
    if let id = f.arXiv { add(CatalogueKey(.arXiv(id))) }
    if let doi = f.doi { add(CatalogueKey(.doi(doi))) }
    if let key = f.dblp { add(CatalogueKey(.dblp(key))) }
    if let id = f.openReview { add(CatalogueKey(.openReview(id))) }
    if let id = f.acl { add(CatalogueKey(.acl(id))) }
    let addresses = [f.landing?.text, f.pdf?.text].compactMap { $0 } + aliases
    for address in addresses {
      add(CatalogueKey(.page, CatalogueKey.place(address.utf8)))
      if let doi = DOI(address) { add(CatalogueKey(.doi(doi))) }
    }
  }
}

extension CatalogueWords {
  static func isCommon(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 5 && common.contains(packed(word))
  }
  /// A word of at most eight letters as a number.
  static func packed(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }

  /// No word of a folded title tells anything.
  static func isCommon(all folded: [UInt8]) -> Bool {
    var isCommon = true
    eachTelling(folded) { _ in isCommon = false }
    return isCommon
  }

  /// The words of a folded title but for the common ones.
  static func eachTelling(_ folded: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var start = 0
    while start < folded.count {
      var end = start
      while end < folded.count, folded[end] != 32 { end += 1 }
      let word = folded[start..<end]
      if !word.isEmpty, !isCommon(word) { body(word) }
      start = end + 1
    }
  }
}
