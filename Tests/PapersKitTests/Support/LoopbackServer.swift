import FlyingFox
import FlyingSocks
import PapersKit
import Testing

/// A real HTTP server on loopback for the length of a test.
struct LoopbackServer {
  let port: UInt16

  func address(_ path: String) throws -> WebAddress {
    try #require(WebAddress("http://127.0.0.1:\(port)\(path)"))
  }
  func request(_ path: String, headers: [Header] = []) throws -> Request {
    Request(try address(path), headers: headers, reason: "test")
  }

  static func with<Value: Sendable>(
    _ handler: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse,
    _ body: (LoopbackServer) async throws -> Value
  ) async throws -> Value {
    // Beside compilers and judges a turn on the processor may be seconds away.
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 120, logger: .disabled,
      handler: ClosureHandler(handler))
    let task = Task { try await server.run() }
    defer { task.cancel() }
    try await server.waitUntilListening(timeout: 120)
    guard case .ip4(_, let port) = await server.listeningAddress else { throw Missing.port }
    return try await body(LoopbackServer(port: port))
  }
  enum Missing: Error { case port }
}

private struct ClosureHandler: HTTPHandler {
  let handle: @Sendable (HTTPRequest) async throws -> HTTPResponse
  init(_ handle: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse) { self.handle = handle }
  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse { try await handle(request) }
}
