/// PDFs of one page, written by hand: whole objects, or packed into an object stream with a cross-reference stream.
enum SmallPDF {
  static func page(
    _ content: String, info: String = "", fonts: String = "/F1 5 0 R", packed: Bool = false,
    more: [String] = []
  )
    -> [UInt8]
  {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << \(fonts) >> >> >>",
    ]
    let last = ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", "<< \(info) >>"]
    var out = "%PDF-1.5\n"
    if packed {
      let all =
        objects.enumerated().map { ($0.offset + 1, $0.element) }
        + last.enumerated().map { ($0.offset + 5, $0.element) }
      var index = ""
      var body = ""
      for (number, object) in all {
        index += "\(number) \(body.utf8.count) "
        body += object + " "
      }
      let data = stored(Array((index + body).utf8))
      out +=
        "20 0 obj << /Type /ObjStm /N \(all.count) /First \(index.utf8.count) /Length \(data.count) /Filter /FlateDecode >> stream\n"
      var bytes = Array(out.utf8) + data + Array("\nendstream endobj\n".utf8)
      bytes += Array(
        "4 0 obj << /Length \(content.utf8.count) >> stream\n\(content)\nendstream endobj\n".utf8)
      bytes += Array(
        "21 0 obj << /Type /XRef /Root 1 0 R /Info 6 0 R /Length 0 >> stream\n\nendstream endobj\n%%EOF\n"
          .utf8)
      return bytes
    }
    for (number, object) in objects.enumerated() { out += "\(number + 1) 0 obj\n\(object)\nendobj\n" }
    out += "4 0 obj << /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream\nendobj\n"
    for (number, object) in (last + more).enumerated() { out += "\(number + 5) 0 obj\n\(object)\nendobj\n" }
    return Array((out + "trailer << /Root 1 0 R /Info 6 0 R >>\n%%EOF\n").utf8)
  }

  /// A zlib stream of stored blocks (RFC 1950, RFC 1951 section 3.2.4).
  static func stored(_ data: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    let count = UInt16(data.count)
    out += [1, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)] + data
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    let sum = b << 16 | a
    return out + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
  }
}
