import BibTeX

/// Records on their way into a file of one format, some thousands at a time: each portion is read back and compared
/// before the next is made, so that of 100,000 works little but their text is in memory.
public struct FormatWriter: Sendable {
  /// A work came back otherwise than it went in.
  public struct Difference: Error {
    public let sentence: String
  }

  public let format: Format
  public let options: ExportOptions
  private var keys = HeldKeys()
  private var pieces: [[UInt8]] = []
  private var chosen: Set<String> = []
  private var count = 0

  public init(_ format: Format, _ options: ExportOptions = ExportOptions()) {
    (self.format, self.options) = (format, options)
  }

  /// How many records to hand over at once. All of them where a text depends on the whole: what stands before LaTeX in
  /// ASCII, and numbers of references.
  public var portion: Int {
    switch format {
    case .bibtex, .biblatex: options.ascii ? .max : 4000
    case .cslJSON, .ris, .hayagriva, .markdown: 4000
    case .text: .max
    }
  }

  /// Writes records behind those before; what the format could not hold of them.
  public mutating func add(_ records: [Record]) throws(Difference) -> [FormatNotice] {
    let (held, notices) = format.held(records, &keys)
    let ranges = Cores.pieces(portion == .max ? 1 : Cores.parts, of: held.count).filter { !$0.isEmpty }
    let pieces = Cores.map(ranges.count) { [format, options] n in
      let part = Array(held[ranges[n]])
      let written = format.written(part, options)
      return (written, format.difference(written, from: part, options))
    }
    for (written, difference) in pieces {
      if let difference { throw Difference(sentence: difference) }
      append(written.text)
      chosen.formUnion(written.fields)
    }
    count += held.count
    return pieces.reduce(into: notices) { $0 += $1.0.notices }
  }

  /// The whole text, and which of the fields that were chosen no work has.
  public consuming func end() -> (pieces: [[UInt8]], absent: [String]) {
    if format == .cslJSON { pieces.append(Array((pieces.isEmpty ? "[]\n" : "\n]\n").utf8)) }
    let isAsked = format.isReadable && count > 0
    return (pieces, isAsked ? (options.fields ?? []).subtracting(chosen).sorted() : [])
  }

  /// Texts of one format as one: an array has brackets around all of them, entries a blank line between.
  private mutating func append(_ text: String) {
    let text = text.utf8
    switch format {
    case .cslJSON:
      let comma = pieces.isEmpty ? [] : [UInt8(ascii: ",")]
      pieces.append(comma + text.dropFirst(comma.count).dropLast("\n]\n".utf8.count))
    case .bibtex, .biblatex: pieces.append((pieces.isEmpty ? [] : [UInt8(ascii: "\n")]) + text)
    case .ris, .hayagriva, .markdown, .text: pieces.append(Array(text))
    }
  }
}
