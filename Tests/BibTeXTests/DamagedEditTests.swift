import BibTeX
import Testing

/// Changes to files that are damaged: what is changed is changed, and all other entries stay what they were.
@Suite struct DamagedEditTests {
  private static func fields(_ entry: BibFile.Entry) -> [String] {
    entry.fields.map { "\($0.name)=\($0.raw)" }
  }
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func aFieldIsAddedWhateverTheDamage() {
    var made = Bibliography(seed: 31)
    for _ in 0..<300 {
      let whole = made.file(3)
      let file = BibFile(made.damaged(whole))
      for entry in file.entries {
        // A `#` without a value before it would take the new one for that.
        let isJoined = file.text(entry.range).split(whereSeparator: \.isWhitespace).contains {
          $0.first == "#"
        }
        if entry.isDamaged, isJoined { continue }
        var edits = BibEdits(file)
        edits.set("new-field", to: "{v}", in: entry)
        let printed = edits.printed()
        let back = BibFile(printed)
        #expect(
          back.entries.map(\.key) == file.entries.map(\.key), "\(Self.text(file.bytes).debugDescription)")
        guard back.entries.count == file.entries.count else { continue }
        for (old, new) in zip(file.entries, back.entries) {
          let added = old.index == entry.index ? ["new-field={v}"] : []
          #expect(Self.fields(new).sorted() == (Self.fields(old) + added).sorted(), "\(Self.text(printed))")
        }
      }
    }
  }

  /// Every byte of what is there stands in the changed file, in its order.
  @Test func anAdditionTakesNothingAway() {
    var made = Bibliography(seed: 32)
    for _ in 0..<200 {
      let whole = made.file(2)
      let file = BibFile(made.damaged(whole))
      for entry in file.entries {
        var edits = BibEdits(file)
        edits.set("new-field", to: "{v}", in: entry)
        var rest = edits.printed()[...]
        for byte in file.bytes {
          guard let at = rest.firstIndex(of: byte) else {
            Issue.record("a byte is lost of \(Self.text(file.bytes).debugDescription)")
            break
          }
          rest = rest[(at + 1)...]
        }
      }
    }
  }

  enum Step: Sendable { case add, set(String), remove(String), rename }
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var entry: Int
    var step: Step
    var expected: String
    init(_ name: String, _ text: String, _ step: Step, _ expected: String, entry: Int = 0) {
      (testDescription, self.text, self.entry, self.step, self.expected) = (name, text, entry, step, expected)
    }
  }
  static let cases = [
    Case("to an entry without a key", "@a{\n@b{l,}\n", .add, "@a{,\n  n = 1\n@b{l,}\n"),
    Case("a key for an entry without one", "@a{\n@b{l,}\n", .rename, "@a{new,\n@b{l,}\n"),
    Case("to a key without a comma", "@a{k\n@b{l,}\n", .add, "@a{k,\n  n = 1\n@b{l,}\n"),
    Case("to a key with its comma", "@a{k,\n@b{l,}\n", .add, "@a{k,\n  n = 1\n@b{l,}\n"),
    Case("to one that is cut in a name", "@a{k, x = 1, tit", .add, "@a{k, x = 1, n = 1, tit"),
    Case("to one that is cut behind =", "@a{k, x =", .add, "@a{k, x =, n =1"),
    Case("to one with a brace too many", "@a{k, x = {1}}}\n@b{l,}", .add, "@a{k, x = {1}, n = 1}}\n@b{l,}"),
    Case(
      "a value with another entry at once behind it", "@a{k, x = {1\n@b{l, y = {2\n}@c{m,}@d{o,}",
      .set("y"), "@a{k, x = {1\n@b{l, y = {v}\n@c{m,}@d{o,}", entry: 1),
    Case(
      "a field with another entry at once behind it", "@a{k, x = {1\n@b{l, y = {2\n}@c{m,}@d{o,}",
      .remove("y"), "@a{k, x = {1\n@b{l,\n@c{m,}@d{o,}", entry: 1),
  ]

  @Test(arguments: cases) func aChangeTouchesItsPlaceAlone(item: Case) throws {
    let file = BibFile(item.text)
    let entry = file.entries[item.entry]
    var edits = BibEdits(file)
    switch item.step {
    case .add: edits.set("n", to: "1", in: entry)
    case .set(let name): edits.set(name, to: "{v}", in: entry)
    case .remove(let name): edits.remove(name, from: entry)
    case .rename: edits.rename(entry, to: "new")
    }
    #expect(Self.text(edits.printed()) == item.expected)
    let back = BibFile(edits.printed())
    #expect(back.entries.count == file.entries.count)
  }

  /// A place for a key lies within its entry also where there is none.
  @Test(arguments: ["@a{\n@b{l,}", "@a{ \n\n", "@a{", "@a(\n@b(l,)", "@a{,\n@b{l,}"])
  func theKeysPlaceIsWithinTheEntry(text: String) {
    for entry in BibFile(text).entries {
      #expect(entry.keyRange.lowerBound >= entry.range.lowerBound)
      #expect(entry.keyRange.upperBound <= entry.range.upperBound)
    }
  }
}
