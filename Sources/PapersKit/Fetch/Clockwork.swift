#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Time as the fetcher needs it; tests hand in a clock that never waits.
public struct Clockwork: Sendable {
  /// Seconds since 1970: ages of stored answers, HTTP dates.
  public var now: @Sendable () -> Double
  /// Seconds since some moment that all processes of the machine share and that nobody sets back: the pace.
  public var uptime: @Sendable () -> Double
  /// Returns early when the task is cancelled.
  public var sleep: @Sendable (_ seconds: Double) async -> Void

  public init(
    now: @escaping @Sendable () -> Double, uptime: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Double) async -> Void
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
  }

  public static let real = Clockwork(
    now: { seconds(CLOCK_REALTIME) }, uptime: { seconds(CLOCK_MONOTONIC) },
    sleep: { seconds in
      // A cancelled sleep is noticed by whoever slept.
      try? await Task.sleep(for: .seconds(seconds))
    })

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
