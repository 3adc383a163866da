import BibTeX
import Testing

/// A download that breaks off, a byte that goes or comes: what lies before and behind the damage stays.
@Suite struct TruncationTests {
  private static let entries = [
    "@string{sosp = \"Proc. of SOSP\"}",
    "@inproceedings{one,\n  author = {Doe, Jane and {\\\"O}z, A.},\n  booktitle = sosp # {, 2021},\n  year = 2021\n}",
    "@article{two,\n  title = \"A {Title} with {\"}quotes{\"}\",\n  note = {braces {in {braces}}},\n  month = jan,\n}",
    "@misc(three, howpublished = {\\url{https://example.org/a_b%20c}}, year = {2020})",
    "@book{four,\n  title = {Last}\n}",
  ]
  private static let bytes = Array((entries.joined(separator: "\n\n") + "\n").utf8)
  private static let whole = BibFile(bytes)
  private static func fields(_ entry: BibFile.Entry) -> [String] {
    entry.fields.map { "\($0.name)=\($0.raw)" }
  }

  /// Entries that end before the cut are whole, and what the cut goes through is reported.
  @Test func aCutCostsTheEntryThatItGoesThrough() {
    for end in Self.bytes.indices {
      let file = BibFile(Array(Self.bytes[..<end]))
      let before = Self.whole.entries.filter { $0.range.upperBound <= end }
      #expect(file.entries.count >= before.count, "\(end)")
      for (a, b) in zip(before, file.entries) {
        #expect(a.key == b.key && !b.isDamaged && Self.fields(a) == Self.fields(b), "\(end): \(a.key)")
      }
      let isThrough = Self.whole.entries.contains {
        $0.keyRange.upperBound < end && end < $0.range.upperBound
      }
      if isThrough { #expect(file.diagnostics.contains { $0.severity == .error }, "\(end)") }
      #expect(file.printed() == Array(Self.bytes[..<end]))
    }
  }

  /// What a cut leaves is closed by formatting, and says the same then.
  @Test func formattingClosesWhatACutLeft() {
    for end in Self.bytes.indices.dropFirst() {
      let file = BibFile(Array(Self.bytes[..<end]))
      let again = BibFile(file.formatted())
      #expect(again.entries.map(\.key) == file.entries.map(\.key), "\(end)")
      // What is closed is whole, and set like all others from then on.
      #expect(BibFile(again.formatted()).formatted() == again.formatted(), "\(end)")
      for (a, b) in zip(file.entries, again.entries) where !a.isDamaged {
        #expect(Self.fields(a) == Self.fields(b), "\(end)")
      }
    }
  }

  /// Of one byte that is missing at most the entry in which it was is hurt, and those to which nothing tells its end.
  @Test func aMissingByteHurtsItsEntryAlone() {
    for gone in Self.bytes.indices {
      var bytes = Self.bytes
      bytes.remove(at: gone)
      let file = BibFile(bytes)
      for entry in Self.whole.entries where !entry.range.contains(gone) {
        guard let same = file.entry(for: entry.key) else {
          // The one before has lost its end, or a start that nothing else shows.
          Issue.record("\(entry.key) is lost without the byte \(gone)")
          continue
        }
        #expect(Self.fields(same) == Self.fields(entry), "\(gone): \(entry.key)")
      }
    }
  }

  @Test(arguments: ["{", "}", "\"", "@", ",", "=", "#", "%", "\\", "(", ")", "\0", "\n", "\u{FEFF}"])
  func oneByteMoreHurtsItsEntryAlone(extra: String) {
    for at in Self.bytes.indices {
      var bytes = Self.bytes
      bytes.insert(contentsOf: extra.utf8, at: at)
      let file = BibFile(bytes)
      #expect(file.printed() == bytes)
      for entry in Self.whole.entries where !(entry.range.lowerBound...entry.range.upperBound).contains(at) {
        guard let same = file.entry(for: entry.key) else {
          Issue.record("\(entry.key) is lost with \(extra.debugDescription) at \(at)")
          continue
        }
        #expect(Self.fields(same) == Self.fields(entry), "\(extra.debugDescription) at \(at): \(entry.key)")
      }
    }
  }

  /// The same file in every kind of line ends, and in UTF-16, says the same.
  @Test func lineEndsAndEncodingsMakeNoOtherEntries() {
    let text = String(decoding: Self.bytes, as: UTF8.self)
    for end in ["\r\n", "\r"] {
      let file = BibFile(text.replacing("\n", with: end))
      #expect(file.entries.map(\.key) == Self.whole.entries.map(\.key))
      #expect(
        file.entries.map { Self.fields($0).map { $0.replacing(end, with: "\n") } }
          == Self.whole.entries.map(Self.fields))
    }
    for isLittle in [true, false] {
      let units = ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittle ? [low, high] : [high, low]
      }
      let file = BibFile(units)
      #expect(file.entries.map(Self.fields) == Self.whole.entries.map(Self.fields))
      #expect(file.printed() == units)
    }
  }
}
