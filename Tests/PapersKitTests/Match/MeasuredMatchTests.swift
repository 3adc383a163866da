import Foundation
import PapersKit
import TestSupport
import Testing

/// Precision and recall of matching on the simulated world's papers, among the neighbours that a search finds.
struct MeasuredMatchTests {
  struct Figures {
    var right = 0, wrong = 0, abstained = 0, strangersTaken = 0, strangersLeft = 0
    var precision: Double { Double(right) / Double(max(1, right + wrong + strangersTaken)) }
    var recall: Double { Double(right) / Double(max(1, right + wrong + abstained)) }
  }

  // Without the shared data there is nothing to measure on.
  @Test(.enabled(if: SharedData.folder != nil)) func tiesReadingsToTheirPapersAndLeavesStrangersAlone() throws
  {
    let folder = try #require(SharedData.folder)
    let world = try #require(SimulatedWorld(folder: folder))
    let samples = Int(ProcessInfo.processInfo.environment["MATCH_SAMPLES"] ?? "") ?? 250
    let tells = ProcessInfo.processInfo.environment["MATCH_MISSES"] != nil
    var chance = Chance(seed: 7)
    var figures = Figures()
    for n in 0..<samples {
      guard let paper = world.paper(chance.pick(world.count)) else { continue }
      let reading = paper.reading(by: &chance)
      let isStranger = n % 4 == 3
      let found = world.search(reading.title ?? "").compactMap { world.paper($0) }
        .filter { !isStranger || $0.title.folded != paper.title.folded }
      let candidates = found.map { $0.finding(as: [.crossref, .semanticScholar, .dblp][chance.pick(3)]) }
      let verdict = match(reading, references: [], among: candidates)
      let taken = verdict.matchedIndex.map { found[$0] }
      let isRight = taken?.title.folded == paper.title.folded
      switch (taken, isStranger) {
      case (nil, true): figures.strangersLeft += 1
      case (_?, true): figures.strangersTaken += 1
      case (nil, false): figures.abstained += 1
      case (_?, false): if isRight { figures.right += 1 } else { figures.wrong += 1 }
      }
      if tells, (taken == nil) != isStranger || (taken != nil && !isRight) {
        print("MISS", isStranger ? "stranger" : "known", reading.words, "->", taken?.title ?? "\(verdict)")
      }
    }
    print("match: \(figures) precision \(figures.precision) recall \(figures.recall)")
    #expect(figures.precision >= 0.997)
    #expect(figures.recall >= 0.96)
  }
}
