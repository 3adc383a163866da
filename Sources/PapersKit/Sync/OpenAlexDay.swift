/// What OpenAlex still grants today without or with a key: searches use it up, single look-ups are free.
///
/// Read from the headers of its answers and kept in the cache, so that the next run of the day knows it.
struct OpenAlexDay: Sendable {
  /// Credits, as far as an answer said; nil before the first of the day.
  private(set) var remaining: Int?
  /// Searches that may be sent before an answer says how many there are.
  static let unknown = 1
  /// More are not planned, whatever is granted.
  static let most = 100

  private let library: Library
  private let today: Int
  private var path: String { library.cache + "/openalex-1.json" }

  init(_ library: Library, today: Int) {
    (self.library, self.today) = (library, today)
    guard let bytes = try? library.files.read(library.cache + "/openalex-1.json", 1_000),
      let json = try? JSON(parsing: bytes), json["day"]?.int == today
    else { return }
    remaining = json["remaining"]?.int
  }

  /// Searches that may be sent now.
  var searches: Int { min(Self.most, max(0, remaining ?? Self.unknown)) }
  /// Searches that a plan counts with.
  var planned: Int { min(Self.most, max(0, remaining ?? Self.most)) }

  mutating func note(_ headers: [Header]) {
    if let allowance = OpenAlex.allowance(headers) { remaining = allowance.remaining }
  }

  func save() {
    guard let remaining else { return }
    let json = JSON.object(["day": .number(today), "remaining": .number(remaining)])
    // Only a memory: a cache that cannot be written costs a request or two.
    try? library.files.write(path, Array(json.document.utf8), .unsynced)
  }
}
