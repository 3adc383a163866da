import CCurl
import Synchronization

/// libcurl's multi interface on one thread of its own, which ends with its owner.
final class CurlLoop: Sendable {
  private let mailbox: CurlMailbox
  private let nextID = Atomic<UInt64>(1)

  /// nil when libcurl or the thread cannot be had.
  init?(_ settings: CurlSettings) {
    guard let handle = CurlMultiHandle() else { return nil }
    mailbox = CurlMailbox(handle)
    let start = unsafe Unmanaged.passRetained(CurlThread(settings, mailbox)).toOpaque()
    let error = unsafe papers_thread_start(curlThreadMain, start)
    guard error == 0 else {
      unsafe Unmanaged<CurlThread>.fromOpaque(start).release()
      return nil
    }
  }
  deinit { mailbox.close() }

  /// One exchange; a cancelled task gets `.cancelled` at once, and the connection is dropped.
  func send(_ request: Request) async -> Result<Page, FetchError> {
    let id = nextID.wrappingAdd(1, ordering: .relaxed).newValue
    let answer = await withTaskCancellationHandler {
      await withCheckedContinuation { mailbox.add(.init(id: id, request: request, answer: $0)) }
    } onCancel: {
      mailbox.cancel(id)
    }
    mailbox.forget(id)
    return answer
  }
}

/// What the thread alone touches.
///
/// Unchecked, because it is handed to the thread once, by the C call that starts it.
private final class CurlThread: @unchecked Sendable {
  private let settings: CurlSettings
  private let mailbox: CurlMailbox
  private var running: [UInt64: (transfer: CurlTransfer, order: CurlMailbox.Order)] = [:]
  private var waiting: [String: [CurlMailbox.Order]] = [:]
  private var inFlight: [String: Int] = [:]

  init(_ settings: CurlSettings, _ mailbox: CurlMailbox) {
    (self.settings, self.mailbox) = (settings, mailbox)
  }

  func run() {
    while true {
      let post = mailbox.collect { id in
        running[id] != nil || waiting.values.contains { $0.contains { $0.id == id } }
      }
      for order in post.added { waiting[order.request.address.origin, default: []].append(order) }
      for id in post.cancelled { cancel(id) }
      if post.isClosed { return closeAll() }
      for origin in Array(waiting.keys) { startNext(origin) }
      mailbox.handle.perform()
      var hasFinished = false
      while let (id, code) = mailbox.handle.finished() {
        finish(id) { $0.result(code) }
        hasFinished = true
      }
      if !hasFinished { mailbox.handle.wait() }
    }
  }

  private func startNext(_ origin: String) {
    while inFlight[origin, default: 0] < settings.limits.perHost, var queue = waiting[origin], !queue.isEmpty
    {
      let order = queue.removeFirst()
      waiting[origin] = queue.isEmpty ? nil : queue
      switch CurlTransfer.prepared(order.id, order.request, settings) {
      case .failure(let error): order.answer.resume(returning: .failure(error))
      case .success(let transfer):
        guard mailbox.handle.add(transfer) else {
          order.answer.resume(
            returning: .failure(.broken(host: order.request.address.host, "libcurl: no memory")))
          continue
        }
        running[order.id] = (transfer, order)
        inFlight[origin, default: 0] += 1
      }
    }
  }

  private func finish(_ id: UInt64, _ result: (CurlTransfer) -> Result<Page, FetchError>) {
    guard let (transfer, order) = running.removeValue(forKey: id) else { return }
    let origin = order.request.address.origin
    inFlight[origin] = inFlight[origin].flatMap { $0 > 1 ? $0 - 1 : nil }
    let answer = result(transfer)
    mailbox.handle.remove(transfer)
    order.answer.resume(returning: answer)
  }

  private func cancel(_ id: UInt64) {
    if running[id] != nil { return finish(id) { _ in .failure(.cancelled) } }
    for (origin, queue) in waiting {
      guard let place = queue.firstIndex(where: { $0.id == id }) else { continue }
      waiting[origin]?.remove(at: place)
      if waiting[origin]?.isEmpty == true { waiting[origin] = nil }
      queue[place].answer.resume(returning: .failure(.cancelled))
    }
  }

  private func closeAll() {
    for id in Array(running.keys) { cancel(id) }
    for order in waiting.values.joined() { order.answer.resume(returning: .failure(.cancelled)) }
    waiting = [:]
  }
}

// No closure: one written in a context with an actor would trap when C calls it on its own thread.
private func curlThreadMain(_ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  let thread = unsafe Unmanaged<CurlThread>.fromOpaque(context).takeRetainedValue()
  thread.run()
}

extension WebAddress {
  /// Scheme, host and port: what connections are kept for.
  var origin: String { "\(scheme)://\(host):\(port ?? (scheme == "https" ? 443 : 80))" }
}
