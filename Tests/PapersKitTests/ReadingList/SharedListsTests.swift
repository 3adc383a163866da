import FoundationEssentials
import TestSupport
import Testing

@testable import PapersKit

/// The hand-read lists of the team: every list is read, and the share of fields that agree stays above the floors that
/// the project promises. Without the shared folder this says so and passes.
@Suite(.enabled(if: SharedData.folder != nil, "the shared lists are not here"))
struct SharedListsTests {
  private struct Share {
    var right = 0
    var all = 0
    var value: Double { all == 0 ? 1 : Double(right) / Double(all) }
    mutating func count(_ isRight: Bool) {
      all += 1
      right += isRight ? 1 : 0
    }
  }

  private func names() -> [String] {
    let folder = (SharedData.folder ?? "") + "/lists/gold"
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return found.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }
  private func key(_ url: String) -> String {
    var s = url.lowercased().prefix { $0 != "#" }
    for lead in ["https://", "http://", "www."] where s.hasPrefix(lead) { s = s.dropFirst(lead.count) }
    return s.hasSuffix("/") ? String(s.dropLast()) : String(s)
  }
  private func family(_ name: String) -> Substring { name.folded.split(separator: " ").last ?? "" }

  @Test func fieldsAgreeWithTheHandReadLists() throws {
    var shares: [String: Share] = [:]
    var papers = Share()
    var extra = 0
    for name in names() {
      let gold = try JSON(parsing: #require(SharedData.bytes("lists/gold/\(name).json")))
      let list = try ReadingList(reading: #require(SharedData.bytes("lists/raw/\(name).md")))
      var free = Set(list.readings.indices)
      for entry in gold["entries"]?.array ?? [] where entry["is_paper"]?.bool == true {
        let title = entry["title"]?.string ?? entry["label"]?.string ?? ""
        let urls = Set((entry["urls"]?.array ?? []).compactMap { $0["url"]?.string }.map(key))
        let match =
          free.filter { list.readings[$0].isPaper }.sorted().first { n in
            let reading = list.readings[n]
            let shared = reading.links.contains { urls.contains(key($0.written)) }
            return (reading.title ?? "").folded == title.folded
              && (shared || urls.isEmpty || reading.links.isEmpty)
          }
          ?? free.filter { list.readings[$0].isPaper }.sorted().first { n in
            list.readings[n].links.contains { urls.contains(key($0.written)) }
          }
        papers.count(match != nil)
        guard let match else { continue }
        free.remove(match)
        compare(entry, list.readings[match], &shares)
      }
      let resources = Set(
        (gold["entries"]?.array ?? []).filter { $0["is_paper"]?.bool != true }.compactMap {
          $0["title"]?.string?.folded
        })
      extra += free.count {
        list.readings[$0].isPaper && !resources.contains((list.readings[$0].title ?? "").folded)
      }
    }
    #expect(papers.all > 500)
    #expect(papers.value >= 0.96)
    #expect(Double(extra) <= 0.03 * Double(papers.all))
    for (field, floor) in [
      ("title", 0.95), ("authors", 0.93), ("venue", 0.93), ("year", 0.97), ("role", 0.95),
    ] {
      let share = try #require(shares[field])
      #expect(share.value >= floor, "\(field): \(share.right) of \(share.all)")
    }
  }

  private func compare(_ entry: JSON, _ reading: Reading, _ shares: inout [String: Share]) {
    if let title = entry["title"]?.string, entry["title_is_short"]?.bool != true {
      shares["title", default: Share()].count(title.folded == (reading.title ?? "").folded)
    }
    let authors = (entry["authors"]?.array ?? []).compactMap(\.string)
    if !authors.isEmpty {
      shares["authors", default: Share()].count(authors.map(family) == reading.authors.map(family))
    }
    if let venue = entry["venue"]?.string {
      let (a, b) = (venue.folded, (reading.venue ?? "").folded)
      shares["venue", default: Share()].count(!b.isEmpty && (a.contains(b) || b.contains(a)))
    }
    if let year = entry["year"]?.int { shares["year", default: Share()].count(year == reading.year) }
    let role = entry["role"]?.string ?? "unspecified"
    shares["role", default: Share()].count(
      reading.role.rawValue == role || role == "unspecified" && reading.role == .optional)
  }

  @Test func everyRawListIsRead() throws {
    let folder = (SharedData.folder ?? "") + "/lists/raw"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".md") {
      let bytes = try #require(SharedData.bytes("lists/raw/\(name)"))
      let list = try ReadingList(reading: bytes)
      #expect(!list.readings.isEmpty, "\(name)")
      for reading in list.readings {
        #expect(reading.range.upperBound <= bytes.count)
        let lines = bytes[..<reading.range.lowerBound].count { $0 == 10 }
        #expect(reading.place.line == lines + 1)
      }
    }
  }
}
