/// One thing to ask of the web, and why.
public struct Request: Hashable, Sendable {
  public enum Method: String, Sendable { case get = "GET", post = "POST" }
  public var method: Method
  public var address: WebAddress
  /// Beyond those that the fetcher sends itself (User-Agent, Accept-Encoding, validators), e.g. `Accept`.
  public var headers: [Header]
  /// The body of a POST; it is part of the cache's key.
  public var body: [UInt8]
  /// For a person: what needs the answer, e.g. "12 arXiv ids of lists/aisys-2021.md".
  public var reason: String
  /// The environment's API key, which goes to this host only and is never stored.
  public var secret: Secret?

  public struct Secret: Hashable, Sendable {
    /// The header that carries it, e.g. `x-api-key`.
    public var header: String?
    /// The parameter of the address that carries it, where the service reads no header.
    public var parameter: String?
    /// Environment variable, e.g. `SEMANTIC_SCHOLAR_API_KEY`.
    public var variable: String
    public init(header: String, variable: String) { (self.header, self.variable) = (header, variable) }
    public init(parameter: String, variable: String) {
      (self.parameter, self.variable) = (parameter, variable)
    }
  }

  public init(
    _ address: WebAddress, method: Method = .get, headers: [Header] = [], body: [UInt8] = [], reason: String,
    secret: Secret? = nil
  ) {
    self.address = address
    self.method = method
    self.headers = headers
    self.body = body
    self.reason = reason
    self.secret = secret
  }
}

/// A header field; names compare without case.
public struct Header: Hashable, Sendable {
  public var name: String
  public var value: String
  public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

extension [Header] {
  /// The first value of a field, whatever its case.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return first { $0.name.lowercased() == wanted }?.value
  }
}
