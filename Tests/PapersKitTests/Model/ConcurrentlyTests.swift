import Synchronization
import Testing

@testable import PapersKit

struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 2, 7, 8, 9, 199, 200, 201, 1_000, 12_345])
  func everyItemIsMadeOnceAndInOrder(count: Int) async {
    let calls = Atomic<Int>(0)
    let made = await concurrently(Array(0..<count)) { n in
      calls.wrappingAdd(1, ordering: .relaxed)
      return n * 2
    }
    #expect(made == (0..<count).map { $0 * 2 })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test func fewItemsAreSharedOutWhereAskedFor() async {
    #expect(await concurrently(["a", "b", "c"], from: 1) { $0 + $0 } == ["aa", "bb", "cc"])
    #expect(await concurrently([Int](), from: 0) { $0 } == [])
  }
}
