/// Why a file could not be read, written or locked; each case names the path.
public enum FilesError: Error, Hashable, Sendable {
  case notFound(String)
  case notPermitted(String)
  /// The file system is mounted read-only.
  case readOnly(String)
  /// The disk or the quota is full.
  case noSpace(String)
  /// A folder where a file was expected, or the other way round.
  case wrongKind(String)
  /// More than `limit` bytes.
  case tooLarge(String, limit: Int)
  /// Somebody else holds the lock.
  case locked(String)
  /// Anything else, by `errno`.
  case failed(String, code: Int32)

  /// The path that the trouble is about.
  public var path: String {
    switch self {
    case .notFound(let p), .notPermitted(let p), .readOnly(let p), .noSpace(let p), .wrongKind(let p),
      .locked(let p):
      p
    case .tooLarge(let p, _), .failed(let p, _): p
    }
  }

  /// Kind, for machines.
  public var kind: String {
    switch self {
    case .notFound: "not-found"
    case .notPermitted: "not-permitted"
    case .readOnly: "read-only"
    case .noSpace: "no-space"
    case .wrongKind: "wrong-kind"
    case .tooLarge: "too-large"
    case .locked: "locked"
    case .failed: "failed"
    }
  }
}

extension FilesError: CustomStringConvertible {
  /// What happened, for a person; the path comes first.
  public var description: String {
    switch self {
    case .notFound(let p): "\(p): no such file"
    case .notPermitted(let p): "\(p): permission denied"
    case .readOnly(let p): "\(p): the file system is read-only"
    case .noSpace(let p): "\(p): no space left on the disk"
    case .wrongKind(let p): "\(p): a folder where a file is needed, or a file where a folder is"
    case .tooLarge(let p, let limit):
      "\(p): larger than \(limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"), the most that is read"
    case .locked(let p): "\(p): held by another process"
    case .failed(let p, let code): "\(p): \(POSIX.sentence(code))"
    }
  }
}
