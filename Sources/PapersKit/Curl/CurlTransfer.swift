import CCurl

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One exchange by one easy handle; it lives on the loop's thread.
@safe final class CurlTransfer {
  let handle: UnsafeMutableRawPointer
  private let request: Request
  private let settings: CurlSettings
  private let isDirect: Bool
  private var lines: UnsafeMutablePointer<curl_slist>?
  private var headers: [Header] = []
  private var headerBytes = 0
  private var body: [UInt8] = []
  /// What a callback refused, which libcurl reports only as "failed".
  private var refusal: FetchError?

  /// The handle set up, or why it is not even tried.
  static func prepared(_ id: UInt64, _ request: Request, _ settings: CurlSettings) -> Result<
    CurlTransfer, FetchError
  > {
    let host = request.address.host
    if !settings.allowPrivate, request.address.namesPrivateHost {
      return .failure(.privateAddress(host: host))
    }
    guard let handle = unsafe curl_easy_init() else {
      return .failure(.broken(host: host, "libcurl: no memory"))
    }
    let transfer = unsafe CurlTransfer(handle, request, settings)
    transfer.setUp(id)
    return .success(transfer)
  }

  private init(_ handle: UnsafeMutableRawPointer, _ request: Request, _ settings: CurlSettings) {
    unsafe self.handle = handle
    self.request = request
    self.settings = settings
    isDirect = settings.environment.proxy(for: request.address) == nil
  }
  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(lines)
  }

  private func setUp(_ id: UInt64) {
    let limits = settings.limits
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_URL, addressWithKey)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_USERAGENT, settings.userAgent)
    set(CURLOPT_PROXY, settings.environment.proxy(for: request.address) ?? "")
    // Both were decided above; libcurl is kept from reading the environment again.
    set(CURLOPT_NOPROXY, "")
    if let file = settings.environment.certificates { set(CURLOPT_CAINFO, file) }
    set(CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
    set(CURLOPT_TIMEOUT, limits.totalSeconds)
    set(CURLOPT_LOW_SPEED_TIME, limits.stallSeconds)
    set(CURLOPT_LOW_SPEED_LIMIT, limits.slowBytesPerSecond)
    // Refuses by Content-Length; what is not announced is counted as it comes.
    _ = unsafe papers_curl_set_offset(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.bodyBytes))
    if request.method == .post { setBody() }
    setHeaders()
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    _ = unsafe papers_curl_set_pointer(handle, CURLOPT_PRIVATE, UnsafeMutableRawPointer(bitPattern: UInt(id)))
    _ = unsafe papers_curl_set_callback(handle, CURLOPT_WRITEFUNCTION, receiveBody)
    _ = unsafe papers_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    _ = unsafe papers_curl_set_callback(handle, CURLOPT_HEADERFUNCTION, receiveHeader)
    _ = unsafe papers_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
    _ = unsafe papers_curl_set_socket_callback(handle, CURLOPT_OPENSOCKETFUNCTION, openSocket)
    _ = unsafe papers_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
  }

  private func setBody() {
    set(CURLOPT_POST, 1)
    _ = unsafe papers_curl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
    unsafe request.body.withUnsafeBytes { bytes in
      _ = unsafe papers_curl_set_pointer(
        handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    }
  }

  /// The service's key, where the environment holds one; over a line that nobody reads along.
  private var key: String? {
    guard request.address.scheme == "https" || settings.allowPrivate else { return nil }
    return request.secret.flatMap { settings.environment.value($0.variable) }
  }
  /// Made here and nowhere else, so that a key in the address never reaches the cache, a record or a message.
  private var addressWithKey: String {
    let address = request.address.onTheWire
    guard let parameter = request.secret?.parameter, let key else { return address }
    return address + (request.address.query == nil ? "?" : "&") + parameter + "="
      + key.percentEncoded(keeping: "")
  }

  private func setHeaders() {
    var all = request.headers
    if let header = request.secret?.header, let key { all.append(Header(header, key)) }
    // Without this libcurl waits for a "100 Continue" before larger bodies.
    if request.method == .post { all.append(Header("Expect", "")) }
    for header in all where header.isSendable {
      let line = header.value.isEmpty ? "\(header.name):" : "\(header.name): \(header.value)"
      if let longer = unsafe curl_slist_append(lines, line) { unsafe lines = longer }
    }
    _ = unsafe papers_curl_set_list(handle, CURLOPT_HTTPHEADER, lines)
  }

  private func set(_ option: CURLoption, _ value: Int) {
    _ = unsafe papers_curl_set_long(handle, option, value)
  }
  private func set(_ option: CURLoption, _ value: String) {
    _ = unsafe papers_curl_set_string(handle, option, value)
  }

  /// The number given in `prepared`.
  static func id(of handle: UnsafeMutableRawPointer) -> UInt64 {
    var pointer: UnsafeMutableRawPointer?
    _ = unsafe papers_curl_get_pointer(handle, CURLINFO_PRIVATE, &pointer)
    return UInt64(UInt(bitPattern: pointer))
  }

  // What libcurl's callbacks bring; `false` ends the exchange.

  fileprivate func received(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= settings.limits.bodyBytes else {
      refusal = .tooLarge(host: request.address.host, limit: settings.limits.bodyBytes)
      return false
    }
    unsafe body.append(contentsOf: bytes)
    return true
  }

  fileprivate func receivedHeader(_ line: String, bytes: Int) -> Bool {
    headerBytes += bytes
    guard headerBytes <= settings.limits.headerBytes else {
      refusal = .tooLarge(host: request.address.host, limit: settings.limits.headerBytes)
      return false
    }
    // A new status line: what came before belonged to an interim answer (100, 103).
    if line.hasPrefix("HTTP/") { headers = [] }
    if let colon = line.firstIndex(of: ":"), !line.hasPrefix("HTTP/") {
      headers.append(Header(String(line[..<colon]), String(line[line.index(after: colon)...]).trimmed))
    }
    return true
  }

  /// Without a proxy every address that a name leads to is looked at as it is connected to, so that no answer of a name
  /// server comes in between. With one, the address is the proxy's, which the environment chose.
  fileprivate func mayConnect(to address: NetworkAddress?) -> Bool {
    guard isDirect, !settings.allowPrivate else { return true }
    if let address, !address.isPrivate { return true }
    refusal = .privateAddress(host: request.address.host)
    return false
  }

  func result(_ code: CURLcode) -> Result<Page, FetchError> {
    if code == CURLE_OK {
      var status = 0
      _ = unsafe papers_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
      return .success(
        Page(request: request, address: request.address, status: status, headers: headers, body: body))
    }
    if let refusal { return .failure(refusal) }
    var answer = 0
    _ = unsafe papers_curl_get_long(handle, CURLINFO_HTTP_CONNECTCODE, &answer)
    var microseconds: curl_off_t = 0
    _ = unsafe papers_curl_get_offset(handle, CURLINFO_TOTAL_TIME_T, &microseconds)
    let seconds = Int(microseconds / 1_000_000)
    let text = unsafe String(cString: curl_easy_strerror(code))
    return .failure(
      FetchError(
        code, text, proxyAnswer: answer, host: request.address.host, seconds: seconds, settings.limits))
  }
}

extension FetchError {
  fileprivate init(
    _ code: CURLcode, _ text: String, proxyAnswer: Int, host: String, seconds: Int, _ limits: TransferLimits
  ) {
    // A refused tunnel is a host that cannot be reached.
    if proxyAnswer >= 400 {
      self = .unreachable(host: host, "the proxy answered \(proxyAnswer)")
      return
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT,
      CURLE_INTERFACE_FAILED:
      self = .unreachable(host: host, text)
    case CURLE_OPERATION_TIMEDOUT: self = .timedOut(host: host, seconds: seconds)
    case CURLE_FILESIZE_EXCEEDED: self = .tooLarge(host: host, limit: limits.bodyBytes)
    case CURLE_UNSUPPORTED_PROTOCOL: self = .forbiddenScheme(host)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      self = .tls(host: host, text)
    default: self = .broken(host: host, text)
    }
  }
}

extension Header {
  /// Neither name nor value can end the line or begin another header.
  fileprivate var isSendable: Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 58 }
      && value.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
  }
}

extension WebAddress {
  /// As it is sent: without the fragment, what is no ASCII percent-encoded, as browsers do.
  fileprivate var onTheWire: String {
    let bare = text.prefix { $0 != "#" }
    guard bare.utf8.contains(where: { $0 >= 0x80 }) else { return String(bare) }
    let start = bare.dropFirst(scheme.count + 3)
    let end = start.firstIndex { $0 == "/" || $0 == "?" } ?? start.endIndex
    // Everything printable in ASCII is kept, so that no escape is escaped again.
    return String(bare[..<end])
      + String(bare[end...]).percentEncoded(keeping: "!\"#$%&'()*+,/:;<=>?@[\\]^`{|}")
  }
}

// libcurl's callbacks are functions: a closure might take on an actor and trap on libcurl's thread.

private func transfer(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
  guard let context = unsafe context else { return nil }
  return unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
}

private func receiveBody(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  let bytes = unsafe UnsafeRawBufferPointer(start: data, count: size * count)
  return unsafe transfer(context)?.received(bytes) == true ? size * count : 0
}

private func receiveHeader(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  let bytes = unsafe UnsafeRawBufferPointer(start: data, count: size * count)
  let line = unsafe String(decoding: bytes, as: UTF8.self).trimmed
  return unsafe transfer(context)?.receivedHeader(line, bytes: bytes.count) == true ? size * count : 0
}

private func openSocket(
  _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype,
  _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  let bad: curl_socket_t = -1
  guard let transfer = unsafe transfer(context), let address = unsafe address else { return bad }
  let family = unsafe address.pointee.family
  // The address lies behind family and port (and flow label) of a sockaddr.
  let place =
    family == AF_INET
    ? (offset: 4, count: 4) : family == AF_INET6 ? (offset: 8, count: 16) : (offset: 0, count: 0)
  let offset = MemoryLayout<curl_sockaddr>.offset(of: \curl_sockaddr.addr) ?? 0
  let bytes = unsafe UnsafeRawBufferPointer(
    start: UnsafeRawPointer(address).advanced(by: offset + place.offset), count: place.count)
  guard unsafe transfer.mayConnect(to: NetworkAddress(bytes: bytes)) else { return bad }
  let made = unsafe socket(family, address.pointee.socktype, address.pointee.protocol)
  if made >= 0 { _ = fcntl(made, F_SETFD, FD_CLOEXEC) }
  return made
}
