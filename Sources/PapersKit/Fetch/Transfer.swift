/// One exchange with its retries: five states, events in, what to do out.
struct Transfer {
  private enum State {
    /// Not yet asked.
    case ready
    /// The request of this try is under way.
    case sent(tries: Int)
    /// Until the next try.
    case waiting(tries: Int)
    case done
    case failed
  }
  enum Action: Equatable {
    case send
    case deliver
    /// The stored answer is confirmed.
    case useStored
    /// Try again after so many seconds; without a retry left in the run, report the error.
    case wait(seconds: Double, orElse: FetchError)
    case report(FetchError)
  }

  private var state = State.ready
  private let host: String

  /// 429, and 503 with a word on when: the service lives and asks for patience.
  static let triesWhenThrottled = 6
  /// Broken connections and 5xx answers.
  static let triesWhenBroken = 3
  /// A host that cannot be reached, or is silent for longer than any that we know of, hardly changes in a minute.
  static let triesWhenUnreachable = 2
  private static let firstDelay = 1.0
  private static let longestDelay = 60.0

  init(host: String) { self.host = host }

  mutating func started() -> Action {
    switch state {
    case .ready:
      state = .sent(tries: 1)
      return .send
    case .waiting(let tries):
      state = .sent(tries: tries + 1)
      return .send
    case .sent, .done, .failed: preconditionFailure("started in state \(state)")
    }
  }

  /// `chance` is of 0..<1, for the jitter.
  mutating func answered(_ status: Int, retryAfter: Double?, chance: Double) -> Action {
    guard case .sent(let tries) = state else { preconditionFailure("answer in state \(state)") }
    switch status {
    case 304:
      state = .done
      return .useStored
    case 429, 503:
      let isPatience = status == 429 || retryAfter != nil
      let error: FetchError =
        isPatience
        ? .throttled(host: host, retryAfterSeconds: retryAfter.map { Int($0.rounded(.up)) })
        : .status(host: host, status)
      let most = isPatience ? Self.triesWhenThrottled : Self.triesWhenBroken
      return again(tries, most, retryAfter, chance, error)
    case 408, 425, 500, 502, 504, 520...524:
      return again(tries, Self.triesWhenBroken, retryAfter, chance, .status(host: host, status))
    case 500...:
      state = .failed
      return .report(.status(host: host, status))
    default:
      state = .done
      return .deliver
    }
  }

  mutating func failed(_ error: FetchError, chance: Double) -> Action {
    guard case .sent(let tries) = state else { preconditionFailure("failure in state \(state)") }
    switch error {
    case .broken: return again(tries, Self.triesWhenBroken, nil, chance, error)
    case .unreachable, .timedOut: return again(tries, Self.triesWhenUnreachable, nil, chance, error)
    case .tooLarge, .tooManyRedirects, .forbiddenScheme, .privateAddress, .tls, .throttled, .hostGivenUp,
      .wall,
      .status, .offline, .cancelled:
      state = .failed
      return .report(error)
    }
  }

  private mutating func again(
    _ tries: Int, _ most: Int, _ retryAfter: Double?, _ chance: Double, _ error: FetchError
  ) -> Action {
    guard tries < most, retryAfter ?? 0 <= Pace.longestPause else {
      state = .failed
      return .report(error)
    }
    state = .waiting(tries: tries)
    // Doubling, between half and one and a half of it, so that those who were refused together do not come back together.
    let backOff = min(Self.longestDelay, Self.firstDelay * Double(1 << (tries - 1))) * (0.5 + chance)
    return .wait(seconds: retryAfter.map { $0 + chance } ?? backOff, orElse: error)
  }
}
