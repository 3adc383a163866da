/// `dblp.xml` (https://dblp.org/xml/docu/dblpxml.pdf) as a stream of whole records, straight from bytes to stored works.
///
/// The dump is flat: records below the root, fields below a record, and in titles a little markup. Its entities are the
/// Latin-1 ones of `dblp.dtd`. Building a tree or texts of each record would take several times as long.
struct DBLPDump {
  /// The elements that are records; `www` are people's home pages and no works.
  static let records = [
    "article", "inproceedings", "proceedings", "book", "incollection", "phdthesis", "mastersthesis", "www",
    "data",
    "person",
  ].map { Array($0.utf8) }
  /// No record is near this long; more without an end is no dump.
  static let longestRecord = 8 << 20

  /// Where the last whole record of the bytes ends; 0 when none does.
  static func lastEnd(in bytes: [UInt8]) -> Int {
    var at = bytes.count - 4
    while at >= 0 {
      guard bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/") else {
        at -= 1
        continue
      }
      for name in records where bytes[(at + 2)...].starts(with: name) {
        let end = at + 2 + name.count
        if end < bytes.count, bytes[end] == UInt8(ascii: ">") { return end + 1 }
      }
      at -= 1
    }
    return 0
  }

  /// The works of bytes that begin and end between records.
  static func works(in bytes: [UInt8]) -> CatalogueBatch {
    var dump = DBLPDump(bytes: bytes)
    dump.read()
    return dump.batch
  }

  private var scanner: MarkupScanner
  private var batch = CatalogueBatch()
  private var record = Record()
  private let bytes: [UInt8]

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    scanner = MarkupScanner(bytes)
  }

  /// What is kept of a record until its end, for fields that need each other.
  private struct Record {
    var isOpen = false
    var tag = 0..<0
    var key = 0..<0
    var isInformal = false
    var title: [UInt8] = []
    var year = 0
    var month: [UInt8] = []
    var volume: [UInt8] = []
    var hasDOI = false
    var hasArXiv = false
    var hasLanding = false
  }

  private mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        if record.isOpen {
          if !isEmpty { field(name) }
        } else if !isEmpty, isRecord(name) {
          begin(name, attributes)
        }
      case .close(let name):
        if record.isOpen, isSame(name, record.tag) { end() }
      case .text, .literal: break
      }
    }
    if record.isOpen { drop("a record is cut off") }
  }

  private func isRecord(_ name: Range<Int>) -> Bool {
    Self.records.contains { bytes[name].elementsEqual($0) }
  }

  private mutating func begin(_ name: Range<Int>, _ attributes: Range<Int>) {
    record = Record()
    (record.isOpen, record.tag) = (true, name)
    record.key = value(of: "key", in: attributes) ?? 0..<0
    if let type = value(of: "publtype", in: attributes) {
      record.isInformal = bytes[type].starts(with: "informal".utf8)
    }
  }

  private func value(of name: StaticString, in range: Range<Int>) -> Range<Int>? {
    let wanted = name.description.utf8
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, !bytes[at].isNamePart { at += 1 }
      let start = at
      while at < range.upperBound, bytes[at].isNamePart { at += 1 }
      let isWanted = bytes[start..<at].elementsEqual(wanted)
      guard at + 1 < range.upperBound, bytes[at] == UInt8(ascii: "=") else { continue }
      let quote = bytes[at + 1]
      let from = at + 2
      at = from
      while at < range.upperBound, bytes[at] != quote { at += 1 }
      if isWanted { return from..<at }
      at += 1
    }
    return nil
  }

  // MARK: fields

  /// What of a record is kept: by the first letter and the length of the element's name, which differ for all of them
  /// but two pairs. Others (`url`, `crossref`, `stream`, `cite`, `note`) are passed over without being put together.
  private func isKept(_ name: Range<Int>) -> Bool {
    switch (bytes[name.lowerBound], name.count) {
    case (UInt8(ascii: "a"), 6), (UInt8(ascii: "e"), 6), (UInt8(ascii: "t"), 5), (UInt8(ascii: "y"), 4),
      (UInt8(ascii: "m"), 5), (UInt8(ascii: "e"), 2), (UInt8(ascii: "j"), 7), (UInt8(ascii: "b"), 9),
      (UInt8(ascii: "s"), 6), (UInt8(ascii: "p"), 5), (UInt8(ascii: "p"), 9), (UInt8(ascii: "v"), 6),
      (UInt8(ascii: "n"), 6), (UInt8(ascii: "i"), 4):
      true
    default: false
    }
  }

  private mutating func field(_ name: Range<Int>) {
    guard isKept(name), let text = text(until: name) else { return }
    let name = bytes[name]
    switch (name.first, name.count) {
    case (UInt8(ascii: "a"), 6): person(text, .person)
    case (UInt8(ascii: "e"), 6): person(text, .editor)
    case (UInt8(ascii: "t"), 5): if record.title.isEmpty { title(text) }
    case (UInt8(ascii: "y"), 4): record.year = number(text)
    case (UInt8(ascii: "m"), 5): record.month = Array(text)
    case (UInt8(ascii: "e"), 2): link(text)
    case (UInt8(ascii: "j"), 7), (UInt8(ascii: "b"), 9), (UInt8(ascii: "s"), 6):
      // journal, booktitle; school, series and stream share a letter and a length.
      if name.starts(with: "series".utf8) {
        batch.field(.event, text)
      } else if !name.starts(with: "stream".utf8) {
        batch.field(.container, text)
      }
    case (UInt8(ascii: "p"), 5): batch.field(.pages, text)
    case (UInt8(ascii: "p"), 9): batch.field(.publisher, text)
    case (UInt8(ascii: "v"), 6): record.volume = Array(text)
    case (UInt8(ascii: "n"), 6): batch.field(.issue, text)
    case (UInt8(ascii: "i"), 4): if name.starts(with: "isbn".utf8) { batch.field(.isbn, text) }
    default: break
    }
  }

  /// The text up to the field's end: entities decoded, inner tags gone.
  private mutating func text(until name: Range<Int>) -> ArraySlice<UInt8>? {
    var simple: Range<Int>?
    var joined: [UInt8] = []
    var pieces = 0
    while let token = scanner.next() {
      switch token {
      case .text(let range), .literal(let range):
        pieces += 1
        if pieces == 1 {
          simple = range
        } else {
          joined += pieces == 2 ? bytes[simple ?? 0..<0] + bytes[range] : bytes[range]
        }
      case .close(let closed):
        if isSame(closed, name) {
          return clean(pieces == 1 ? bytes[simple ?? 0..<0] : joined[...])
        }
        // The record ended before the field did.
        if record.isOpen, isSame(closed, record.tag) {
          drop("a field is not closed")
          return nil
        }
      case .open: break
      }
    }
    return nil
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] {
      return false
    }
    return true
  }

  private func clean(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    if text.contains(where: { $0 < 32 || $0 == UInt8(ascii: "&") }) {
      text = Entities.decoded(Array(text)).map { $0 < 32 ? 32 : $0 }[...]
    }
    while text.first == 32 { text.removeFirst() }
    while text.last == 32 { text.removeLast() }
    return text
  }

  /// DBLP numbers namesakes ("Wei Wang 0001"): the number is no part of the name.
  private mutating func person(_ text: ArraySlice<UInt8>, _ field: CatalogueField) {
    var name = text
    if name.count > 5, name[name.endIndex - 5] == 32, name.suffix(4).allSatisfy(\.isDigit) {
      name = name.dropLast(5)
    }
    batch.field(field, name)
  }

  private mutating func title(_ text: ArraySlice<UInt8>) {
    var title = text
    // Every title ends with a full stop, unless another mark does.
    if title.last == UInt8(ascii: "."), title.dropLast().last != UInt8(ascii: ".") {
      title = title.dropLast()
    }
    record.title = Array(title)
  }

  private func number(_ text: ArraySlice<UInt8>) -> Int {
    guard text.count <= 4, text.allSatisfy(\.isDigit) else { return 0 }
    return text.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// `ee`: a resolver's address is an identifier, other addresses are the landing page.
  private mutating func link(_ text: ArraySlice<UInt8>) {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), text[colon...].starts(with: "://".utf8) else {
      return
    }
    let bare = text[(colon + 3)...]
    for resolver in ["doi.org/", "dx.doi.org/", "doi.acm.org/"] where bare.starts(with: resolver.utf8) {
      return doi(bare.dropFirst(resolver.utf8.count))
    }
    if bare.starts(with: "arxiv.org/abs/".utf8) { return arXiv(bare.dropFirst(14)) }
    if bare.starts(with: "openreview.net/forum?id=".utf8) {
      let id = bare.dropFirst(24).prefix { $0 != UInt8(ascii: "&") }
      batch.field(.openReview, id)
      batch.key(.openReview, id)
    }
    if !record.hasLanding {
      record.hasLanding = true
      batch.field(.landing, text)
    } else {
      batch.field(.alias, text)
    }
    batch.key(.page, CatalogueKey.place(text))
  }

  private mutating func doi(_ text: ArraySlice<UInt8>) {
    guard text.starts(with: "10.".utf8), !record.hasDOI else { return }
    var doi = text
    if doi.contains(UInt8(ascii: "%")) {
      doi = Array(String(decoding: doi, as: UTF8.self).percentDecoded.utf8)[...]
    }
    let folded = doi.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
    if folded.starts(with: "10.48550/arxiv.".utf8) { return arXiv(doi.dropFirst(15)) }
    record.hasDOI = true
    batch.field(.doi, doi)
    batch.key(.doi, folded)
  }

  private mutating func arXiv(_ text: ArraySlice<UInt8>) {
    guard !record.hasArXiv, let id = ArXivID(String(decoding: text, as: UTF8.self)) else { return }
    record.hasArXiv = true
    batch.field(.arXiv, id.text.utf8)
    batch.key(.arXiv, id.text.utf8)
  }

  // MARK: the record's end

  private mutating func end() {
    record.isOpen = false
    let tag = bytes[record.tag]
    if tag.elementsEqual("www".utf8) || tag.elementsEqual("person".utf8) { return batch.abandon() }
    guard !record.title.isEmpty, !record.key.isEmpty else { return drop("a record has no title or no key") }
    let key = bytes[record.key]
    let isCoRR = key.starts(with: "journals/corr/".utf8)
    batch.field(.title, record.title)
    batch.field(.kind, kind(tag, isPreprint: isCoRR || record.isInformal).rawValue.utf8)
    batch.field(.dblp, key)
    if record.year > 0 { date() }
    // CoRR's volume is the arXiv identifier: `abs/1904.03257`.
    if isCoRR, record.volume.starts(with: "abs/".utf8) {
      arXiv(record.volume.dropFirst(4))
    } else {
      batch.field(.volume, record.volume)
    }
    batch.key(.dblp, key)
    batch.close(title: record.title)
  }

  private mutating func date() {
    // "September/October": the first.
    let month = record.month.prefix { $0.isLetter }
    let number = month.isEmpty ? nil : Month.number(String(decoding: month, as: UTF8.self))
    batch.field(.date, PublicationDate(year: record.year, month: number).description.utf8)
  }

  private func kind(_ tag: ArraySlice<UInt8>, isPreprint: Bool) -> WorkKind {
    if isPreprint { return .preprint }
    switch (tag.first, tag.count) {
    case (UInt8(ascii: "a"), _): return .journalArticle
    case (UInt8(ascii: "i"), 13): return .conferencePaper
    case (UInt8(ascii: "i"), _): return .chapter
    case (UInt8(ascii: "b"), _): return .book
    case (UInt8(ascii: "p"), 11): return .proceedings
    case (UInt8(ascii: "d"), _): return .dataset
    default: return .thesis
    }
  }

  private mutating func drop(_ why: String) {
    batch.abandon()
    record.isOpen = false
    batch.unreadable += 1
    batch.firstTrouble = batch.firstTrouble ?? why
  }
}
