/// The stored answers of a library as a whole, for whoever looks after the folder; `cache/` may be deleted at any time.
public struct CacheFolder: Sendable {
  public struct Host: Hashable, Sendable {
    /// The folder's name, which is the host's but for odd characters.
    public var name: String
    public var answers: Int
    public var bytes: Int
  }
  public struct Removal: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable {
      case damaged
      /// Not received or confirmed for `CacheFolder.longestDays`.
      case old
      /// Of another format of the cache.
      case format
    }
    /// Relative to the folder.
    public var path: String
    public var reason: Reason
    public var bytes: Int
  }

  /// By then even what may stand in for a failing service has lost its use.
  public static let longestDays = 90

  private let folder: String
  private let files: Files

  public init(_ folder: String, files: Files = .real) {
    self.folder = folder
    self.files = files
  }

  /// By host, in the order of their names.
  public func hosts() throws(FilesError) -> [Host] {
    var hosts: [Host] = []
    for host in try entries(HTTPCache.folderName) where host.kind == .folder {
      let answers = try entries("\(HTTPCache.folderName)/\(host.name)").filter { $0.kind == .file }
      hosts.append(Host(name: host.name, answers: answers.count, bytes: answers.reduce(0) { $0 + $1.size }))
    }
    return hosts
  }

  /// The entries whose checksum or form is wrong; they are never used, and asked again when they are needed.
  public func damaged() throws(FilesError) -> [Removal] {
    try judged { stored in stored == nil ? .damaged : nil }
  }

  /// What is damaged, old or of another format, `now` in seconds since 1970; it is removed unless `onlyTell`.
  public func prune(now: Int, onlyTell: Bool = false) throws(FilesError) -> [Removal] {
    var removals = try judged { stored in
      guard let stored else { return .damaged }
      return stored.received < now - Self.longestDays * 86_400 ? .old : nil
    }
    for entry in try entries("") where entry.kind == .folder && Self.isOfAnotherFormat(entry.name) {
      removals.append(Removal(path: entry.name, reason: .format, bytes: 0))
    }
    guard !onlyTell else { return removals }
    for removal in removals { try files.removeTree("\(folder)/\(removal.path)") }
    for host in try entries(HTTPCache.folderName) where host.kind == .folder {
      let path = "\(folder)/\(HTTPCache.folderName)/\(host.name)"
      try files.removeLeftovers(path)
      // One that was filled meanwhile stays.
      if try files.list(path).isEmpty { try? files.remove(path) }
    }
    return removals
  }

  private func judged(_ reason: (StoredAnswer?) -> Removal.Reason?) throws(FilesError) -> [Removal] {
    var removals: [Removal] = []
    for host in try entries(HTTPCache.folderName) where host.kind == .folder {
      for entry in try entries("\(HTTPCache.folderName)/\(host.name)") {
        let path = "\(HTTPCache.folderName)/\(host.name)/\(entry.name)"
        let stored: StoredAnswer?
        do throws(FilesError) {
          stored =
            entry.kind == .file ? StoredAnswer(try files.read("\(folder)/\(path)", HTTPCache.largest)) : nil
        } catch {
          // Removed meanwhile: by somebody who had it before us.
          if case .notFound = error { continue }
          guard case .tooLarge = error else { throw error }
          stored = nil
        }
        if let reason = reason(stored) {
          removals.append(Removal(path: path, reason: reason, bytes: entry.size))
        }
      }
    }
    return removals
  }

  private func entries(_ path: String) throws(FilesError) -> [Files.Entry] {
    let path = path.isEmpty ? folder : "\(folder)/\(path)"
    return try files.entry(path)?.kind == .folder ? try files.list(path) : []
  }

  private static func isOfAnotherFormat(_ name: String) -> Bool {
    let current = [HTTPCache.folderName, Pace.folderName]
    return !current.contains(name)
      && ["http-", "pace-"].contains { name.hasPrefix($0) && Int(name.dropFirst($0.count)) != nil }
  }
}
