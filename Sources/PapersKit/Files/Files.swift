/// The seam to the file system: tests hand in `.memory()`, everything else uses `.real`.
public struct Files: Sendable {
  /// The bytes of a file of at most `limit` bytes.
  public var read: @Sendable (_ path: String, _ limit: Int) throws(FilesError) -> [UInt8]
  /// Replaces a file in one step, so that whoever looks finds the old or the new bytes; makes missing folders, keeps
  /// the file's permissions, and replaces a symbolic link instead of following it.
  public var write:
    @Sendable (_ path: String, _ bytes: [UInt8], _ durability: Durability) throws(FilesError) -> Void
  /// What a folder holds, sorted by name, without what an interrupted `write` left.
  public var list: @Sendable (_ folder: String) throws(FilesError) -> [Entry]
  /// What is at a path; nil when there is nothing.
  public var entry: @Sendable (_ path: String) throws(FilesError) -> Entry?
  /// Makes a folder and those above it; no error when it is there.
  public var makeFolder: @Sendable (_ path: String) throws(FilesError) -> Void
  /// Removes a file or an empty folder; no error when there is nothing.
  public var remove: @Sendable (_ path: String) throws(FilesError) -> Void
  /// Removes what interrupted writes of dead processes left in a folder; to be called while holding its lock.
  public var removeLeftovers: @Sendable (_ folder: String) throws(FilesError) -> Void
  /// Takes the lock that the file at a path stands for; the file itself stays.
  public var lock: @Sendable (_ path: String, _ waiting: Waiting) throws(FilesError) -> FileLock

  /// What becomes of a written file when the power fails.
  public enum Durability: Sendable {
    /// It is on the disk, with its name, when `write` returns.
    case synced
    /// It may be lost or damaged then: for what can be had again.
    case unsynced
  }
  public enum Waiting: Sendable {
    case untilFree
    /// `FilesError.locked` when somebody holds it.
    case never
  }

  /// A name in a folder.
  public struct Entry: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case file, folder, link, other }
    public var name: String
    public var kind: Kind
    /// In bytes; 0 for what is no file.
    public var size: Int
    /// Last change, in seconds since 1970.
    public var modified: Int
    /// The part of `modified` below a second, in nanoseconds: two edits within a second differ in it.
    public var nanoseconds: Int

    public init(name: String, kind: Kind, size: Int = 0, modified: Int = 0, nanoseconds: Int = 0) {
      self.name = name
      self.kind = kind
      self.size = size
      self.modified = modified
      self.nanoseconds = nanoseconds
    }
  }

  public init(
    read: @escaping @Sendable (String, Int) throws(FilesError) -> [UInt8],
    write: @escaping @Sendable (String, [UInt8], Durability) throws(FilesError) -> Void,
    list: @escaping @Sendable (String) throws(FilesError) -> [Entry],
    entry: @escaping @Sendable (String) throws(FilesError) -> Entry?,
    makeFolder: @escaping @Sendable (String) throws(FilesError) -> Void,
    remove: @escaping @Sendable (String) throws(FilesError) -> Void,
    removeLeftovers: @escaping @Sendable (String) throws(FilesError) -> Void,
    lock: @escaping @Sendable (String, Waiting) throws(FilesError) -> FileLock
  ) {
    self.read = read
    self.write = write
    self.list = list
    self.entry = entry
    self.makeFolder = makeFolder
    self.remove = remove
    self.removeLeftovers = removeLeftovers
    self.lock = lock
  }

  /// No file that people write for us is larger; what is, is refused instead of read.
  public static let usualLimit = 256 << 20

  public func read(_ path: String) throws(FilesError) -> [UInt8] { try read(path, Self.usualLimit) }
  public func write(_ path: String, _ bytes: [UInt8]) throws(FilesError) { try write(path, bytes, .synced) }
  public func write(_ path: String, _ text: String) throws(FilesError) { try write(path, Array(text.utf8)) }
  /// Removes a folder with all it holds, or a file; a symbolic link is removed, not followed.
  public func removeTree(_ path: String) throws(FilesError) {
    guard let entry = try entry(path) else { return }
    if entry.kind == .folder {
      try removeLeftovers(path)
      for inner in try list(path) { try removeTree(path + "/" + inner.name) }
    }
    try remove(path)
  }
}

/// A lock held until it is released or forgotten, and by the kernel's doing never longer than the process lives; the
/// few bytes in its file may be read and rewritten meanwhile.
public final class FileLock: Sendable {
  private let read: @Sendable () throws(FilesError) -> [UInt8]
  private let write: @Sendable ([UInt8]) throws(FilesError) -> Void
  private let free: @Sendable () -> Void

  public init(
    contents: @escaping @Sendable () throws(FilesError) -> [UInt8],
    setContents: @escaping @Sendable ([UInt8]) throws(FilesError) -> Void,
    release: @escaping @Sendable () -> Void
  ) {
    read = contents
    write = setContents
    free = release
  }
  deinit { free() }

  /// Lets go; a second call does nothing.
  public func release() { free() }
  /// What the file holds, at most 64 KiB.
  public func contents() throws(FilesError) -> [UInt8] { try read() }
  /// Overwrites the file in place: a crash in between leaves bytes that the reader must judge.
  public func setContents(_ bytes: [UInt8]) throws(FilesError) { try write(bytes) }
}
