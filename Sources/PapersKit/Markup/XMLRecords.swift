import CLibXML2

/// The elements at one depth of a large XML document, one after the other, in bounded memory.
///
/// For `dblp.xml`: `depth` 1 gives `<article>`, `<inproceedings>`, ... with all that is in them. Entities that the
/// document uses without declaring them (DBLP's DTD, which is not read) are taken from HTML's table, as DBLP's are.
public struct XMLRecords: ~Copyable {
  /// The next bytes of the document, already decompressed; nil at its end.
  public typealias Source = () throws(MarkupError) -> [UInt8]?
  /// Why the source could not go on is the caller's business: it throws `MarkupError` or ends the document.
  private let source: Source
  private let parser: SAXParser
  private var ready: [Element] = []
  private var position = 0
  private var isAtEnd = false

  /// `recordLimit` bounds the bytes of one record.
  public init(depth: Int = 1, recordLimit: Int = 16_000_000, source: @escaping Source) {
    self.source = source
    self.parser = SAXParser(depth: depth, recordLimit: recordLimit)
  }

  /// The document's root, its attributes only; nil until it was read.
  public var rootName: String? { parser.rootName }

  /// The next record; nil at the end.
  public mutating func next() throws(MarkupError) -> Element? {
    while true {
      if position < ready.count {
        defer { position += 1 }
        return ready[position]
      }
      guard !isAtEnd else { return nil }
      if let bytes = try source() {
        if !bytes.isEmpty { try parser.feed(bytes) }
      } else {
        isAtEnd = true
        try parser.finish()
      }
      ready = parser.takeRecords()
      position = 0
    }
  }
}

/// libxml2's push parser behind a class: it owns the parser, and the callbacks write into it.
@safe private final class SAXParser {
  private let depth: Int
  private let recordLimit: Int
  private var context: xmlParserCtxtPtr?
  private var builder = TreeBuilder()
  private var records: [Element] = []
  /// Open elements above the records.
  private var level = 0
  private var error: MarkupError?
  private(set) var rootName: String?

  init(depth: Int, recordLimit: Int) {
    self.depth = depth
    self.recordLimit = recordLimit
  }
  deinit { if let context = unsafe context { unsafe xmlFreeParserCtxt(context) } }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = 0xDEED_BEAF
    unsafe handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      unsafe SAXParser.at(context)?.open(name, namespace, Int(count), attributes)
    }
    unsafe handler.endElementNs = { context, _, _, _ in unsafe SAXParser.at(context)?.close() }
    unsafe handler.characters = { context, text, length in
      unsafe SAXParser.at(context)?.text(text, Int(length))
    }
    unsafe handler.cdataBlock = { context, text, length in
      unsafe SAXParser.at(context)?.text(text, Int(length))
    }
    unsafe handler.ignorableWhitespace = { context, text, length in
      unsafe SAXParser.at(context)?.text(text, Int(length))
    }
    unsafe handler.reference = { context, name in unsafe SAXParser.at(context)?.reference(name) }
    unsafe handler.entityDecl = { context, _, _, _, _, _ in unsafe SAXParser.at(context)?.fail(.entities) }
    unsafe handler.serror = { context, error in unsafe SAXParser.at(context)?.report(error) }
    return unsafe handler
  }
  private static func at(_ context: UnsafeMutableRawPointer?) -> SAXParser? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<SAXParser>.fromOpaque(context).takeUnretainedValue()
  }

  func feed(_ bytes: [UInt8]) throws(MarkupError) {
    papers_xml_silence()
    if unsafe context == nil {
      // libxml2 copies the handlers.
      var handler = unsafe Self.handler()
      unsafe context = xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
      // HUGE because libxml2 counts DBLP's entity references as an attack; sizes are bounded here instead.
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
      _ = unsafe xmlCtxtUseOptions(context, CInt(bitPattern: options))
    }
    let context = unsafe context
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress
      _ = unsafe xmlParseChunk(context, start, CInt(buffer.count), 0)
    }
    if let error { throw error }
  }
  func finish() throws(MarkupError) {
    guard let context = unsafe context else { throw .empty }
    papers_xml_silence()
    _ = unsafe xmlParseChunk(context, nil, 0, 1)
    if let error { throw error }
  }
  func takeRecords() -> [Element] {
    defer { records = [] }
    return records
  }

  private func fail(_ cause: MarkupError) {
    guard error == nil else { return }
    error = cause
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }
  private func report(_ given: UnsafeMutablePointer<xmlError>?) {
    guard error == nil, let given = unsafe given, unsafe given.pointee.level == XML_ERR_FATAL else { return }
    let message = unsafe given.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
    error = unsafe .malformed(line: Int(given.pointee.line), message.trimmed)
  }

  private func open(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name else { return }
    let local = unsafe String(cString: name)
    if rootName == nil { rootName = local }
    level += 1
    guard level > depth else { return }
    guard builder.depth < XML.depthLimit else { return fail(.tooDeep(limit: XML.depthLimit)) }
    var attributes: [Element.Attribute] = []
    if let list = unsafe list {
      for i in 0..<count {
        // Name, prefix, namespace, start and end of the value.
        guard let name = unsafe list[i * 5], let start = unsafe list[i * 5 + 3],
          let end = unsafe list[i * 5 + 4]
        else { continue }
        let value = unsafe String(
          decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        unsafe attributes.append(Element.Attribute(String(cString: name), value))
      }
    }
    let address = unsafe namespace.map { unsafe String(cString: $0) }
    builder.open(local, namespace: address, attributes: attributes)
    bound()
  }
  private func close() {
    level -= 1
    guard level >= depth else { return }
    builder.close()
    if builder.depth == 0, let record = builder.finished() { records.append(record) }
  }
  private func text(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard builder.depth > 0, let text = unsafe text, length > 0 else { return }
    unsafe builder.text(String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self))
    bound()
  }
  private func reference(_ name: UnsafePointer<xmlChar>?) {
    guard let name = unsafe name else { return }
    if let entity = unsafe htmlEntityLookup(name), let scalar = unsafe Unicode.Scalar(entity.pointee.value) {
      builder.text(String(scalar))
    } else {
      unsafe builder.text("&\(String(cString: name));")
    }
  }
  private func bound() {
    if builder.size > recordLimit { fail(.tooLarge(limit: recordLimit)) }
  }
}
