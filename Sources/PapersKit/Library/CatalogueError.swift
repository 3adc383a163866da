/// Why the catalogue could not be read or built.
public enum CatalogueError: Error, Hashable, Sendable {
  case file(FilesError)
  /// SQLite's own words.
  case database(String)
  /// The file is no dump, bibliography or list of works that is known.
  case unknownFormat(String)
  /// No source of that name is in the catalogue.
  case noSource(String)
  /// A place in an imported file that cannot be read: bytes from its start.
  case malformed(String, at: Int, String)
}

extension CatalogueError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .database(let words):
      "the catalogue: \(words); `papers catalogue verify` says more, and the file may be deleted"
    case .unknownFormat(let path):
      "\(path): neither dblp.xml, JSON lines, CSL-JSON nor BibTeX (each may be compressed by gzip)"
    case .noSource(let name):
      "no source of the catalogue is called \(name); `papers catalogue list` shows them"
    case .malformed(let path, let at, let words): "\(path): byte \(at): \(words)"
    }
  }
}
