@testable import PapersKit
import Testing

/// Where people write arXiv identifiers in a .bib, and what looks like one and is none.
struct IdentifierFieldTests {
  static let found: [([String: String], String)] = [
    (["eprint": "1706.03762"], "1706.03762"), (["eprint": "arXiv:1706.03762v3"], "1706.03762"),
    (["eprint": "{1706.03762}", "archiveprefix": "arXiv"], "1706.03762"),
    (["eprint": "cs/0112017", "eprinttype": "arXiv"], "cs/0112017"),
    (["doi": "10.48550/arXiv.2001.08361"], "2001.08361"),
    (["doi": "10.48550/ARXIV.2001.08361"], "2001.08361"),
    (["doi": "https://doi.org/10.48550/arXiv.2001.08361"], "2001.08361"),
    (["journal": "arXiv preprint arXiv:1510.00149"], "1510.00149"),
    (["journal": "ArXiv e-prints, arXiv:1510.00149v2 [cs.CV]"], "1510.00149"),
    (["journal": "CoRR, abs/1105.3748"], "1105.3748"),
    (["journal": "CoRR", "volume": "abs/1105.3748"], "1105.3748"),
    (["journal": "arXiv:1510.00149."], "1510.00149"),
    (["howpublished": "arXiv 1510.00149, 2015"], "1510.00149"),
    (["url": "https://arxiv.org/abs/1510.00149"], "1510.00149"),
    (["url": "http://arxiv.org/pdf/1510.00149v2.pdf"], "1510.00149"),
    (["url": "https://arxiv.org/pdf/1510.00149.PDF"], "1510.00149"),
    (["url": "https://www.arxiv.org/abs/hep-th/9901001"], "hep-th/9901001"),
    (["howpublished": "\\url{https://arxiv.org/abs/1510.00149}"], "1510.00149"),
    (["note": "Also available as arXiv:1510.00149"], "1510.00149"),
    (["note": "{\\em arXiv} preprint {1510.00149}"], "1510.00149"),
    (["journaltitle": "arXiv", "number": "arXiv:1510.00149"], "1510.00149"),
    (["url": "https://export.arxiv.org/abs/math.GT/0309136"], "math.GT/0309136"),
    (["eprint": "2012.12345", "archiveprefix": "ARXIV"], "2012.12345"),
  ]
  @Test(arguments: found.indices) func isFound(row: Int) {
    let (fields, id) = Self.found[row]
    #expect(ArXivID(bibtex: { fields[$0] })?.description == id)
    // The same function serves duplicates, conversion and tidying.
    let text = "@article{k, title = {T}, " + fields.map { "\($0) = {\($1)}" }.joined(separator: ", ") + "}"
    #expect(BibTeXFormat.read(Array(text.utf8)).records.first?.ids["arxiv"] == id)
    #expect(WorkSketch(bibTeX: fields, type: "article").arXiv?.text == id)
  }

  @Test(
    arguments: [
      [:], ["eprint": "12345", "eprinttype": "pubmed"], ["eprint": "1706.03762", "archiveprefix": "hal"],
      ["url": "https://example.org/abs/1510.00149"], ["journal": "J. Phys. 1510.00149"], ["volume": "1510"],
      ["url": "https://dl.acm.org/doi/abs/10.1145/3302.33033"], ["note": "arXiv"], ["pages": "1510.00149"],
      ["url": "https://arxiv.org/list/cs.LG/recent"], ["journal": "arXiv preprint"], ["eprint": "1713.00149"],
      ["note": "see corresponding issue 12"], ["doi": "10.1145/1510.00149"],
    ] as [[String: String]]) func isNotFound(fields: [String: String])
  {
    #expect(ArXivID(bibtex: { fields[$0] }) == nil)
  }
}
