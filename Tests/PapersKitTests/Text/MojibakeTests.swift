import Testing

@testable import PapersKit

@Suite struct MojibakeTests {
  /// UTF-8 read as Windows-1252, as a careless program does it; bytes that have no character there stay controls.
  static func broken(_ text: String) -> String {
    let table: [UInt8: UInt32] = [
      0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
      0x88: 0x2C6, 0x89: 0x2030,
      0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
      0x94: 0x201D, 0x95: 0x2022,
      0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A, 0x9C: 0x153,
      0x9E: 0x17E, 0x9F: 0x178,
    ]
    return String(
      String.UnicodeScalarView(text.utf8.compactMap { byte in Unicode.Scalar(table[byte] ?? UInt32(byte)) }))
  }
  static let texts = [
    "Müller", "José García", "Erdős–Rényi", "naïve “quotes” — dashes…", "Łukasz Dvořák", "Ørsted", "ß", "王小明",
    "Владимир", "don’t", "α-divergence",
    "€ 5", "São Paulo", "Ñandú", "Zürich · Genève", "😀 faces",
  ]
  @Test(arguments: texts) func whatWasReadWronglyIsReadRightly(text: String) {
    #expect(Mojibake.repaired(Self.broken(text)) == text)
  }
  @Test(arguments: texts) func whatIsRightStays(text: String) { #expect(Mojibake.repaired(text) == text) }

  @Test(arguments: [
    "NÃO", "SÃO PAULO", "Â", "Ãb", "Éric Ä.", "Ã", "CHÂTEAU", "ÂGE D’OR", "x² ± 3°", "Ô Canada",
    "plain ASCII", "",
  ])
  func capitalsWithMarksAreNoMojibake(text: String) { #expect(Mojibake.repaired(text) == text) }

  @Test func brokenAndWholeWordsMayStandInOneText() {
    #expect(Mojibake.repaired("Müller and \(Self.broken("Müller")) — 王") == "Müller and Müller — 王")
  }
  @Test func titlesAndNamesAreMendedWhereTheyEnter() {
    #expect(MarkupText.plain("A \(Self.broken("résumé")) of \(Self.broken("Erdős"))") == "A résumé of Erdős")
    // The soft hyphen is the second byte of an í: it is no hyphen here.
    #expect(MarkupText.plain(Self.broken("García")) == "García")
    #expect(shown(People(parsing: Self.broken("José García"), style: .free)) == "José||García|")
  }
  @Test func mendingTwiceIsMendingOnce() {
    var dice = Dice(seed: 8)
    for _ in 0..<400 {
      let text = dice.text("aé Ã©Â€â€œßüÐ王 –")
      let once = Mojibake.repaired(text)
      #expect(once.unicodeScalars.count <= text.unicodeScalars.count)
      if once == text { #expect(Mojibake.repaired(once) == once) }
    }
  }
}
