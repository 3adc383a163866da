import BibTeX
import Testing

/// Files made of known blocks, in every layout that BibTeX allows, are read as those blocks.
@Suite struct ReaderModelTests {
  typealias Piece = BibFile.Piece
  struct Field: Equatable {
    var name: String
    var pieces: [Piece]
  }
  enum Block: Equatable {
    case entry(type: String, key: String, fields: [Field])
    case string([Field])
    case preamble([Piece])
    case comment(String)
  }

  /// Makes blocks, and writes them in a layout of the dice's choice.
  struct Maker {
    var dice: Dice
    private static let texts = [
      "", "x", "A {B} c", "é 漢 😀", "a, b = c", "50\\% # 1", "say {\"}x{\"}", "{{deep} {er}}", "line\n  two",
      "(a)",
      "jan", "12", " at@home ", "\\'{e}", "100%", "=", "a # b",
    ]
    private static let names = [
      "title", "note", "bdsk-url-1", "x.y", "a:b", "année", "year", "t1", "x_y", "x+y",
    ]
    private static let keys = [
      "k", "Knuth:1984", "a/b", "müller_20", "x.y-z+1", "12", "DBLP:conf/osdi/X", "k?", "a&b",
    ]

    mutating func piece() -> Piece {
      switch dice.below(5) {
      case 0: .number("\(dice.below(3000))")
      case 1: .macro(dice.pick(["jan", "ACM", "my-macro", "sosp_2021", "x:y"]))
      default: .text(dice.pick(Self.texts))
      }
    }
    mutating func pieces() -> [Piece] { (0...(dice.below(4) == 0 ? 2 : 0)).map { _ in piece() } }
    mutating func fields(_ most: Int) -> [Field] {
      var free = Self.names
      return (0..<dice.below(most + 1)).map { _ in
        Field(name: free.remove(at: dice.below(free.count)), pieces: pieces())
      }
    }
    mutating func block(_ n: Int) -> Block {
      switch dice.below(8) {
      case 0: .string([Field(name: dice.pick(["acm", "m\(n)", "a:b"]), pieces: pieces())])
      case 1: .preamble(pieces())
      case 2: .comment(dice.pick(["", "jabref-meta: x;", "{a} b", "no entry, only = words"]))
      default:
        .entry(
          type: dice.pick(["article", "inproceedings", "misc", "x1"]), key: "\(dice.pick(Self.keys))\(n)",
          fields: fields(5))
      }
    }

    private mutating func blank() -> String { dice.pick(["", "", " ", "\n", "\r\n\t", "  "]) }
    private mutating func written(_ pieces: [Piece]) -> String {
      var out: [String] = []
      for piece in pieces {
        switch piece {
        case .number(let text), .macro(let text): out.append(text)
        case .text(let text): out.append(dice.below(2) == 0 ? "{\(text)}" : "\"\(text)\"")
        }
      }
      return out.joined(separator: blank() + "#" + blank())
    }
    private mutating func anyCase(_ word: String) -> String {
      dice.pick([word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()])
    }
    private mutating func written(_ fields: [Field]) -> String {
      var out = ""
      for (n, field) in fields.enumerated() {
        if n > 0 { out += "," + blank() }
        let name = field.name.utf8.allSatisfy { $0 < 0x80 } ? anyCase(field.name) : field.name
        out += blank() + name + blank() + "=" + blank() + written(field.pieces)
        if dice.below(3) == 0 { out += blank() }
      }
      return out + (dice.below(2) == 0 && !fields.isEmpty ? "," + blank() : "")
    }
    mutating func written(_ block: Block) -> String {
      let (open, close) = dice.below(4) == 0 ? ("(", ")") : ("{", "}")
      switch block {
      case .comment(let text): return "@" + anyCase("comment") + "{" + text + "}"
      case .preamble(let pieces):
        return "@" + anyCase("preamble") + blank() + open + blank() + written(pieces) + blank() + close
      case .string(let fields):
        return "@" + anyCase("string") + blank() + open + written(fields) + blank() + close
      case .entry(let type, let key, let fields):
        let comma = fields.isEmpty && dice.below(2) == 0 ? "" : ","
        return "@" + blank() + anyCase(type) + blank() + open + blank() + key + blank() + comma
          + written(fields) + blank()
          + close
      }
    }
  }

  /// The blocks of a file, without the text between them.
  private static func blocks(_ file: BibFile) -> [Block] {
    var entries = file.entries.makeIterator()
    return file.blocks.compactMap { block in
      let fields = block.fields.map { Field(name: $0.name, pieces: $0.pieces) }
      switch block.kind {
      case .text: return nil
      case .comment: return .comment(String(block.text.dropFirst("@comment{".count).dropLast()))
      case .preamble: return .preamble(fields[0].pieces)
      case .string: return .string(fields)
      case .entry:
        guard let entry = entries.next() else { return nil }
        return .entry(
          type: entry.type, key: entry.key,
          fields: entry.fields.map { Field(name: $0.name, pieces: $0.pieces) })
      }
    }
  }

  @Test(arguments: 0..<6) func whatWasWrittenInAnyLayoutIsRead(seed: Int) {
    var maker = Maker(dice: Dice(seed: UInt64(200 + seed)))
    for _ in 0..<80 {
      let made = (0..<maker.dice.below(6)).map { maker.block($0) }
      var text = ""
      for block in made {
        text += maker.dice.pick(["", "\n", " words\n", "% a line\n"]) + maker.written(block)
      }
      let file = BibFile(text)
      #expect(Self.blocks(file) == made, "\(text.debugDescription)")
      #expect(file.faultCount == 0, "\(text.debugDescription) \(file.diagnostics.map(\.cause))")
      #expect(String(decoding: file.printed(), as: UTF8.self) == text)
    }
  }

  @Test(arguments: 0..<3) func theOneLayoutHoldsTheSameBlocks(seed: Int) {
    var maker = Maker(dice: Dice(seed: UInt64(300 + seed)))
    for _ in 0..<80 {
      let made = (0..<1 + maker.dice.below(5)).map { maker.block($0) }
      let file = BibFile(made.map { maker.written($0) }.joined(separator: "\n"))
      let again = BibFile(file.formatted())
      #expect(Self.blocks(again) == made, "\(String(decoding: file.bytes, as: UTF8.self).debugDescription)")
      #expect(again.faultCount == 0)
    }
  }

  @Test func valuesAreTheirPiecesWithTheMacrosFollowed() {
    var maker = Maker(dice: Dice(seed: 400))
    for _ in 0..<200 {
      let fields = maker.fields(4)
      let file = BibFile(
        "@string{ACM = {Press}}\n" + maker.written(.entry(type: "misc", key: "k", fields: fields)))
      let entry = BibEntries(file)[0]
      for (read, made) in zip(entry.fields, fields) {
        let parts = made.pieces.map { piece -> String in
          switch piece {
          case .text(let text), .number(let text): return text
          case .macro("ACM"): return "Press"
          case .macro("jan"): return made.pieces.count == 1 ? "jan" : "January"
          case .macro(let name): return name
          }
        }
        #expect(read.value == parts.joined(), "\(made)")
        #expect(
          read.isMacro == (made.pieces.count == 1 && parts[0] != "Press" && made.pieces == [.macro(parts[0])])
        )
      }
      #expect(entry.fields.count == fields.count)
    }
  }
}
