import Testing

@testable import PapersKit

/// Where a work appeared, as evidence: which spellings are one venue, which are two, and which say nothing.
struct VenueSketchTests {
  private func agree(_ a: String?, _ b: String?) -> Bool? {
    VenueSketch(a).agrees(with: VenueSketch(b))
  }

  static let one: [(String, String)] = [
    ("OSDI", "13th USENIX Symposium on Operating Systems Design and Implementation"),
    ("OSDI '18", "OSDI"), ("NeurIPS", "Advances in Neural Information Processing Systems 31"),
    ("NIPS 2016", "NeurIPS"),
    ("ICML", "Proceedings of the 35th International Conference on Machine Learning"),
    ("SOSP", "Proceedings of the 27th ACM Symposium on Operating Systems Principles"),
    ("J. Mach. Learn. Res.", "Journal of Machine Learning Research"),
    ("IEEE Trans. Parallel Distrib. Syst.", "IEEE Transactions on Parallel and Distributed Systems"),
    ("Proc. VLDB Endow.", "Proceedings of the VLDB Endowment"),
    ("HPCA", "2018 IEEE International Symposium on High Performance Computer Architecture (HPCA)"),
    ("Trans. Softw. Eng. Methodol. Pract.", "Transactions on Software Engineering Methodology and Practice"),
  ]
  @Test(arguments: one.indices)
  func oneVenueInTwoSpellings(row: Int) {
    let (a, b) = Self.one[row]
    #expect(agree(a, b) == true, "\(a) / \(b)")
    #expect(agree(b, a) == true, "\(b) / \(a)")
  }

  static let two: [(String, String)] = [
    ("OSDI", "SOSP"), ("ICML", "ICLR"), ("NeurIPS", "ICML"), ("MICRO", "IEEE Micro"), ("ISCA", "HPCA"),
    ("VLDB", "SIGMOD"),
  ]
  @Test(arguments: two.indices)
  func twoSeriesAreTwo(row: Int) {
    let (a, b) = Self.two[row]
    #expect(agree(a, b) == false, "\(a) / \(b)")
  }

  @Test func whatSaysNothingDecidesNothing() {
    #expect(agree(nil, "OSDI") == nil)
    #expect(agree("", "OSDI") == nil)
    // A preprint server beside a meeting: the work may be in both.
    #expect(agree("arXiv", "OSDI") == nil)
    #expect(agree("CoRR", "NeurIPS") == nil)
  }

  static let forms: [(String, VenueSketch.Form?)] = [
    ("arXiv preprint arXiv:1802.04799", .preprint), ("CoRR", .preprint), ("bioRxiv", .preprint),
    ("OSDI", .conference), ("Journal of Machine Learning Research", .journal), ("PhD thesis, MIT", .thesis),
    ("ICLR 2018 Workshop Track", .workshop), ("Workshop on ML Systems at NeurIPS", .workshop),
    ("ACM Transactions on Computer Systems", .journal), ("Technical Report UCB/EECS-2009-28", .report),
  ]
  @Test(arguments: forms.indices)
  func theFormIsReadOffTheName(row: Int) {
    let (text, form) = Self.forms[row]
    #expect(VenueSketch(text).form == form, "\(text)")
  }

  @Test func aTypeGivesWayToAVenueThatIsKnown() {
    // Indexes call conference papers articles, and preprints whatever they like.
    #expect(VenueSketch("OSDI", form: .journal).form == .conference)
    #expect(VenueSketch("arXiv", form: .journal).form == .preprint)
    #expect(VenueSketch("A Journal of Nothing Known", form: .conference).form == .conference)
    #expect(VenueSketch("Journal of Machine Learning Research", form: .conference).form == .journal)
  }

  @Test func serialsThatPrintProceedingsAreKnown() {
    for name in ["Lecture Notes in Computer Science", "SIGPLAN Notices", "Proc. VLDB Endow.", "PACMPL"] {
      #expect(VenueSketch(name).printsProceedings, "\(name)")
    }
    #expect(!VenueSketch("Journal of Machine Learning Research").printsProceedings)
  }

  @Test func agreementIsSymmetric() {
    let names =
      Self.one.flatMap { [$0.0, $0.1] } + Self.two.flatMap { [$0.0, $0.1] } + ["arXiv", "", "Nature"]
    for a in names { for b in names { #expect(agree(a, b) == agree(b, a), "\(a) / \(b)") } }
  }
}
