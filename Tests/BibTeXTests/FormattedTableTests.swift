import BibTeX
import Testing

/// The one layout of `formatted()`, byte for byte.
@Suite struct FormattedTableTests {
  static let whole: [(String, String)] = [
    ("", ""), (" \n\t\n", ""), ("@A{k,X=1}", "@a{k,\n  x = 1\n}\n"),
    ("@a{k}@b{l}", "@a{k,\n}\n\n@b{l,\n}\n"), ("@a{k,}\n\n\n\n@b{l,}", "@a{k,\n}\n\n@b{l,\n}\n"),
    ("@a ( k , x = {)} )", "@a{k,\n  x = {)}\n}\n"),
    ("@a{k, X = \"1\" # m # {2} , Y=jan,}", "@a{k,\n  x = \"1\" # m # {2},\n  y = jan\n}\n"),
    ("@a{k, x = {1\n    2}}", "@a{k,\n  x = {1\n    2}\n}\n"),
    ("@a{k,\r\n\tx=1,\r\n}\r\n", "@a{k,\n  x = 1\n}\n"), ("@a{, x = 1}", "@a{,\n  x = 1\n}\n"),
    ("@a{é:1, é = 1}", "@a{é:1,\n  é = 1\n}\n"),
    // What is no entry stays as it is.
    ("words @a{k}", "words\n\n@a{k,\n}\n"),
    ("@a{k}\n% note  \n\n\n@b{l}", "@a{k,\n}\n\n% note\n\n@b{l,\n}\n"),
    ("@STRING { m = {x} }\n@a{k}", "@STRING { m = {x} }\n\n@a{k,\n}\n"),
    ("@comment{ a\n  b }@a{k}", "@comment{ a\n  b }\n\n@a{k,\n}\n"),
    ("@preamble { \"x\" # y }", "@preamble { \"x\" # y }\n"), ("% one\n\n% two\n", "% one\n\n% two\n"),
    ("\u{FEFF}@a{k}", "@a{k,\n}\n"), ("\u{FEFF}\n\n@a{k}", "@a{k,\n}\n"),
    ("\u{FEFF}% c\n@a{k}", "\u{FEFF}% c\n\n@a{k,\n}\n"),
    // Types and keys that only their surroundings make plain.
    ("@my-type{k, x=1}", "@my-type{k, x=1}\n"), ("@a{my key, x=1}", "@a{my key, x=1}\n"),
  ]
  static let broken: [(String, String)] = [
    ("@a{k, x = 1 y = 2}", "@a{k,\n  x = 1,\n  y = 2\n}\n"), ("@a{k,, x = 1,,}", "@a{k,\n  x = 1\n}\n"),
    ("@a{k x = 1}", "@a{k x = 1}\n"), ("@a{k, x = , y = 2}", "@a{k,\n  x = ,\n  y = 2\n}\n"),
    ("@a{k, junk, X=1}", "@a{k, junk, X=1}\n"), ("@a{k, x = a b, Y=1}", "@a{k,\n  x = a b,\n  y = 1\n}\n"),
    ("@a{k, x = {1}\n@b{l,}", "@a{k, x = {1}\n}\n\n@b{l,\n}\n"), ("@a{k, x = {1", "@a{k, x = {1}\n}\n"),
    ("@a{k, x = {{1", "@a{k, x = {{1}}\n}\n"), ("@a{k, x = \"1 {2", "@a{k, x = \"1 {2}\"\n}\n"),
    ("@a{k, x = \"1", "@a{k, x = \"1\"\n}\n"), ("@a(k, x = {1}", "@a(k, x = {1}\n)\n"), ("@a{k", "@a{k\n}\n"),
    ("@comment{ open\n@a{k}", "@comment{ open}\n\n@a{k,\n}\n"),
    ("@a{k, x = {1}}}\n", "@a{k,\n  x = {1}\n}\n\n}\n"),
    ("@string{m = {x}\n@a{k,}", "@string{m = {x}\n}\n\n@a{k,\n}\n"),
    ("@preamble{\"x\"", "@preamble{\"x\"\n}\n"),
    ("@a{k, x = 1}\n@a{k, x = 2}", "@a{k,\n  x = 1\n}\n\n@a{k,\n  x = 2\n}\n"),
    ("@a(k, x = 1}", "@a{k,\n  x = 1\n}\n"), ("@a\n@b{l}", "@a\n\n@b{l,\n}\n"),
  ]

  @Test(arguments: whole + broken) func aFileIsLaidOut(_ text: String, _ expected: String) {
    let file = BibFile(text)
    #expect(String(decoding: file.formatted(), as: UTF8.self) == expected)
    // The entries are the same ones, and once is enough, or twice where something was closed.
    let again = BibFile(expected).formatted()
    #expect(BibFile(again).formatted() == again)
    #expect(file.holdsTheSameEntries(as: BibFile(expected)))
    #expect(BibFile(expected).entries.map(\.key) == file.entries.map(\.key))
  }

  @Test(arguments: whole) func aWholeFileStaysWithoutFault(_ text: String, _ expected: String) {
    #expect(BibFile(expected).diagnostics.map(\.cause) == BibFile(text).diagnostics.map(\.cause))
    #expect(String(decoding: BibFile(expected).formatted(), as: UTF8.self) == expected)
  }

  @Test func whatIsHandedOverInPiecesIsTheWhole() {
    var made = Bibliography(seed: 13)
    for n in 0..<40 {
      let file = BibFile(made.file(n))
      var pieces: [UInt8] = []
      file.formatted { pieces += $0 }
      #expect(pieces == file.formatted())
    }
  }

  private struct Full: Error {}

  @Test func whereNobodyTakesThePiecesFormattingStops() {
    let file = BibFile(String(repeating: "@a{k, x = {1}}\n", count: 20))
    var taken = 0
    #expect(throws: Full.self) {
      try file.formatted { (_: ArraySlice<UInt8>) throws(Full) in
        taken += 1
        throw Full()
      }
    }
    #expect(taken == 1)
  }
}
