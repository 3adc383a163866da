/// What a venue string says: the series if it is one of the table, and in any case the kind and the year.
public struct VenueReading: Hashable, Sendable {
  public var venue: Venue?
  /// The kind of thing named; nil when the string names no venue.
  public var kind: VenueSeries.Kind?
  public var year: Int?
  /// The number of the meeting.
  public var edition: Int?
  /// The conference that a workshop belongs to.
  public var host: VenueSeries?
  /// The string says that the work is only submitted.
  public var isPending = false

  private struct Question: Hashable {
    var text: String
    var year: Int?
  }
  private struct Answer {
    var reading: VenueReading
    /// A name in it was a series' own for some years only.
    var asksForYear: Bool
  }
  // A bibliography names few venues, each of them often.
  private static let memo = Memo<Question, Answer>(limit: 8_192)

  /// Reads a venue string; `year` is what is known of the work and decides between former names.
  public init(of text: String, year: Int? = nil) {
    let plain = Self.memo.value(Question(text: text, year: nil)) { Self.answer(text, nil) }
    self = plain.reading
    // The year that a string states is believed before any other.
    guard let year, plain.reading.year == nil else { return }
    if plain.asksForYear {
      self = Self.memo.value(Question(text: text, year: year)) { Self.answer(text, year) }.reading
    } else {
      venue?.year = year
    }
  }

  private static func answer(_ text: String, _ year: Int?) -> Answer {
    var judge = VenueJudge(words: VenueWord.words(in: text), index: .shared, year: year)
    let ruling = judge.ruling()
    return Answer(reading: Self(ruling, of: judge, year), asksForYear: judge.asksForYear)
  }

  private init(_ ruling: VenueJudge.Ruling, of judge: VenueJudge, _ year: Int?) {
    let index = judge.index
    self.year = judge.year
    self.kind = ruling.kind
    self.host = ruling.host.map { index.series[$0] }
    self.isPending = ruling.isPending
    guard let found = ruling.series else { return }
    edition = judge.edition(of: index.series[found], near: ruling.range)
    let meeting = edition.flatMap { index.series[found].year(ofEdition: $0) }
    venue = Venue(
      series: index.series[found], kind: ruling.kind, year: self.year ?? year ?? meeting, edition: edition)
  }
}
