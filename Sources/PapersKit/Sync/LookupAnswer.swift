/// What `papers lookup` says of one reference.
public struct LookupAnswer: Hashable, Sendable {
  /// As given.
  public var ref: String
  public var record: Record?
  public var error: Trouble?

  /// Why there is no record.
  public struct Trouble: Error, Hashable, Sendable {
    /// For machines: `wall`, `no-paper`, `not-found`, `offline`, `no-match`, ...
    public var kind: String
    /// For a person: what, and what to do. What was looked up stands in `ref`.
    public var message: String
    public init(kind: String, message: String) { (self.kind, self.message) = (kind, message) }
  }

  /// `{"ref", "record", "error"}` (DESIGN.md section 7).
  public var json: JSON {
    .object([
      JSON.Member("ref", .string(ref)),
      JSON.Member("record", record.map { RecordFile.json(of: $0) } ?? .null),
      JSON.Member(
        "error",
        error.map { .object(["kind": .string($0.kind), "message": .string($0.message)]) } ?? .null),
    ])
  }
}

extension LookupAnswer.Trouble {
  private static let save = "open the page in a browser, save it, and look up the file"

  /// - Parameter place: who or what was asked: a service's host, or a page's address.
  init(_ error: ReadError, at place: String) {
    let message =
      switch error {
      case .wall: "\(place): \(error.sentence); \(Self.save)"
      case .notFound: "\(place) has no such page or work"
      case .noPaper, .malformed, .service: "\(place): \(error.sentence)"
      }
    self.init(kind: error.kind, message: message)
  }

  init(_ error: FetchError) {
    let hint: String? =
      switch error {
      case .wall: Self.save
      case .unreachable, .tls: "see to the network and the address"
      case .timedOut, .throttled, .hostGivenUp, .broken: "try again later"
      case .offline: "look it up without --offline"
      case .tooLarge, .tooManyRedirects, .forbiddenScheme, .privateAddress, .status, .cancelled: nil
      }
    self.init(kind: error.kind, message: error.sentence + (hint.map { "; \($0)" } ?? ""))
  }
}
