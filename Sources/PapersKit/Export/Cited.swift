/// The citation keys that a document uses, in the order of their first use.
public struct Cited: Hashable, Sendable {
  public struct Key: Hashable, Sendable {
    public var key: String
    /// From 1, in the file that was read.
    public var line: Int
  }
  public var keys: [Key] = []
  /// `\nocite{*}`: everything is cited.
  public var everything = false
  /// Further `.aux` files that an `.aux` names.
  public var inputs: [String] = []

  /// The kinds of documents, by extension.
  public enum Kind: String, CaseIterable, Sendable {
    case aux, bcf, tex, typ, md, qmd

    public init?(fileName: String) {
      guard let dot = fileName.lastIndex(of: ".") else { return nil }
      let name = fileName[fileName.index(after: dot)...].lowercased()
      self.init(rawValue: ["ltx": "tex", "rnw": "tex", "markdown": "md", "rmd": "md"][name] ?? name)
    }
  }

  public init() {}

  public init(_ bytes: [UInt8], kind: Kind) {
    var scanner = CitationScanner(bytes: bytes)
    switch kind {
    case .aux: scanner.readAux()
    case .bcf: scanner.readBCF()
    case .tex: scanner.readTeX()
    case .typ: scanner.readTypst()
    case .md, .qmd: scanner.readMarkdown()
    }
    self = scanner.finished
  }

  /// Several documents: their keys in order, without repetition.
  public mutating func add(_ other: Cited) {
    var seen = Set(keys.map(\.key))
    keys += other.keys.filter { seen.insert($0.key).inserted }
    everything = everything || other.everything
    inputs += other.inputs
  }
}

/// One pass over a document's bytes.
struct CitationScanner {
  let bytes: [UInt8]
  var at = 0
  private var found: [(key: String, offset: Int)] = []
  private var everything = false
  private var inputs: [String] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  var finished: Cited {
    var cited = Cited()
    var seen: Set<String> = []
    var (line, counted) = (1, 0)
    for (key, offset) in found where seen.insert(key).inserted {
      while counted < offset {
        if bytes[counted] == 10 { line += 1 }
        counted += 1
      }
      cited.keys.append(Cited.Key(key: key, line: line))
    }
    (cited.everything, cited.inputs) = (everything, inputs)
    return cited
  }

  /// Keys with commas between them; a comment reaches to the end of its line.
  mutating func cite(_ range: Range<Int>, comment: UInt8? = nil) {
    var (key, start, i): ([UInt8], Int, Int) = ([], range.lowerBound, range.lowerBound)
    while i <= range.upperBound {
      if i == range.upperBound || bytes[i] == UInt8(ascii: ",") {
        let name = String(decoding: key, as: UTF8.self).trimmed
        if name == "*" { everything = true } else if !name.isEmpty { found.append((name, start)) }
        (key, start) = ([], i + 1)
      } else if bytes[i] == comment {
        i = bytes[i..<range.upperBound].firstIndex(of: 10) ?? range.upperBound - 1
      } else {
        key.append(bytes[i])
      }
      i += 1
    }
  }
  mutating func input(_ range: Range<Int>) { inputs.append(String(decoding: bytes[range], as: UTF8.self)) }

  /// The inside of a balanced `{...}` at the cursor, which then stands behind it; nil when there is none. Braces hide
  /// brackets.
  mutating func group(_ open: UInt8, _ close: UInt8) -> Range<Int>? {
    guard at < bytes.count, bytes[at] == open else { return nil }
    var (depth, braces) = (0, 0)
    var i = at
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\\") { i += 2; continue }
      if open == UInt8(ascii: "["), bytes[i] == UInt8(ascii: "{") { braces += 1 }
      if open == UInt8(ascii: "["), bytes[i] == UInt8(ascii: "}") { braces -= 1 }
      if braces > 0 { i += 1; continue }
      if bytes[i] == open { depth += 1 }
      if bytes[i] == close {
        depth -= 1
        if depth == 0 {
          defer { at = i + 1 }
          return (at + 1)..<i
        }
      }
      i += 1
    }
    return nil
  }

  mutating func skipBlanks() { while at < bytes.count, bytes[at].isBlank { at += 1 } }

  /// The name of the command at the cursor (which stands on its backslash), the cursor then behind it.
  mutating func command() -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at].isLetter || bytes[at] == UInt8(ascii: "@") { at += 1 }
    if at == start { at = min(at + 1, bytes.count) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }
}
