/// A stretch of a file, read for itself: large files are read in several at once.
///
/// Where a part may start is guessed (an at sign at the start of a line, with a type, a key and a comma), and the guess
/// is proved by the part before: only if its reader arrives there between two blocks, with nothing in its memory, would
/// it have gone on as the next part's reader began. Otherwise it reads on, and what the next part found is dropped.
struct FilePart: Sendable {
  var index: Index
  /// Where the next part goes on, or the end of the file.
  var end: Int
  var readerFaults: Faults
  var fieldFaults = Faults()
  var encodingFaults = Faults()
  var harmfulFaults = Faults()

  init(_ bytes: [UInt8], from start: Int = 0, stops: [Int] = []) {
    let reader = Reader(bytes, from: start, stops: stops)
    (index, end, readerFaults) = (reader.index, reader.end, reader.faults)
    Duplicates.note(fieldsOf: index, of: bytes, into: &fieldFaults)
    Encoding.note(in: index, of: bytes, start..<end, into: &encodingFaults)
    HarmfulCommands.note(in: index, of: bytes, into: &harmfulFaults)
  }

  /// The whole file, read in up to `parts` parts; as if it had been read in one.
  static func whole(_ bytes: [UInt8], parts: Int) -> FilePart {
    let starts = [0] + guesses(bytes, parts)
    let read = Cores.map(starts.count) {
      FilePart(bytes, from: starts[$0], stops: Array(starts[($0 + 1)...]))
    }
    var all = read[0]
    while all.end < bytes.count, let next = starts.firstIndex(of: all.end) { all.append(read[next]) }
    return all
  }

  /// Places between the parts, in order; fewer than asked for where no entry starts.
  private static func guesses(_ bytes: [UInt8], _ parts: Int) -> [Int] {
    guard parts > 1 else { return [] }
    let reader = Reader([])
    let s = bytes.span
    var places: [Int] = []
    for n in 1..<parts {
      let limit = bytes.count / parts * (n + 1)
      var at = max(bytes.count / parts * n, (places.last ?? 0) + 1)
      while at < limit {
        at = Bytes.first(Bytes.at, in: s, from: at, to: limit)
        if at < limit, reader.startsLine(s, at), reader.startsEntry(s, at) {
          places.append(at)
          break
        }
        at += 1
      }
    }
    return places
  }

  private mutating func append(_ next: FilePart) {
    let (blocks, fields) = (UInt32(index.blocks.count), UInt32(index.fields.count))
    index.entries.append(contentsOf: next.index.entries.lazy.map { $0 + blocks })
    index.fields.append(contentsOf: next.index.fields)
    index.blocks.reserveCapacity(index.blocks.count + next.index.blocks.count)
    for var block in next.index.blocks {
      block.firstField += fields
      index.blocks.append(block)
    }
    end = next.end
    readerFaults.add(next.readerFaults)
    fieldFaults.add(next.fieldFaults)
    encodingFaults.add(next.encodingFaults)
    harmfulFaults.add(next.harmfulFaults)
  }
}
