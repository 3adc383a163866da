import BibTeX
import Testing

/// Parts of names as BibTeX's text, and what is read of that.
@Suite struct NamePrintingTests {
  /// given|particle|family|suffix or {literal}, as in `expected` of the other tests.
  private static func name(_ text: String) -> BibName {
    if text.hasPrefix("{"), !text.contains("|") {
      return BibName(literal: String(text.dropFirst().dropLast()))
    }
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.isEmpty ? nil : String($0)
    }
    return BibName(given: parts[0], particle: parts[1], family: parts[2], suffix: parts[3])
  }

  static let same: [(String, String)] = [
    ("Ada||Lovelace|", "Lovelace, Ada"), ("Ludwig|van|Beethoven|", "van Beethoven, Ludwig"),
    ("||Plato|", "Plato"), ("|van|Gogh|", "van Gogh"), ("Per||Brinch Hansen|", "Brinch Hansen, Per"),
    ("Martin Luther||King|Jr.", "King, Jr., Martin Luther"),
    ("Charles|de la|Vallée Poussin|", "de la Vallée Poussin, Charles"),
    ("J. R.||Tolkien|", "Tolkien, J. R."), ("{ACM}", "{ACM}"),
    ("{Barnes and Noble, Inc.}", "{Barnes and Noble, Inc.}"),
    ("Henry|d'|Alembert|III", "d' Alembert, III, Henry"), ("{others}", "{others}"), ("小明||王|", "王, 小明"),
    ("{\\'E}mile||Zola|", "Zola, {\\'E}mile"), ("A.|von|{de Souza}|", "von {de Souza}, A."),
  ]
  @Test(arguments: same) func partsAreWrittenAndReadAsTheSame(_ parts: String, _ text: String) {
    let name = Self.name(parts)
    #expect(name.text == text)
    #expect(BibNames(text).names == [name])
  }

  /// What BibTeX has no form for: the same words to a reader, held together or apart as well as it can be.
  static let changed: [(String, String, String)] = [
    ("||Brinch Hansen|", "{Brinch Hansen}", "{Brinch Hansen}"), ("||King|Jr.", "{King, Jr.}", "{King, Jr.}"),
    ("Ana||de Souza|", "{de Souza}, Ana", "Ana||{de Souza}|"), ("A, B||X|", "X, {A, B}", "{A, B}||X|"),
    ("Rock and Roll||X|", "X, {Rock and Roll}", "{Rock and Roll}||X|"),
    ("A||X, Inc.|", "{X, Inc.}, A", "A||{X, Inc.}|"),
    ("||others|", "{others}", "{others}"),
    // A capital makes a particle a part of the last name: its letters stay as they were written.
    ("Juan|De La|Cruz|", "De La Cruz, Juan", "Juan||De La Cruz|"),
    ("V.|van De|Velde|", "van De Velde, V.", "V.|van|De Velde|"),
    ("A.|Van|Gogh|Jr.", "Van Gogh, Jr., A.", "A.||Van Gogh|Jr."),
  ]
  @Test(arguments: changed) func whatHasNoFormIsReadAsTheSameWords(
    _ parts: String, _ text: String, _ read: String
  ) {
    #expect(Self.name(parts).text == text)
    #expect(BibNames(text).names == [Self.name(read)])
  }

  static let lists: [([String], Bool, String)] = [
    ([], false, ""), ([], true, "others"), (["A||B|"], true, "B, A and others"),
    (["A||B|", "{C and D}", "|van|E|"], false, "B, A and {C and D} and van E"),
  ]
  @Test(arguments: lists) func listsAreJoinedByTheWord(_ names: [String], _ others: Bool, _ text: String) {
    let list = BibNames(names: names.map(Self.name), hasOthers: others)
    #expect(list.text == text)
    #expect(BibNames(text).names == list.names && BibNames(text).hasOthers == others)
  }

  static let decoded: [(String, String)] = [
    ("{\\'E}mile||Zola|", "Émile||Zola|"), ("J.~R.||{\\O}rsted|", "J. R.||Ørsted|"),
    ("|{\\'e}l|X|", "|él|X|"),
    ("{R\\&D {Lab}}", "{R&D Lab}"), ("{}|{}|X|", "||X|"), ("A\\ B||{C  D}|", "A B||C D|"),
  ]
  @Test(arguments: decoded) func partsAreUnicodeWhenDecoded(_ latex: String, _ text: String) {
    #expect(Self.name(latex).decoded == Self.name(text))
  }
}
