import Dispatch
import Synchronization

/// Work on several cores at once; the result does not depend on how many there are.
package enum Cores {
  /// Less than this is done before a second thread has started, in bytes.
  static let worthwhile = 1 << 21
  /// How many parts a large job is cut into: more than usual machines have cores, so that none waits for a slow part.
  package static let parts = 4

  /// Lets go of what is large beside whatever goes on: thousands of texts take their time.
  package static func letGo<T: Sendable>(_ value: consuming T) {
    DispatchQueue.global().async { [value] in withExtendedLifetime(value) {} }
  }

  /// 0..<count in pieces of about one size, in order.
  package static func pieces(_ pieces: Int, of count: Int) -> [Range<Int>] {
    (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
  }

  /// `work` of 0..<count, side by side, the results in order.
  package static func map<T: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> T) -> [T] {
    if count < 2 { return (0..<count).map(work) }
    let results = Mutex([T?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { n in
      let result = work(n)
      results.withLock { $0[n] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
