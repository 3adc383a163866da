extension VenueSeries {
  /// Whether the papers of a venue have DOIs at Crossref: those of ACM, IEEE, Springer and their like do.
  static func registersDOIs(_ venue: String) -> Bool {
    let publishers = ["acm", "ieee", "springer", "elsevier", "wiley", "acl", "vldb", "mit press", "siam"]
    guard let publisher = Venue.recognized(in: venue)?.series.publisher?.folded else { return false }
    return publishers.contains { publisher.contains($0) }
  }
}
