import FoundationEssentials
import Testing

@testable import PapersKit

/// A name whose spelling says nothing, and that leads to a private address all the same: looked at as it is connected to.
struct PrivateNameTests {
  /// A name of this machine that `/etc/hosts` leads to a private address.
  static let name: String? = {
    let text = (try? String(contentsOfFile: "/etc/hosts", encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard let first = words.first, NetworkAddress(literal: first)?.isPrivate == true else { continue }
      for word in words.dropFirst() {
        if let address = WebAddress("http://\(word)/"), !address.namesPrivateHost { return word }
      }
    }
    return nil
  }()

  @Test(
    .enabled(if: name != nil, "no name of /etc/hosts leads to a private address"),
    arguments: ["http", "https"])
  func isNotConnectedTo(scheme: String) async throws {
    let name = try #require(Self.name)
    let request = Request(try #require(WebAddress("\(scheme)://\(name):9/")), reason: "test")
    let transport = CurlTransportTests.transport(allowPrivate: false)
    #expect(await CurlTransportTests.failure(transport, request) == .privateAddress(host: name))
  }

  /// Whoever has a server of their own says so; then it is only that nobody listens there.
  @Test(.enabled(if: name != nil, "no name of /etc/hosts leads to a private address"))
  func isConnectedToWhereAPersonAllowsIt() async throws {
    let name = try #require(Self.name)
    let request = Request(try #require(WebAddress("http://\(name):9/")), reason: "test")
    let failure = await CurlTransportTests.failure(CurlTransportTests.transport(), request)
    guard case .unreachable(name, _)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
