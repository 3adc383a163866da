/// Why a page gives no finding.
public enum ReadError: Error, Hashable, Sendable {
  /// A bot check, whatever its status.
  case wall(kind: String)
  /// The service says that it does not know the work (a 404, an empty batch, a soft 404 page).
  case notFound
  /// A page that is no paper: an index, a search, a profile, a template with its placeholders.
  case noPaper(String)
  /// Bytes that are not in the expected format; the place is for a person.
  case malformed(String)
  /// The service's own error message.
  case service(String)

  /// Kind, for machines.
  public var kind: String {
    switch self {
    case .wall: "wall"
    case .notFound: "not-found"
    case .noPaper: "no-paper"
    case .malformed: "malformed"
    case .service: "service"
    }
  }
}
