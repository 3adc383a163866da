/// A Markdown reading list as read: sessions, and readings in the order of the file.
public struct ReadingList: Hashable, Sendable {
  public struct Course: Hashable, Sendable {
    public var title: String?
    public var term: String?
    public var year: Int?
    public init(title: String? = nil, term: String? = nil, year: Int? = nil) {
      (self.title, self.term, self.year) = (title, term, year)
    }
  }
  public var course: Course
  public var sessions: [Session]
  public var readings: [Reading]
  /// What was noticed and should be said: odd links, unreadable parts.
  public var notices: [Notice]
  /// The rows of a schedule table that name a week and its days, also those without a reading.
  public var schedule: [Session] = []

  public init(
    course: Course = Course(), sessions: [Session] = [], readings: [Reading] = [], notices: [Notice] = []
  ) {
    self.course = course
    self.sessions = sessions
    self.readings = readings
    self.notices = notices
  }
}

/// A place in a file: both from 1, the column in UTF-8 bytes.
public struct Place: Hashable, Sendable {
  public var line: Int
  public var column: Int
  public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }
}

/// Something a person should know about a place in the list.
public struct Notice: Hashable, Sendable {
  public var place: Place
  public var message: String
  /// What to do, in one sentence.
  public var hint: String?
  /// Words that read like a title and are read as no paper.
  public var isLeftOut: Bool
  public init(place: Place, message: String, hint: String? = nil, isLeftOut: Bool = false) {
    (self.place, self.message, self.hint, self.isLeftOut) = (place, message, hint, isLeftOut)
  }
}

/// A meeting of the course.
public struct Session: Hashable, Sendable {
  /// A date as the list gives it: the year may be unknown.
  public struct Day: Hashable, Sendable, CustomStringConvertible {
    public var year: Int?
    public var month: Int
    public var day: Int
    public init(year: Int? = nil, month: Int, day: Int) {
      (self.year, self.month, self.day) = (year, month, day)
    }
    /// `2021-03-09`, or `--03-09` without a year (ISO 8601:2000, 5.2.1.3 d).
    public var description: String {
      let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
      return (year.map(String.init) ?? "-") + "-\(two(month))-\(two(day))"
    }
  }
  public var week: Int?
  public var dates: [Day]
  public var topic: String?
  public var heading: String?
  /// Slides, recordings, quizzes: what belongs to the meeting and to no reading.
  public var links: [Reading.Link] = []
  public init(week: Int? = nil, dates: [Day] = [], topic: String? = nil, heading: String? = nil) {
    (self.week, self.dates, self.topic, self.heading) = (week, dates, topic, heading)
  }
}

/// One entry of a reading list.
public struct Reading: Hashable, Sendable {
  public enum Role: String, Sendable { case required, optional, unspecified }
  public struct Link: Hashable, Sendable {
    public enum Kind: String, Sendable { case paper, pdf, code, slides, video, blog, other }
    /// Mended where the mend is certain.
    public var url: String
    /// As it stands in the list.
    public var written: String
    public var kind: Kind
    public init(url: String, written: String, kind: Kind) {
      (self.url, self.written, self.kind) = (url, written, kind)
    }
    init(written: String, kind: Kind) {
      self.init(url: LinkMend(written).url, written: written, kind: kind)
    }
  }
  /// Index into the list's sessions.
  public var session: Int?
  public var role: Role
  public var label: String?
  public var title: String?
  public var links: [Link]
  /// "First Last", as written but in that order.
  public var authors: [String]
  public var hasEtAl: Bool
  public var venue: String?
  public var year: Int?
  /// Blogs, books, videos, code and documentation are kept, but are no papers.
  public var isPaper: Bool
  public var place: Place
  /// Byte range in the file.
  public var range: Range<Int>
  /// The entry's text as rendered, white space folded: what ties it to its record again.
  public var words: String

  public init(
    session: Int? = nil, role: Role = .unspecified, label: String? = nil, title: String? = nil,
    links: [Link] = [],
    authors: [String] = [], hasEtAl: Bool = false, venue: String? = nil, year: Int? = nil,
    isPaper: Bool = true,
    place: Place = Place(line: 1, column: 1), range: Range<Int> = 0..<0, words: String = ""
  ) {
    self.session = session
    self.role = role
    self.label = label
    self.title = title
    self.links = links
    self.authors = authors
    self.hasEtAl = hasEtAl
    self.venue = venue
    self.year = year
    self.isPaper = isPaper
    self.place = place
    self.range = range
    self.words = words
  }
}
