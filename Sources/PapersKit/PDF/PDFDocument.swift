/// What a PDF says of itself on its first page and in its metadata; nothing else is read out of it.
public struct PDFDocument: Hashable, Sendable {
  /// A line of the first page.
  public struct Line: Hashable, Sendable {
    public var text: String
    /// The height of its type, in points.
    public var size: Double
    /// From the bottom of the page (vertical lines: from the left), in points.
    public var place: Double
    public var isVertical: Bool
  }
  /// `Title` of the information dictionary, or `dc:title` of the XMP packet, as it stands.
  public var title: String?
  /// A DOI that the XMP packet or the information dictionary names (`prism:doi`, `WPS-ARTICLEDOI`, ...).
  public var doi: String?
  /// In the order in which the page draws them.
  public var lines: [Line]

  public init(_ bytes: [UInt8]) throws(PDFError) {
    var file = try PDFFile(bytes)
    lines = []
    let root = file.resolve(file.trailer["Root"]) ?? .null
    let info = file.resolve(file.trailer["Info"])
    title = ["Title"].compactMap { file.entry(info, $0)?.string.map(Self.text) }.first { !$0.isEmpty }
    for key in ["doi", "DOI", "WPS-ARTICLEDOI", "Subject"] {
      if let text = file.entry(info, key)?.string.map(Self.text), text.contains("10.") { doi = doi ?? text }
    }
    if let packet = file.contents(of: file.entry(root, "Metadata")) { readXMP(packet) }
    guard let (page, resources) = Self.firstPage(root, file) else { throw .noPage }
    lines = Self.lines(of: page, resources, &file)
  }

  /// The first leaf of the page tree, with the resources that it inherits.
  private static func firstPage(_ root: PDFObject, _ file: PDFFile) -> (PDFObject, PDFObject?)? {
    var node = file.entry(root, "Pages")
    var resources: PDFObject?
    for _ in 0..<64 {
      guard let here = node else { return nil }
      resources = file.entry(here, "Resources") ?? resources
      guard let kids = file.entry(here, "Kids")?.array, here["Contents"] == nil else {
        return here["Contents"] == nil && here["Type"]?.name != "Page" ? nil : (here, resources)
      }
      node = kids.lazy.compactMap { file.resolve($0) }.first
    }
    return nil
  }

  private static func lines(of page: PDFObject, _ resources: PDFObject?, _ file: inout PDFFile) -> [Line] {
    var content: [UInt8] = []
    let parts = page["Contents"].map { file.resolve($0)?.array ?? [$0] } ?? []
    for part in parts.prefix(256) {
      content += file.contents(of: part) ?? []
      content.append(10)
    }
    var text = PDFPageText()
    text.run(content, resources: resources, file: &file)
    return joined(text.pieces)
  }

  /// Pieces on one base line, one after the other, are a line; a gap wider than a fifth of the type is a blank.
  private static func joined(_ pieces: [PDFPageText.Piece]) -> [Line] {
    var lines: [Line] = []
    var last: PDFPageText.Piece?
    for piece in pieces {
      if let before = last, let current = lines.last, before.isVertical == piece.isVertical,
        abs(before.y - piece.y) < max(2, 0.45 * before.size), piece.x > before.end - 1.5 * before.size,
        piece.x < before.end + 6 * max(before.size, 4)
      {
        let isGap = piece.x - before.end > 0.17 * piece.size
        let joint = isGap && !current.text.hasSuffix(" ") && !piece.text.hasPrefix(" ") ? " " : ""
        lines[lines.count - 1].text += joint + piece.text
        lines[lines.count - 1].size = max(current.size, piece.size)
      } else {
        lines.append(Line(text: piece.text, size: piece.size, place: piece.y, isVertical: piece.isVertical))
      }
      last = piece
    }
    return lines.compactMap { line in
      var line = line
      line.text = line.text.squeezed
      return line.text.isEmpty ? nil : line
    }
  }

  /// A text string (7.9.2.2): UTF-16 or UTF-8 with a mark, else PDFDocEncoding, which is Latin-1 where letters are.
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      let isBig = bytes[0] == 0xFE
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { (i: Int) -> UInt16 in
        let (first, second) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      return String(decoding: units, as: UTF16.self).filter { $0 != "\0" }.squeezed
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self).squeezed
    }
    if let utf8 = String(validating: bytes, as: UTF8.self) { return utf8.filter { $0 != "\0" }.squeezed }
    return String(bytes.map { Character(UnicodeScalar($0)) }).squeezed
  }

  private mutating func readXMP(_ packet: [UInt8]) {
    guard let root = try? XML.parse(packet) else { return }
    if let element = root.first("title") {
      let words = element.words
      if !words.isEmpty { title = title ?? words }
    }
    if let element = root.first(where: { $0.name.lowercased() == "doi" }) { doi = element.words }
    if doi == nil, let element = root.first("identifier"), element.words.contains("10.") {
      doi = element.words
    }
  }
}
