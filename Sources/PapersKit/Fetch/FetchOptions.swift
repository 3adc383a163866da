/// How a run asks the web.
public struct FetchOptions: Sendable {
  public enum Mode: Hashable, Sendable {
    /// What the cache holds fresh is not asked.
    case normal
    /// The cache only, however old; no socket is opened.
    case offline
    /// Everything is asked again, or confirmed.
    case refresh
  }

  /// E-mail address or web address of whoever runs this; goes into the User-Agent.
  public var contact: String?
  public var mode: Mode
  /// Private, loopback and link-local addresses may be asked: a flag of the person, never a setting of a library.
  public var allowPrivate = false
  /// The library's `cache`; nil keeps nothing.
  public var cacheFolder: String?
  /// Where the pace is kept, together with all who use the same folder: `FetchOptions.sharedPace` for a person's runs.
  /// nil: in the cache, and without one this process alone keeps it.
  public var paceFolder: String?
  public var files: Files = .real
  public var clock: Clockwork = .real
  public var environment: Environment = .process
  public var etiquette: Etiquette = .standard
  public var limits = TransferLimits()
  /// Called for everything that happens, from any thread.
  public var report: @Sendable (FetchEvent) -> Void = { _ in }

  public init(contact: String? = nil, mode: Mode = .normal, cacheFolder: String? = nil) {
    self.contact = contact
    self.mode = mode
    self.cacheFolder = cacheFolder
  }
}

/// What happens in a fetch, for a progress line; addresses come without keys.
public enum FetchEvent: Hashable, Sendable {
  /// A request goes out.
  case asking(String)
  case answered(String, status: Int, bytes: Int)
  /// The stored answer serves, fresh or confirmed.
  case fromCache(String)
  /// The stored answer serves although it is old, because of the error.
  case oldFromCache(String, because: FetchError)
  /// A retry will follow after so many seconds.
  case waiting(String, seconds: Double, because: FetchError)
  case failed(String, FetchError)
}
