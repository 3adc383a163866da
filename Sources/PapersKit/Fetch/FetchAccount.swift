import Synchronization

/// What a run has asked of the network so far, and what it has learnt about the hosts: walls, failures, retries left.
public final class FetchAccount: Sendable {
  private struct State {
    var tally = RequestTally()
    var walls: [String: String] = [:]
    var failures: [String: Int] = [:]
    var throttled: [String: Int] = [:]
    var retriesLeft = FetchAccount.retryBudget
    var fromCache = 0
  }
  private let state = Mutex(State())

  /// Retries of a whole run; each answer gives one back, so that a service that refuses every fifth request is borne
  /// and one that is down ends the matter.
  static let retryBudget = 60
  /// Failures in a row after which a host is not asked again.
  static let mostFailures = 5
  /// Requests in a row that were put off beyond their tries.
  static let mostThrottled = 3

  public init() {}

  /// Requests sent, by host; retries, redirects and confirmations count, answers from the cache do not.
  public var requests: [String: Int] { tally.requests }
  /// The same with retries and redirects told apart.
  public var tally: RequestTally { state.withLock { $0.tally } }
  /// Answers that needed no request.
  public var answersFromCache: Int { state.withLock { $0.fromCache } }
  /// Hosts that showed a bot check, with its kind.
  public var walls: [String: String] { state.withLock { $0.walls } }

  func sent(to host: String, _ cause: RequestTally.Cause = .asked) {
    state.withLock { $0.tally.count(host, cause) }
  }
  func answeredFromCache() { state.withLock { $0.fromCache += 1 } }
  func wall(_ kind: String, at host: String) { state.withLock { $0.walls[host] = kind } }

  /// The host gave an answer, whatever its status below 500.
  func succeeded(_ host: String) {
    state.withLock {
      $0.failures[host] = nil
      $0.throttled[host] = nil
      $0.retriesLeft = min(Self.retryBudget, $0.retriesLeft + 1)
    }
  }
  func failed(_ host: String, _ error: FetchError) {
    state.withLock {
      switch error {
      case .unreachable, .timedOut, .broken, .status: $0.failures[host, default: 0] += 1
      case .throttled: $0.throttled[host, default: 0] += 1
      case .tooLarge, .tooManyRedirects, .forbiddenScheme, .privateAddress, .tls, .hostGivenUp, .wall,
        .offline,
        .cancelled:
        break
      }
    }
  }
  /// Why a host must not be asked; nil when it may.
  func objection(to host: String) -> FetchError? {
    state.withLock { state in
      if let kind = state.walls[host] { return .wall(host: host, kind: kind) }
      if state.failures[host, default: 0] >= Self.mostFailures { return .hostGivenUp(host: host) }
      return state.throttled[host, default: 0] >= Self.mostThrottled ? .hostGivenUp(host: host) : nil
    }
  }
  /// Whether one more retry is in the budget.
  func takeRetry() -> Bool {
    state.withLock { state in
      guard state.retriesLeft > 0 else { return false }
      state.retriesLeft -= 1
      return true
    }
  }
}
