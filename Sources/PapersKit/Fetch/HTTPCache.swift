/// The private cache under `http-1/HOST/`: one file an answer, replaced in one step, so that any number of processes
/// may use it at once.
struct HTTPCache: Sendable {
  /// The format's number is part of the name; a new format is a new folder.
  static let folderName = "http-1"
  /// No answer is larger than a transfer may be; headers and a margin come on top.
  static let largest = 64 << 20

  /// `cache/http-1`
  let folder: String
  let files: Files

  init(cacheFolder: String, files: Files) {
    folder = cacheFolder + "/" + Self.folderName
    self.files = files
  }

  func path(_ key: CacheKey, host: String) -> String { "\(folder)/\(Self.folder(of: host))/\(key.fileName)" }

  /// The stored answer; nil when there is none, when it is damaged, or when it varies by what we now send.
  func stored(_ key: CacheKey, host: String, userAgent: String) -> StoredAnswer? {
    guard let bytes = try? files.read(path(key, host: host), Self.largest), let stored = StoredAnswer(bytes),
      stored.key == key
    else { return nil }
    if stored.userAgent != userAgent, stored.headers.contains(where: { $0.variesBy("user-agent") }) {
      return nil
    }
    return stored
  }

  /// A cache that cannot be written (full disk, read-only) costs a request later, nothing else.
  func store(_ answer: StoredAnswer, host: String) {
    try? files.write(path(answer.key, host: host), answer.bytes, .unsynced)
  }
  func remove(_ key: CacheKey, host: String) { try? files.remove(path(key, host: host)) }

  /// A host as the name of a folder: no path comes from data.
  static func folder(of host: String) -> String {
    let safe = String(
      decoding: host.lowercased().utf8.prefix(200).map { byte in
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
          ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
    return safe.first == "." || safe.isEmpty ? "_" + safe : safe
  }
}

extension Header {
  fileprivate func variesBy(_ field: String) -> Bool {
    name.lowercased() == "vary"
      && value.lowercased().split(separator: ",").contains { String($0).trimmed == field }
  }
}
