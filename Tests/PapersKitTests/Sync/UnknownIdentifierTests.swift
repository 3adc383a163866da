import Testing

@testable import PapersKit

/// Identifiers in a list that those who give them out do not know.
struct UnknownIdentifierTests {
  typealias Home = SyncTests.Home
  private static let wrongLink = "correct the link in the list"

  @Test func anIdThatArXivDoesNotKnowIsNamed() async throws {
    let home = try Home(
      SyncTests.list(
        "[A Paper With a Slip in Its Link](https://arxiv.org/abs/1912.12346)", SyncTests.tvmLine),
      FakeWeb([SyncTests.tvm]))
    let report = try await home.sync()
    #expect(report.verified == 1)
    let failure = try #require(report.failed.first)
    #expect(report.failed.count == 1)
    #expect(failure.place == "lists/list.md:7:3")
    #expect(failure.what.contains("arXiv has no paper 1912.12346"))
    #expect(failure.hint == Self.wrongLink)
  }

  @Test func soIsADOIThatNobodyGaveOut() async throws {
    let home = try Home(
      SyncTests.list("[A Paper With a Slip in Its Link](https://doi.org/10.1145/99.99)", SyncTests.tvmLine),
      FakeWeb([SyncTests.tvm]))
    let failure = try #require(try await home.sync().failed.first)
    #expect(failure.what.contains("doi.org knows no 10.1145/99.99"))
    #expect(failure.hint == Self.wrongLink)
  }

  @Test func itIsSaidOnceThoughThePageIsNotThereEither() async throws {
    let home = try Home(
      SyncTests.list("[A Paper With a Slip in Its Link](https://dl.acm.org/doi/10.1145/99.99)"), FakeWeb([]))
    let failure = try #require(try await home.sync().failed.first)
    #expect(failure.what.hasSuffix(": doi.org knows no 10.1145/99.99"), "\(failure.what)")
  }

  @Test func aWorkThatItsWordsFoundKeepsTheFinding() async throws {
    let home = try Home(
      SyncTests.list("[\(SyncTests.halide.title)](https://arxiv.org/abs/1912.12346), 2018"),
      FakeWeb([SyncTests.halide]))
    let report = try await home.sync()
    #expect(report.verified == 1)
    #expect(report.failed.map(\.what).allSatisfy { $0.contains("arXiv has no paper 1912.12346") })
    #expect(report.failed.count == 1)
  }

  @Test func anotherServiceThatKnowsItTakesTheFindingBack() async throws {
    var work = SyncTests.halide
    (work.doi, work.isRegistered) = ("10.1145/7.8", false)
    let web = FakeWeb([work])
    web.take(down: "api.semanticscholar.org")
    let home = try Home(SyncTests.list("[\(work.title)](https://doi.org/10.1145/7.8)"), web)
    let report = try await home.sync()
    #expect(report.verified == 1)
    #expect(home.web.count("doi.org") > 0)
    #expect(report.failed.isEmpty, "\(report.failed.map(\.what))")
  }

  @Test func aServiceThatDoesNotAnswerSaysNothingOfTheId() async throws {
    let web = FakeWeb([])
    web.take(down: "export.arxiv.org")
    let home = try Home(
      SyncTests.list("[A Paper With a Slip in Its Link](https://arxiv.org/abs/1912.12345)"), web)
    let failure = try #require(try await home.sync().failed.first)
    #expect(!failure.what.contains("arXiv has no paper"))
    #expect(failure.what.contains("export.arxiv.org cannot be reached"))
  }

  /// A reading without a title is like anything that a search brings.
  @Test func whatASearchBringsForNoTitleIsNoCandidate() async throws {
    let web = FakeWeb([])
    web.answerSearches(with: SyncTests.halide)
    let home = try Home(
      SyncTests.list("[this overview paper](https://arxiv.org/pdf/1912.12345.pdf), which we read in class."),
      web)
    let failure = try #require(try await home.sync().failed.first)
    #expect(!failure.what.contains(SyncTests.halide.title), "\(failure.what)")
    #expect(!failure.hint.contains("--as"))
  }
}
