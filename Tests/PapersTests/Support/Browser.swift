import Foundation
import PapersKit
import TestSupport

/// Debian's headless Chromium, driven by the DevTools protocol over two named pipes (NUL-separated JSON;
/// https://chromedevtools.github.io/devtools-protocol/).
final class Browser {
  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  struct Trouble: Error { var message: String }

  private let process: ChildProcess
  private let folder: URL
  private let input: FileHandle
  private let output: FileHandle
  private var pending = Data()
  private var number = 0
  private var session: String?
  /// Console messages, exceptions, blocked loads and requests, as they came.
  private(set) var events: [JSON] = []

  init() throws {
    guard let path = Self.path else { throw Trouble(message: "no Chromium") }
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "papers-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (toBrowser, fromBrowser) = (folder.path + "/in", folder.path + "/out")
    guard unsafe mkfifo(toBrowser, 0o600) == 0, unsafe mkfifo(fromBrowser, 0o600) == 0 else {
      throw Trouble(message: "mkfifo failed")
    }
    let script = """
      exec "$0" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --remote-debugging-pipe \
      --user-data-dir="$1/profile" about:blank 3<"$1/in" 4>"$1/out"
      """
    process = try ChildProcess(["/bin/sh", "-c", script, path, folder.path])
    guard let input = FileHandle(forWritingAtPath: toBrowser),
      let output = FileHandle(forReadingAtPath: fromBrowser)
    else { throw Trouble(message: "the pipes did not open") }
    (self.input, self.output) = (input, output)
  }

  deinit {
    process.end()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Sends a command and waits for its answer.
  @discardableResult
  func call(_ method: String, _ parameters: JSON = .object([JSON.Member]())) throws -> JSON {
    number += 1
    let message = JSON.object([
      "id": .number(number), "method": .string(method), "params": parameters,
      "sessionId": session.map(JSON.string),
    ])
    try input.write(contentsOf: Data(message.line.utf8) + [0])
    while true {
      let answer = try receive()
      if answer["id"]?.int == number {
        if let error = answer["error"] { throw Trouble(message: "\(method): \(error.line)") }
        return answer["result"] ?? .null
      }
      events.append(answer)
    }
  }

  private func receive() throws -> JSON {
    while true {
      if let end = pending.firstIndex(of: 0) {
        let text = Array(pending[pending.startIndex..<end])
        pending.removeSubrange(pending.startIndex...end)
        return try JSON(parsing: text)
      }
      let more = output.availableData
      if more.isEmpty { throw Trouble(message: "Chromium closed its pipe") }
      pending.append(more)
    }
  }

  /// Opens a page and waits until it is loaded.
  func open(_ address: String, dark: Bool = false, width: Int = 1000) throws {
    if session == nil {
      let target = try call("Target.createTarget", .object(["url": "about:blank"]))["targetId"]?.string ?? ""
      let attached = try call(
        "Target.attachToTarget", .object(["targetId": .string(target), "flatten": true]))
      session = attached["sessionId"]?.string
      for domain in ["Page", "Runtime", "Log", "Network"] { try call("\(domain).enable") }
    }
    events = []
    let scheme = JSON.object(["name": "prefers-color-scheme", "value": .string(dark ? "dark" : "light")])
    try call("Emulation.setEmulatedMedia", .object(["features": .array([scheme])]))
    let size: JSON = .object([
      "width": .number(width), "height": 900, "deviceScaleFactor": 1, "mobile": .bool(width < 600),
    ])
    try call("Emulation.setDeviceMetricsOverride", size)
    try call("Page.navigate", .object(["url": .string(address)]))
    for _ in 0..<200 {
      if try evaluate("document.readyState").string == "complete",
        try evaluate("location.href !== 'about:blank'").bool == true
      {
        return
      }
      usleep(20_000)
    }
    throw Trouble(message: "\(address) did not load")
  }

  /// The value of an expression in the page, as if a person had just clicked.
  func evaluate(_ expression: String) throws -> JSON {
    let answer = try call(
      "Runtime.evaluate",
      .object([
        "expression": .string(expression), "returnByValue": true, "awaitPromise": true, "userGesture": true,
      ]))
    if let wrong = answer["exceptionDetails"] { throw Trouble(message: wrong.line) }
    return answer["result"]?["value"] ?? .null
  }

  func screenshot(to file: String) throws {
    let answer = try call("Page.captureScreenshot", .object(["captureBeyondViewport": true]))
    if let text = answer["data"]?.string, let data = Data(base64Encoded: text) {
      try data.write(to: URL(fileURLWithPath: file))
    }
  }
}
