/// Why bytes are no document that we read.
public enum MarkupError: Error, Hashable, Sendable {
  case empty
  /// More bytes than the reader takes.
  case tooLarge(limit: Int)
  /// Elements inside elements beyond the limit.
  case tooDeep(limit: Int)
  /// The document declares entities of its own, which could grow without bound or name files.
  case entities
  /// Not well-formed; the line is from 1, the message is libxml2's.
  case malformed(line: Int, String)

  /// For a person, without the place's name.
  public var sentence: String {
    switch self {
    case .empty: "it is empty"
    case .tooLarge(let limit): "it is larger than \(limit / 1_000_000) MB"
    case .tooDeep(let limit): "it nests deeper than \(limit) elements"
    case .entities: "it declares entities, which are refused"
    case .malformed(let line, let message): "line \(line): \(message)"
    }
  }
}
