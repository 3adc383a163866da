/// What a run sent, by host: all requests, and how many of them tried again or followed a redirect.
public struct RequestTally: Hashable, Sendable {
  /// Retries, redirects and confirmations included; answers from the cache are none.
  public var requests: [String: Int] = [:]
  /// Repeated because the first answer was "later", broken or none.
  public var retries: [String: Int] = [:]
  /// Sent because another address said so; they count at the host that they lead to.
  public var redirects: [String: Int] = [:]

  public init(
    requests: [String: Int] = [:], retries: [String: Int] = [:], redirects: [String: Int] = [:]
  ) {
    (self.requests, self.retries, self.redirects) = (requests, retries, redirects)
  }

  /// Why a request goes out.
  enum Cause: Sendable { case asked, retry, redirect }

  mutating func count(_ host: String, _ cause: Cause) {
    requests[host, default: 0] += 1
    switch cause {
    case .asked: break
    case .retry: retries[host, default: 0] += 1
    case .redirect: redirects[host, default: 0] += 1
    }
  }

  /// Requests to the host that a plan answers for.
  public func planned(_ host: String) -> Int {
    requests[host, default: 0] - retries[host, default: 0] - redirects[host, default: 0]
  }
}
