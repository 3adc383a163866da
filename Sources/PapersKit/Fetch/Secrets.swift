/// Keys of services in addresses and headers, which must not be stored or printed.
public enum Secrets {
  /// An address without the query parameters that carry keys; the rest stays as written.
  public static func stripped(_ address: String) -> String {
    let end = address.firstIndex(of: "#") ?? address.endIndex
    guard let mark = address[..<end].firstIndex(of: "?") else { return address }
    let query = address[address.index(after: mark)..<end]
    let parts = query.split(separator: "&", omittingEmptySubsequences: false)
    let kept = parts.filter { part in
      let name = String(part.prefix { $0 != "=" }).percentDecoded.lowercased().filter {
        $0 != "-" && $0 != "_"
      }
      return !parameters.contains(name)
    }
    guard kept.count < parts.count else { return address }
    return address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + address[end...]
  }

  /// In lower case, without dashes and underscores: those of the services asked, of cloud storage, of sessions.
  private static let parameters: Set<String> = [
    "apikey", "xapikey", "key", "accesstoken", "authtoken", "token", "idtoken", "secret", "clientsecret",
    "password",
    "xamzsignature", "xamzcredential", "xamzsecuritytoken", "awsaccesskeyid", "signature", "xgoogsignature",
    "xgoogcredential", "sig", "sessionid", "jsessionid",
  ]

  /// Headers that say who asks.
  static func isSecret(_ header: Header) -> Bool {
    let name = header.name.lowercased()
    return ["authorization", "proxy-authorization", "cookie", "set-cookie", "set-cookie2"].contains(name)
      || name.hasSuffix("api-key") || name.hasSuffix("apikey") || name.hasSuffix("token")
  }
}
