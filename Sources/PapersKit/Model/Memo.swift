import Synchronization

/// What is costly to make and asked for often, kept by what it is made of; all is dropped when so much is held.
///
/// For values that depend on nothing but their key: whether one is held or made anew makes no difference.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let held = Mutex<[Key: Value]>([:])
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func value(_ key: Key, made make: () -> Value) -> Value {
    if let known = held.withLock({ $0[key] }) { return known }
    // Not within the lock: two that make the same at once do no harm.
    let value = make()
    held.withLock { held in
      if held.count >= limit { held.removeAll(keepingCapacity: true) }
      held[key] = value
    }
    return value
  }

  /// How many are held.
  var count: Int { held.withLock { $0.count } }
}
