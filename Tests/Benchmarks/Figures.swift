#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Clocks, memory, and one figure a line.
enum Figures {
  /// What a figure has to be.
  enum Bar {
    case atMost(Double), atLeast(Double)

    fileprivate func holds(_ value: Double) -> Bool {
      switch self {
      case .atMost(let bar): value <= bar
      case .atLeast(let bar): value >= bar
      }
    }
    fileprivate var words: String {
      switch self {
      case .atMost(let bar): "at most \(rounded(bar))"
      case .atLeast(let bar): "at least \(rounded(bar))"
      }
    }
  }
  private static func rounded(_ value: Double) -> String {
    value >= 100 || value == value.rounded()
      ? "\(Int(value.rounded()))" : "\((value * 1000).rounded() / 1000)"
  }
  /// A figure and its bar in a line.
  static func check(_ name: String, _ value: Double, _ unit: String, _ bar: Bar) {
    Swift.print("\(name): \(rounded(value)) \(unit) (\(bar.words): \(bar.holds(value) ? "met" : "NOT MET"))")
  }
  static func skip(_ name: String, _ reason: String) { Swift.print("\(name): not measured (\(reason))") }
  static func print(_ name: String, _ value: Double, _ unit: String) {
    Swift.print("\(name): \(rounded(value)) \(unit)")
  }
  /// Seconds of a clock that only goes forward.
  static func now() -> Double { seconds(CLOCK_MONOTONIC) }
  /// Seconds that this process computed.
  static func cpu() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }
  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  static func median(_ times: [Double]) -> Double { times.isEmpty ? 0 : times.sorted()[times.count / 2] }
  /// The most memory that this process had, in MB.
  static func peakMemory() -> Double {
    var usage = rusage()
    // Linux counts in kB, Darwin in bytes.
    #if canImport(Glibc)
      _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1024
    #else
      _ = unsafe getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}

/// A file that a benchmark writes.
final class BenchFile {
  private let descriptor: Int32
  private(set) var size = 0
  struct Failure: Error { let path: String }

  init(_ path: String) throws {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { throw Failure(path: path) }
  }
  deinit { close(descriptor) }
  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let n = unsafe bytes.withUnsafeBytes { unsafe Self.send(descriptor, $0, from: done) }
      if n <= 0 { throw Failure(path: "") }
      done += n
    }
    size += bytes.count
  }
  private static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
    #endif
  }
}
