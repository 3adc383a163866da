import PapersKit
import Synchronization

/// One line on a terminal that says what a sync is at; nothing anywhere else.
final class Progress: Sendable {
  private let isOn: Bool
  private let width = Mutex(0)

  init(isOn: Bool) { self.isOn = isOn }

  func show(_ event: SyncEvent) {
    guard isOn else { return }
    switch event {
    case .asking(let host, let requests, let reason):
      replace("asking \(host): \(requests) \(requests == 1 ? "request" : "requests") (\(reason))")
    case .settled(let done, let all): replace("\(done) of \(all) readings settled")
    case .wrote(let path): replace("wrote bib/\(path)")
    }
  }

  func end() { if isOn { replace("") } }

  private func replace(_ text: String) {
    let line = String(text.printable.prefix(100))
    width.withLock { width in
      Output.progress("\r" + line + String(repeating: " ", count: max(0, width - line.count)) + "\r")
      width = line.count
    }
  }
}
