import FoundationEssentials
import Testing

@testable import PapersKit

/// Lists of one to four papers, as people type them in a minute: each form of `Fixtures/lists/small/` with what it says.
struct SmallListTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var told: [String]
    var testDescription: String { name }
  }
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    + "/Fixtures/lists/small/"

  /// `===== name`, the list, `----- says`, what `told` gives.
  static let cases: [Case] = {
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return files.flatMap { file -> [Case] in
      let bytes = (try? Data(contentsOf: URL(filePath: folder + file))) ?? Data()
      return String(decoding: bytes, as: UTF8.self).components("===== ").dropFirst().compactMap { part in
        let halves = part.components("\n----- says\n")
        guard halves.count == 2, let end = halves[0].firstIndex(of: "\n") else { return nil }
        return Case(
          name: String(halves[0][..<end]), text: String(halves[0][end...].dropFirst()) + "\n",
          told: halves[1].split(separator: "\n").map(String.init))
      }
    }
  }()

  @Test func theFormsAreThere() {
    #expect(Self.cases.count >= 75)
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }

  @Test(arguments: cases)
  func saysWhatItsWriterMeant(_ one: Case) throws {
    let told = try ReadingList(reading: Array(one.text.utf8)).told
    #expect(told.difference(from: one.told).isEmpty, "\(told.joined(separator: "\n"))")
  }

  /// A list goes on being read as it was when the lists of others stand behind it under headings of their own.
  @Test(arguments: cases)
  func loosesNothingWhenItGrows(_ one: Case) throws {
    let more =
      "\n\n# Another list\n\n- [Some Other Paper of the Term](https://arxiv.org/abs/2001.00001), OSDI 2020\n"
    let alone = try ReadingList(reading: Array(one.text.utf8)).readings
    let grown = try ReadingList(reading: Array((one.text + more).utf8))
    #expect(grown.readings.contains { $0.title == "Some Other Paper of the Term" })
    // Links and evidence vouch for themselves; titles from memory are named where they are not taken any more.
    let left = Set(
      grown.readings.map(\.title)
        + grown.notices.filter(\.isLeftOut).map { note in
          note.message.components("\"").dropFirst().first
        })
    for reading in alone where reading.isPaper && (!reading.links.isEmpty || reading.titleIsEvident) {
      #expect(left.contains(reading.title), "\(reading.told)")
    }
  }
}

extension Reading {
  fileprivate var titleIsEvident: Bool { venue != nil && year != nil && title != nil }
}
