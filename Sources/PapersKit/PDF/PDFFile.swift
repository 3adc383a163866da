/// The objects of a PDF file, found by looking through it: a broken cross-reference table does no harm.
struct PDFFile {
  static let sizeLimit = 64_000_000
  /// Bytes that all streams together may unfold to.
  static let unfoldedLimit = 64_000_000
  static let objectLimit = 400_000
  /// Bytes of one object that are looked at; streams do not count.
  static let window = 512_000

  let bytes: [UInt8]
  private var offsets: [Int: Int] = [:]
  /// Where objects lie inside object streams (7.5.7), and what those streams unfolded to.
  private var packed: [Int: (stream: Int, range: Range<Int>)] = [:]
  private var unpacked: [Int: [UInt8]] = [:]
  private(set) var trailer: [String: PDFObject] = [:]
  private var unfolded = 0

  init(_ bytes: [UInt8]) throws(PDFError) {
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
    // Some files have rubbish before the header.
    guard bytes.prefix(1_024).holds("%PDF-") else { throw .noPDF }
    self.bytes = bytes
    let streams = findObjects()
    if trailer["Encrypt"] != nil { throw .encrypted }
    for number in streams.sorted() { unpack(number) }
  }

  /// One pass over the file; the numbers of the object streams.
  private mutating func findObjects() -> [Int] {
    var objectStreams: [Int] = []
    var i = 0
    // A file of unclosed objects would be read again from each of them.
    var budget = 4 * bytes.count
    while i + 3 < bytes.count, offsets.count < Self.objectLimit {
      guard let next = bytes[i...].firstIndex(where: { $0 == UInt8(ascii: "o") || $0 == UInt8(ascii: "t") })
      else { break }
      i = next + 1
      if holds("trailer", at: next) {
        readTrailer(at: next + 7)
      } else if holds("obj", at: next), let number = number(before: next) {
        offsets[number] = next + 3
        guard budget > 0 else { continue }
        var lexer = PDFLexer(bytes, at: next + 3, limit: Self.window)
        defer { budget -= lexer.at - next }
        guard case .stream(let fields, let start)? = lexer.next() else { continue }
        if fields["Type"]?.name == "ObjStm" { objectStreams.append(number) }
        if fields["Type"]?.name == "XRef" { trailer.merge(fields) { _, new in new } }
        // Past the stream's bytes, which may look like anything.
        i = end(ofStream: fields, at: start)
      }
    }
    return objectStreams
  }
  private func holds(_ word: String, at place: Int) -> Bool { bytes[place...].starts(with: word.utf8) }

  /// `12 0 ` before `obj`.
  private func number(before place: Int) -> Int? {
    var i = place - 1
    func digits() -> Int? {
      while i >= 0, bytes[i].isBlank { i -= 1 }
      let end = i
      while i >= 0, bytes[i].isDigit, end - i < 8 { i -= 1 }
      return end == i ? nil : Int(String(decoding: bytes[(i + 1)...end], as: UTF8.self))
    }
    guard i >= 0, bytes[i].isBlank, digits() != nil, i >= 0, bytes[i].isBlank else { return nil }
    return digits()
  }
  private mutating func readTrailer(at place: Int) {
    var lexer = PDFLexer(bytes, at: place, limit: Self.window)
    if case .dictionary(let fields)? = lexer.next() { trailer.merge(fields) { _, new in new } }
  }
  private func end(ofStream fields: [String: PDFObject], at start: Int) -> Int {
    if let length = fields["Length"]?.int, length >= 0, start + length <= bytes.count,
      bytes[(start + length)...].prefix(12).holds("endstream")
    {
      return start + length
    }
    return bytes[min(start, bytes.count)...].place(of: "endstream") ?? bytes.count
  }

  /// Follows references.
  func resolve(_ object: PDFObject?) -> PDFObject? {
    var object = object
    for _ in 0..<16 {
      guard case .reference(let number)? = object else { return object }
      if let place = packed[number], let data = unpacked[place.stream] {
        var lexer = PDFLexer(data, at: place.range.lowerBound, limit: place.range.count)
        object = lexer.next()
      } else if let offset = offsets[number] {
        var lexer = PDFLexer(bytes, at: offset, limit: Self.window)
        object = lexer.next()
      } else {
        return nil
      }
    }
    return nil
  }
  /// The entry of a dictionary, references followed.
  func entry(_ object: PDFObject?, _ name: String) -> PDFObject? { resolve(resolve(object)?[name]) }

  /// What a stream unfolds to; nil when its filters are not known or it is damaged.
  mutating func contents(of object: PDFObject?) -> [UInt8]? {
    guard case .stream(let fields, let start)? = resolve(object) else { return nil }
    var end = end(ofStream: fields, at: start)
    // A length that stands elsewhere; one that does not lead to the stream's end is a lie.
    if let length = resolve(fields["Length"])?.int, length >= 0, start + length <= bytes.count,
      bytes[(start + length)...].prefix(12).holds("endstream")
    {
      end = start + length
    }
    guard start <= end, unfolded + end - start <= Self.unfoldedLimit else { return nil }
    unfolded += end - start
    let filters = names(resolve(fields["Filter"]))
    let parameters = resolve(fields["DecodeParms"])
    var data = Array(bytes[start..<end])
    for (i, filter) in filters.enumerated() {
      let parameter = parameters?.array.map { i < $0.count ? resolve($0[i]) : nil } ?? parameters
      guard
        let next = PDFFilters.undo(
          filter, data, limit: Self.unfoldedLimit - unfolded, predictor: predictor(parameter))
      else { return nil }
      data = next
      unfolded += data.count
    }
    return data
  }
  private func names(_ object: PDFObject?) -> [String] {
    if let name = object?.name { return [name] }
    return (object?.array ?? []).compactMap { resolve($0)?.name }
  }
  private func predictor(_ parameters: PDFObject?) -> PDFFilters.Predictor {
    PDFFilters.Predictor(
      kind: parameters?["Predictor"]?.int ?? 1, colors: parameters?["Colors"]?.int ?? 1,
      bits: parameters?["BitsPerComponent"]?.int ?? 8, columns: parameters?["Columns"]?.int ?? 1)
  }

  private mutating func unpack(_ number: Int) {
    guard case .stream(let fields, _)? = resolve(.reference(number)), let count = fields["N"]?.int,
      let first = fields["First"]?.int, count > 0, first >= 0, count <= Self.objectLimit,
      let data = contents(of: .reference(number))
    else { return }
    var index = PDFLexer(data)
    var places: [(number: Int, offset: Int)] = []
    for _ in 0..<count {
      guard let number = index.next()?.int, let offset = index.next()?.int, offset >= 0 else { break }
      places.append((number, offset))
    }
    // Each object ends where the next begins: no byte is read for two.
    let starts = Set(places.map(\.offset)).sorted()
    var ends: [Int: Int] = [:]
    for (start, end) in zip(starts, starts.dropFirst() + [max(data.count - first, 0)]) { ends[start] = end }
    unpacked[number] = data
    for place in places where packed.count < Self.objectLimit && first + place.offset < data.count {
      guard let end = ends.removeValue(forKey: place.offset), end > place.offset else { continue }
      packed[place.number] = (number, (first + place.offset)..<min(data.count, first + end))
    }
  }
}
