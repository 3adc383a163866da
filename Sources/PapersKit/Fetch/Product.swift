/// How the program names itself to the services.
public enum Product {
  public static let version = "0.1.0"

  /// `papers/0.1.0 (mailto:a@b.c)`: Crossref's polite pool and DataCite look for the address in this form; a contact
  /// may also be a web address. Only printable ASCII without brackets goes out, so that no contact adds a header.
  public static func userAgent(contact: String?) -> String {
    let clean = String(
      decoding: (contact ?? "").utf8.filter { $0 > 32 && $0 < 127 && $0 != 40 && $0 != 41 }, as: UTF8.self)
    guard !clean.isEmpty else { return "papers/\(version)" }
    let isAddress = clean.contains("@") && !clean.contains("://") && !clean.hasPrefix("mailto:")
    return "papers/\(version) (\(isAddress ? "mailto:" : "")\(clean))"
  }
}
