import BibTeX
import Testing

/// What holds of every file and every entry, tried on made ones.
@Suite struct PropertyTests {
  @Test func printingGivesBackTheBytesOfWholeAndDamagedFiles() {
    var made = Bibliography(seed: 1)
    for n in 0..<400 {
      let whole = made.file(n % 8)
      let file = BibFile(whole)
      #expect(file.printed() == whole)
      #expect(
        file.diagnostics.filter { $0.severity == .error } == [], "\(String(decoding: whole, as: UTF8.self))")
      #expect(file.entries.count == n % 8)
      let bytes = made.damaged(whole)
      #expect(BibFile(bytes).printed() == bytes)
    }
  }

  @Test func blocksAndFieldsStandInOrderInsideTheirFile() {
    var made = Bibliography(seed: 2)
    for n in 0..<300 {
      let whole = made.file(n % 7)
      let bytes = made.damaged(whole)
      let file = BibFile(bytes)
      var end = 0
      for block in file.blocks {
        #expect(block.range.lowerBound == end)
        end = block.range.upperBound
        var last = block.range.lowerBound
        for field in block.fields {
          #expect(field.nameRange.lowerBound >= last)
          #expect(field.valueRange.lowerBound >= field.nameRange.upperBound)
          #expect(
            field.valueRange.upperBound <= block.range.upperBound,
            "\(block.text.debugDescription) \(field.raw)")
          last = field.valueRange.upperBound
        }
      }
      #expect(end == file.bytes.count)
      for entry in file.entries {
        #expect(entry.range.contains(entry.keyRange.lowerBound) || entry.keyRange.isEmpty)
      }
    }
  }

  @Test func noEntryIsLostInSilence() {
    // Entries of a damaged file are there, or a diagnostic speaks of where they were.
    var made = Bibliography(seed: 3)
    for _ in 0..<300 {
      let whole = made.file(6)
      let keys = BibFile(whole).entries.map(\.key)
      let bytes = made.damaged(whole)
      let file = BibFile(bytes)
      let found = Set(file.entries.map(\.key))
      let text = String(decoding: bytes, as: UTF8.self)
      for key in keys where text.contains("{\(key)") && !found.contains(key) {
        #expect(
          file.faultCount > 0 || file.blocks.contains { $0.kind == .comment || $0.kind == .text }, "\(text)")
      }
    }
  }

  @Test func formattingIsIdempotentAndKeepsEntriesMacrosAndComments() {
    var made = Bibliography(seed: 4)
    for n in 0..<300 {
      let bytes = made.file(1 + n % 6)
      let file = BibFile(bytes)
      let text = file.formatted()
      let again = BibFile(text)
      #expect(again.formatted() == text)
      #expect(file.holdsTheSameEntries(as: again))
      #expect(again.diagnostics.filter { $0.severity == .error } == [])
      #expect(BibEntries(again).all == BibEntries(file).all)
      for kind in [BibFile.Block.Kind.string, .preamble, .comment] {
        #expect(
          again.blocks.filter { $0.kind == kind }.map(\.text)
            == file.blocks.filter { $0.kind == kind }.map(\.text))
      }
      let words = { (file: BibFile) in
        file.blocks.filter { $0.kind == .text }.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
          .filter { $0 != "\u{FEFF}" }
      }
      #expect(words(again) == words(file), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func formattingADamagedFileLosesNoEntry() {
    var made = Bibliography(seed: 5)
    for _ in 0..<400 {
      let whole = made.file(5)
      let bytes = made.damaged(whole)
      let file = BibFile(bytes)
      let again = BibFile(file.formatted())
      #expect(
        again.entries.count >= file.entries.count,
        "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test func typedEntriesAreWrittenAndReadAsTheSame() {
    var made = Bibliography(seed: 6)
    for n in 0..<300 {
      let bytes = made.file(1 + n % 5)
      let entries = BibEntries(BibFile(bytes)).all
      let text = BibWriter().text(entries)
      let back = BibEntries(BibFile(text)).all
      #expect(back.map(\.key) == entries.map(\.key))
      for (a, b) in zip(entries, back) {
        #expect(a.type == b.type)
        #expect(a.fields.map(\.name) == b.fields.map(\.name))
        for (x, y) in zip(a.fields, b.fields) where x.name != "month" && x.name != "pages" {
          #expect(x.value == y.value, "\(x.name)")
        }
      }
      #expect(BibWriter().text(back) == text)
    }
  }

  @Test func anEditChangesTheSmallestStretch() throws {
    var made = Bibliography(seed: 7)
    for _ in 0..<120 {
      let bytes = made.file(3)
      let file = BibFile(bytes)
      for entry in file.entries {
        guard let field = entry.fields.first else { continue }
        var edits = BibEdits(file)
        edits.set(field.name, to: "{changed}", in: entry)
        let out = edits.printed()
        let start = field.valueRange.lowerBound
        #expect(out.prefix(start) == bytes.prefix(start))
        #expect(out.dropFirst(start).starts(with: Array("{changed}".utf8)))
        #expect(out.dropFirst(start + 9) == bytes.dropFirst(field.valueRange.upperBound))
      }
    }
  }

  @Test func addingAndRemovingAFieldLeavesTheOthersAsTheyWere() {
    var made = Bibliography(seed: 8)
    for _ in 0..<120 {
      let bytes = made.file(3)
      let file = BibFile(bytes)
      for entry in file.entries {
        let before = entry.fields.map { "\($0.name)=\($0.raw)" }
        var edits = BibEdits(file)
        edits.set("new-field", to: "{v}", in: entry)
        let longer = BibFile(edits.printed())
        let with = longer.entries[entry.index]
        #expect(with.fields.map { "\($0.name)=\($0.raw)" } == before + ["new-field={v}"])
        #expect(longer.faultCount == file.faultCount)
        edits = BibEdits(longer)
        edits.remove("new-field", from: with)
        let back = BibFile(edits.printed())
        #expect(back.entries[entry.index].fields.map { "\($0.name)=\($0.raw)" } == before)
        #expect(back.faultCount == file.faultCount)
        #expect(back.entries.count == file.entries.count)
      }
    }
  }

  @Test func deletingAnEntryLeavesAllOthers() {
    var made = Bibliography(seed: 11)
    for _ in 0..<150 {
      let bytes = made.file(4)
      let file = BibFile(bytes)
      for gone in file.entries {
        var edits = BibEdits(file)
        edits.delete(gone)
        let rest = BibFile(edits.printed())
        let expected = file.entries.filter { $0.index != gone.index }.map { file.text($0.range) }
        #expect(rest.entries.map { rest.text($0.range) } == expected)
        #expect(
          rest.blocks.filter { $0.kind == .comment }.count == file.blocks.filter { $0.kind == .comment }.count
        )
      }
    }
  }
}
