import FoundationEssentials
import Testing

@testable import PapersKit

/// Whole lists of the kinds that courses and reading groups keep, each with what a careful reader finds in it.
struct ListCasesTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    + "/Fixtures/lists/cases/"
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder + name + ".md")))
  }

  @Test func theFolderIsThere() { #expect(Self.names.count >= 37) }

  @Test(arguments: names)
  func saysWhatACarefulReaderFinds(name: String) throws {
    let text = String(
      decoding: try Data(contentsOf: URL(filePath: Self.folder + name + ".expected")), as: UTF8.self)
    let expected = text.split(separator: "\n").map(String.init)
    let told = try ReadingList(reading: Self.bytes(name)).told
    #expect(told.difference(from: expected).isEmpty, "\(told.joined(separator: "\n"))")
  }

  // MARK: what holds of every list

  @Test(arguments: names)
  func carriageReturnsChangeNothing(name: String) throws {
    let bytes = try Self.bytes(name)
    let windows = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
    #expect(try ReadingList(reading: windows).told == ReadingList(reading: bytes).told)
  }

  @Test(arguments: names)
  func aByteOrderMarkChangesNothing(name: String) throws {
    let bytes = try Self.bytes(name)
    #expect(try ReadingList(reading: [0xEF, 0xBB, 0xBF] + bytes).told == ReadingList(reading: bytes).told)
  }

  @Test(arguments: names)
  func blankLinesAboveShiftThePlaces(name: String) throws {
    let bytes = try Self.bytes(name)
    let plain = try ReadingList(reading: bytes)
    let shifted = try ReadingList(reading: [10, 10, 10] + bytes)
    #expect(shifted.told == plain.told)
    #expect(shifted.readings.map(\.place.line) == plain.readings.map { $0.place.line + 3 })
    #expect(shifted.readings.map(\.place.column) == plain.readings.map(\.place.column))
    #expect(
      shifted.readings.map(\.range)
        == plain.readings.map { $0.range.lowerBound + 3..<$0.range.upperBound + 3 })
  }

  @Test(arguments: names)
  func everyPlacePointsAtItsText(name: String) throws {
    let bytes = try Self.bytes(name)
    let list = try ReadingList(reading: bytes)
    for reading in list.readings {
      #expect(bytes.indices.contains(reading.range.lowerBound) && reading.range.upperBound <= bytes.count)
      #expect(reading.place.line == bytes[..<reading.range.lowerBound].count { $0 == 10 } + 1)
      let lineStart = bytes[..<reading.range.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
      #expect(reading.place.column == reading.range.lowerBound - lineStart + 1)
      #expect(reading.session.map { list.sessions.indices.contains($0) } ?? true)
      // The first word of the title, or the label's, stands in the reading's own bytes.
      let source = String(decoding: bytes[reading.range], as: UTF8.self)
      let word = (reading.label ?? reading.title ?? "").split { !$0.isLetter }.first.map(String.init) ?? ""
      #expect(source.contains(word), "\(name): \(source)")
    }
  }

  @Test(arguments: names)
  func readingsStandInTheOrderOfTheFile(name: String) throws {
    let starts = try ReadingList(reading: Self.bytes(name)).readings.map(\.range.lowerBound)
    // The optional column of a table stands behind the required one of the same row, so order holds there as well.
    #expect(starts == starts.sorted())
  }

  @Test(arguments: names)
  func nothingIsInvented(name: String) throws {
    let bytes = try Self.bytes(name)
    let text = String(decoding: bytes, as: UTF8.self)
    for reading in try ReadingList(reading: bytes).readings {
      for link in reading.links { #expect(text.contains(link.written)) }
      for author in reading.authors {
        for part in author.split(whereSeparator: { $0 == " " }) { #expect(text.contains(part), "\(author)") }
      }
      if let venue = reading.venue?.split(separator: " ").first { #expect(text.contains(venue)) }
      if let year = reading.year { #expect(text.contains(String(year % 100))) }
    }
  }

  @Test(arguments: names)
  func slidesCodeAndVideosAreNoPapers(name: String) throws {
    let papers = try ReadingList(reading: Self.bytes(name)).readings.filter(\.isPaper)
    // Lists of artifacts link the code of papers that they name with their venues.
    let isOfArtifacts = papers.contains { $0.venue != nil && Set($0.links.map(\.kind)) == [.code] }
    for reading in papers {
      let kinds = Set(reading.links.map(\.kind))
      #expect(
        kinds.isEmpty || !kinds.isSubset(of: isOfArtifacts ? [.slides, .video] : [.slides, .code, .video]),
        "\(reading.told)")
    }
  }

  @Test func listsOneBehindTheOtherKeepTheirReadings() throws {
    // Front matter counts at the top alone, and tables share the year of their own dates only.
    // And plain titles count only where nothing else speaks.
    let parts = try Self.names.filter { !$0.hasPrefix("plain-") }.map { try Self.bytes($0) }.filter {
      !$0.starts(with: Array("---".utf8))
    }
    let alone = try parts.flatMap { try ReadingList(reading: $0).readings.map(\.title) }
    let joined = try ReadingList(reading: Array(parts.joined(separator: Array("\n\n".utf8))))
    #expect(joined.readings.map(\.title) == alone)
  }

  @Test func damagedListsAreReadOrRefusedButNeverACrash() throws {
    var dice = Dice(seed: 2)
    let odd = Array("[]()*_`<>|#-\n\t\\{}%:&;\u{1}'\"".utf8)
    for name in Self.names {
      let bytes = try Self.bytes(name)
      for _ in 0..<12 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...8, using: &dice) {
          let at = Int.random(in: 0..<damaged.count, using: &dice)
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: damaged.remove(at: at)
          case 1: damaged.insert(odd.randomElement(using: &dice) ?? 10, at: at)
          case 2: damaged[at] = odd.randomElement(using: &dice) ?? 10
          default: damaged.removeSubrange(at..<min(damaged.count, at + 40))
          }
        }
        guard let list = try? ReadingList(reading: damaged) else { continue }
        for reading in list.readings { #expect(reading.range.upperBound <= damaged.count) }
      }
    }
  }

  @Test func randomBytesAreReadOrRefused() {
    var dice = Dice(seed: 5)
    for _ in 0..<400 {
      let count = Int.random(in: 0...300, using: &dice)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
      _ = try? ReadingList(reading: bytes)
      _ = try? ReadingList(reading: bytes.map { $0 & 0x7F | ($0 == 0 ? 1 : 0) })
    }
  }
}
