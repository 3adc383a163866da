import BibTeX

/// What `body` makes of each item, in their order; many items are shared out over the machine's cores.
///
/// Small work stays on one: handing it over costs more than it saves.
@concurrent func concurrently<Item: Sendable, Made: Sendable>(
  _ items: [Item], from many: Int = 200, _ body: @escaping @Sendable (Item) -> Made
) async -> [Made] {
  guard items.count >= many else { return items.map(body) }
  // More pieces than cores: none waits long for the slowest.
  let pieces = 8
  return await withTaskGroup(of: (Int, [Made]).self) { group in
    for (piece, range) in Cores.pieces(pieces, of: items.count).enumerated() {
      group.addTask { (piece, items[range].map(body)) }
    }
    var made: [[Made]] = Array(repeating: [], count: pieces)
    for await (piece, part) in group { made[piece] = part }
    return made.flatMap { $0 }
  }
}
