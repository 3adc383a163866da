import CLibXML2

/// HTML as found on the web, well-formed or not, read into an `Element`.
public enum HTML {
  /// The most bytes of a page that are read.
  public static let sizeLimit = 32_000_000

  /// The page's `html` element. `charset` is the one of the Content-Type header.
  public static func parse(_ bytes: [UInt8], charset: String? = nil) throws(MarkupError) -> Element {
    guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    let (all, encoding) = TextEncoding.readable(bytes, header: charset)
    let text = withoutCutTag(all)
    guard text.contains(where: { $0 > 32 }) else { throw .empty }
    var guardian = TagGuard(bytes: text)
    guard guardian.passes() else { throw .malformed(line: 1, "a tag with too many attributes") }
    guard let root = read(text, encoding: encoding) else { throw .empty }
    return root
  }

  /// Without a tag in which the file ends: half a value would be taken for a whole one.
  private static func withoutCutTag(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0
    let cut = bytes[start...].indices.first { i in
      bytes[i] == UInt8(ascii: "<") && i + 1 < bytes.count && (bytes[i + 1].isLetter || bytes[i + 1] == 47)
    }
    return cut.map { Array(bytes[..<$0]) } ?? bytes
  }

  /// Text with markup in it (a service's title or abstract), as an element to take `words` of.
  public static func fragment(_ text: String) -> Element? {
    try? parse(Array("<div>\(text)</div>".utf8), charset: "utf-8")
  }

  private static func read(_ bytes: [UInt8], encoding: String) -> Element? {
    papers_xml_silence()
    guard let context = unsafe htmlNewParserCtxt() else { return nil }
    defer { unsafe htmlFreeParserCtxt(context) }
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe htmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, CInt(buffer.count), nil, encoding,
        CInt(bitPattern: options))
    }
    guard let document = unsafe document else { return nil }
    defer { unsafe xmlFreeDoc(document) }
    guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
    return unsafe copy(root)
  }

  /// The tree in Swift values; the walk goes along the links, so depth costs no stack.
  private static func copy(_ root: xmlNodePtr) -> Element? {
    var builder = TreeBuilder()
    var current: xmlNodePtr? = unsafe root
    while let node = unsafe current {
      var descends = false
      switch unsafe node.pointee.type {
      case XML_ELEMENT_NODE:
        unsafe builder.open(string(node.pointee.name), namespace: nil, attributes: attributes(of: node))
        descends = unsafe node.pointee.children != nil
        if !descends { builder.close() }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        unsafe builder.text(string(node.pointee.content))
      default: break
      }
      if descends {
        unsafe current = node.pointee.children
        continue
      }
      var at: xmlNodePtr? = unsafe node
      while let here = unsafe at, unsafe here != root, unsafe here.pointee.next == nil {
        builder.close()
        unsafe at = here.pointee.parent
      }
      guard let here = unsafe at, unsafe here != root else { break }
      unsafe current = here.pointee.next
    }
    return builder.finished()
  }

  private static func attributes(of node: xmlNodePtr) -> [Element.Attribute] {
    var found: [Element.Attribute] = []
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      var value = ""
      var part = unsafe attribute.pointee.children
      while let text = unsafe part {
        value += unsafe string(text.pointee.content)
        unsafe part = text.pointee.next
      }
      unsafe found.append(Element.Attribute(string(attribute.pointee.name), value))
      unsafe next = attribute.pointee.next
    }
    return found
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    unsafe string(UnsafePointer(text))
  }
}

/// Refuses tags that cost libxml2 quadratic time: it compares each attribute of a tag with all before it.
private struct TagGuard {
  static let attributeLimit = 400
  let bytes: [UInt8]
  var at = 0
  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func passes() -> Bool {
    while at + 1 < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      if starts("<!--") {
        skip(past: "-->")
      } else if bytes[at + 1].isLetter {
        let raw = ["<script", "<style"].first { starts($0) }
        guard passesTag() else { return false }
        if let raw { skip(past: "</" + raw.dropFirst()) }
      } else {
        at += 1
      }
    }
    return true
  }
  private mutating func passesTag() -> Bool {
    var gaps = 0
    var quote: UInt8 = 0
    while at < bytes.count {
      let b = bytes[at]
      at += 1
      if quote != 0 {
        if b == quote { quote = 0 }
      } else if b == UInt8(ascii: ">") {
        return true
      } else if b == UInt8(ascii: "\"") || b == UInt8(ascii: "'"), bytes[at - 2] == UInt8(ascii: "=") {
        quote = b
      } else if b.isBlank || b == UInt8(ascii: "/"), !bytes[at - 2].isBlank {
        gaps += 1
        if gaps > Self.attributeLimit { return false }
      }
    }
    return true
  }
  private func starts(_ text: String) -> Bool {
    guard at + text.utf8.count <= bytes.count else { return false }
    return zip(text.utf8, bytes[at...]).allSatisfy { $0 == ($1.isLetter ? $1 | 0x20 : $1) }
  }
  private mutating func skip(past text: String) {
    while at < bytes.count, !starts(text) { at += 1 }
    at = min(bytes.count, at + text.utf8.count)
  }
}
