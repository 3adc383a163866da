/// Runs the content of a page as far as it shows text (ISO 32000-1, 9.4): which text, where, how large.
struct PDFPageText {
  static let operatorLimit = 400_000
  static let formDepth = 5
  static let fontLimit = 256

  struct Piece {
    var text: String
    var x: Double
    var y: Double
    /// Where the next glyph would stand.
    var end: Double
    /// The height of the type as shown.
    var size: Double
    /// Runs upwards, like arXiv's stamp in the margin.
    var isVertical: Bool
  }
  private(set) var pieces: [Piece] = []
  private var operators = 0
  private var characters = 0
  private var fontsRead = 0

  /// [a b c d e f] of 8.3.4.
  struct Matrix {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0
    func times(_ m: Matrix) -> Matrix {
      Matrix(
        a: a * m.a + b * m.c, b: a * m.b + b * m.d, c: c * m.a + d * m.c, d: c * m.b + d * m.d,
        e: e * m.a + f * m.c + m.e, f: e * m.b + f * m.d + m.f)
    }
    init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
      (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }
    init?(_ operands: [PDFObject]) {
      let n = operands.suffix(6).compactMap(\.number)
      guard n.count == 6 else { return nil }
      self.init(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    }
  }
  private struct State {
    var page = Matrix()
    var font: String?
    var size = 1.0
    var leading = 0.0
    var characterSpace = 0.0
    var wordSpace = 0.0
    var scale = 1.0
    var rise = 0.0
  }

  mutating func run(_ content: [UInt8], resources: PDFObject?, file: inout PDFFile) {
    var fonts: [String: PDFFont] = [:]
    run(content, resources: resources, file: &file, fonts: &fonts, start: State(), depth: 0)
  }

  private mutating func run(
    _ content: [UInt8], resources: PDFObject?, file: inout PDFFile, fonts: inout [String: PDFFont],
    start: State,
    depth: Int
  ) {
    var lexer = PDFLexer(content)
    var operands: [PDFObject] = []
    var state = start
    var stack: [State] = []
    var line = Matrix()
    var text = Matrix()
    func number(_ i: Int) -> Double { i < operands.count ? operands[i].number ?? 0 : 0 }

    while let item = lexer.next() {
      guard case .keyword(let word) = item else {
        if operands.count < 64 { operands.append(item) }
        continue
      }
      operators += 1
      guard operators < Self.operatorLimit, characters < 200_000 else { return }
      switch word {
      case "q": if stack.count < 256 { stack.append(state) }
      case "Q": if let last = stack.popLast() { state = last }
      case "cm": if let m = Matrix(operands) { state.page = m.times(state.page) }
      case "BT": (line, text) = (Matrix(), Matrix())
      case "Tf": (state.font, state.size) = (operands.first?.name, number(1))
      case "TL": state.leading = number(0)
      case "Tc": state.characterSpace = number(0)
      case "Tw": state.wordSpace = number(0)
      case "Tz": state.scale = number(0) / 100
      case "Ts": state.rise = number(0)
      case "Tm": if let m = Matrix(operands) { (line, text) = (m, m) }
      case "Td", "TD":
        if word == "TD" { state.leading = -number(1) }
        line = Matrix(e: number(0), f: number(1)).times(line)
        text = line
      case "T*", "'", "\"":
        line = Matrix(f: -state.leading).times(line)
        text = line
        if word != "T*", let string = operands.last?.string {
          show(string, font: font(state.font, resources, &fonts, &file), state, &text)
        }
      case "Tj":
        if let string = operands.last?.string {
          show(string, font: font(state.font, resources, &fonts, &file), state, &text)
        }
      case "TJ":
        let font = font(state.font, resources, &fonts, &file)
        for part in operands.last?.array ?? [] {
          if let string = part.string { show(string, font: font, state, &text) }
          if let shift = part.number {
            text = Matrix(e: -shift / 1_000 * state.size * state.scale).times(text)
          }
        }
      case "Do":
        if depth < Self.formDepth, let name = operands.last?.name {
          draw(name, resources, &file, &fonts, state, depth)
        }
      case "BI": skipImage(&lexer)
      default: break
      }
      operands.removeAll(keepingCapacity: true)
    }
  }

  private mutating func draw(
    _ name: String, _ resources: PDFObject?, _ file: inout PDFFile, _ fonts: inout [String: PDFFont],
    _ state: State,
    _ depth: Int
  ) {
    let form = file.entry(file.entry(resources, "XObject"), name)
    guard file.entry(form, "Subtype")?.name == "Form", let content = file.contents(of: form) else { return }
    var inner = state
    if let m = file.entry(form, "Matrix")?.array.flatMap({ Matrix($0) }) { inner.page = m.times(state.page) }
    // A form has its own names.
    var own: [String: PDFFont] = [:]
    let its = file.entry(form, "Resources")
    run(content, resources: its ?? resources, file: &file, fonts: &own, start: inner, depth: depth + 1)
  }

  private mutating func font(
    _ name: String?, _ resources: PDFObject?, _ fonts: inout [String: PDFFont], _ file: inout PDFFile
  ) -> PDFFont? {
    guard let name else { return nil }
    if let known = fonts[name] { return known }
    fontsRead += 1
    guard fontsRead < Self.fontLimit else { return nil }
    let font = PDFFont(file.entry(file.entry(resources, "Font"), name), in: &file)
    fonts[name] = font
    return font
  }

  private mutating func show(_ string: [UInt8], font: PDFFont?, _ state: State, _ text: inout Matrix) {
    guard let font else { return }
    var words = ""
    var advance = 0.0
    for glyph in font.glyphs(of: string) {
      words += glyph.text
      advance +=
        (glyph.width / 1_000 * state.size + state.characterSpace + (glyph.isSpace ? state.wordSpace : 0))
        * state.scale
    }
    characters += words.utf8.count
    let start = Matrix(f: state.rise).times(text).times(state.page)
    text = Matrix(e: advance).times(text)
    let end = text.times(state.page)
    guard !words.isEmpty else { return }
    let isVertical = abs(start.b) > abs(start.a)
    let size =
      abs(state.size) * (isVertical ? abs(start.b) : (start.d * start.d + start.c * start.c).squareRoot())
    guard start.e.isFinite, start.f.isFinite, end.e.isFinite, end.f.isFinite, size.isFinite else { return }
    pieces.append(
      Piece(
        text: words, x: isVertical ? start.f : start.e, y: isVertical ? start.e : start.f,
        end: isVertical ? end.f : end.e, size: size, isVertical: isVertical))
  }

  /// An image inside the content: everything to `EI`.
  private func skipImage(_ lexer: inout PDFLexer) {
    while lexer.at + 2 < lexer.end {
      if lexer.bytes[lexer.at].isBlank, lexer.bytes[lexer.at + 1] == UInt8(ascii: "E"),
        lexer.bytes[lexer.at + 2] == UInt8(ascii: "I")
      {
        lexer.at += 3
        return
      }
      lexer.at += 1
    }
  }
}
