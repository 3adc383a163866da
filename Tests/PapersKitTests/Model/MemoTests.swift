import Synchronization
import Testing

@testable import PapersKit

struct MemoTests {
  @Test func aValueIsMadeOnceAndThenHeld() {
    let memo = Memo<String, Int>(limit: 10)
    var made = 0
    for _ in 0..<3 {
      #expect(
        memo.value(
          "a",
          made: {
            made += 1; return 7
          }) == 7)
      #expect(
        memo.value(
          "b",
          made: {
            made += 1; return 8
          }) == 8)
    }
    #expect(made == 2)
    #expect(memo.count == 2)
  }

  @Test func neverMoreIsHeldThanTheLimit() {
    let memo = Memo<Int, Int>(limit: 8)
    for n in 0..<1_000 {
      #expect(memo.value(n, made: { n * n }) == n * n)
      #expect(memo.count <= 8)
    }
    // Those that were dropped are made again, and are the same.
    for n in (0..<1_000).reversed() { #expect(memo.value(n, made: { n * n }) == n * n) }
  }

  private final class Tally: Sendable {
    private let held = Mutex(0)
    func add() { held.withLock { $0 += 1 } }
    var count: Int { held.withLock { $0 } }
  }

  @Test func manyThreadsGetTheSame() async {
    let memo = Memo<Int, [Int]>(limit: 16)
    let made = Tally()
    let right = await withTaskGroup(of: Bool.self) { group in
      for start in 0..<8 {
        group.addTask {
          (0..<400).allSatisfy { step in
            let n = (start * 7 + step) % 40
            return memo.value(n) {
              made.add(); return [n, n + 1]
            } == [n, n + 1]
          }
        }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(right)
    #expect(made.count >= 40)
  }

  /// Venues are read through a memo: the answer is the same at the first and at any later time, in whatever company.
  @Test func whatIsHeldIsWhatWouldBeMade() {
    let texts = [
      "OSDI '18", "Proc. VLDB Endow.", "arXiv preprint arXiv:1802.04799", "Workshop at NeurIPS", "", "Xyz",
    ]
    for text in texts {
      let first = VenueSketch(text)
      #expect(VenueSketch(text) == first)
      #expect(VenueReading(of: text) == VenueReading(of: text))
      for form in [VenueSketch.Form.journal, .conference, .preprint] {
        #expect(VenueSketch(text, form: form) == VenueSketch(text, form: form))
      }
      #expect(VenueSketch(text) == first, "what was asked between changes nothing")
    }
    // The year decides between former names, so it is part of the question.
    #expect(
      VenueReading(of: "NIPS", year: 2012).year == nil
        || VenueReading(of: "NIPS", year: 2012).venue?.year == 2012)
    #expect(VenueReading(of: "NIPS", year: 2016).venue?.year == 2016)
  }
}
