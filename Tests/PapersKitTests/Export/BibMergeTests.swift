import BibTeX
import PapersKit
import Testing

struct BibMergeTests {
  static let base = """
    % our references
    @article{a,
      title = {One},
      pages = {1--2}
    }

    @misc{b, title = "Two"}

    """
  static func merge(_ base: String, _ ours: String, _ theirs: String) -> (text: String, conflicts: Int) {
    let outcome = BibMerge.merge(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
    return (String(decoding: outcome.bytes, as: UTF8.self), outcome.conflicts)
  }

  @Test func aMendedFieldAndANewEntryMeetWithoutConflict() {
    let ours = Self.base.replacing("1--2", with: "1--9")
    let theirs = Self.base + "@book{c, title = {Three}}\n"
    let merged = Self.merge(Self.base, ours, theirs)
    #expect(merged.conflicts == 0)
    #expect(merged.text == ours + "\n@book{c, title = {Three}}\n")
  }

  @Test func differentFieldsOfOneEntryAreBothTaken() {
    let ours = Self.base.replacing("1--2", with: "1--9")
    let theirs = Self.base.replacing("{One}", with: "{Uno}")
    let merged = Self.merge(Self.base, ours, theirs)
    #expect(merged.conflicts == 0)
    #expect(merged.text == Self.base.replacing("1--2", with: "1--9").replacing("{One}", with: "{Uno}"))
  }

  @Test func theSameFieldChangedTwiceIsMarked() {
    let merged = Self.merge(
      Self.base, Self.base.replacing("1--2", with: "1--9"), Self.base.replacing("1--2", with: "1--8"))
    #expect(merged.conflicts == 1)
    #expect(merged.text.contains("<<<<<<< ours\npages = {1--9},\n=======\npages = {1--8},\n>>>>>>> theirs\n"))
    #expect(merged.text.contains("@misc{b, title = \"Two\"}"))
  }

  @Test func anEntryRemovedHereAndChangedThereIsNotLost() {
    let ours = Self.base.replacing("@misc{b, title = \"Two\"}\n", with: "")
    let theirs = Self.base.replacing("Two", with: "Second")
    let merged = Self.merge(Self.base, ours, theirs)
    #expect(merged.conflicts == 1)
    #expect(merged.text.contains("Second"))
  }

  @Test func anEntryRemovedThereGoes() {
    let theirs = Self.base.replacing("@misc{b, title = \"Two\"}\n", with: "")
    let merged = Self.merge(Self.base, Self.base, theirs)
    #expect(merged.conflicts == 0)
    #expect(!merged.text.contains("Two"))
  }

  @Test func stringsOfTheOtherSideComeAlong() {
    let theirs = "@string{osdi = {OSDI}}\n" + Self.base.replacing("\"Two\"", with: "osdi")
    let merged = Self.merge(Self.base, Self.base.replacing("{One}", with: "{1}"), theirs)
    #expect(merged.conflicts == 0)
    let file = BibFile(merged.text)
    #expect(BibEntries(file).entry(for: "b")?.text("title") == "OSDI")
  }

  @Test func aFileMergedWithItselfKeepsItsBytes() {
    var maker = RecordMaker(seed: 8)
    for _ in 0..<20 {
      let text = Format.bibtex.write((0..<5).map { maker.record($0) }).text
      let other = Format.bibtex.write((3..<8).map { maker.record($0) }).text
      #expect(Self.merge(text, text, text).text == text)
      #expect(Self.merge(other, text, other).text == text)
      let keys = Set(BibFile(Self.merge("", text, other).text).entries.map(\.key))
      #expect(keys == Set((0..<8).map { "key\($0)" }))
    }
  }
}
