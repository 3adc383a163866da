import Testing

@testable import PapersKit

/// Identifiers that stand in the links of BibTeX entries, and what they say of two works.
struct LinkedIdentifierTests {
  static func sketch(_ fields: [String: String]) -> WorkSketch {
    let base = ["title": "Nets of Gold for Everyone", "author": "Doe, Jane", "year": "2019"]
    return WorkSketch(bibTeX: base.merging(fields) { $1 }, type: "misc")
  }

  static let dois: [(field: String, value: String, doi: String?)] = [
    ("doi", "10.1145/1.2", "10.1145/1.2"), ("doi", "https://doi.org/10.1145/1.2", "10.1145/1.2"),
    ("url", "http://dx.doi.org/10.1145/1.2", "10.1145/1.2"), ("note", "doi:10.1145/1.2", "10.1145/1.2"),
    ("url", "https://dl.acm.org/doi/10.1145/1.2", "10.1145/1.2"),
    ("url", "http://doi.acm.org/10.1145/1.2", "10.1145/1.2"),
    ("howpublished", "\\url{https://doi.org/10.1145/1.2}", "10.1145/1.2"),
    ("note", "DOI: 10.1145/1.2", "10.1145/1.2"), ("url", "https://example.org/10.1145/1.2", nil),
    ("note", "version 10.2 of it", nil),
  ]
  @Test(arguments: dois) func aDOIStandsAloneOrBehindAResolver(field: String, value: String, doi: String?) {
    #expect(Self.sketch([field: value]).doi?.text == doi)
  }

  static let links: [(field: String, value: String, openReview: String?, acl: String?)] = [
    ("url", "https://openreview.net/forum?id=AbC-1", "AbC-1", nil),
    ("url", "https://openreview.net/pdf?id=AbC-1", "AbC-1", nil),
    ("url", "https://aclanthology.org/P17-2044/", nil, "p17-2044"),
    ("url", "https://www.aclanthology.org/P17-2044.pdf", nil, "p17-2044"),
    ("url", "https://example.org/openreview.net?id=AbC", nil, nil),
  ]
  @Test(arguments: links) func anEntryIsKnownByItsLink(
    field: String, value: String, openReview: String?, acl: String?
  ) {
    let sketch = Self.sketch([field: value])
    #expect(sketch.openReview == openReview)
    #expect(sketch.acl == acl)
  }

  /// What an identifier weighs: the same one ties what titles leave open, another one parts.
  @Test(arguments: [
    ("https://openreview.net/forum?id=A", "https://openreview.net/forum?id=B", "different OpenReview ids"),
    ("https://openreview.net/forum?id=A", "https://openreview.net/pdf?id=A", "OpenReview id"),
    ("https://aclanthology.org/P17-1", "https://aclanthology.org/P17-1.pdf", "ACL id"),
    ("https://aclanthology.org/P17-1", "https://aclanthology.org/P17-2", "different ACL ids"),
  ])
  func anIdentifierIsSaidAsEvidence(a: String, b: String, evidence: String) {
    let plain = sameWork(Self.sketch([:]), Self.sketch([:])).score
    let result = sameWork(Self.sketch(["url": a]), Self.sketch(["url": b]))
    #expect(result.evidence.contains(evidence), "\(result.evidence)")
    #expect(evidence.hasPrefix("different") ? result.score < plain : result.score > plain)
  }
}
