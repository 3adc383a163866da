/// A run of rendered text inside one block, with what the markup says about it.
struct Piece: Equatable {
  enum Kind: Equatable { case text, link(String), softBreak, hardBreak, image }
  var kind: Kind
  var text: String
  var isStrong = false
  var isEmphasized = false
  var isBare = false
  /// In the font of code.
  var isCode = false
  /// What the badge says that it is, or that it shows.
  var badge = ""
  /// Class or title attributes of the HTML around it.
  var note = ""
  var source: Range<Int>
  /// What the link leads to, by its address and words; asked for several times, found once.
  var leadsTo: Reading.Link.Kind = .other
  /// The same by its address alone.
  var addressLeadsTo: Reading.Link.Kind = .other
  /// The link's words name nothing ("Paper", "[Code]").
  var isGeneric = false

  var url: String? { if case .link(let url) = kind { url } else { nil } }
  /// Where it leads, and to what by its words.
  var link: Reading.Link? {
    guard let url, !url.isEmpty else { return nil }
    return Reading.Link(written: url, kind: .init(url: url, words: isBare ? "" : text))
  }
  var isBreak: Bool { kind == .softBreak || kind == .hardBreak }
}

extension MarkdownTree {
  /// The inline content of a block, without the blocks inside it.
  func pieces(of block: Int) -> [Piece] {
    var out: [Piece] = []
    for child in children(block) where !nodes[child].kind.isBlock {
      collect(child, Piece.Marks(), into: &out)
    }
    return out
  }
  func pieces(ofNodes nodes: [Int]) -> [Piece] {
    var out: [Piece] = []
    for node in nodes { collect(node, Piece.Marks(), into: &out) }
    return out
  }

  private func collect(_ node: Int, _ marks: Piece.Marks, into out: inout [Piece]) {
    let here = nodes[node]
    var marks = marks
    if !here.note.isEmpty, here.kind != .link { marks.note = here.note }
    switch here.kind {
    case .code where here.text.hasPrefix("http") && here.text.holds("://") && !here.text.trimmed.holds(" "):
      // An address in the font of code leads where it says.
      let url = here.text.trimmed.description
      var piece = marks.piece(.link(url), url, here.source)
      piece.isBare = true
      piece.addressLeadsTo = Reading.Link.Kind(url: LinkMend(url).url)
      piece.leadsTo = piece.addressLeadsTo
      out.append(piece)
      return
    case .text where here.text.holds("[["):
      out += marks.wikiLinks(here.text, here.source)
      return
    case .text, .code:
      var piece = marks.piece(.text, here.text, here.source)
      piece.isCode = here.kind == .code
      out.append(piece)
      return
    case .softBreak, .hardBreak:
      out.append(marks.piece(here.kind == .softBreak ? .softBreak : .hardBreak, " ", here.source))
      return
    case .image:
      var image = marks.piece(.image, children(node).map { text($0) }.joined(), here.source)
      image.badge = Badges.words(here.url) ?? ""
      out.append(image)
      return
    case .link:
      let images = children(node).filter { kind($0) == .image }
      let words = text(node).squeezed
      var piece = marks.piece(.link(here.url), words, here.source)
      if words.isEmpty, let image = images.first {
        // A badge: its alternative text says what it leads to.
        piece.text = children(image).map { text($0) }.joined().squeezed
        piece.badge = Badges.words(nodes[image].url) ?? piece.text
        if piece.text.isEmpty { piece.text = piece.badge }
        piece.note += " badge"
      }
      let inner = children(node).map { kind($0) }
      piece.isStrong = piece.isStrong || inner == [.strong]
      piece.isEmphasized = piece.isEmphasized || inner == [.emphasis]
      piece.isBare = here.note == "bare" || words == here.url
      if !here.note.isEmpty, here.note != "bare" { piece.note += " " + here.note }
      // A scheme that stands twice hides the host.
      piece.addressLeadsTo = Reading.Link.Kind(url: LinkMend(here.url).url)
      piece.leadsTo = Reading.Link.Kind.spoken(piece.text, here.url) ?? piece.addressLeadsTo
      // "[PyTorch](...)" leads to an implementation, unless it leads to the paper about it.
      let leadsToPaper = piece.addressLeadsTo == .paper || piece.addressLeadsTo == .pdf
      piece.isGeneric =
        PaperWords.isGeneric(piece.text)
        && !(leadsToPaper && PaperWords.systems.contains(piece.text.folded))
      out.append(piece)
      return
    case .strong: marks.isStrong = true
    case .emphasis: marks.isEmphasized = true
    case .deleted: break
    default: break
    }
    for child in children(node) { collect(child, marks, into: &out) }
  }
}

extension Piece {
  fileprivate struct Marks {
    var isStrong = false
    var isEmphasized = false
    var note = ""
    func piece(_ kind: Kind, _ text: String, _ source: Range<Int>) -> Piece {
      Piece(
        kind: kind, text: text, isStrong: isStrong, isEmphasized: isEmphasized, note: note, source: source)
    }
    /// "[[dbsp.pdf|DBSP: Automatic Incremental View Maintenance]]", as note programs write links to files.
    func wikiLinks(_ text: String, _ source: Range<Int>) -> [Piece] {
      var out: [Piece] = []
      var rest = text[...]
      while let open = rest.range(of: "[["), let close = rest[open.upperBound...].range(of: "]]") {
        let parts = rest[open.upperBound..<close.lowerBound].split(separator: "|", maxSplits: 1)
        if parts.count == 2, parts[0].endsCaseless(".pdf") {
          out.append(piece(.text, String(rest[..<open.lowerBound]), source))
          var link = piece(.link(String(parts[0])), parts[1].trimmed.description, source)
          (link.addressLeadsTo, link.leadsTo) = (.pdf, .pdf)
          out.append(link)
        } else {
          out.append(piece(.text, String(rest[..<close.upperBound]), source))
        }
        rest = rest[close.upperBound...]
      }
      out.append(piece(.text, String(rest), source))
      return out
    }
  }
}

extension Sequence where Element == Piece {
  /// The rendered text, white space folded.
  var words: String { map(\.text).joined().squeezed }
}

extension Array where Element == Piece {
  /// Links, but for those to places in the list itself.
  var outwardLinks: [Reading.Link] { compactMap(\.link).filter { !$0.written.hasPrefix("#") } }

  /// The lines of a block: at hard breaks always, at soft breaks where `isStart` accepts what follows.
  func lines(startingAt isStart: (ArraySlice<Piece>) -> Bool) -> [[Piece]] {
    var out: [[Piece]] = [[]]
    for (i, piece) in enumerated() {
      if piece.isBreak, piece.kind == .hardBreak || isStart(self[(i + 1)...]) {
        out.append([])
      } else if out.count > 1, out[out.count - 1].isEmpty, piece.text.utf8.first == 32 {
        // "1. ...<br> 2. ...": a line begins with a word.
        var piece = piece
        piece.text = piece.text.droppingFirst(" ")
        out[out.count - 1].append(piece)
      } else {
        out[out.count - 1].append(piece)
      }
    }
    return out.filter { line in
      !line.allSatisfy { $0.isBreak || ($0.kind == .text && $0.text.trimmed.isEmpty) }
    }
  }
}
