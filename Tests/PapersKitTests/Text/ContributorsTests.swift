import Testing

@testable import PapersKit

/// Contributors as Crossref and DataCite deliver them: forms filled by publishers, with everything in the wrong field.
@Suite struct ContributorsTests {
  static let contributors: [(String, String)] = [
    (#"{"given":"Vincent","family":"Gogh","non-dropping-particle":"van"}"#, "Vincent|van|Gogh|"),
    (#"{"given":"Kim","family":"Lee","suffix":"III"}"#, "Kim||Lee|III"),
    (#"{"family":"Smith Jr.","given":"John"}"#, "John||Smith|Jr."),
    (#"{"family":"Smith","given":"John, Jr."}"#, "John||Smith|Jr."),
    (#"{"family":"Smith","given":"John Jr"}"#, "John||Smith|Jr"),
    (#"{"family":"Smith","given":"Dr. John"}"#, "John||Smith|"),
    (#"{"family":"Smith, PhD","given":"John"}"#, "John||Smith|"),
    (#"{"family":"Smith*","given":"John"}"#, "John||Smith|"),
    (#"{"family":"<i>Smith</i>","given":"John"}"#, "John||Smith|"),
    (#"{"family":"M&uuml;ller","given":"J&uuml;rgen"}"#, "Jürgen||Müller|"),
    (#"{"family":"MÃ¼ller","given":"JÃ¼rgen"}"#, "Jürgen||Müller|"),
    (#"{"family":"GarcÃ\#(u: 0xAD)a","given":"MarÃ\#(u: 0xAD)a"}"#, "María||García|"),
    (#"{"family":"ZOLA","given":"Émile"}"#, "Émile||Zola|"),
    (#"{"family":"NG","given":"A. Y."}"#, "A. Y.||Ng|"),
    (#"{"family":"LI","given":"WEI"}"#, "Wei||Li|"),
    (#"{"family":"VAN DER WAALS","given":"J.D."}"#, "J. D.|van der|Waals|"),
    (#"{"family":"van der Waals","given":"Johannes Diderik"}"#, "Johannes Diderik|van der|Waals|"),
    (#"{"family":"Waals","given":"Johannes van der"}"#, "Johannes|van der|Waals|"),
    (#"{"family":"de Oliveira Santos","given":"Ana"}"#, "Ana|de|Oliveira Santos|"),
    (#"{"family":"Le Scao","given":"Teven"}"#, "Teven||Le Scao|"),
    (#"{"family":"El Ghaoui","given":"Laurent"}"#, "Laurent||El Ghaoui|"),
    (#"{"family":"O’BRIEN","given":"CONOR"}"#, "Conor||O’Brien|"),
    (#"{"family":"Tolkien","given":"J.R.R."}"#, "J. R. R.||Tolkien|"),
    (#"{"family":" Lee ","given":" Ann\#(u: 0xA0)B. "}"#, "Ann B.||Lee|"),
    (#"{"family":"王","given":"小明"}"#, "小明||王|"),
    (#"{"family":"王小明"}"#, "小明||王|"),
    (#"{"family":"田中"}"#, "||田中|"),
    (#"{"family":"Plato"}"#, "||Plato|"),
    // Houses.
    (#"{"name":"GTEx Consortium","sequence":"additional"}"#, "{GTEx Consortium}"),
    (#"{"family":"The ATLAS Collaboration"}"#, "{The ATLAS Collaboration}"),
    (#"{"family":"Collaboration","given":"ATLAS"}"#, "{ATLAS Collaboration}"),
    (#"{"family":"Consortium","given":"The International Genome"}"#, "{The International Genome Consortium}"),
    (#"{"name":"University of California, Berkeley"}"#, "{University of California, Berkeley}"),
    (
      #"{"name":"Example Institute of Electrical, Optical Sciences","nameType":"Organizational"}"#,
      "{Example Institute of Electrical, Optical Sciences}"
    ),
    (#"{"name":"Google"}"#, "{Google}"), (#"{"literal":"Hugging Face"}"#, "{Hugging Face}"),
    // People in one field.
    (#"{"name":"Smith, John"}"#, "John||Smith|"),
    (#"{"name":"Smith, John","nameType":"Personal"}"#, "John||Smith|"),
    (#"{"name":"John Smith","type":"Person"}"#, "John||Smith|"),
    (#"{"literal":"Smith, John"}"#, "John||Smith|"),
    (#"{"givenName":"Thomas","familyName":"Dubos","name":"Dubos, Thomas"}"#, "Thomas||Dubos|"),
    // Nobody.
    (#"{"family":"et al."}"#, "others"), (#"{"name":"et al."}"#, "others"), (#"{"family":""}"#, ""),
    (#"{"given":null,"family":null}"#, ""),
    (#"{"family":7}"#, ""), (#"{"family":["Lee"]}"#, ""), ("null", ""), ("[]", ""), ("{", ""),
  ]
  @Test(arguments: contributors) func aContributorIsThePersonMeant(_ json: String, _ expected: String) {
    #expect(shown(People(parsing: json, style: .crossref)) == expected)
  }

  @Test func particlesOfEitherKindAreKept() throws {
    let json =
      #"{"given":"Alexander","family":"Humboldt","dropping-particle":"von","non-dropping-particle":"zu"}"#
    let person = try #require(People(parsing: json, style: .crossref).persons.first)
    #expect(person == Person(given: "Alexander", family: "Humboldt", particle: "zu", droppingParticle: "von"))
  }

  @Test func aListKeepsItsOrderAndDropsNobody() {
    let all = Self.contributors.filter { $0.0.hasPrefix("{\"") && !$0.1.isEmpty && $0.1 != "others" }
    let json = "[" + all.map(\.0).joined(separator: ",") + "]"
    #expect(shown(People(parsing: json, style: .crossref)) == all.map(\.1).joined(separator: "; "))
  }

  @Test func whatIsCleanedOnceStaysAsItIs() {
    for (json, expected) in Self.contributors where !expected.isEmpty && expected != "others" {
      for person in People(parsing: json, style: .crossref).persons where person.literal == nil {
        let name = Finding.Name(
          given: person.given,
          family: [person.particle, person.family].compactMap { $0 }.joined(separator: " "),
          suffix: person.suffix)
        #expect(Person.cleaned(from: name, source: .crossref) == [person], "\(json)")
      }
    }
  }
}

extension DefaultStringInterpolation {
  fileprivate mutating func appendInterpolation(u value: UInt32) {
    appendLiteral(Unicode.Scalar(value).map { String(Character($0)) } ?? "")
  }
}
