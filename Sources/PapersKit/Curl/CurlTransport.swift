import Synchronization

/// What all exchanges of a transport have in common.
struct CurlSettings: Sendable {
  var userAgent: String
  var allowPrivate: Bool
  var limits: TransferLimits
  var environment: Environment
}

extension Transport {
  /// The real network: libcurl's multi interface on one thread, HTTP/1.1 with connections kept, answers decompressed.
  ///
  /// Each call of `send` is one exchange: redirects are answers like others, and whoever follows them asks again, so
  /// that each hop is checked. Proxy, trusted certificates and API keys come from `environment`. Without `allowPrivate`
  /// no private, loopback or link-local address is connected to.
  public static func curl(
    contact: String?, allowPrivate: Bool = false, limits: TransferLimits = TransferLimits(),
    environment: Environment = .process
  ) -> Transport {
    let settings = CurlSettings(
      userAgent: Product.userAgent(contact: contact), allowPrivate: allowPrivate, limits: limits,
      environment: environment)
    let loop = LazyLoop(settings)
    return Transport { request async throws(FetchError) in
      guard let loop = loop.started() else {
        throw .unreachable(host: request.address.host, "libcurl is missing or cannot be started")
      }
      return try await loop.send(request).get()
    }
  }
}

/// The loop from the first exchange on: a run that asks nothing starts no thread.
private final class LazyLoop: Sendable {
  private let settings: CurlSettings
  private let loop = Mutex<CurlLoop?>(nil)

  init(_ settings: CurlSettings) { self.settings = settings }

  func started() -> CurlLoop? {
    loop.withLock { loop in
      if loop == nil { loop = CurlLoop(settings) }
      return loop
    }
  }
}
