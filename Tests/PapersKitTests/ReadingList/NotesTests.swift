import Testing

@testable import PapersKit

/// Remarks and praise around a title, and pictures before it.
struct NotesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var given: String
    var told: String?
    var testDescription: String { given }
    init(_ given: String, _ told: String?) { (self.given, self.told) = (given, told) }
  }

  @Test(arguments: [
    Case("Keynote DYNAMO '00", "DYNAMO '00"),
    Case("ICSE '18 Practice Talk", "ICSE '18"),
    Case("Invited talk, PODC 2007", "PODC 2007"),
    Case("to appear at OSDI 2025", "OSDI 2025"),
    Case("OSDI 2018 demo paper", "OSDI 2018"),
    Case("OSDI 2018", nil),
    Case("Keynote", nil),
    Case("Practice Talk", nil),
    Case("a remark of many words about the paper and its talk", nil),
  ])
  func theKindOfATalkStandsAroundTheVenue(_ one: Case) {
    #expect(Notes.withoutOccasion(one.given) == one.told)
  }

  @Test(arguments: ["draft", "skim", "preprint", "Best Paper Award", "Section 3", "pages 1-8"])
  func whatSaysNothingOfTheWorkIsANote(_ text: String) { #expect(Notes.isNote(text)) }

  @Test(arguments: ["OSDI 2018", "Ray", "and Safer", "drafting", "skimming the surface"])
  func whatMayBePartOfTheTitleIsNone(_ text: String) { #expect(!Notes.isNote(text)) }

  struct Praised: CustomTestStringConvertible, Sendable {
    var given: String
    var title: String
    var place: String
    var testDescription: String { given }
    init(_ given: String, _ title: String, _ place: String = "") {
      (self.given, self.title, self.place) = (given, title, place)
    }
  }
  @Test(arguments: [
    Praised(
      "Time, Clocks, and the Ordering of Events, SigOps HoF paper", "Time, Clocks, and the Ordering of Events"
    ),
    Praised(
      "Efficient Violation Detection, SOSP'19 best paper", "Efficient Violation Detection", "SOSP 2019"),
    Praised("A Fast Garden, distinguished paper", "A Fast Garden"),
    Praised("How to Write a Paper", "How to Write a Paper"),
    Praised("Gardens, and How to Write a Paper", "Gardens, and How to Write a Paper"),
    Praised("The Best Paper Award", "The Best Paper Award"),
  ])
  func praiseIsNoPartOfATitle(_ one: Praised) {
    var entry = EntryText()
    #expect(Titles.withoutPraise(one.given, &entry) == one.title)
    let place = [entry.draft.venue, entry.draft.year.map(String.init)].compactMap { $0 }
    #expect(place.joined(separator: " ") == one.place)
  }

  @Test(arguments: [
    Praised("The Alpha of Agreement, Comp Journal 2007", "The Alpha of Agreement", "Comp Journal 2007"),
    Praised(
      "Lower Bounds for Gardens, Distributed Computing 2006", "Lower Bounds for Gardens",
      "Distributed Computing 2006"),
    Praised("What Is Live Now, Unpublished 2020", "What Is Live Now", "2020"),
    Praised("What Is Live Now, Manuscript 2020", "What Is Live Now", "2020"),
    Praised("What Is Live Now, Jane Roe 2020", "What Is Live Now, Jane Roe 2020"),
    Praised("Gardens of the World in 2020", "Gardens of the World in 2020"),
    Praised("Gardens, Comp Journal 2007", "Gardens, Comp Journal 2007"),
  ])
  func aNameThatNobodyKnowsAndAYearAreWhereItAppeared(_ one: Praised) {
    var entry = EntryText()
    #expect(Titles.withoutNamedVenue(one.given, &entry) == one.title)
    let place = [entry.draft.venue, entry.draft.year.map(String.init)].compactMap { $0 }
    #expect(place.joined(separator: " ") == one.place)
  }

  @Test func aVenueThatIsKnownIsNotTakenAgain() {
    var entry = EntryText()
    entry.draft.venue = "OSDI"
    let title = "The Alpha of Agreement, Comp Journal 2007"
    #expect(Titles.withoutNamedVenue(title, &entry) == title)
    #expect(entry.draft.venue == "OSDI")
  }

  @Test(arguments: [
    Case("📄 Bigtable", "Bigtable"), Case("🔥 Ray: A System", "Ray: A System"),
    Case("Bigtable", "Bigtable"), Case("📄Bigtable", "📄Bigtable"), Case("7 Ways", "7 Ways"),
    Case("# Bigtable", "# Bigtable"),
  ])
  func aPictureBeforeATitleIsNoneOfIt(_ one: Case) { #expect(Titles.withoutPicture(one.given) == one.told) }

  @Test(arguments: [
    Case("PWLSF#1 => Dapper, a Tracing Infrastructure", "Dapper, a Tracing Infrastructure"),
    Case("Meeting 3 -> Bimodal Multicast", "Bimodal Multicast"),
    Case("Lambda -> Calculus", "Lambda -> Calculus"),
    Case("From Theory to Practice 2 => More", "From Theory to Practice 2 => More"),
    Case("Dapper", "Dapper"),
  ])
  func theMeetingBeforeAnArrowIsNoPartOfATitle(_ one: Case) {
    #expect(Titles.withoutArrow(one.given) == one.told)
  }

  @Test(arguments: [
    "Xu Han presents ", "Mia Li on ", "Jane Roe will present".replacing("present", with: "presents"),
    "Jane Roe and Max Doe presenting",
  ])
  func whoPresentsStandsBeforeAQuotation(_ text: String) { #expect(Titles.saysWhoPresents(text)) }
  @Test(arguments: [
    "Data Summarization with", "A study of things on", "presents", "Jane Roe", "The Garden covers",
  ])
  func otherWordsBeforeAQuotationSayNothingOfIt(_ text: String) { #expect(!Titles.saysWhoPresents(text)) }

  @Test func labelsAreTakenAwayWhereOneIsRepeated() {
    let titles = [
      "GAN : Generative Adversarial Networks", "BERT : BERT: Pre-training of Transformers",
      "Doc2Vec : Representations of Sentences and Documents",
    ]
    let found = Titles.behindLabels(titles)
    #expect(found.map(\.0) == [0, 1, 2])
    #expect(found.map(\.1.label) == ["GAN", "BERT", "Doc2Vec"])
    #expect(found.map(\.1.title)[1] == "BERT: Pre-training of Transformers")
    // None is repeated: the words before the colons may be parts of titles.
    #expect(Titles.behindLabels([titles[0], titles[2], "Halide : A Language and Compiler"]).isEmpty)
    // One among many is no custom of the list.
    #expect(Titles.behindLabels(titles[1...1] + ["A", "B", "C", "D"]).isEmpty)
  }
}
