import PapersKit
import Testing

struct PublicationDateTests {
  @Test(
    arguments: [
      ("2018", 2018, nil, nil), ("2018-02", 2018, 2, nil), ("2018-02-09", 2018, 2, 9),
      ("2018/2/9", 2018, 2, 9),
      ("2018-02-09T12:00:00Z", 2018, 2, 9), ("2018-02-09 12:00", 2018, 2, 9), ("1687-07-05", 1687, 7, 5),
      // What cannot be is left out, not moved: a day without a month says nothing
      ("2018-13", 2018, nil, nil), ("2018-00-07", 2018, nil, nil), ("2018-02-32", 2018, 2, nil),
    ] as [(String, Int, Int?, Int?)])
  func aDateIsReadAsCoarseAsItIs(text: String, year: Int, month: Int?, day: Int?) throws {
    let date = try #require(PublicationDate(text))
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test(arguments: [
    "", "18", "20188", "February 2018", "02-2018", "2018-02-09-01", "2018-xx", "n.d.", "-2018", "2018-2-x",
  ])
  func whatIsNoDateIsNone(text: String) { #expect(PublicationDate(text) == nil) }

  @Test(arguments: [
    ("2017", "2018"), ("2018", "2018-01"), ("2018-01", "2018-02"), ("2018-02", "2018-02-01"),
    ("2018-02-01", "2018-02-02"), ("2017-12-31", "2018"),
  ])
  func theCoarserDateStandsBeforeTheFiner(earlier: String, later: String) throws {
    let (a, b) = (try #require(PublicationDate(earlier)), try #require(PublicationDate(later)))
    #expect(a < b)
    #expect(!(b < a))
  }

  @Test func everyDateReadsBackFromItsDescription() throws {
    for year in [1000, 1969, 2024, 9999] {
      for month in [nil] + (1...12).map(Optional.some) {
        for day in [nil, 1, 28, 31] as [Int?] {
          let date = PublicationDate(year: year, month: month, day: day)
          #expect(PublicationDate(date.description) == date)
        }
      }
    }
  }
}

struct PersonTests {
  @Test(arguments: [
    (Person(given: "Kim", family: "Hazelwood"), "Kim Hazelwood"), (Person(family: "Plato"), "Plato"),
    (Person(given: "Guido", family: "Rossum", particle: "van"), "Guido van Rossum"),
    (Person(given: "Alexis", family: "Tocqueville", droppingParticle: "de"), "Alexis de Tocqueville"),
    (Person(given: "Martin Luther", family: "King", suffix: "Jr."), "Martin Luther King, Jr."),
    (Person(literal: "The MLPerf Team"), "The MLPerf Team"), (Person(given: "大輔", family: "岡野原"), "岡野原大輔"),
    (Person(given: "철수", family: "김"), "김철수"), (Person(given: "Chulsoo", family: "김"), "Chulsoo 김"),
    (Person(given: "Juan", family: "Cruz", particle: "la", droppingParticle: "de"), "Juan de la Cruz"),
  ])
  func aPersonIsShownAsPeopleWriteTheName(person: Person, shown: String) { #expect(person.display == shown) }

  @Test func aCutListOfNobodyIsNotEmpty() {
    #expect(People().isEmpty)
    #expect(!People([], andOthers: true).isEmpty)
    #expect(!People([Person(family: "A")]).isEmpty)
  }
}

struct IdentifierEdgesTests {
  @Test(arguments: [
    ("arXiv:1904.03257", "10.48550/arXiv.1904.03257"), ("hep-th/9901001v2", "10.48550/arXiv.hep-th/9901001"),
  ])
  func arXivsDOILeadsBackToItsID(given: String, doi: String) throws {
    let id = try #require(ArXivID(given))
    #expect(id.doi == doi)
    #expect(DOI(id.doi)?.arXiv == id.base)
    #expect(DOI(id.doi.lowercased())?.arXiv?.text.lowercased() == id.text.lowercased())
  }

  @Test(arguments: ["10.1145/3292500", "10.48550/other.1904.03257", "10.48550/arXiv.nonsense"])
  func otherDOIsNameNoPreprint(text: String) throws { #expect(try #require(DOI(text)).arXiv == nil) }

  @Test(arguments: [
    ("1904.03257v3", "1904.03257v3"), ("1904.03257", "1904.03257"), ("arxiv: 1904.03257V2", "1904.03257v2"),
  ])
  func anIDIsPrintedWithItsVersion(given: String, printed: String) throws {
    let id = try #require(ArXivID(given))
    #expect("\(id)" == printed)
    #expect(ArXivID("\(id)") == id)
    #expect(id.base.version == nil)
  }

  @Test(arguments: [
    ("https://dx.doi.org/10.1109/X.1", "10.1109/X.1"), ("http://www.doi.org/10.1109/X.1", "10.1109/X.1"),
    ("doi.org/10.1002/(SICI)1097<1::AID>3.0.CO;2-X", "10.1002/(SICI)1097<1::AID>3.0.CO;2-X"),
    ("DOI 10.1109/X.1", "10.1109/X.1"), ("\n10.1234.5/a/b?c=d#e ", "10.1234.5/a/b?c=d#e"),
    ("10.1000/é한", "10.1000/é한"),
  ])
  func aDOIKeepsEveryCharacterOfItsSuffix(given: String, text: String) { #expect(DOI(given)?.text == text) }

  @Test func aDOIIsOneWhateverItsCase() throws {
    let forms = ["10.1109/HPCA.1", "10.1109/hpca.1", "DOI:10.1109/Hpca.1"].compactMap { DOI($0) }
    #expect(Set(forms).count == 1)
    #expect(forms.map(\.text) == ["10.1109/HPCA.1", "10.1109/hpca.1", "10.1109/Hpca.1"])
  }
}
