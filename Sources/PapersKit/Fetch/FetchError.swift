/// Why a request has no usable answer. Trouble is a value: the other requests go on.
public enum FetchError: Error, Hashable, Sendable {
  /// No connection could be made (refused, DNS, no network); the text is libcurl's.
  case unreachable(host: String, String)
  case timedOut(host: String, seconds: Int)
  /// More than `limit` bytes (after decompression).
  case tooLarge(host: String, limit: Int)
  case tooManyRedirects(host: String)
  /// A redirect or link to something that is not http or https.
  case forbiddenScheme(String)
  /// A private, loopback or link-local address.
  case privateAddress(host: String)
  case tls(host: String, String)
  /// The service keeps saying "later": 429 or 503 beyond the retry budget.
  case throttled(host: String, retryAfterSeconds: Int?)
  /// Too many failures in a row: the host is not asked again in this run.
  case hostGivenUp(host: String)
  /// A bot check; recognised, never dodged.
  case wall(host: String, kind: String)
  case status(host: String, Int)
  /// The connection broke, or the bytes are no HTTP.
  case broken(host: String, String)
  /// `--offline`, and the cache has nothing.
  case offline(host: String)
  case cancelled

  /// Kind, for machines: `throttled`, `wall`, ...
  public var kind: String {
    switch self {
    case .unreachable: "unreachable"
    case .timedOut: "timed-out"
    case .tooLarge: "too-large"
    case .tooManyRedirects: "too-many-redirects"
    case .forbiddenScheme: "forbidden-scheme"
    case .privateAddress: "private-address"
    case .tls: "tls"
    case .throttled: "throttled"
    case .hostGivenUp: "host-given-up"
    case .wall: "wall"
    case .status: "status"
    case .broken: "broken"
    case .offline: "offline"
    case .cancelled: "cancelled"
    }
  }
}
