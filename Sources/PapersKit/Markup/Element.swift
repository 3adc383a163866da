/// A part of a parsed HTML or XML document: an immutable value, safe to pass between tasks.
///
/// The document lies flat in document order, so a search is one loop and no depth of nesting costs stack.
public struct Element: Sendable {
  /// One attribute; the name is without its namespace prefix (HTML: in lower case).
  public struct Attribute: Hashable, Sendable {
    public var name: String
    public var value: String
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }
  /// An element, or (with an empty name) a piece of text.
  struct Node: Sendable {
    var name: String
    var namespace: String?
    var attributes: [Attribute] = []
    var text = ""
    var parent: Int
    /// One past the last node inside.
    var end: Int
  }
  let nodes: [Node]
  let index: Int

  /// The local name; in lower case for HTML.
  public var name: String { nodes[index].name }
  /// The namespace's address; nil without one and in HTML.
  public var namespace: String? { nodes[index].namespace }
  public var attributes: [Attribute] { nodes[index].attributes }
  /// One past the place of the last node inside; `end - index` is the number of nodes.
  var end: Int { nodes[index].end }
  /// The value of the first attribute of that name.
  public subscript(attribute: String) -> String? {
    nodes[index].attributes.first { $0.name == attribute }?.value
  }
  /// nil for the root.
  public var parent: Element? {
    nodes[index].parent < 0 ? nil : Element(nodes: nodes, index: nodes[index].parent)
  }

  /// The elements directly inside.
  public var children: [Element] {
    var found: [Element] = []
    var i = index + 1
    while i < nodes[index].end {
      if !nodes[i].name.isEmpty { found.append(Element(nodes: nodes, index: i)) }
      i = nodes[i].end
    }
    return found
  }
  public func children(_ name: String) -> [Element] { children.filter { $0.name == name } }
  /// The first element directly inside that has this name.
  public func child(_ name: String) -> Element? {
    var i = index + 1
    while i < nodes[index].end {
      if nodes[i].name == name { return Element(nodes: nodes, index: i) }
      i = nodes[i].end
    }
    return nil
  }

  /// Every element inside at any depth for which the test holds, in document order.
  public func all(where test: (Element) -> Bool) -> [Element] {
    var found: [Element] = []
    for i in (index + 1)..<max(index + 1, nodes[index].end) where !nodes[i].name.isEmpty {
      let element = Element(nodes: nodes, index: i)
      if test(element) { found.append(element) }
    }
    return found
  }
  public func all(_ names: String...) -> [Element] { all { names.contains($0.name) } }
  /// The first element inside, at any depth, for which the test holds.
  public func first(where test: (Element) -> Bool) -> Element? {
    for i in (index + 1)..<max(index + 1, nodes[index].end) where !nodes[i].name.isEmpty {
      let element = Element(nodes: nodes, index: i)
      if test(element) { return element }
    }
    return nil
  }
  public func first(_ name: String) -> Element? { first { $0.name == name } }

  /// Whether `class` holds this word.
  public func hasClass(_ word: String) -> Bool {
    guard let classes = self["class"] else { return false }
    return classes.split(whereSeparator: \.isWhitespace).contains { $0 == word }
  }

  /// All text inside, as it stands.
  public var text: String {
    if nodes[index].end == index + 2 { return nodes[index + 1].text }
    var out = ""
    for i in index..<nodes[index].end { out += nodes[i].text }
    return out
  }
  /// The text a reader of the page sees: without scripts and styles, white space folded, and a blank where an element
  /// that starts a new line begins or ends.
  public var words: String {
    var out = ""
    var blockEnds: [Int] = []
    var i = index
    while i < nodes[index].end {
      let node = nodes[i]
      while let end = blockEnds.last, end <= i {
        blockEnds.removeLast()
        out += " "
      }
      if Self.silent.contains(node.name), i != index {
        i = node.end
        continue
      }
      if !node.name.isEmpty, !Self.inline.contains(node.name) {
        blockEnds.append(node.end)
        out += " "
      }
      out += node.text
      i += 1
    }
    return out.squeezed
  }
  private static let silent: Set = ["script", "style", "noscript", "template", "svg", "head"]
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
    "sub",
    "sup", "time", "tt", "u", "var", "wbr", "acronym", "big", "del", "dfn", "ins", "kbd", "nobr", "samp",
    "strike",
    "scp", "mtext", "mstyle", "mover", "munder", "msubsup", "mfrac", "msqrt", "mfenced", "semantics", "mi",
    "mn", "mo", "mrow", "msub", "msup", "math", "jats",
  ]
}
