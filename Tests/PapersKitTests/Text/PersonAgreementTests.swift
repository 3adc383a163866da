import Testing

@testable import PapersKit

@Suite struct PersonAgreementTests {
  private func person(_ text: String) -> Person { Person(Finding.Name(whole: text)) }

  @Test(arguments: [
    ("Woosuk Kwon", "Kwon, Woosuk"), ("Joseph E. Gonzalez", "Joseph Gonzalez"), ("Ji-Hoon Kim", "Jihoon Kim"),
    ("Jürgen Müller", "Jurgen Muller"), ("Jürgen Müller", "Jürgen Mueller"), ("Li Wei", "Wei Li"),
    ("Laurens van der Maaten", "Laurens Van Der Maaten"), ("Martin L. King, Jr.", "Martin King"),
    ("OpenAI", "openai"), ("Andrés Muñoz Medina", "Andrés Medina"), ("Christopher Ré", "Christopher Re"),
  ]) func sameInDifferentDress(_ a: String, _ b: String) {
    #expect(person(a).agreement(with: person(b)) == .same)
    #expect(person(b).agreement(with: person(a)) == .same)
  }

  @Test(arguments: [
    ("W. Kwon", "Woosuk Kwon"), ("J. E. Gonzalez", "Joseph Gonzalez"), ("Kwon", "Woosuk Kwon"),
    ("Smith WJ", "William Smith"),
    ("J.-H. Kim", "Ji-Hoon Kim"),
  ]) func initialsSpeakNeitherForNorAgainst(_ a: String, _ b: String) {
    #expect(person(a).agreement(with: person(b)) == .compatible)
    #expect(person(b).agreement(with: person(a)) == .compatible)
  }

  @Test func showsEastAsianNamesFamilyFirst() {
    #expect(person("김지수").display == "김지수")
    #expect(person("山田 太郎").display == "山田太郎")
    #expect(person("Wei Li").display == "Wei Li")
  }

  @Test(arguments: [
    ("Woosuk Kwon", "Minsu Kwon"), ("W. Kwon", "M. Kwon"), ("Woosuk Kwon", "Woosuk Kim"),
    ("Ada Byron", "The ATLAS Collaboration"),
    ("Smith", "Smythe"), ("J. A. Smith", "J. B. Smith"),
  ]) func differentPeopleStayApart(_ a: String, _ b: String) {
    #expect(person(a).agreement(with: person(b)) == .different)
    #expect(person(b).agreement(with: person(a)) == .different)
  }

  @Test(arguments: [
    ("W. Kwon", "Woosuk Kwon", "Woosuk Kwon"), ("Joseph Gonzalez", "J. E. Gonzalez", "Joseph Gonzalez"),
    ("Joseph Gonzalez", "Joseph E. Gonzalez", "Joseph E. Gonzalez"),
    ("Jurgen Muller", "J. Müller", "Jurgen Müller"),
    ("Kwon", "Woosuk Kwon", "Woosuk Kwon"), ("Guy Steele", "Guy L. Steele Jr.", "Guy L. Steele, Jr."),
    ("Ada Byron", "Bob Smith", "Ada Byron"),
  ]) func keepsTheFullestSpelling(_ a: String, _ b: String, _ expected: String) {
    #expect(person(a).reconciled(with: person(b)).display == expected)
  }
}
