import Testing

@testable import PapersKit

/// The kinds of characters are those of Unicode, whichever way they are found.
struct CharacterKindsTests {
  @Test func everyScalarIsOfTheKindThatUnicodeSays() {
    var wrong: [Unicode.Scalar] = []
    for scalar in (UInt32(0)..<0x11_0000).lazy.compactMap(Unicode.Scalar.init) {
      let (c, said) = (Character(scalar), scalar.properties)
      let hasCase = said.isCased || said.changesWhenLowercased || said.changesWhenUppercased
      let isRight =
        c.isLetter == said.isAlphabetic && c.isNumber == (said.numericType != nil)
        && c.isWhitespace == said.isWhitespace && (c.isUppercase || !said.isUppercase)
        && (c.isLowercase || !said.isLowercase) && (hasCase || !c.isUppercase && !c.isLowercase)
      if !isRight { wrong.append(scalar) }
    }
    #expect(wrong == [])
  }

  @Test func ofASCIILettersOneHalfIsUpperAndOneLower() {
    let ascii = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
    #expect(String(ascii.filter(\.isUppercase)) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    #expect(String(ascii.filter(\.isLowercase)) == "abcdefghijklmnopqrstuvwxyz")
    #expect(String(ascii.filter(\.isNumber)) == "0123456789")
    #expect(String(ascii.filter(\.isWhitespace)) == "\t\n\u{B}\u{C}\r ")
    #expect(ascii.allSatisfy { $0.isLetter == ($0.isUppercase || $0.isLowercase) })
  }

  @Test(
    arguments: [
      ("É", true, false), ("E\u{301}", true, false), ("e\u{301}", false, true), ("ß", false, true),
      ("ǅ", false, false), ("Ω", true, false), ("я", false, true), ("三", false, false), ("é́", false, true),
      ("ﬁ", false, true), ("İ", true, false), ("1", false, false), ("\r\n", false, false),
      ("🇩🇪", false, false),
    ] as [(Character, Bool, Bool)])
  func caseOfWhatIsMoreThanAByte(c: Character, isUpper: Bool, isLower: Bool) {
    #expect(c.isUppercase == isUpper)
    #expect(c.isLowercase == isLower)
  }

  @Test func aLineEndOfTwoBytesIsWhiteSpace() {
    #expect(Character("\r\n").isWhitespace)
    #expect(Character("\r\n").isNewline)
    #expect(Character("\u{A0}").isWhitespace)
    #expect(!Character("\u{200B}").isWhitespace)
  }

  @Test func digitsOfAnyScriptAreNumbers() {
    for c in "٣3三½Ⅻ" { #expect(c.isNumber, "\(c)") }
    for c in "a-.é" { #expect(!c.isNumber, "\(c)") }
  }
}
