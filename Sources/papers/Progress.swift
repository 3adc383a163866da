import PapersKit
import Synchronization

/// One line on a terminal that says what a sync is at; nothing anywhere else.
final class Progress: Sendable {
  private struct State {
    var width = 0
    var step = ""
    var answers = 0
  }
  private let isOn: Bool
  private let state = Mutex(State())
  /// Of a terminal whose width nobody told.
  private static let columns = 79

  init(isOn: Bool) { self.isOn = isOn }

  func show(_ event: SyncEvent) {
    guard isOn else { return }
    switch event {
    case .asking(let host, let requests, let reason):
      begin("asking \(host): \(Explanation.count(requests, "request")) (\(reason))")
    case .settled(let done, let all): begin("\(done) of \(Explanation.count(all, "reading")) settled")
    case .wrote(let path): begin("wrote bib/\(path)")
    }
  }

  /// A single exchange: services with a slow pace make a step last minutes, and a person wants to see that it moves.
  func show(_ event: FetchEvent) {
    guard isOn else { return }
    switch event {
    case .answered:
      state.withLock {
        $0.answers += 1
        Self.write("\($0.step), \(Explanation.count($0.answers, "answer")) so far", &$0)
      }
    case .waiting(_, let seconds, let error) where seconds >= 2:
      state.withLock { Self.write("\(error.sentence): waiting \(Int(seconds.rounded(.up))) s", &$0) }
    case .waiting, .asking, .fromCache, .oldFromCache, .failed: break
    }
  }

  func end() { if isOn { state.withLock { Self.write("", &$0) } } }

  private func begin(_ step: String) {
    state.withLock {
      $0.step = step
      Self.write(step, &$0)
    }
  }

  private static func write(_ text: String, _ state: inout State) {
    let line = String(text.printable.prefix(columns))
    Output.progress("\r" + line + String(repeating: " ", count: max(0, state.width - line.count)) + "\r")
    state.width = line.count
  }
}
