@testable import PapersKit

/// Writes PDFs object by object, sound or broken in one chosen way.
struct PDFMaker {
  private(set) var bytes: [UInt8]
  private var offsets: [Int: Int] = [:]

  init(header: String = "%PDF-1.7\n%\u{E2}\u{E3}\n") { bytes = Array(header.utf8) }

  mutating func write(_ text: String) { bytes += Array(text.utf8) }

  mutating func object(_ number: Int, _ text: String) {
    offsets[number] = bytes.count
    write("\(number) 0 obj\n\(text)\nendobj\n")
  }

  /// A stream; `fields` stands in its dictionary, `length` says something else than the truth.
  mutating func stream(_ number: Int, _ data: [UInt8], _ fields: String = "", length: String? = nil) {
    offsets[number] = bytes.count
    write("\(number) 0 obj\n<< \(fields) /Length \(length ?? String(data.count)) >>\nstream\n")
    bytes += data
    write("\nendstream\nendobj\n")
  }

  /// Objects packed into a stream (7.5.7), unfolded by Flate.
  mutating func packed(_ number: Int, _ objects: [(Int, String)]) {
    var index = ""
    var body = ""
    for (number, text) in objects {
      index += "\(number) \(body.utf8.count) "
      body += text + "\n"
    }
    stream(
      number, SmallPDF.stored(Array((index + body).utf8)),
      "/Type /ObjStm /N \(objects.count) /First \(index.utf8.count) /Filter /FlateDecode")
  }

  mutating func trailer(_ fields: String, table: Bool = true, shift: Int = 0) {
    let start = bytes.count
    if table {
      write("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n")
      for number in offsets.keys.sorted() {
        let digits = String((offsets[number] ?? 0) + shift)
        write(String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n")
      }
    }
    write("trailer\n<< /Size 99 \(fields) >>\nstartxref\n\(start + shift)\n%%EOF\n")
  }

  /// One page with Helvetica as F1, its content as one stream.
  static func page(_ content: String, info: String = "", catalogue: String = "", page: String = "")
    -> PDFMaker
  {
    var pdf = PDFMaker()
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R \(catalogue) >>")
    pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    pdf.object(
      3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> \(page) >>")
    pdf.stream(4, Array(content.utf8))
    pdf.object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    pdf.object(6, "<< \(info) >>")
    return pdf
  }

  /// Lines of text from the top, each in its size.
  static func lines(_ lines: [(String, Double)]) -> String {
    var place = 760.0
    return lines.map { text, size in
      place -= size * 1.4
      let escaped = text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
      return "BT /F1 \(size) Tf 72 \(place) Td (\(escaped)) Tj ET"
    }.joined(separator: "\n")
  }
}
