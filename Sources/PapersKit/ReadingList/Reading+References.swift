extension Reading {
  /// What the links of a reading point at: identifiers first, each once, in the order of the list; code, slides and videos
  /// left out. Empty for a reading of words alone.
  public var references: [Reference] {
    var found: [Reference] = []
    for link in links where link.kind == .paper || link.kind == .pdf || link.kind == .other {
      guard let reference = Reference(link: link.url), !found.contains(reference) else { continue }
      // A page that only mentions the paper is no reference to it, unless an identifier stands in its address.
      if link.kind == .other, case .page = reference { continue }
      found.append(reference)
    }
    for reference in Reference.named(in: words) where !found.contains(reference) { found.append(reference) }
    let isPage = { (reference: Reference) in if case .page = reference { true } else { false } }
    return found.filter { !isPage($0) } + found.filter(isPage)
  }
}
