/// The seam to the network: one exchange, without policy (no retries, no pace, no cache).
///
/// `Transport.curl(...)` in `Curl/` is the real one; tests hand in `.canned(...)`.
public struct Transport: Sendable {
  public var send: @Sendable (Request) async throws(FetchError) -> Page
  public init(send: @escaping @Sendable (Request) async throws(FetchError) -> Page) { self.send = send }

  /// Answers only what is listed (by address text); anything else is a failed test.
  public static func canned(_ pages: [String: Page]) -> Transport {
    Transport { request async throws(FetchError) in
      guard let page = pages[request.address.text] else {
        throw .broken(host: request.address.host, "no canned answer for \(request.address)")
      }
      return page
    }
  }
}

/// What the sync asks for pages: the whole policy (cache, pace, retries, breaker) behind one closure.
///
/// Results come in the order of the requests.
public struct Fetcher: Sendable {
  public typealias Answer = Result<Page, FetchError>
  public var fetch: @Sendable ([Request]) async -> [Answer]
  public init(fetch: @escaping @Sendable ([Request]) async -> [Answer]) { self.fetch = fetch }

  public func fetch(_ request: Request) async -> Answer {
    await fetch([request]).first ?? .failure(.cancelled)
  }
}
