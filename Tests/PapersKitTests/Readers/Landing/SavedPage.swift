@testable import PapersKit

/// Pages for tests: made of the tags that matter, as the sites write them.
enum SavedPage {
  static func page(_ html: String, at address: String = "https://example.org/paper", status: Int = 200) throws
    -> Page
  {
    try page(Array(html.utf8), at: address, status: status)
  }
  static func page(_ bytes: [UInt8], at address: String, status: Int = 200) throws -> Page {
    guard let address = WebAddress(address) else { throw ReadError.malformed(address) }
    return Page(
      request: Request(address, reason: "test"), address: address, status: status,
      headers: [Header("Content-Type", "text/html")], body: bytes)
  }
  /// A page with these meta tags, each `name=content`.
  static func tagged(
    _ tags: [(String, String)], title: String = "", body: String = "",
    at address: String = "https://example.org/paper"
  )
    throws -> Page
  {
    let head = tags.map { "<meta name=\"\($0.0)\" content=\"\($0.1)\">" }.joined()
    return try page(
      "<html><head><title>\(title)</title>\(head)</head><body>\(body)</body></html>", at: address)
  }
  static func finding(_ page: Page) throws -> Finding {
    guard let found = try LandingPage.read(page).first else { throw ReadError.notFound }
    return found
  }
}

extension Finding.Name {
  /// "Given Family", for short comparisons.
  var shown: String { whole ?? [given, family, suffix].compactMap { $0 }.joined(separator: " ") }
}
