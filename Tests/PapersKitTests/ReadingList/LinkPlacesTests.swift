import Testing

@testable import PapersKit

/// What remains of a line when the links that name nothing are taken out of it; `@` stands for such a link.
struct LinkPlacesTests {
  @Test(arguments: [
    ("Title @", "Title"), ("Title [@]", "Title"), ("Title (@)", "Title"), ("Title [ @ ]", "Title"),
    ("Title 【@】", "Title"),
    ("Title （@）", "Title"), ("Title [@, @]", "Title"), ("Title [@] [@]", "Title"), ("Title [@][@]", "Title"),
    ("Title (@ | @ | @)", "Title"), ("Title @ / @", "Title"), ("Title @ and @", "Title"),
    ("Title [@; @]", "Title"),
    ("@ Title", "Title"), ("[@] Title. OSDI 2018", "Title. OSDI 2018"), ("A @ B", "A B"),
    ("A, @, B", "A, , B"),
    ("No links (2018)", "No links (2018)"), ("f() @", "f"), ("Title [@ slides]", "Title [ slides]"), ("", ""),
    ("@", ""),
    ("Title\nOSDI 2018\n@", "Title\nOSDI 2018\n"),
  ])
  func theirBracketsAndSeparatorsGo(text: String, rest: String) {
    #expect(LinkPlaces.removed(from: text.replacing("@", with: "\u{1}")) == rest)
  }

  @Test func noMarkIsLeft() {
    var dice = Dice(seed: 21)
    for _ in 0..<3000 {
      let rest = LinkPlaces.removed(from: dice.text("\u{1}\u{1}[](),| /a【】"))
      #expect(!rest.utf8.contains(1))
    }
  }

  @Test func aTextWithoutLinksIsLeftAsItIs() {
    var dice = Dice(seed: 22)
    for _ in 0..<500 {
      let text = dice.text("[](),| a.é")
      #expect(LinkPlaces.removed(from: text) == text)
    }
  }
}
