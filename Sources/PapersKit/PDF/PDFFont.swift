/// A font of a page: what its codes mean and how wide they are.
struct PDFFont {
  /// Codes are two bytes long (composite fonts).
  let isWide: Bool
  private var unicode: [Int: String] = [:]
  private var widths: [Int: Double] = [:]
  private var defaultWidth: Double

  init(_ font: PDFObject?, in file: inout PDFFile) {
    isWide = file.entry(font, "Subtype")?.name == "Type0"
    defaultWidth = isWide ? 1_000 : 500
    if isWide {
      readWideWidths(file.entry(font, "DescendantFonts")?.array?.first, file)
    } else {
      readEncoding(font, file)
      readWidths(font, file)
    }
    if let map = file.contents(of: file.entry(font, "ToUnicode")) { readMap(map) }
  }

  /// The codes of a string with their texts and widths in thousandths of the size.
  func glyphs(of string: [UInt8]) -> [(text: String, width: Double, isSpace: Bool)] {
    var found: [(String, Double, Bool)] = []
    found.reserveCapacity(string.count)
    var i = 0
    while i < string.count {
      var code = Int(string[i])
      i += 1
      if isWide, i < string.count {
        code = code << 8 | Int(string[i])
        i += 1
      }
      let text = unicode[code] ?? (isWide ? "" : Self.standard(code))
      found.append((text, widths[code] ?? defaultWidth, !isWide && code == 32))
    }
    return found
  }

  /// ASCII; below 32 the ligatures where TeX's fonts keep them; above 127 windows-1252.
  private static func standard(_ code: Int) -> String {
    switch code {
    case 32..<127: String(UnicodeScalar(UInt8(code)))
    case 11...15: ["ff", "fi", "fl", "ffi", "ffl"][code - 11]
    case 27...31: ["ff", "fi", "fl", "ffi", "ffl"][code - 27]
    case 160...255: String(UnicodeScalar(UInt8(code)))
    case 0x91, 0x92: "’"
    case 0x93, 0x94: "\""
    case 0x96, 0x97: "–"
    default: ""
    }
  }

  private mutating func readEncoding(_ font: PDFObject?, _ file: PDFFile) {
    let differences = file.entry(file.entry(font, "Encoding"), "Differences")?.array ?? []
    var code = 0
    for item in differences.prefix(1_024) {
      if let start = item.int {
        code = start
      } else if let name = item.name {
        if let text = GlyphNames.text(of: name) { unicode[code] = text }
        code += 1
      }
    }
  }
  private mutating func readWidths(_ font: PDFObject?, _ file: PDFFile) {
    guard let first = file.entry(font, "FirstChar")?.int, (0...255).contains(first) else { return }
    // Type 3 fonts have their own scale.
    let matrix = file.entry(font, "FontMatrix")?.array?.first?.number
    let scale = matrix.map { $0 * 1_000 } ?? 1
    for (i, width) in (file.entry(font, "Widths")?.array ?? []).prefix(256).enumerated() {
      widths[first + i] = (file.resolve(width)?.number).map { $0 * scale }
    }
  }
  private mutating func readWideWidths(_ descendant: PDFObject?, _ file: PDFFile) {
    if let width = file.entry(descendant, "DW")?.number { defaultWidth = width }
    let list = file.entry(descendant, "W")?.array ?? []
    var i = 0
    while i + 1 < list.count, widths.count < 70_000 {
      guard let first = list[i].int, (0...0xFFFF).contains(first) else { return }
      let second = file.resolve(list[i + 1])
      if let each = second?.array {
        for (n, width) in each.enumerated() { widths[first + n] = width.number }
        i += 2
      } else if let last = second?.int, i + 2 < list.count, last >= first, last <= 0xFFFF {
        for code in first...last { widths[code] = list[i + 2].number }
        i += 3
      } else {
        return
      }
    }
  }

  /// `bfchar` and `bfrange` of a ToUnicode map (9.10.3).
  private mutating func readMap(_ map: [UInt8]) {
    var lexer = PDFLexer(map)
    var operands: [PDFObject] = []
    while let item = lexer.next(), unicode.count < 70_000 {
      guard case .keyword(let word) = item else {
        operands.append(item)
        if operands.count > 100_000 { return }
        continue
      }
      switch word {
      case "endbfchar":
        for i in stride(from: 0, to: operands.count - 1, by: 2) {
          if let code = operands[i].string, let text = operands[i + 1].string {
            unicode[Self.code(code)] = Self.text(text)
          }
        }
      case "endbfrange":
        for i in stride(from: 0, to: operands.count - 2, by: 3) {
          readRange(operands[i], operands[i + 1], operands[i + 2])
        }
      default: break
      }
      operands = []
    }
  }
  private mutating func readRange(_ from: PDFObject, _ to: PDFObject, _ target: PDFObject) {
    guard let first = from.string.map(Self.code), let last = to.string.map(Self.code), first <= last,
      last - first < 0x10000
    else { return }
    if let each = target.array {
      for (n, text) in each.prefix(last - first + 1).enumerated() {
        unicode[first + n] = text.string.map(Self.text)
      }
    } else if let start = target.string, let low = start.last {
      for n in 0...(last - first) {
        guard unicode.count < 70_000 else { return }
        var bytes = start
        let sum = Int(low) + n
        bytes[bytes.count - 1] = UInt8(truncatingIfNeeded: sum)
        if sum > 255, bytes.count > 1 { bytes[bytes.count - 2] &+= UInt8(truncatingIfNeeded: sum >> 8) }
        unicode[first + n] = Self.text(bytes)
      }
    }
  }
  private static func code(_ bytes: [UInt8]) -> Int { bytes.prefix(3).reduce(0) { $0 << 8 | Int($1) } }
  /// UTF-16, high byte first.
  private static func text(_ bytes: [UInt8]) -> String {
    guard bytes.count > 1 else { return bytes.first.map { String(UnicodeScalar($0)) } ?? "" }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return GlyphNames.withoutLigatures(String(decoding: units.prefix(16), as: UTF16.self))
  }
}
