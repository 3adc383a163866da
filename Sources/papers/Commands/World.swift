import FoundationEssentials
import PapersKit

/// The outside as the commands use it: the network with its policy, the local catalogue, today's date.
struct World: Sendable {
  let fetcher: Fetcher
  /// Requests sent so far.
  let tally: @Sendable () -> RequestTally
  let local: @Sendable (Reading, [Reference]) async -> [Finding]

  init(
    _ library: Library, _ mode: SyncMode, allowPrivate: Bool,
    report: @escaping @Sendable (FetchEvent) -> Void = { _ in }
  ) throws(LibraryError) {
    let contact = try library.settings().contact
    let account = FetchAccount()
    var options = FetchOptions(contact: contact, cacheFolder: library.cache)
    options.mode =
      switch mode {
      case .offline, .frozen, .dryRun: .offline
      case .refresh: .refresh
      case .asPlanned: .normal
      }
    options.allowPrivate = allowPrivate
    if options.mode != .offline { options.paceFolder = FetchOptions.sharedPace() }
    options.report = report
    fetcher = .standard(
      options, transport: .curl(contact: contact, allowPrivate: allowPrivate), account: account)
    tally = { account.tally }
    local = Self.lookUp(library)
  }

  /// A damaged catalogue is said once and costs only its answers: the services are asked then.
  private static func lookUp(_ library: Library) -> @Sendable (Reading, [Reference]) async -> [Finding] {
    do {
      guard let catalogue = try Catalogue(at: library.cache + "/" + Catalogue.fileName) else {
        return { _, _ in [] }
      }
      return { reading, references in
        do { return try catalogue.findings(for: reading, references: references) } catch {
          Output.message("papers: \(error)")
          return []
        }
      }
    } catch {
      Output.message("papers: \(error)")
      return { _, _ in [] }
    }
  }

  /// Size and time of the running program, where the system tells.
  static var program: String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    guard let entry = try? Files.real.entry(path) else { return "" }
    return "\(entry.size) \(entry.modified)"
  }

  /// Days since 1970, in UTC.
  static var today: Int { Int(Date().timeIntervalSince1970 / 86_400) }
}
