/// What came back for a request: any status, the body decoded from its content coding.
public struct Page: Hashable, Sendable {
  public var request: Request
  /// After redirects.
  public var address: WebAddress
  public var status: Int
  public var headers: [Header]
  public var body: [UInt8]
  /// The answer came from the cache without asking, or was confirmed by a 304.
  public var isFromCache: Bool

  public init(
    request: Request, address: WebAddress, status: Int, headers: [Header], body: [UInt8],
    isFromCache: Bool = false
  ) {
    self.request = request
    self.address = address
    self.status = status
    self.headers = headers
    self.body = body
    self.isFromCache = isFromCache
  }

  /// `text/html` of `text/html; charset=utf-8`, in lower case.
  public var mediaType: String? {
    headers["Content-Type"].map { String($0.prefix { $0 != ";" }).trimmed.lowercased() }
  }
  /// The `charset` parameter of Content-Type, in lower case.
  public var charset: String? {
    guard let type = headers["Content-Type"]?.lowercased() else { return nil }
    for part in type.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      if pair.count == 2, pair[0] == "charset" { return pair[1].filter { $0 != "\"" && $0 != "'" } }
    }
    return nil
  }
}
