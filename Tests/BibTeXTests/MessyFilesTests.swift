import BibTeX
import TestSupport
import Testing

/// Real files from theses and paper repositories; what the peers keep of them stands in `robust.tsv`.
@Suite(.enabled(if: SharedData.folder != nil, "the shared data are not beside the package"))
struct MessyFilesTests {
  struct Peers {
    var entries = 0
    var best = 0
  }

  static let peers: [String: Peers] = {
    var peers: [String: Peers] = [:]
    for line in String(decoding: SharedData.bytes("peers/robust.tsv") ?? [], as: UTF8.self).split(
      separator: "\n")
    {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 4, let entries = Int(cells[2]), let kept = Int(cells[4]) else { continue }
      let best = max(peers[cells[1]]?.best ?? 0, kept)
      peers[cells[1]] = Peers(entries: entries, best: best)
    }
    return peers
  }()

  @Test(arguments: SharedData.files("peers/messy").filter { $0.hasSuffix(".bib") })
  func keepsAsManyEntriesAsTheBestPeer(name: String) throws {
    let bytes = try #require(SharedData.bytes("peers/messy/" + name))
    let file = BibFile(bytes, name: name)
    let isFaithful = file.printed() == bytes
    #expect(isFaithful)
    let peers = Self.peers[name, default: Peers()]
    #expect(file.entries.count >= min(peers.best, peers.entries))
    // Nothing that looks like an entry is lost in silence: each at sign with a word and a bracket at the start of a
    // line opens a block, or a diagnostic speaks of the place.
    let starts = Set(file.blocks.map(\.range.lowerBound))
    for offset in entryStarts(bytes) where !starts.contains(offset) {
      let block = try #require(file.blocks.last { $0.range.lowerBound <= offset })
      let isReported = file.diagnostics.contains { block.range.contains($0.offset) }
      #expect(isReported, "\(name): an entry at byte \(offset)")
    }
  }

  @Test(arguments: SharedData.files("peers/messy").filter { $0.hasSuffix(".bib") })
  func formattedFilesHoldTheSameEntries(name: String) throws {
    let file = BibFile(try #require(SharedData.bytes("peers/messy/" + name)), name: name)
    let again = BibFile(file.formatted(), name: name)
    let isSame = BibEntries(again).all == BibEntries(file).all
    #expect(isSame)
    let isStable = again.formatted() == again.bytes
    #expect(isStable)
  }

  private func entryStarts(_ bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var isLineStart = true
    for (i, b) in bytes.enumerated() {
      if b == UInt8(ascii: "@"), isLineStart {
        var j = i + 1
        while j < bytes.count, (bytes[j] | 0x20) &- 0x61 < 26 { j += 1 }
        if j > i + 1, j < bytes.count, bytes[j] == UInt8(ascii: "{") { starts.append(i) }
      }
      if b == 10 || b == 13 { isLineStart = true } else if b > 32 { isLineStart = false }
    }
    return starts
  }
}
