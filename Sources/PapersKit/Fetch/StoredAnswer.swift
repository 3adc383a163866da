/// An answer as it lies in the cache: one exchange, its redirect not followed.
///
/// The file begins with `papers-http-1 CHECKSUM`; the checksum is of all bytes behind that line, so that a damaged
/// entry is noticed whatever part of it was hit. Then a line each for method, address and body of the request, for the
/// times, the status, the request's headers (`> `) and the answer's (`< `), an empty line, and the body.
struct StoredAnswer: Hashable, Sendable {
  var key: CacheKey
  /// The User-Agent that was sent: an answer may vary by it.
  var userAgent: String
  /// Seconds since 1970.
  var asked: Int
  var received: Int
  var status: Int
  var headers: [Header]
  var body: [UInt8]

  private static let mark = "papers-http-1 "

  /// nil: damaged, or of another format.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark.utf8), let lineEnd = bytes.firstIndex(of: 10) else { return nil }
    let rest = bytes[(lineEnd + 1)...]
    guard String(decoding: bytes[Self.mark.utf8.count..<lineEnd], as: UTF8.self) == Self.checksum(rest) else {
      return nil
    }
    var lines: [Substring] = []
    var at = rest.startIndex
    let text: String
    while true {
      guard let end = rest[at...].firstIndex(of: 10) else { return nil }
      if end == at { break }
      at = end + 1
    }
    text = String(decoding: rest[..<at], as: UTF8.self)
    body = Array(rest[(at + 1)...])
    lines = text.split(separator: "\n")
    guard lines.count >= 5, let method = Request.Method(rawValue: String(lines[0])),
      let asked = Int(lines[3].prefix { $0 != " " }),
      let received = Int(lines[3].drop { $0 != " " }.dropFirst()), let status = Int(lines[4]),
      // The cache may come from a stranger too, with a sound checksum: times that can be reckoned with.
      (0...1 << 40).contains(asked), (0...1 << 40).contains(received)
    else { return nil }
    (self.asked, self.received, self.status) = (asked, received, status)
    var sent: [Header] = []
    headers = []
    userAgent = ""
    for line in lines.dropFirst(5) {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].dropFirst(2)
      let header = Header(String(name), String(line[line.index(after: colon)...].dropFirst()))
      if line.hasPrefix("< ") {
        headers.append(header)
      } else if header.name == "User-Agent" {
        userAgent = header.value
      } else {
        sent.append(header)
      }
    }
    key = CacheKey(
      method: method, address: String(lines[1]), bodyHash: String(lines[2].dropFirst(5)), headers: sent)
  }

  init(_ page: Page, key: CacheKey, userAgent: String, asked: Int, received: Int) {
    self.key = key
    self.userAgent = userAgent
    self.asked = asked
    self.received = received
    status = page.status
    body = page.body
    headers = page.headers.filter { !Self.isDropped($0) }
  }

  var bytes: [UInt8] {
    var text =
      "\(key.method.rawValue)\n\(key.address)\nbody \(key.bodyHash)\n\(asked) \(received)\n\(status)\n"
    for header in key.headers + [Header("User-Agent", userAgent)] { text += "> \(Self.line(header))\n" }
    for header in headers { text += "< \(Self.line(header))\n" }
    let rest = Array(text.utf8) + [10] + body
    return Array("\(Self.mark)\(Self.checksum(rest[...]))\n".utf8) + rest
  }

  /// What is given to the reader of a page.
  func page(for request: Request) -> Page {
    Page(
      request: request, address: request.address, status: status, headers: headers, body: body,
      isFromCache: true)
  }

  /// Confirmed by a 304: its headers replace ours, except those about the body that we hold (RFC 9111 section 3.2).
  func confirmed(by page: Page, asked: Int, received: Int) -> StoredAnswer {
    var new = self
    (new.asked, new.received) = (asked, received)
    let fresh = page.headers.filter {
      !Self.isDropped($0) && !["content-type", "content-range"].contains($0.name.lowercased())
    }
    let names = Set(fresh.map { $0.name.lowercased() })
    // The old Age was of the old transfer.
    new.headers =
      new.headers.filter { !names.contains($0.name.lowercased()) && $0.name.lowercased() != "age" } + fresh
    return new
  }

  /// Headers of the connection or of the transfer's coding, which no longer hold for the body as stored, and those that
  /// tell who asked.
  private static func isDropped(_ header: Header) -> Bool {
    [
      "connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "proxy-authenticate",
      "proxy-connection", "content-encoding", "content-length",
    ].contains(header.name.lowercased()) || Secrets.isSecret(header)
  }

  private static func line(_ header: Header) -> String {
    let value =
      header.value.unicodeScalars.contains { $0.value < 32 }
      ? header.value.filter { $0 >= " " } : header.value
    return "\(header.name.filter { $0 > " " && $0 != ":" }): \(value)"
  }

  /// Finds damage, which is all that is wanted.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> String {
    let span = bytes.span
    // A loop over the span: tests without optimization hash megabytes too.
    var hash = FNV1a.seed
    for i in span.indices { hash = FNV1a.mixed(hash, span[i]) }
    return String(hash, radix: 16)
  }
}

/// What tells requests apart in the cache; never a secret.
struct CacheKey: Hashable, Sendable {
  var method: Request.Method
  /// Without fragment and without keys of services.
  var address: String
  /// SHA-256 in hexadecimal digits, empty for an empty body.
  var bodyHash: String
  /// Sorted by name. All headers of a request belong to its key, which keeps `Vary` as far as we choose the headers.
  var headers: [Header]

  init(method: Request.Method, address: String, bodyHash: String, headers: [Header]) {
    self.method = method
    self.address = address
    self.bodyHash = bodyHash
    self.headers = headers
  }
  init(_ request: Request) {
    method = request.method
    address = Secrets.stripped(String(request.address.text.prefix { $0 != "#" }))
    bodyHash = request.body.isEmpty ? "" : SHA256.hex(of: request.body)
    headers = request.headers.filter { !Secrets.isSecret($0) }
      .map { Header($0.name.lowercased(), $0.value.filter { $0 >= " " }.trimmed) }
      .sorted { ($0.name, $0.value) < ($1.name, $1.value) }
  }

  /// The name of the entry's file: 128 bits of the hash of everything.
  var fileName: String {
    let text = ([method.rawValue, address, bodyHash] + headers.map { "\($0.name): \($0.value)" }).joined(
      separator: "\n")
    return String(SHA256.hex(of: Array(text.utf8)).prefix(32))
  }
}
