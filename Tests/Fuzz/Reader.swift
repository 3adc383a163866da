@testable import BibTeX

/// Any bytes: the blocks tile the file, and what is formatted is read again with the same keys.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = BibFile(bytes, name: "fuzz.bib")
  check(file.printed() == bytes, "printed bytes differ")
  check(file.blocks.first?.range.lowerBound ?? 0 == 0, "a gap at the start")
  for (a, b) in zip(file.blocks, file.blocks.dropFirst()) {
    check(a.range.upperBound == b.range.lowerBound, "a gap between blocks")
  }
  let entries = BibEntries(file)
  var all: [BibEntry] = []
  for i in 0..<entries.count {
    let entry = entries[i]
    all.append(entry)
    for field in entry.fields { check(field.value.utf8.count < 1 << 22, "a value without bound") }
  }
  _ = entries.diagnostics.map(\.text) + file.diagnostics.map(\.text)
  for parts in [2, 3, 5] {
    let other = BibFile(bytes, name: "fuzz.bib", parts: parts)
    check(other.diagnostics == file.diagnostics, "parts change what is noticed")
    check(other.blocks.map(\.range) == file.blocks.map(\.range), "parts change the blocks")
    check(
      zip(other.blocks, file.blocks).allSatisfy {
        $0.fields.map(\.valueRange) == $1.fields.map(\.valueRange)
      },
      "parts change the fields")
  }
  var pieces: [UInt8] = []
  if file.formattedAndChecked(into: { pieces += $0 }) {
    check(pieces == file.formatted(), "pieces differ from the whole")
    check(file.holdsTheSameEntries(as: BibFile(pieces)), "checked pieces hold other entries")
  }
  let again = BibFile(file.formatted())
  check(again.entries.count >= file.entries.count, "an entry was lost in formatting")
  if let entry = file.entries.first, !entry.isDamaged, file.faultCount == 0, !entry.key.isEmpty {
    var edits = BibEdits(file)
    edits.set("fuzz", to: "{x}", in: entry)
    let edited = BibFile(edits.printed())
    check(edited.entries.first?["fuzz"]?.raw == "{x}", "a field was not set")
  }
  let text = BibWriter(ascii: true).text(all)
  _ = BibFile(text).entries.count
  return 0
}
