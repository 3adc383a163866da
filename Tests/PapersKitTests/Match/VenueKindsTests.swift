import Testing

@testable import PapersKit

/// In which form a work is out, told by the words of its place alone, and whether two places are one.
struct VenueKindsTests {
  static let forms: [(place: String, form: VenueSketch.Form?)] = [
    ("arXiv preprint arXiv:1802.04799", .preprint), ("Preprints of Gold", .preprint), ("bioRxiv", .preprint),
    ("SSRN Electronic Journal", .preprint), ("SSRN", .preprint), ("Golden Nets Workshop", .workshop),
    ("Workshops of the Golden Conference", .workshop), ("PhD Thesis, University of Gold", .thesis),
    ("Dissertation", .thesis), ("Trans. Golden Nets", .journal), ("Golden Letters", .journal),
    ("Gold Magazine", .journal), ("Communications of the Golden Society", .journal), ("J. Gold", .journal),
    ("Golden Conference", .conference), ("Golden Symp.", .conference),
    ("Advances in Golden Nets", .conference), ("Proc. Golden Nets", .conference),
    ("Technical Report, University of Gold", .report), ("Golden Techreport", .report),
    ("Somewhere Else", nil), ("", nil),
  ]
  @Test(arguments: forms) func thePlaceSaysTheForm(place: String, form: VenueSketch.Form?) {
    #expect(VenueSketch(place).form == form)
  }

  /// A source's own word, and where the place knows better.
  static let said: [(place: String, said: VenueSketch.Form, form: VenueSketch.Form)] = [
    ("arXiv", .journal, .preprint), ("Golden Nets Workshop", .conference, .workshop),
    ("OSDI", .journal, .conference), ("Journal of Machine Learning Research", .conference, .journal),
    ("Golden Symposium", .journal, .journal), ("Somewhere Else", .thesis, .thesis),
    ("OSDI", .book, .book),
  ]
  @Test(arguments: said) func aSourcesWordCountsUnlessThePlaceKnowsBetter(
    place: String, said: VenueSketch.Form, form: VenueSketch.Form
  ) {
    #expect(VenueSketch(place, form: said).form == form)
  }

  static let pairs: [(a: String, b: String, agree: Bool?)] = [
    ("OSDI", "Operating Systems Design and Implementation", true), ("OSDI", "SOSP", false),
    ("OSDI", "arXiv", nil), ("OSDI", "", nil),
    ("GNC 2019", "Proceedings of the Golden Nets Colloquium", true),
    ("Proceedings of the Golden Nets Colloquium", "GNC", true), ("GNC", "GNX", false),
    ("Trans. Gold. Net.", "Transactions on Golden Networks", true),
    ("Journal of Golden Networks", "Conference on Golden Networks", nil),
    ("Friends of Iron Ropes", "Golden Nets Colloquium", false), ("Colloquium", "Somewhere Else Again", nil),
  ]
  @Test(arguments: pairs) func twoPlacesAreOneTwoOrCannotBeTold(a: String, b: String, agree: Bool?) {
    #expect(VenueSketch(a).agrees(with: VenueSketch(b)) == agree)
    #expect(VenueSketch(b).agrees(with: VenueSketch(a)) == agree)
  }
}
