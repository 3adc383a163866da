import BibTeX
import Testing

@testable import PapersKit

/// One list of people in the styles of many sources.
@Suite struct PeopleStylesTests {
  static let people = "Ada||Byron|; Guy||Steele|; Barbara||Liskov|"
  static let styles = [
    "Ada Byron, Guy Steele, Barbara Liskov", "Ada Byron, Guy Steele and Barbara Liskov",
    "Ada Byron, Guy Steele, and Barbara Liskov", "Ada Byron and Guy Steele and Barbara Liskov",
    "Ada Byron; Guy Steele; Barbara Liskov", "Ada Byron · Guy Steele · Barbara Liskov",
    "Ada Byron & Guy Steele & Barbara Liskov", "Ada Byron\nGuy Steele\nBarbara Liskov",
    "Byron, Ada; Steele, Guy; Liskov, Barbara", "Byron, Ada and Steele, Guy and Liskov, Barbara",
    "Byron, Ada, Steele, Guy, Liskov, Barbara", "Ada Byron1, Guy Steele2, Barbara Liskov1,2",
    "Ada Byron*, Guy Steele†, Barbara Liskov‡", "By Ada Byron, Guy Steele, and Barbara Liskov",
    "Authors: Ada Byron, Guy Steele, Barbara Liskov", "ADA BYRON, GUY STEELE, BARBARA LISKOV",
    "  Ada  Byron ,Guy   Steele,  Barbara Liskov  ", "Ada Byron¹, Guy Steele², Barbara Liskov³",
    "Ada Byron (MIT), Guy Steele (Oracle), Barbara Liskov (MIT)",
  ]
  @Test(arguments: styles) func aListIsTheSameInEveryStyle(text: String) {
    #expect(shown(People(parsing: text, style: .free)) == Self.people)
  }

  @Test(arguments: ["et al.", "et al", "and others", ", et al.", "and et al.", "..."])
  func whoeverIsLeftOutIsRemembered(tail: String) {
    let people = People(parsing: "Ada Byron, Guy Steele \(tail)", style: .free)
    #expect(shown(people) == "Ada||Byron|; Guy||Steele|; others")
  }

  static let bibtex: [(String, String)] = [
    ("Knuth, Donald E.", "Donald E.||Knuth|"), ("Donald E. Knuth", "Donald E.||Knuth|"),
    ("{\\\"O}zsu, M. Tamer", "M. Tamer||Özsu|"), ("van den Oord, A{\\\"a}ron", "Aäron|van den|Oord|"),
    ("de la Higuera, Colin", "Colin|de la|Higuera|"), ("{OpenAI}", "{OpenAI}"),
    ("{The HDF Group} and Li Wei", "{The HDF Group}; Li||Wei|"),
    ("Steele, Jr., Guy L.", "Guy L.||Steele|Jr."),
    ("Ford, Jr., Henry and others", "Henry||Ford|Jr.; others"), ("Li, Kai and Li, Kai", "Kai||Li|; Kai||Li|"),
    ("{\\'A}lvarez, Jos{\\'e} and {\\O}ye, Geir", "José||Álvarez|; Geir||Øye|"), ("", ""),
    ("M{\\\"u}ller-Gro{\\ss}, Hans-J{\\\"u}rgen", "Hans-Jürgen||Müller-Groß|"), ("others", "others"),
  ]
  @Test(arguments: bibtex) func readsTheAuthorsOfAnEntry(_ text: String, _ expected: String) {
    #expect(shown(People(bibtex: text)) == expected)
  }

  @Test func whatIsWrittenForAnEntryIsReadAsTheSamePeople() {
    let givens = ["Ada", "J. R.", "Jean-Luc", "Łukasz", nil]
    let particles = ["van der", "de", nil]
    let families = ["Byron", "Brinch Hansen", "O'Neil", "Müller-Groß", "王"]
    for given in givens {
      for particle in particles {
        for family in families {
          for suffix in ["Jr.", "III", nil] {
            let person = Person(given: given, family: family, particle: particle, suffix: suffix)
            let people = People([person, Person(literal: "ACM and Friends")], andOthers: true)
            let again = People(bibtex: people.bibtex.text)
            // BibTeX has no form for a suffix or several family words without a given name: braces keep them whole.
            let isWhole = given == nil && (suffix != nil || (particle == nil && family.contains(" ")))
            let expected =
              isWhole
              ? People(
                [
                  Person(
                    literal: [particle, family].compactMap { $0 }.joined(separator: " ")
                      + (suffix.map { ", \($0)" } ?? "")), people.persons[1],
                ], andOthers: true) : people
            #expect(shown(again) == shown(expected), "\(people.bibtex.text)")
          }
        }
      }
    }
  }

  static let crossref: [(String, String)] = [
    (
      #"[{"given": "Ada", "family": "Byron"}, {"given": "Guy", "family": "Steele"}]"#,
      "Ada||Byron|; Guy||Steele|"
    ),
    (#"[{"name": "CERN"}, {"family": "Byron", "given": "A."}]"#, "{CERN}; A.||Byron|"),
    (#"[{"given": "", "family": "Byron"}]"#, "||Byron|"), ("[]", ""), ("[1, null, \"x\"]", ""), ("[{", ""),
    (#"{"given": "Ludwig", "family": "van Beethoven"}"#, "Ludwig|van|Beethoven|"),
    (#"{"given": "Wei", "family": "WANG"}"#, "Wei||Wang|"),
  ]
  @Test(arguments: crossref) func readsContributors(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .crossref)) == expected)
  }
}
