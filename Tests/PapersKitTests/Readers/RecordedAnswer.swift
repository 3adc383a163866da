import PapersKit
import TestSupport

/// Answers for the readers' tests: made by hand, or recorded ones of the shared data with their headers.
extension Page {
  static func answer(
    _ body: String, status: Int = 200, type: String = "application/json",
    from url: String = "https://api.example.org/x",
    headers: [Header] = []
  ) -> Page {
    guard let address = WebAddress(url) else { preconditionFailure("\(url) is no address") }
    return Page(
      request: Request(address, reason: "test"), address: address, status: status,
      headers: [Header("Content-Type", type)] + headers, body: Array(body.utf8))
  }

  /// A file below `api/` with the status and headers beside it; nil without the shared data.
  static func recorded(_ path: String, from url: String = "https://api.example.org/x") -> Page? {
    guard let body = SharedData.bytes("api/" + path) else { return nil }
    let stem = path.split(separator: ".").dropLast().joined(separator: ".")
    let text = SharedData.bytes("api/\(stem).headers").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let lines = text.split(whereSeparator: \.isNewline)
    let name = path.split(separator: "/").last ?? ""
    let guess = name.split { !$0.isNumber }.first.flatMap { Int($0) }.flatMap {
      (300...599).contains($0) ? $0 : nil
    }
    let status = lines.first?.split(separator: " ").last.flatMap { Int($0) }
    var page = answer(
      "", status: status ?? guess ?? 200, type: path.hasSuffix("json") ? "application/json" : "text/xml",
      from: url)
    let headers = lines.dropFirst().compactMap { line -> Header? in
      let pair = line.split(separator: ":", maxSplits: 1)
      return pair.count == 2 ? Header(String(pair[0]), String(pair[1]).trimmed) : nil
    }
    if !headers.isEmpty { page.headers = headers }
    page.body = body
    return page
  }
}
