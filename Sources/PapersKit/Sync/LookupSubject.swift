/// What a person means by the argument of `papers lookup`.
enum LookupSubject: Hashable, Sendable {
  case file(String)
  case reference(Reference)
  /// A title, as remembered.
  case words(String)

  /// A file that exists is that file; then identifiers, addresses, words.
  init(_ given: String, files: Files) {
    let text = given.trimmed
    if let entry = try? files.entry(text), entry.kind == .file {
      self = .file(text)
    } else if let id = ArXivID(text) {
      self = .reference(.arXiv(id))
    } else if let doi = DOI(text) {
      self = .reference(doi.arXiv.map { .arXiv($0) } ?? .doi(doi))
    } else if let address = WebAddress(text) {
      self = .reference(Self.reference(of: address))
    } else if Self.isPath(text) {
      self = .file(text)
    } else {
      self = .words(text.squeezed)
    }
  }

  /// The identifier that an address carries, or the address itself.
  private static func reference(of address: WebAddress) -> Reference {
    switch LinkResolution(address).reference {
    case .doi(let doi): doi.arXiv.map { .arXiv($0) } ?? .doi(doi)
    case let reference: reference
    }
  }
  private static func isPath(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    return text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
      || [".html", ".htm", ".pdf", ".xml"].contains { text.lowercased().hasSuffix($0) }
  }
}
