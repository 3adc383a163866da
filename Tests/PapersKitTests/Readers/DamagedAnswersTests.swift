import TestSupport
import Testing

@testable import PapersKit

/// Every recorded answer of every service, damaged: members gone, wrong, doubled or buried, bytes cut off or replaced.
/// What comes of it is a record that the damaged answer still says, or a reason; never a guess and never a crash.
@Suite(.enabled(if: SharedData.folder != nil, "needs the shared data"))
struct DamagedAnswersTests {
  struct Answer: CustomTestStringConvertible, Sendable {
    var path: String
    var service: String
    var testDescription: String { path }
    var body: [UInt8] { SharedData.bytes("api/" + path) ?? [] }
    func read(_ body: [UInt8]) throws -> [Finding] {
      var page = Page.answer("")
      page.body = body
      switch service {
      case "arxiv": return try ArXivAPI.read(page)
      case "crossref": return try Crossref.read(page)
      case "datacite": return try DataCite.read(page)
      case "dblp": return try DBLP.read(page)
      case "openalex": return try OpenAlex.read(page)
      case "openreview": return try OpenReviewAPI.read(page)
      case "semanticscholar": return try SemanticScholar.read(page)
      default: return try DOIResolver.read(page)
      }
    }
  }
  static func answers(_ types: String...) -> [Answer] {
    guard let manifest = SharedData.bytes("api/MANIFEST.tsv") else { return [] }
    return String(decoding: manifest, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count > 1, types.contains(where: { cells[0].hasSuffix($0) }) else { return nil }
      return Answer(path: cells[0], service: cells[1])
    }
  }
  /// The larger ones would take long and say nothing else.
  static let small = 24_000

  /// Throws nothing but a reason.
  private func findings(_ answer: Answer, _ body: [UInt8], _ place: @autoclosure () -> String) -> [Finding] {
    do { return try answer.read(body) } catch is ReadError { return [] } catch {
      Issue.record("\(place()): \(error)")
      return []
    }
  }

  @Test func damagedMembersCostThemselvesOnly() throws {
    var dice = Dice(seed: 41)
    for answer in Self.answers(".json") where answer.body.count < Self.small {
      guard let whole = try? JSON(parsing: answer.body) else { continue }
      let places = JSONDamage.places(in: whole)
      for _ in 0..<5 {
        guard let place = places.randomElement(using: &dice),
          let damaged = JSONDamage.damaged(
            whole, at: place[...], kind: Int.random(in: 0..<JSONDamage.kinds, using: &dice))
        else { continue }
        let text = damaged.json.line
        for found in findings(answer, Array(text.utf8), "\(answer.path) \(place) \(damaged.name)") {
          expectSaid(found, by: damaged.json, "\(answer.path) \(place) \(damaged.name)")
        }
      }
    }
  }

  @Test func anAnswerCutOffAnywhereIsNone() throws {
    for answer in Self.answers(".json", ".xml") {
      let body = answer.body
      guard (try? answer.read(body)) != nil else { continue }
      // White space behind the end may go.
      let end = (body.lastIndex { !$0.isBlank } ?? 0)
      for share in 1...9 {
        let cut = Array(body.prefix(end * share / 9))
        #expect(throws: ReadError.self, "\(answer.path) at \(cut.count)") { try answer.read(cut) }
      }
    }
  }

  @Test func wrongBytesCostNoMoreThanTheirWord() throws {
    var dice = Dice(seed: 43)
    for answer in Self.answers(".json", ".xml") where answer.body.count < Self.small {
      guard let good = try? answer.read(answer.body) else { continue }
      for _ in 0..<4 {
        var body = answer.body
        for _ in 0..<3 {
          body[Int.random(in: 0..<body.count, using: &dice)] = UInt8.random(in: 128...255, using: &dice)
        }
        // No work appears that was not there, and none changes its identifier for one that is as good.
        #expect(findings(answer, body, answer.path).count <= good.count, "\(answer.path)")
      }
    }
  }

  @Test func aWebPageInPlaceOfTheAnswerIsNone() throws {
    let pages = [
      "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>",
      "\n\n  <html><body>Service Unavailable</body></html>",
      "<!doctype html><html><head><title>Just a moment...</title></head></html>",
      "<html><title>Making sure you&#39;re not a bot!</title></html>",
    ]
    for answer in Self.answers(".json", ".xml") {
      for page in pages {
        #expect(throws: ReadError.self, "\(answer.path)") { try answer.read(Array(page.utf8)) }
        #expect(throws: ReadError.self, "\(answer.path)") { try answer.read(Array(page.utf8) + answer.body) }
      }
    }
  }

  @Test func deepAnswersEnd() throws {
    for answer in Self.answers(".json") where answer.body.count < 20_000 {
      guard let whole = try? JSON(parsing: answer.body), let place = JSONDamage.places(in: whole).last else {
        continue
      }
      let deep = JSONDamage.replacing(whole, at: place[...], with: "\u{1}").line
        .replacing(
          "\"\\u0001\"", with: String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000))
      _ = findings(answer, Array(deep.utf8), answer.path)
    }
  }

  /// Title, people, identifiers and year of a finding stand in the answer.
  private func expectSaid(_ found: Finding, by answer: JSON, _ place: String) {
    let said = JSONDamage.texts(in: answer).compactMap { MarkupText.plain($0) }
    let all = said.map(\.folded).joined(separator: "\n")
    let raw = answer.line.lowercased()
    let title = found.title ?? ""
    #expect(!title.isEmpty && all.contains(title.folded), "\(place): \(title)")
    if let doi = found.doi {
      #expect(raw.replacing("\\/", with: "/").contains(doi.text.lowercased()), "\(place): \(doi.text)")
    }
    if let id = found.arXiv { #expect(raw.contains(id.base.text.lowercased()), "\(place): \(id)") }
    for person in found.people {
      let family = (person.family ?? person.whole ?? "").folded
      #expect(
        !family.isEmpty && family.split(separator: " ").allSatisfy { all.contains($0) }, "\(place): \(family)"
      )
    }
    // OpenReview gives milliseconds.
    if let year = found.date?.year, found.source != .openReview {
      #expect(raw.contains("\(year)"), "\(place): \(year)")
    }
  }

  // MARK: pages

  /// A page with every vocabulary, cut off at every byte: nothing that it says is half of something.
  @Test func aPageCutOffAnywhereSaysNothingWrong() throws {
    let html = """
      <!DOCTYPE html><html><head><title>Nets of Gold for All | Gold</title>
      <meta name="citation_title" content="Nets of Gold for All"><meta name="citation_author" content="Doe, Jane">
      <meta name="citation_author" content="Roe, Rob"><meta name="citation_journal_title" content="Gold Letters">
      <meta name="citation_publication_date" content="2020/05/06"><meta name="citation_volume" content="31">
      <meta name="citation_firstpage" content="101"><meta name="citation_lastpage" content="119">
      <meta name="citation_doi" content="10.1000/gold.2020.31"><meta name="dc.title" content="Nets of Gold for All">
      <script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"Nets of Gold for All","datePublished":"2020-05-06","author":[{"name":"Jane Doe"},{"name":"Rob Roe"}],"sameAs":"https://doi.org/10.1000/gold.2020.31"}</script>
      </head><body><pre>@article{d, title={Nets of Gold for All}, author={Doe, Jane and Roe, Rob}, journal={Gold Letters}, year={2020}, volume={31}, pages={101--119}}</pre></body></html>
      """
    let bytes = Array(html.utf8)
    let good = try SavedPage.finding(SavedPage.page(html))
    #expect(good.pages == "101-119" && good.people.count == 2)
    for length in stride(from: 60, to: bytes.count, by: 3) {
      guard
        let found = try? LandingPage.read(
          SavedPage.page(Array(bytes.prefix(length)), at: "https://example.org/p")
        ).first
      else { continue }
      #expect(found.title == good.title, "\(length)")
      #expect(found.doi == nil || found.doi == good.doi, "\(length)")
      // Before its tags it is a page of the site "Gold" and no paper.
      let isPage = found.kind == .webPage && found.container == "Gold"
      #expect(isPage || found.container == nil || found.container == good.container, "\(length)")
      #expect(found.volume == nil || found.volume == good.volume, "\(length)")
      #expect(found.date == nil || found.date?.year == 2020, "\(length)")
      #expect(found.pages == nil || found.pages == "101" || found.pages == "101-119", "\(length)")
      #expect(found.people.count <= 2, "\(length)")
      for person in found.people {
        #expect(
          ["doe", "roe"].contains(person.family?.folded ?? String(person.shown.folded.suffix(3))), "\(length)"
        )
      }
    }
  }
}
