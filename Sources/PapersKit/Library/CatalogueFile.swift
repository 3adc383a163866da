/// A file that is added to a catalogue: what format it has, and how it is cut into parts that can be read alone.
struct CatalogueFile {
  enum Format: String, Sendable {
    case dblp
    /// JSON, one work a line.
    case lines
    /// A JSON array of CSL items.
    case cslJSON = "csl-json"
    case bibTeX = "bibtex"

    /// By the first bytes; nil for anything that is not known.
    init?(_ start: [UInt8]) {
      var text = start[...]
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
      while let b = text.first, b.isBlank { text = text.dropFirst() }
      switch text.first {
      case UInt8(ascii: "<"): if text.prefix(64 << 10).holds("<dblp") { self = .dblp } else { return nil }
      case UInt8(ascii: "{"): self = .lines
      case UInt8(ascii: "["): self = .cslJSON
      case nil: return nil
      default:
        // Anything may stand before a bibliography's first entry.
        guard let at = text.firstIndex(of: UInt8(ascii: "@")),
          text[(at + 1)...].prefix(1).allSatisfy(\.isLetter),
          text[at...].prefix(40).contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "(") })
        else { return nil }
        self = .bibTeX
      }
    }
  }

  /// How much is cut off at once; a part is whole records, and about this long.
  static let part = 2 << 20
  /// A record beyond this is no record: the file is refused.
  static let longestRecord = 32 << 20
  /// A bibliography is read in one piece.
  static let longestBibliography = 512 << 20

  let format: Format
  private let stream: ByteStream
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var array = ArrayCutter()
  /// Bytes of the (uncompressed) file that were handed out.
  private(set) var position = 0

  /// Starts reading, or goes on at a position that was handed out before.
  init(_ path: String, from position: Int = 0, format known: Format? = nil) throws(CatalogueError) {
    do throws(FilesError) {
      stream = try ByteStream(path)
      while rest.count < 64 << 10, let bytes = try stream.next() { rest += bytes }
    } catch { throw .file(error) }
    guard let format = known ?? Format(rest) else { throw .unknownFormat(path) }
    self.format = format
    guard position > 0 else { return }
    // Compressed files cannot be entered in the middle: what was read is passed over.
    while self.position < position {
      let step = min(position - self.position, rest.count)
      rest.removeFirst(step)
      self.position += step
      if rest.isEmpty, self.position < position {
        do throws(FilesError) {
          guard let bytes = try stream.next() else { break }
          rest = bytes
        } catch { throw .file(error) }
      }
    }
    array.isInside = true
  }

  var path: String { stream.path }
  var size: Int { stream.size }
  /// The share of the file that was read, 0...1.
  var progress: Double { size > 0 ? Double(stream.position) / Double(size) : 1 }

  /// The next part; nil at the end.
  mutating func next() throws(CatalogueError) -> [UInt8]? {
    while true {
      if rest.count >= Self.part || isAtEnd {
        let end = isAtEnd && (format == .lines || format == .bibTeX) ? rest.count : cut()
        if end > 0 {
          let part = Array(rest[..<end])
          rest.removeFirst(end)
          position += end
          return part
        }
        if isAtEnd { return try leftover() }
        if rest.count > (format == .bibTeX ? Self.longestBibliography : Self.longestRecord) {
          throw .malformed(path, at: position, "no record ends here")
        }
      }
      do throws(FilesError) {
        if let bytes = try stream.next() { rest += bytes } else { isAtEnd = true }
      } catch { throw .file(error) }
    }
  }

  /// What stands behind the last record: an end tag, a bracket; a record that is cut off is said.
  private mutating func leftover() throws(CatalogueError) -> [UInt8]? {
    defer { rest = [] }
    let isCutOff =
      switch format {
      case .dblp: !rest.isEmpty && !rest[...].holds("</dblp>")
      case .cslJSON: !rest.isEmpty && !rest.allSatisfy { $0.isBlank || $0 == UInt8(ascii: "]") }
      case .lines, .bibTeX: false
      }
    if isCutOff { throw .malformed(path, at: position, "the file ends inside a record") }
    return nil
  }

  private mutating func cut() -> Int {
    switch format {
    case .dblp: DBLPDump.lastEnd(in: rest)
    case .lines: rest.lastIndex(of: 10).map { $0 + 1 } ?? 0
    case .cslJSON: array.lastEnd(in: rest)
    // A bibliography is read whole: its strings may stand anywhere before their use.
    case .bibTeX: 0
    }
  }

  /// The works of a part.
  @concurrent
  static func works(_ part: [UInt8], _ format: Format, path: String) async -> CatalogueBatch {
    switch format {
    case .dblp: DBLPDump.works(in: part)
    case .lines: WorkLines.works(in: part)
    case .cslJSON: ArrayCutter.works(in: part)
    case .bibTeX: BibliographyWorks.works(in: part)
    }
  }
}

/// Finds the ends of the items of a JSON array, without reading them.
struct ArrayCutter {
  /// The opening bracket was passed.
  var isInside = false

  /// Where the last whole item of the bytes ends; the bytes begin between items.
  func lastEnd(in bytes: [UInt8]) -> Int {
    var end = 0
    Self.eachItem(bytes) { end = $0.upperBound }
    return end
  }

  /// Calls for every whole object at the top level or directly inside the outer array.
  static func eachItem(_ bytes: [UInt8], _ body: (Range<Int>) -> Void) {
    var depth = 0
    var start = 0
    var isInString = false
    var at = 0
    while at < bytes.count {
      let b = bytes[at]
      if isInString {
        if b == UInt8(ascii: "\\") { at += 1 } else if b == UInt8(ascii: "\"") { isInString = false }
      } else if b == UInt8(ascii: "\"") {
        isInString = true
      } else if b == UInt8(ascii: "{") {
        if depth == 0 { start = at }
        depth += 1
      } else if b == UInt8(ascii: "}"), depth > 0 {
        depth -= 1
        if depth == 0 { body(start..<(at + 1)) }
      }
      at += 1
    }
  }

  static func works(in bytes: [UInt8]) -> CatalogueBatch {
    var batch = CatalogueBatch()
    eachItem(bytes) { WorkLines.add(Array(bytes[$0]), to: &batch) }
    return batch
  }
}
