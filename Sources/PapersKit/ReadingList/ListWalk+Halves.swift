import BibTeX

/// A long list is walked in two halves at once, parted by a heading at the top of the document.
///
/// What the second half has to know of the first is guessed: that all is in force again that was in force before the
/// first heading of this kind. The first half's end proves the guess; where it does not, the rest is walked once more.
extension ListWalk {
  /// Less than this is walked before a second thread has started, in nodes of the tree.
  static let worthwhile = 20_000

  /// - Parameter many: a tree of fewer nodes is walked in one go.
  mutating func visitDocument(halvedFrom many: Int) {
    let blocks = tree.children(0)
    guard tree.nodes.count >= many, let seam = seam(blocks) else { return visitBlocks(blocks[...]) }
    visitBlocks(blocks[..<seam.known])
    let known = self
    var second = known
    second.tree = tree.tail(from: blocks[seam.cut])
    second.asksTitle = false
    (second.readings, second.notices, second.schedule, second.sessionLinks) = ([], [], [], [:])
    let starts = [known, second]
    let halves = Cores.map(2) { n in
      var walk = starts[n]
      if n == 0 { walk.visitBlocks(blocks[seam.known..<seam.cut]) } else { walk.visitChildren(0) }
      return walk
    }
    self = halves[0]
    if goes(on: halves[1], from: known, at: seam.level) {
      append(halves[1], from: known)
    } else {
      visitBlocks(blocks[seam.cut...])
    }
  }

  private struct Seam {
    /// Up to here both halves must know the document.
    var known: Int
    /// The heading that begins the second half.
    var cut: Int
    var level: Int
  }

  /// The highest heading in the middle third of the tree, nearest to the middle.
  private func seam(_ blocks: [Int]) -> Seam? {
    let (half, third) = (tree.nodes.count / 2, tree.nodes.count / 3)
    var found: Seam?
    for (n, block) in blocks.enumerated() where third < block && block <= 2 * third {
      guard case .heading(let level) = tree.kind(block) else { continue }
      if let best = found,
        (best.level, abs(blocks[best.cut] - half)) <= (level, abs(block - half))
      {
        continue
      }
      found = Seam(known: 0, cut: n, level: level)
    }
    guard var seam = found else { return nil }
    // Behind the last heading above its level, the first heading of any finds the same in force as this one should.
    var isKnown = false
    for n in 0...seam.cut {
      guard case .heading(let level) = tree.kind(blocks[n]) else { continue }
      if level < seam.level {
        isKnown = false
      } else if !isKnown {
        (seam.known, isKnown) = (n, true)
      }
    }
    return blocks[seam.known] < blocks[seam.cut] / 2 ? seam : nil
  }

  /// Whether the second half began as it would have behind this one, and touched nothing that this one did.
  private func goes(on second: ListWalk, from known: ListWalk, at level: Int) -> Bool {
    guard !scope.isRoleFixed, !known.scope.isRoleFixed, markRoles == known.markRoles,
      !second.asksTitle || course.title == known.course.title
    else { return false }
    var (before, guess) = (self, known)
    before.leaveHeadings(level)
    guess.leaveHeadings(level)
    let count = known.sessions.count
    return before.scope == guess.scope && before.headings == guess.headings
      && sessions[..<count] == known.sessions[...] && second.sessions[..<count] == known.sessions[...]
  }

  private mutating func append(_ second: ListWalk, from known: ListWalk) {
    let (count, shift) = (known.sessions.count, sessions.count - known.sessions.count)
    func moved(_ session: Int) -> Int { session < count ? session : session + shift }
    if course.title == nil { (course, isTitled) = (second.course, second.isTitled) }
    sessions += second.sessions[count...]
    for var reading in second.readings {
      reading.session = reading.session.map(moved)
      readings.append(reading)
    }
    for (session, links) in second.sessionLinks { sessionLinks[moved(session), default: []] += links }
    notices += second.notices
    schedule += second.schedule
  }
}
