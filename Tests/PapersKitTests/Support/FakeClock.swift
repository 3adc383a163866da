import PapersKit
import Synchronization

/// A clock on which sleeping takes no time: it moves on by what is slept, and by nothing else.
final class FakeClock: Sendable {
  private let time: Mutex<Double>
  private let naps = Mutex<[Double]>([])
  /// 2026-01-01 00:00:00 UTC.
  static let start = 1_767_225_600.0

  init(_ start: Double = FakeClock.start) { time = Mutex(start) }

  var now: Double { time.withLock { $0 } }
  var slept: [Double] { naps.withLock { $0 } }
  func advance(_ seconds: Double) { time.withLock { $0 += seconds } }

  var clockwork: Clockwork {
    Clockwork(
      now: { self.now }, uptime: { self.now - Self.start + 1000 },
      sleep: { seconds in
        self.naps.withLock { $0.append(seconds) }
        self.advance(seconds)
        await Task.yield()
      })
  }
}

/// A network of canned answers in order, which keeps what it was asked.
final class ScriptedNetwork: Sendable {
  typealias Reply = @Sendable (Request) -> Result<Page, FetchError>
  private let replies: Mutex<[Reply]>
  private let last: Reply
  private let seen = Mutex<[Request]>([])

  /// The replies in order, then `last` for ever.
  init(_ replies: [Reply] = [], last: @escaping Reply = ScriptedNetwork.fail) {
    self.replies = Mutex(replies)
    self.last = last
  }

  var requests: [Request] { seen.withLock { $0 } }
  var transport: Transport {
    Transport { request async throws(FetchError) in
      self.seen.withLock { $0.append(request) }
      let reply = self.replies.withLock { $0.isEmpty ? nil : $0.removeFirst() } ?? self.last
      return try reply(request).get()
    }
  }

  static let fail: Reply = { .failure(.broken(host: $0.address.host, "asked more often than expected")) }
  static func failure(_ error: FetchError) -> Reply { { _ in .failure(error) } }
  static func answer(_ status: Int = 200, _ headers: [String: String] = [:], _ body: String = "body") -> Reply
  {
    { request in
      .success(
        Page(
          request: request, address: request.address, status: status,
          headers: headers.map { Header($0.key, $0.value) }.sorted { $0.name < $1.name },
          body: Array(body.utf8)))
    }
  }
}

extension FetchOptions {
  /// No pace, a clock of its own, a cache in memory unless a folder is given.
  static func testing(
    _ clock: FakeClock, files: Files = .memory(), mode: Mode = .normal, etiquette: Etiquette = .none
  ) -> FetchOptions {
    var options = FetchOptions(contact: "a@example.org", mode: mode, cacheFolder: "cache")
    options.files = files
    options.clock = clock.clockwork
    options.etiquette = etiquette
    return options
  }
}
