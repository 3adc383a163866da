import PapersKit
import Testing

/// Files of every format as broken downloads, editors and bad disks leave them: what is read of them is sound.
struct BrokenFormatsTests {
  private static func sample(_ format: Format, _ seed: UInt64, _ count: Int = 2) -> [UInt8] {
    var maker = RecordMaker(seed: seed)
    return Array(format.write((0..<count).map { maker.record($0) }, FormatTests.all).text.utf8)
  }

  /// Whatever was read can be written and read again, in its own format and in the others.
  private func expectSound(_ bytes: [UInt8], _ format: Format, _ others: [Format], _ what: String) {
    let read: ReadRecords
    do { read = try format.read(bytes) } catch {
      #expect(!error.sentence.isEmpty)
      return
    }
    for target in others {
      let written = target.write(read.records, FormatTests.all)
      let difference = target.firstDifference(written, from: read.records, FormatTests.all)
      #expect(difference == nil, "\(format) to \(target), \(what): \(String(decoding: bytes, as: UTF8.self))")
      #expect(
        written.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" })
    }
  }

  @Test(arguments: Format.allCases.filter(\.isReadable)) func aFileMayEndAnywhere(format: Format) {
    let bytes = Self.sample(format, 81)
    for end in bytes.indices {
      // Every cut is read; what comes of it is looked at now and then, for time.
      if end % 9 == 0 {
        expectSound(Array(bytes[..<end]), format, [format], "cut at \(end)")
      } else {
        _ = try? format.read(Array(bytes[..<end]))
      }
    }
  }

  @Test(arguments: Format.allCases.filter(\.isReadable)) func bytesMayBeOthers(format: Format) {
    var dice = Dice(seed: 82)
    let all = Format.allCases.filter(\.isReadable)
    for run in 0..<60 {
      var bytes = Self.sample(format, 83 + UInt64(run % 7))
      for _ in 0...Int.random(in: 0...5, using: &dice) {
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0...4, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &dice)
        case 1: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &dice)
        case 2: bytes.insert("{}[]\"':,-\n#&*\\@%"[Int.random(in: 0...15, using: &dice)], at: at)
        case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...30, using: &dice)))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
        }
      }
      expectSound(bytes, format, [format, all[run % all.count]], "run \(run)")
    }
  }

  @Test(arguments: Format.allCases.filter(\.isReadable)) func aFormatIsNotTakenForAnother(format: Format) {
    for other in Format.allCases.filter(\.isReadable) where other != format {
      let bytes = Self.sample(other, 84)
      // BibTeX and BibLaTeX are one to a reader; of the rest nothing is read, or nothing in silence.
      let isBib = { (f: Format) in f == .bibtex || f == .biblatex }
      if isBib(format), isBib(other) { continue }
      do {
        let read = try format.read(bytes)
        #expect(read.records.isEmpty || !read.notices.isEmpty, "\(other) read as \(format)")
        #expect(read.records.isEmpty == false || !read.notices.isEmpty, "\(other) read as \(format)")
      } catch {
        #expect(error.sentence.hasPrefix("this is no \(format.rawValue)"), "\(error.sentence)")
      }
    }
  }

  @Test(arguments: Format.allCases.filter(\.isReadable)) func nothingIsReadOfNothing(format: Format) {
    for bytes: [UInt8] in [[], [10], [0xEF, 0xBB, 0xBF], [0], Array("   ".utf8), [0x89, 0x50, 0x4E, 0x47]] {
      if let read = try? format.read(bytes) { #expect(read.records.isEmpty, "\(bytes)") }
    }
  }

  @Test(arguments: Format.allCases) func noRecordsAreWrittenAsNothingAndReadSo(format: Format) throws {
    let written = format.write([])
    #expect(written.notices.isEmpty && written.absent.isEmpty)
    if format.isReadable { #expect(try format.read(Array(written.text.utf8)).records == []) }
  }
}

extension String {
  /// A byte of a text in ASCII.
  fileprivate subscript(n: Int) -> UInt8 { Array(utf8)[n] }
}
