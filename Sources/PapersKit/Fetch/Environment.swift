#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The variables of the process (proxies, certificates, API keys); tests hand in their own.
public struct Environment: Sendable {
  /// nil when a variable is unset or empty, which curl takes for the same.
  public var value: @Sendable (_ name: String) -> String?
  public init(value: @escaping @Sendable (String) -> String?) { self.value = value }

  public static let process = Environment { name in
    guard let text = unsafe getenv(name), unsafe text.pointee != 0 else { return nil }
    return unsafe String(cString: text)
  }
  public static func fixed(_ values: [String: String]) -> Environment {
    Environment { name in values[name].flatMap { $0.isEmpty ? nil : $0 } }
  }
}

extension Environment {
  /// The proxy for an address as curl chooses it: `https_proxy`, `HTTPS_PROXY`, or in lower case only `http_proxy`
  /// (a web server would let a stranger set HTTP_PROXY by a header), then `all_proxy`, unless `no_proxy` names the host.
  ///
  /// Chosen here and not by libcurl, because which addresses are refused depends on it.
  func proxy(for address: WebAddress) -> String? {
    let names = address.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
    guard let proxy = (names + ["all_proxy", "ALL_PROXY"]).lazy.compactMap(value).first else { return nil }
    let exceptions = value("no_proxy") ?? value("NO_PROXY") ?? ""
    let host = address.host.trimmingDots
    for part in exceptions.split(whereSeparator: { $0 == "," || $0 == " " }) {
      if part == "*" { return nil }
      let name = part.lowercased().trimmingDots
      if !name.isEmpty, host == name || host.hasSuffix("." + name) { return nil }
    }
    return proxy
  }

  /// The file of trusted certificates, which the curl program takes from these variables and libcurl does not.
  var certificates: String? { value("CURL_CA_BUNDLE") ?? value("SSL_CERT_FILE") }
}

extension String {
  fileprivate var trimmingDots: String {
    var rest = self[...]
    while rest.first == "." { rest.removeFirst() }
    while rest.last == "." { rest.removeLast() }
    return String(rest)
  }
}
