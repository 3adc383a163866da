import TestSupport
import Testing

@testable import PapersKit

/// The shared tables of facts; without them these tests say so and are skipped.
@Suite(.enabled(if: SharedData.bytes("gold/venues.dev.jsonl") != nil, "no shared data beside the package"))
struct NormalizerGoldTests {
  private func rows(_ name: String) throws -> [JSON] {
    let bytes = try #require(SharedData.bytes("gold/\(name).dev.jsonl"))
    return try bytes.split(separator: 10).map { try JSON(parsing: Array($0)) }.filter { row in
      let isOpen = row["disputed"]?.bool == true && row["also_ok"] == nil && row["accept"] == nil
      return row["weak"]?.bool != true && !isOpen
    }
  }
  private func key(_ text: String?) -> String? {
    let key = (text ?? "").lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return (key.hasPrefix("usenix") ? String(key.dropFirst(6)) : key).nonEmpty
  }

  @Test func recognizesVenuesAndLeavesLookAlikes() throws {
    var (known, right, kinds, strangers, taken) = (0, 0, 0, 0, 0)
    for row in try rows("venues") {
      let expected = try #require(row["expected"])
      let also = row["accept"].map { $0.array.isEmpty ? [$0] : $0.array } ?? []
      let accepted = [key(expected["acronym"]?.string)] + also.map { key($0.string) }
      let reading = VenueReading(of: row["raw"]?.string ?? "")
      let found = reading.venue.flatMap { $0.isOfTheField ? key($0.acronym) : nil }
      let isRight = accepted.contains(found)
      if expected["acronym"]?.string == nil {
        strangers += 1
        taken += isRight ? 0 : 1
      } else {
        known += 1
        right += isRight ? 1 : 0
        kinds += isRight && reading.kind?.rawValue == expected["kind"]?.string ? 1 : 0
      }
    }
    #expect(right * 100 >= known * 99, "\(right) of \(known) acronyms")
    #expect(kinds * 100 >= known * 99, "\(kinds) of \(known) kinds")
    #expect(taken * 100 <= strangers, "\(taken) of \(strangers) look-alikes taken")
  }

  @Test(arguments: [People.Style.free, .dblp, .crossref]) func readsNames(_ style: People.Style) throws {
    let all = try rows("names").filter { $0["style"]?.string == style.rawValue }
    let right = all.count { row in
      let found = form(People(parsing: row["input"]?.string ?? "", style: style))
      let also = [row["also_ok"], row["accept"]].compactMap { $0 }
      let answers = [row["expected"] ?? .null] + also + also.flatMap(\.array)
      return answers.contains { $0.array.map(form) == found || [form($0)] == found }
    }
    #expect(right * 100 >= all.count * 97, "\(right) of \(all.count)")
  }

  private func form(_ people: People) -> [String] {
    people.persons.map { p in
      p.literal.map { "{\($0)}" }
        ?? [p.given, p.droppingParticle, p.particle, p.family, p.suffix].map { $0 ?? "" }.joined(
          separator: "|")
    } + (people.andOthers ? ["others"] : [])
  }
  private func form(_ json: JSON) -> String {
    if json["others"] != nil { return "others" }
    return json["literal"]?.string.map { "{\($0)}" }
      ?? ["given", "dropping_particle", "particle", "family", "suffix"].map { json[$0]?.string ?? "" }.joined(
        separator: "|")
  }
}
