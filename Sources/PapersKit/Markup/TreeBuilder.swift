/// Puts a document together from its events, in document order.
struct TreeBuilder {
  private var nodes: [Element.Node] = []
  private var open: [Int] = []
  /// Bytes of text and attributes so far.
  private(set) var size = 0

  var depth: Int { open.count }

  mutating func open(_ name: String, namespace: String?, attributes: [Element.Attribute]) {
    for attribute in attributes { size += attribute.name.utf8.count + attribute.value.utf8.count }
    size += name.utf8.count + 16
    nodes.append(
      Element.Node(
        name: name, namespace: namespace, attributes: attributes, parent: open.last ?? -1,
        end: nodes.count + 1))
    open.append(nodes.count - 1)
  }
  mutating func text(_ text: String) {
    guard let parent = open.last, !text.isEmpty else { return }
    size += text.utf8.count
    if nodes[nodes.count - 1].name.isEmpty, nodes[nodes.count - 1].parent == parent {
      nodes[nodes.count - 1].text += text
    } else {
      nodes.append(Element.Node(name: "", namespace: nil, text: text, parent: parent, end: nodes.count + 1))
    }
  }
  mutating func close() {
    guard let last = open.popLast() else { return }
    nodes[last].end = nodes.count
  }
  /// The root with all that is in it; the builder is empty afterwards.
  mutating func finished() -> Element? {
    while !open.isEmpty { close() }
    defer {
      nodes = []
      size = 0
    }
    return nodes.isEmpty ? nil : Element(nodes: nodes, index: 0)
  }
}
