/// A venue: a series of the table and an edition of it.
public struct Venue: Hashable, Sendable {
  public var series: VenueSeries
  /// What it is here: a series' own kind, or `journal` for a conference that appears in one (POPL in PACMPL).
  public var kind: VenueSeries.Kind
  /// As the string or the caller says.
  public var year: Int?
  /// The number of the meeting, as the string says.
  public var edition: Int?

  public init(series: VenueSeries, kind: VenueSeries.Kind? = nil, year: Int? = nil, edition: Int? = nil) {
    self.series = series
    self.kind = kind ?? series.kind
    self.year = year
    self.edition = edition
  }

  /// Today's acronym of the series.
  public var acronym: String { series.acronym }
  /// The series' full name today.
  public var name: String { series.name(in: nil) }
  public var isOfTheField: Bool { series.isOfTheField }

  /// The series of an identifier of the table (`osdi`).
  public static func series(_ id: String) -> VenueSeries? { VenueTable.byID[id] }

  /// The venue that a text names, in any spelling; nil when it is none of the table: workshops beside a conference,
  /// submissions, look-alikes.
  public static func recognized(in text: String, year: Int? = nil) -> Venue? {
    VenueReading(of: text, year: year).venue
  }
}
