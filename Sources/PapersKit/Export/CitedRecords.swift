/// The records that a document cites, each read for itself: a thesis need not wait for what it does not cite.
public struct CitedRecords: Sendable {
  /// In the order of first use.
  public var records: [Record] = []
  public var troubles: [LibraryError] = []
  public var unknown: [CitedSelection.Unknown] = []

  public init(_ cited: Cited, in library: Library) async throws(LibraryError) {
    let keys = cited.keys.map(\.key)
    let read = await library.records(of: keys)
    (records, troubles) = (read.all, read.troubles)
    guard records.count + troubles.count < keys.count else { return }
    // Only to say what may have been meant must all keys be known.
    unknown = CitedSelection(cited, among: try library.recordKeys()).unknown
  }
}
