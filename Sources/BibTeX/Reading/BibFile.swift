/// A BibTeX or BibLaTeX file as written: blocks in order, entries with their fields, what was noticed.
///
/// Reading never fails. The bytes of the blocks in order are the bytes of the file, so that what nobody touches is
/// printed as it was; `BibEdits` changes it, `BibEntries` gives typed values.
public struct BibFile: Sendable {
  /// One reference, so that the views of entries and fields are cheap to make.
  private let storage: Storage

  private final class Storage: Sendable {
    let name: String
    /// As given, where that was not what `bytes` holds.
    let given: [UInt8]?
    let bytes: [UInt8]
    let index: Index
    let diagnostics: [BibDiagnostic]
    let faultCount: Int

    init(_ given: [UInt8], name: String, parts: Int) {
      let decoded = Encoding.fromUTF16(given)
      let bytes = decoded ?? given
      (self.name, self.given, self.bytes) = (name, decoded == nil ? nil : given, bytes)
      var faults = Faults()
      if decoded != nil { faults.add(.isUTF16, at: 0) }
      if bytes.count < Int(UInt32.max) {
        var whole = FilePart.whole(bytes, parts: parts)
        faults.add(whole.readerFaults)
        Duplicates.note(keysOf: &whole.index, of: bytes, into: &faults)
        faults.add(whole.fieldFaults)
        faults.add(whole.encodingFaults)
        faults.add(whole.harmfulFaults)
        index = whole.index
      } else {
        index = Index()
        faults.add(.tooLarge, at: 0)
      }
      diagnostics = Places.diagnostics(of: faults.kept, in: bytes, file: name)
      faultCount = faults.count
    }
  }

  /// Reads a file of less than 4 GB, on several cores where it is large.
  public init(_ bytes: [UInt8], name: String = "") {
    self.init(bytes, name: name, parts: bytes.count < Cores.worthwhile ? 1 : Cores.parts)
  }

  /// In how many parts it is read makes no difference but in time.
  init(_ bytes: [UInt8], name: String = "", parts: Int) {
    storage = Storage(bytes, name: name, parts: parts)
  }

  /// As given to `init`, for diagnostics.
  public var name: String { storage.name }
  /// What was read: as given, or as UTF-8 where UTF-16 was given.
  public var bytes: [UInt8] { storage.bytes }
  var index: Index { storage.index }
  /// Everything that was noticed, in the order of the file; at most 10,000, see `faultCount`.
  public var diagnostics: [BibDiagnostic] { storage.diagnostics }
  /// How many faults there are, kept in `diagnostics` or not.
  public var faultCount: Int { storage.faultCount }

  public init(_ text: String, name: String = "") {
    self.init(Array(text.utf8), name: name)
  }

  /// The blocks in the order of the file; their bytes are the file.
  public var blocks: Blocks { Blocks(file: self) }
  /// The entries in the order of the file, whole or damaged.
  public var entries: Entries { Entries(file: self) }

  /// The first entry of a key.
  public func entry(for key: String) -> Entry? { entry(for: key, in: storage.index.keys) }

  func entry(for key: String, in table: KeyTable) -> Entry? {
    let key = Array(key.utf8)
    guard let block = table.block(of: key.span, in: storage.index, storage.bytes) else { return nil }
    return entry(ofBlock: block)
  }

  /// Blocks stand in `entries` in ascending order.
  private func entry(ofBlock block: UInt32) -> Entry? {
    let numbers = storage.index.entries
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == block ? entries[low] : nil
  }

  /// The text of a stretch of the file; what is not UTF-8 is taken for Windows-1252.
  public func text(_ range: Range<Int>) -> String { Encoding.text(bytes[range]) }

  /// The bytes of the file as given, put together from its blocks.
  public func printed() -> [UInt8] {
    if let given = storage.given { return given }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    if index.blocks.isEmpty { return bytes }
    for block in index.blocks { out.append(contentsOf: bytes[block.range]) }
    return out
  }

  /// A stretch of the file.
  public struct Block: Sendable {
    public enum Kind: UInt8, Sendable { case entry, string, preamble, comment, text }
    public let file: BibFile
    let place: BlockPlace

    public var kind: Kind { place.kind }
    public var range: Range<Int> { place.range }
    public var text: String { file.text(range) }
    /// The fields of an entry; the one definition of a `@string`; the value of a `@preamble` under an empty name.
    public var fields: Fields { Fields(file: file, range: place.fieldRange) }
  }

  /// An entry as written.
  public struct Entry: Sendable {
    public let file: BibFile
    /// Its number in `entries`.
    public let index: Int
    let place: BlockPlace

    /// In lower case.
    public var type: String { file.text(place.type).lowercased() }
    /// Without white space at its ends, otherwise as written; empty when there is none.
    public var key: String { file.text(place.key) }
    /// From the at sign to the closing delimiter.
    public var range: Range<Int> { place.range }
    public var typeRange: Range<Int> { place.type }
    public var keyRange: Range<Int> { place.key }
    /// It is not closed, or not all of its text was understood (a diagnostic says what).
    public var isDamaged: Bool { place.isDamaged }
    public var fields: Fields { Fields(file: file, range: place.fieldRange) }

    /// The first field of a name, in any case.
    public subscript(name: String) -> Field? {
      let name = Array(name.lowercased().utf8)
      return fields.first { $0.isNamed(name) }
    }
  }

  /// A field as written.
  public struct Field: Sendable {
    public let file: BibFile
    let place: FieldPlace

    /// In lower case.
    public var name: String { file.text(place.name).lowercased() }
    public var nameRange: Range<Int> { place.name }
    /// With delimiters.
    public var valueRange: Range<Int> { place.value }
    /// The value as written, with its delimiters and `#`.
    public var raw: String { file.text(place.value) }
    /// What the value is made of.
    public var pieces: [Piece] { Piece.pieces(of: place.value, in: file) }

    func isNamed(_ lowercased: [UInt8]) -> Bool {
      place.name.count == lowercased.count
        && zip(place.name, lowercased).allSatisfy { file.bytes[$0].lowered == $1 }
    }
  }
}
