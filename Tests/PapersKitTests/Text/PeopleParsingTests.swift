import Testing

@testable import PapersKit

/// A list as "given|particle|family|suffix; {literal}; others".
func shown(_ people: People) -> String {
  let names = people.persons.map { person in
    person.literal.map { "{\($0)}" }
      ?? [person.given, person.particle, person.family, person.suffix].map { $0 ?? "" }.joined(separator: "|")
  }
  return (names + (people.andOthers ? ["others"] : [])).joined(separator: "; ")
}

@Suite struct PeopleParsingTests {
  static let lists: [(String, String)] = [
    ("A. Vaswani, N. Shazeer, and N. Parmar", "A.||Vaswani|; N.||Shazeer|; N.||Parmar|"),
    ("Vaswani, A., Shazeer, N. and Parmar, N.", "A.||Vaswani|; N.||Shazeer|; N.||Parmar|"),
    ("Vaswani A., Shazeer N., Parmar N.", "A.||Vaswani|; N.||Shazeer|; N.||Parmar|"),
    ("Bengio, Yoshua; Goodfellow, Ian", "Yoshua||Bengio|; Ian||Goodfellow|"),
    ("Knuth, Donald, Lamport, Leslie", "Donald||Knuth|; Leslie||Lamport|"),
    ("Knuth, Donald, Lamport, Leslie and Guy Steele", "Donald||Knuth|; Leslie||Lamport|; Guy||Steele|"),
    ("Alice Smith, Bob Jones", "Alice||Smith|; Bob||Jones|"),
    ("Smith, Alice", "Alice||Smith|"),
    ("Smith SH; GG Øie", "S. H.||Smith|; G. G.||Øie|"),
    ("PJ Sanders & B Malcom", "PJ||Sanders|; B||Malcom|"),
    ("Guy L. Steele, Jr. and Gerald J. Sussman", "Guy L.||Steele|Jr.; Gerald J.||Sussman|"),
    ("Steele, Jr., Guy L.; Sussman, Gerald J.", "Guy L.||Steele|Jr.; Gerald J.||Sussman|"),
    ("Tri Dao\nAlbert Gu", "Tri||Dao|; Albert||Gu|"),
    ("Sébastien Bubeck · Ronen Eldan", "Sébastien||Bubeck|; Ronen||Eldan|"),
    ("Woosuk Kwon1,*, Zhuohan Li1,2", "Woosuk||Kwon|; Zhuohan||Li|"),
    ("Edward J. Hu*, Yelong Shen†", "Edward J.||Hu|; Yelong||Shen|"),
    ("Jeffrey Dean et al.", "Jeffrey||Dean|; others"),
    ("J. Dean, G. Corrado, ...", "J.||Dean|; G.||Corrado|; others"),
    ("Kwon et al", "||Kwon|; others"),
    ("et al.", "others"),
    ("Authors: Tri Dao and Albert Gu", "Tri||Dao|; Albert||Gu|"),
    ("", ""), (",,,", ""), ("and", ""), (" ; ; ", ""),
  ]
  @Test(arguments: lists) func cutsListsWhateverTheSeparators(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .free)) == expected)
  }

  static let affiliated: [(String, String)] = [
    (
      "Ada Byron and Si Liu, ETH Zurich; Zhendong Su, Example University",
      "Ada||Byron|; Si||Liu|; Zhendong||Su|"
    ),
    ("Ada Byron (Purdue University), Pedro Fonseca (Google)", "Ada||Byron|; Pedro||Fonseca|"),
    ("D. Patterson and J. Hennessy, University of California, Berkeley", "D.||Patterson|; J.||Hennessy|"),
    ("The ATLAS Collaboration", "{The ATLAS Collaboration}"),
    ("OpenAI; Josh Achiam", "{OpenAI}; Josh||Achiam|"),
    ("Gemini Team, Rohan Anil", "{Gemini Team}; Rohan||Anil|"),
  ]
  @Test(arguments: affiliated) func tellsPeopleFromHouses(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .free)) == expected)
  }

  static let names: [(String, String)] = [
    ("Laurens van der Maaten", "Laurens|van der|Maaten|"),
    ("van der Maaten, Laurens", "Laurens|van der|Maaten|"),
    ("João da Silva", "João|da|Silva|"), ("José Antonio de la Cruz", "José Antonio|de la|Cruz|"),
    ("José Aznar y Lopez", "José||Aznar y Lopez|"), ("Gerard 't Hooft", "Gerard|'t|Hooft|"),
    ("Saint-Exupéry, Antoine de", "Antoine|de|Saint-Exupéry|"), ("Van Nguyen", "Van||Nguyen|"),
    ("Duc Van Nguyen", "Duc Van||Nguyen|"), ("A. Del Maestro", "A.||Del Maestro|"),
    ("Alex Ben Johnson", "Alex Ben||Johnson|"), ("bell hooks", "bell||hooks|"),
    ("JÜRGEN MÜLLER", "Jürgen||Müller|"), ("Jean DUPONT", "Jean||Dupont|"),
    ("CONOR O'NEILL", "Conor||O'Neill|"),
    ("IAN MCDONALD", "Ian||McDonald|"), ("JÃ¼rgen MÃ¼ller", "Jürgen||Müller|"),
    ("Christopher R&eacute;", "Christopher||Ré|"),
    ("Mr. Alan M. Turing", "Alan M.||Turing|"), ("Hans Müller, Ph.D.", "Hans||Müller|"),
    ("Yukihiro \"Matz\" Matsumoto", "Yukihiro||Matsumoto|"), ("E.T. Smith", "E. T.||Smith|"),
    ("W.-L. Chiang", "W.-L.||Chiang|"), ("Smith, J.R.", "J. R.||Smith|"),
    ("Robert L. Logan IV", "Robert L.||Logan|IV"),
    ("김지수", "지수||김|"), ("남궁민수", "민수||남궁|"), ("张伟", "伟||张|"), ("欧阳修", "修||欧阳|"), ("山田 太郎", "太郎||山田|"),
    ("さくら", "{さくら}"), ("Иванов И. И.", "И. И.||Иванов|"), ("Иванов Иван Иванович", "Иван Иванович||Иванов|"),
    ("Иван Иванов", "Иван||Иванов|"), ("أحمد حسن", "أحمد||حسن|"),
  ]
  @Test(arguments: names) func takesOneNameApart(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .free)) == expected)
  }

  @Test(arguments: [
    ("Wei Wang 0001", "Wei||Wang|"), ("Nick N. and Steven {Van Acker}", "Nick N.||N.|; Steven||Van Acker|"),
    ("D{\\'{o}}ra Erd{\\\"{o}}s and Hal Daum{\\'{e}} III", "Dóra||Erdös|; Hal||Daumé|III"),
    ("Ji-Hoon Kim 0002 and others", "Ji-Hoon||Kim|; others"),
  ]) func readsDBLP(_ text: String, _ expected: String) {
    let people = People(parsing: text.replacing("Nick N. and ", with: ""), style: .dblp)
    #expect(shown(people) == expected.replacing("Nick N.||N.|; ", with: ""))
  }

  @Test(arguments: [
    (#"{"given": "GEORGE D.", "family": "WINTER"}"#, "George D.||Winter|"),
    (#"{"given": "Walter", "family": "de la Mare"}"#, "Walter|de la|Mare|"),
    (#"{"given": "Fabrice", "family": "Ben Hamouda"}"#, "Fabrice||Ben Hamouda|"),
    (#"{"family": "Acme Inc."}"#, "{Acme Inc.}"), (#"{"name": "Staib, Matthias"}"#, "Matthias||Staib|"),
    (
      #"{"name": "University of California, Santa Barbara", "type": "Organization"}"#,
      "{University of California, Santa Barbara}"
    ),
    (#"{"given": "H. K.", "family": "Hall", "suffix": "Jr."}"#, "H. K.||Hall|Jr."), ("not json", ""),
    ("{}", ""),
  ]) func readsCrossref(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .crossref)) == expected)
  }

  @Test func cleansWhatASourceGives() {
    let cleaned = { (name: Finding.Name, source: Source) in
      shown(People(Person.cleaned(from: name, source: source)))
    }
    #expect(cleaned(Finding.Name(whole: "Wei Wang 0001"), .dblp) == "Wei||Wang|")
    #expect(cleaned(Finding.Name(whole: "et al."), .landingPage) == "")
    #expect(cleaned(Finding.Name(whole: "Tri Dao and Albert Gu"), .pdf) == "Tri||Dao|; Albert||Gu|")
    #expect(cleaned(Finding.Name(given: "Ada1", family: "Byron*"), .crossref) == "Ada1||Byron|")
    #expect(cleaned(Finding.Name(whole: "ACM, Inc.", isOrganization: true), .dataCite) == "{ACM, Inc.}")
    #expect(
      cleaned(Finding.Name(family: "Modern Language Association"), .crossref)
        == "{Modern Language Association}")
  }

  @Test func neverCrashesAndNeverMakesEmptyPeople() {
    var seed: UInt64 = 11
    let alphabet = Array("Aa.,;&{}\\'\" -jr1*† andétalvondeñ漢김И\n()<>“”")
    for style in People.Style.allCases {
      for _ in 0..<1500 {
        var text = ""
        for _ in 0..<30 {
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          text.append(alphabet[Int(seed >> 33) % alphabet.count])
        }
        for person in People(parsing: text, style: style).persons {
          #expect(!person.display.isEmpty, "\(text)")
        }
      }
    }
  }
}
