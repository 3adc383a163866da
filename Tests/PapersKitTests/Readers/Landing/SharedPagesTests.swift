import TestSupport
import Testing

@testable import PapersKit

/// All saved pages of the shared data, with the expectations that lie beside them.
@Suite(.enabled(if: SharedData.folder != nil, "needs the shared data"))
struct SharedPagesTests {
  struct Row {
    var name: String
    var url: String
    var expected: JSON
    var page: [UInt8]
  }
  static func rows() throws -> [Row] {
    let manifest = try #require(SharedData.bytes("pages/MANIFEST.tsv"))
    return try String(decoding: manifest, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let stem = "pages/\(cells[0])/\(cells[1])"
      let expected = try JSON(parsing: try #require(SharedData.bytes(stem + ".expected.json")))
      return Row(
        name: stem, url: cells[3], expected: expected, page: try #require(SharedData.bytes(stem + ".html")))
    }
  }
  private func isNoPaper(_ expected: JSON) -> Bool {
    expected["expect"]?.isNull == false && expected["title"]?.string == nil
  }
  private func finding(_ row: Row) -> Finding? {
    try? findings(in: SavedPage.page(row.page, at: row.url.isEmpty ? "http://localhost/" : row.url)).first
  }

  @Test func makesNoPaperOfAPageThatIsNone() throws {
    for row in try Self.rows() where isNoPaper(row.expected) { #expect(finding(row) == nil, "\(row.name)") }
  }

  @Test func agreesWithThePages() throws {
    var right = 0
    var total = 0
    for row in try Self.rows() where !isNoPaper(row.expected) {
      let found = finding(row)
      func check(_ field: String, _ value: String?) {
        guard let wanted = row.expected[field]?.string ?? row.expected[field]?.int.map(String.init),
          !wanted.isEmpty
        else { return }
        total += 1
        if wanted.folded == (value ?? "").folded { right += 1 }
      }
      check("title", found?.title)
      check("year", found?.date.map { String($0.year) })
      check("volume", found?.volume)
      check("issue", found?.issue)
      check("pages", found?.pages)
      check("doi", found?.doi?.text)
      check("arxiv", found?.arXiv?.text)
      let people = row.expected["authors"]?.array ?? []
      if !people.isEmpty {
        total += 1
        if people.count == found?.people.count { right += 1 }
      }
    }
    #expect(Double(right) >= 0.97 * Double(total), "\(right) of \(total)")
  }

  /// Cut off, torn and mixed pages: a finding or an error, never a crash, never for long.
  @Test(arguments: 0..<4) func survivesDamagedPages(seed: Int) throws {
    var random = Dice(seed: UInt64(seed) &+ 1)
    let pages = try Self.rows().map(\.page).filter { $0.count < 70_000 }
    for page in pages {
      var bytes = page
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      case 1:
        for _ in 0..<50 where !bytes.isEmpty {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
      case 2:
        let other = pages[Int.random(in: 0..<pages.count, using: &random)]
        bytes = Array(bytes.prefix(bytes.count / 2)) + Array(other.suffix(other.count / 2))
      default: bytes = (0..<1_000).map { _ in "<>\"'=&;/ab@{}\n".utf8.randomElement(using: &random) ?? 0 }
      }
      let found = try? findings(in: SavedPage.page(bytes, at: "https://example.org/x"))
      #expect((found?.count ?? 0) <= 1)
    }
  }
}
