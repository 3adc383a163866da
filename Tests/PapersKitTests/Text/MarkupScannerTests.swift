import Testing

@testable import PapersKit

/// Bytes cut into tags and text: one pass, nothing lost, nothing expanded, and an end for every input.
struct MarkupScannerTests {
  /// The tokens as text: `<name attributes>`, `</name>`, `"text"`, `[literal]`.
  static func tokens(_ text: String, from start: Int = 0, to end: Int? = nil) -> [String] {
    let bytes = Array(text.utf8)
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var scanner = MarkupScanner(bytes, from: start, to: end)
    var out: [String] = []
    while let token = scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        out.append("<\(piece(name))\(piece(attributes))\(isEmpty ? "/" : "")>")
      case .close(let name): out.append("</\(piece(name))>")
      case .text(let range): out.append("\"\(piece(range))\"")
      case .literal(let range): out.append("[\(piece(range))]")
      }
    }
    return out
  }

  static let cases: [(String, [String])] = [
    ("", []), ("text", ["\"text\""]), ("<a>", ["<a>"]), ("<a/>", ["<a/>"]), ("<a />", ["<a />"]),
    ("</a>", ["</a>"]), ("</a  >", ["</a>"]), ("<a>x</a>", ["<a>", "\"x\"", "</a>"]),
    ("<a b=\"c\">", ["<a b=\"c\">"]), ("<a b='>'>x", ["<a b='>'>", "\"x\""]),
    ("<a b=\"'>\" c='\">'>", ["<a b=\"'>\" c='\">'>"]), ("<a\nb = c\n>", ["<a\nb = c\n>"]),
    ("<x:y-z._1>", ["<x:y-z._1>"]), ("<é>", ["\"<é>\""]), ("<_a>", ["<_a>"]), ("<aé>", ["<aé>"]),
    // What begins no tag is text.
    ("a < b", ["\"a \"", "\"< b\""]), ("<1>", ["\"<1>\""]), ("<>", ["\"<>\""]), ("< a>", ["\"< a>\""]),
    ("<", ["\"<\""]), ("a<", ["\"a\"", "\"<\""]), ("</>", ["\"</>\""]), ("</ a>", ["\"</ a>\""]),
    ("</a b>", ["\"</a b>\""]), ("<a<b>", ["\"<a\"", "<b>"]), ("<<a>", ["\"<\"", "<a>"]),
    ("a > b", ["\"a > b\""]), ("&lt;a&gt;", ["\"&lt;a&gt;\""]),
    // Comments, instructions and declarations are passed over.
    ("a<!-- <b> -->c", ["\"a\"", "\"c\""]), ("<!---->x", ["\"x\""]), ("<!-- - -- >-->x", ["\"x\""]),
    ("<?xml version=\"1.0\"?><a>", ["<a>"]), ("<?a > ?>x", ["\"x\""]),
    ("<!DOCTYPE html>x", ["\"x\""]), ("<!DOCTYPE a [<!ENTITY b \">\"> <!ENTITY c '<'>]>x", ["\"x\""]),
    ("<!DOCTYPE a SYSTEM \"a>b\">x", ["\"x\""]),
    // Character data are taken as they are.
    ("<![CDATA[<a> & ]]>x", ["[<a> & ]", "\"x\""]), ("<![CDATA[]]>", ["[]"]), ("<![CDATA[]]]]>", ["[]]]"]),
  ]
  @Test(arguments: cases) func aTextIsCutIntoItsTokens(text: String, tokens: [String]) {
    #expect(Self.tokens(text) == tokens)
  }

  @Test(arguments: [
    ("<a b=\"c", true), ("<a", true), ("<!-- never closed", true), ("<?never closed", true),
    ("<!DOCTYPE a [", true), ("<![CDATA[never closed", true), ("<a>", false), ("text", false), ("", false),
    ("a < b", false), ("<!-- x -->", false), ("</a", false), ("<", false),
  ])
  func aTextThatEndsInsideATagIsCutOff(text: String, isCutOff: Bool) {
    var scanner = MarkupScanner(Array(text.utf8))
    while scanner.next() != nil {}
    #expect(scanner.isCutOff == isCutOff)
    #expect(scanner.next() == nil, "an end is an end")
  }

  @Test func onlyTheGivenRangeIsRead() {
    let text = "<a>one</a><b>two</b>"
    #expect(Self.tokens(text, from: 10) == ["<b>", "\"two\"", "</b>"])
    #expect(Self.tokens(text, to: 10) == ["<a>", "\"one\"", "</a>"])
    #expect(Self.tokens(text, from: 3, to: 6) == ["\"one\""])
    #expect(Self.tokens(text, from: 3, to: 999) == Self.tokens(text, from: 3))
    #expect(Self.tokens(text, from: 20).isEmpty)
    // Nothing behind the end closes a tag before it.
    #expect(Self.tokens(text, to: 2) == ["\"<a\""])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func everyInputEndsAndEveryTokenStandsBehindTheOneBefore(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<100 {
      let bytes = Array(dice.text("<>/!-?[]\"'= ab:&;é\n").utf8)
      var scanner = MarkupScanner(bytes)
      var at = 0
      var steps = 0
      while let token = scanner.next() {
        let range: Range<Int> =
          switch token {
          case .open(let name, let attributes, _): name.lowerBound..<attributes.upperBound
          case .close(let name): name
          case .text(let range), .literal(let range): range
          }
        #expect(range.lowerBound >= at && range.upperBound <= bytes.count)
        #expect(scanner.at > at && scanner.at <= bytes.count)
        at = scanner.at
        steps += 1
        if steps > bytes.count { break }
      }
      #expect(steps <= bytes.count)
    }
  }

  @Test func whatHoldsNoMarkupIsOneText() {
    var dice = Dice(seed: 4)
    for _ in 0..<500 {
      let text = dice.text("ab >&;/!-é\n'\"")
      #expect(Self.tokens(text) == (text.isEmpty ? [] : ["\"\(text)\""]))
    }
  }

  @Test func whatIsWrittenAsElementsIsReadAsElements() {
    var dice = Dice(seed: 5)
    for _ in 0..<200 {
      var text = ""
      var expected: [String] = []
      for _ in 0..<Int.random(in: 0...8, using: &dice) {
        let name = ["a", "b:c", "d-e", "H1"].randomElement(using: &dice) ?? "a"
        switch Int.random(in: 0...3, using: &dice) {
        case 0:
          text += "<\(name)>"
          expected.append("<\(name)>")
        case 1:
          text += "<\(name) x='>'/>"
          expected.append("<\(name) x='>'/>")
        case 2:
          text += "</\(name)>"
          expected.append("</\(name)>")
        default:
          // Two texts side by side would be one.
          text += "<!-- \(name) --><![CDATA[<\(name)>]]>"
          expected.append("[<\(name)>]")
        }
      }
      #expect(Self.tokens(text) == expected)
    }
  }

  @Test func theBytesOfANameAreLettersDigitsAndFourSigns() {
    let ascii = (0..<128 as Range<UInt8>).filter(\.isNamePart)
    let expected = Set(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-.".utf8)
    #expect(Set(ascii) == expected)
    #expect((128...255 as ClosedRange<UInt8>).allSatisfy { $0.isNamePart })
  }
}
