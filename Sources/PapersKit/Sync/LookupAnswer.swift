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
    /// For a person: what, and what to do.
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
  init(_ error: ReadError, at place: String) {
    let message =
      switch error {
      case .wall(let kind):
        "\(place): a bot check (\(kind)) stands before the page; open it in a browser and save it"
      case .notFound: "\(place): the page or work does not exist"
      case .noPaper(let what): "\(place): no paper: \(what)"
      case .malformed(let what): "\(place): not readable: \(what)"
      case .service(let what): "\(place): the service says: \(what)"
      }
    self.init(kind: error.kind, message: message)
  }
}
