/// What is handed out: the readings of a list, a part a week, ready to be written as Markdown or HTML.
public struct Packet: Hashable, Sendable {
  /// One reading as shown.
  public struct Item: Hashable, Sendable {
    public struct Link: Hashable, Sendable {
      public var name: String
      public var address: String
    }
    public var label: String?
    public var title: String
    /// "Given Family", in order.
    public var people: [String]
    public var andOthers: Bool
    /// "OSDI 2018, pp. 578-594"
    public var published: String?
    public var links: [Link]
    public var key: String?
    public var bibTeX: String?
    public var abstract: String?
    /// What a reader must know: unverified, in conflict, retracted.
    public var warnings: [String]
  }
  public struct Meeting: Hashable, Sendable {
    public var days: [Session.Day]
    public var topic: String?
    public var required: [Item]
    /// The list does not say whether they are required.
    public var unspecified: [Item] = []
    public var optional: [Item]
    /// Blogs, videos, code: no papers.
    public var material: [Item]
    public var items: [Item] { required + unspecified + optional + material }
    /// "2021-03-09 (Tuesday)"
    public var dates: [String] { days.map(\.spoken) }
  }
  public struct Part: Hashable, Sendable {
    /// The file's stem: `week-02`, `date-2021-03-09`, `topic-03`, `unscheduled`.
    public var stem: String
    /// "Week 2"
    public var title: String
    public var meetings: [Meeting]
    public var items: [Item] { meetings.flatMap(\.items) }
  }
  public var course: String
  public var parts: [Part]
}

extension Packet {
  /// A reading and the record that it is tied to.
  public struct Row: Sendable {
    public var reading: Reading
    public var record: Record?
    public init(reading: Reading, record: Record?) { (self.reading, self.record) = (reading, record) }
  }

  /// Groups the readings of one list by week; sessions without a week number stand by date, else by topic.
  ///
  /// - Parameter bibTeX: the entry to copy for a record.
  public init(course: String, sessions: [Session], rows: [Row], bibTeX: (Record) -> String) {
    self.init(
      course: course, sessions: sessions,
      items: rows.map { ($0.reading, Item($0, bibTeX: $0.record.map(bibTeX))) })
  }

  /// With what is shown of each reading.
  init(course: String, sessions: [Session], items: [(reading: Reading, item: Item)]) {
    var parts: [String: Part] = [:]
    var order: [String] = []
    var meetings: [String: [Int?]] = [:]
    for (reading, item) in items {
      let session = reading.session.flatMap { sessions.indices.contains($0) ? $0 : nil }
      let (stem, title) = Self.name(of: session.map { sessions[$0] }, at: session)
      if parts[stem] == nil {
        parts[stem] = Part(stem: stem, title: title, meetings: [])
        order.append(stem)
      }
      let place: Int
      if let known = meetings[stem, default: []].firstIndex(of: session) {
        place = known
      } else {
        place = meetings[stem, default: []].count
        meetings[stem, default: []].append(session)
        parts[stem]?.meetings.append(Meeting(session.map { sessions[$0] }))
      }
      parts[stem]?.meetings[place].add(item, of: reading)
    }
    self.course = course
    self.parts = order.compactMap { parts[$0] }.sorted {
      Self.rank($0.stem, order) < Self.rank($1.stem, order)
    }
  }

  // Weeks come in the order of their numbers, everything else in the order of the list behind them.
  private static func rank(_ stem: String, _ order: [String]) -> (Int, Int) {
    let week = stem.hasPrefix("week-") ? Int(stem.dropFirst(5)) : nil
    return (week ?? Int.max, order.firstIndex(of: stem) ?? 0)
  }

  private static func name(of session: Session?, at index: Int?) -> (stem: String, title: String) {
    let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    guard let session, let index else { return ("unscheduled", "Without a date") }
    if let week = session.week { return ("week-\(two(week))", "Week \(week)") }
    if let day = session.dates.first {
      let date = (day.year.map { "\($0)-" } ?? "") + "\(two(day.month))-\(two(day.day))"
      return ("date-\(date)", date)
    }
    return ("topic-\(two(index + 1))", session.topic ?? session.heading ?? "Part \(index + 1)")
  }
}

extension Packet.Meeting {
  init(_ session: Session?) {
    let topic = session?.topic ?? (session?.dates.isEmpty == true ? session?.heading : nil)
    self.init(
      days: session?.dates ?? [], topic: topic, required: [], optional: [], material: [])
  }

  mutating func add(_ item: Packet.Item, of reading: Reading) {
    if !reading.isPaper {
      material.append(item)
    } else {
      switch reading.role {
      case .required: required.append(item)
      case .optional: optional.append(item)
      case .unspecified: unspecified.append(item)
      }
    }
  }
}
