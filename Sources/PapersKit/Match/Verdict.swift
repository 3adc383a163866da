/// What matching a reading against what the sources found comes to.
public enum Verdict: Hashable, Sendable {
  /// The reading names the candidate at `index`.
  case matched(index: Int, Record.Evidence)
  /// A link's identifier leads to the work at `index`, but the reading's words, or another of its links, name another.
  case conflicting(index: Int, reason: String, best: [Candidate])
  /// Nothing is sure enough; the best candidates, best first, each with what speaks for and against it.
  case abstained(best: [Candidate])
}

/// A work that a reading may name.
public struct Candidate: Hashable, Sendable {
  /// Into the findings that were offered.
  public var index: Int
  public var title: String
  /// 0...1
  public var score: Double
  /// What speaks for it and against it, in words.
  public var why: [String]
  /// An identifier or address of it, by which a person can say that it is the one.
  public var handle: String?
  public init(index: Int, title: String, score: Double, why: [String], handle: String? = nil) {
    (self.index, self.title, self.score, self.why, self.handle) = (index, title, score, why, handle)
  }

  /// Of a title that has nothing to do with the one looked for, nobody wants to hear; where none was looked for, something
  /// else has to speak for it.
  var isClose: Bool { !why.contains("different title") && why != ["no title"] }

  /// For a person: `"Title" [handle] (why)`.
  var sentence: String {
    "\"\(title)\"\(handle.map { " [\($0)]" } ?? "") (\(why.joined(separator: ", ")))"
  }
}

extension Verdict {
  /// The index of the work that the reading names; nil unless matched.
  public var matchedIndex: Int? { if case .matched(let index, _) = self { index } else { nil } }
}
