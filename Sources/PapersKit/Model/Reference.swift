/// What a reading points at, parsed once: an identifier, an address, or just its words.
public enum Reference: Hashable, Sendable {
  case arXiv(ArXivID)
  case doi(DOI)
  /// A DBLP record key, e.g. `conf/osdi/ChenMJZYSCWHCGK18`.
  case dblp(String)
  /// An OpenReview forum id; case matters.
  case openReview(String)
  /// An ACL Anthology id, e.g. `P17-2044` or `2021.naacl-main.208`.
  case acl(String)
  /// A landing page, or a PDF whose landing page no rule names.
  case page(WebAddress)
}
