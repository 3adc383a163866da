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
  // A bibliography names few venues, each of them often.
  private static let memo = Memo<Question, VenueReading>(limit: 8_192)

  /// Reads a venue string; `year` is what is known of the work and decides between former names.
  public init(of text: String, year: Int? = nil) {
    let plain = Self.memo.value(Question(text: text, year: nil)) { Self(reading: text, nil) }
    // The year that a string states is believed before any other.
    guard let year, plain.year == nil else {
      self = plain
      return
    }
    self = Self.memo.value(Question(text: text, year: year)) { Self(reading: text, year) }
  }

  private init(reading text: String, _ year: Int?) {
    let index = VenueIndex.shared
    var judge = VenueJudge(words: VenueWord.words(in: text), index: index, year: year)
    let ruling = judge.ruling()
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
