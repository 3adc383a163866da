import CCurl
import Synchronization

/// What callers and the event loop's thread share: new and cancelled exchanges, and the bell that wakes the loop.
final class CurlMailbox: Sendable {
  typealias Answer = Result<Page, FetchError>
  struct Order: Sendable {
    var id: UInt64
    var request: Request
    var answer: CheckedContinuation<Answer, Never>
  }
  struct Post: Sendable {
    var added: [Order] = []
    var cancelled: Set<UInt64> = []
    var isClosed = false
  }

  let handle: CurlMultiHandle
  private let post = Mutex(Post())

  init(_ handle: CurlMultiHandle) { self.handle = handle }

  func add(_ order: Order) {
    let isClosed = post.withLock { post in
      if !post.isClosed { post.added.append(order) }
      return post.isClosed
    }
    if isClosed { order.answer.resume(returning: .failure(.cancelled)) } else { handle.wake() }
  }
  func cancel(_ id: UInt64) {
    post.withLock { _ = $0.cancelled.insert(id) }
    handle.wake()
  }
  func close() {
    post.withLock { $0.isClosed = true }
    handle.wake()
  }

  /// For the loop: what came since it last looked. A cancellation that came before its order waits for it.
  func collect(running: (UInt64) -> Bool) -> Post {
    post.withLock { post in
      let taken = post
      let known = Set(taken.added.map(\.id))
      post.added = []
      post.cancelled = taken.cancelled.filter { !known.contains($0) && !running($0) }
      return taken
    }
  }
  /// A caller that has its answer takes back a cancellation that came too late.
  func forget(_ id: UInt64) { post.withLock { _ = $0.cancelled.remove(id) } }
}

/// The owner of libcurl's multi handle.
///
/// Unchecked, because all calls but one are made by the loop's thread, and that one, `curl_multi_wakeup`, is the one
/// that libcurl allows from any thread.
@safe final class CurlMultiHandle: @unchecked Sendable {
  private let pointer: UnsafeMutableRawPointer
  private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// nil when libcurl has no memory.
  init?() {
    guard Self.isReady, let made = unsafe curl_multi_init() else { return nil }
    unsafe pointer = made
    // Multiplexing in libcurl 7.88 stalls (curl issue 10525); idle connections to many hosts are kept for reuse.
    _ = unsafe papers_curl_multi_set_long(pointer, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
    _ = unsafe papers_curl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, 32)
  }
  deinit { _ = unsafe curl_multi_cleanup(pointer) }

  func wake() { _ = unsafe curl_multi_wakeup(pointer) }
  func add(_ transfer: CurlTransfer) -> Bool {
    unsafe curl_multi_add_handle(pointer, transfer.handle) == CURLM_OK
  }
  func remove(_ transfer: CurlTransfer) { _ = unsafe curl_multi_remove_handle(pointer, transfer.handle) }

  /// Moves all transfers on as far as the network lets it.
  func perform() {
    var running: CInt = 0
    while unsafe curl_multi_perform(pointer, &running) == CURLM_CALL_MULTI_PERFORM {}
  }
  /// Sleeps until a socket, a timer or `wake`.
  func wait() { _ = unsafe curl_multi_poll(pointer, nil, 0, 10_000, nil) }

  /// The next finished transfer's id and libcurl's verdict on it.
  func finished() -> (id: UInt64, code: CURLcode)? {
    var left: CInt = 0
    while let message = unsafe curl_multi_info_read(pointer, &left) {
      guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle else {
        continue
      }
      return unsafe (CurlTransfer.id(of: easy), papers_curl_message_result(message))
    }
    return nil
  }
}
