import Testing

@testable import PapersKit

/// What the lines around a meeting's papers say: when, who leads, and identifiers alone.
struct MeetingLineTests {
  @Test(arguments: [
    "Presenter: Ann Lee", "Presenters: Ann Lee & Wei Wang", "Discussion lead: Jo, Max and Wei",
    "Discussion leads: Ann, Li", "Guest speaker: Grace Hopper", "Scribe: Max Doe", "主讲人：王伟、李明", "발표자: 김철수",
  ])
  func whoLeadsIsNoPaper(line: String) { #expect(Details.isLeader(line)) }

  @Test(arguments: [
    "Host: A Library for Things. SOSP 2018", "Presenter: ", "Presenters", "Leader Election: A Survey 2019",
    "Attention Is All You Need", "Speaker Diarization: Deep Learning at Scale in 2020",
    "TVM: An Automated Compiler",
  ])
  func aTitleIsNoLeader(line: String) { #expect(!Details.isLeader(line)) }

  static let weeks: [(String, Int?, String)] = [
    ("Week 1: Paxos", 1, "Paxos"), ("Weeks 1-2: Paxos", 1, "Paxos"), ("Weeks 3 and 4 – Raft", 3, "Raft"),
    ("Weeks 3 & 4", 3, ""), ("Weeks 10–12: Systems", 10, "Systems"), ("Week 3", 3, ""),
    ("Weeks of work", nil, ""),
  ]
  @Test(arguments: weeks) func weeksStandAloneOrInARange(text: String, week: Int?, rest: String) {
    let found = DateScanner().scan(text)
    #expect(found.week == week)
    if week != nil { #expect(found.rest.trimmingPunctuation == rest) }
  }

  static let identifiers: [(String, String?)] = [
    ("1706.03762", "1706.03762"), ("1706.03762v2", "1706.03762v2"), ("arXiv 1811.06965", "1811.06965"),
    ("arXiv:1811.06965", "1811.06965"), ("1706.03762 is a number", nil), ("2021.12", nil),
    ("12345.6789", nil),
    ("version 1.2", nil), ("3.14159265", nil),
  ]
  @Test(arguments: identifiers) func aNumberOfArXivStandsAlone(text: String, named: String?) {
    #expect(Reference.named(in: text) == (named.flatMap { ArXivID($0) }.map { [.arXiv($0)] } ?? []))
  }
}
