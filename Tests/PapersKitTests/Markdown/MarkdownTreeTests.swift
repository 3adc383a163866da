import Testing

@testable import PapersKit

/// Two streams of events, Markdown's and HTML's, made into one tree.
struct MarkdownTreeTests {
  /// Steps: `+kind` opens Markdown, `-` closes it, `<tag` and `</tag` are HTML, everything else is text.
  private static func tree(_ steps: [String]) -> MarkdownTree {
    var builder = MarkdownTreeBuilder()
    let kinds: [String: MarkdownTree.Kind] = [
      "list": .list, "item": .item, "paragraph": .paragraph, "strong": .strong, "link": .link,
      "table": .table,
      "row": .row, "cell": .cell, "quote": .quote,
    ]
    for (n, step) in steps.enumerated() {
      let place = n..<(n + 1)
      if step == "-" {
        builder.closeMarkdown(at: n + 1)
      } else if step.hasPrefix("+"), let kind = kinds[String(step.dropFirst())] {
        builder.openMarkdown(kind, at: n, url: kind == .link ? "u" : "")
      } else if step.hasPrefix("</") {
        builder.closeTag(String(step.dropFirst(2)), source: place)
      } else if step.hasPrefix("<") {
        var at = 0
        if let tag = HTMLTag(Array((step + ">").utf8)[...], at: &at) { builder.openTag(tag, source: place) }
      } else {
        builder.text(step, source: place)
      }
    }
    return builder.finish(at: steps.count)
  }
  private static func outline(_ tree: MarkdownTree, _ node: Int = 0) -> String {
    tree.children(node).map { child in
      let inner = outline(tree, child)
      let name = tree.kind(child) == .text ? "'\(tree.nodes[child].text)'" : "\(tree.kind(child))"
      return inner.isEmpty ? name : "\(name)[\(inner)]"
    }.joined(separator: " ")
  }

  static let mixtures: [([String], String)] = [
    ([], ""), (["a"], "'a'"), (["a", "b"], "'ab'"), (["+paragraph", "a", "-", "b"], "paragraph['a'] 'b'"),
    // HTML stays open over Markdown, and never closes what Markdown holds open.
    (["<details", "+list", "+item", "a", "-", "-", "</details"], "details[list[item['a']]]"),
    (["+list", "+item", "</details", "a", "-", "-"], "list[item['a']]"),
    (["<div", "+paragraph", "a", "</div", "b", "-", "</div", "c"], "division[paragraph['a' 'b']] 'c'"),
    (["+paragraph", "<b", "a", "-", "b"], "paragraph[strong['a']] 'b'"),
    // Tags that HTML lets out.
    (["<ul", "<li", "a", "<li", "b", "</ul"], "list[item['a'] item['b']]"),
    (
      ["<table", "<tr", "<td", "a", "<td", "b", "<tr", "<td", "c", "</table"],
      "table[row[cell['a'] cell['b']] row[cell['c']]]"
    ),
    (["<ul", "<li", "<ul", "<li", "a", "</ul", "<li", "b"], "list[item[list[item['a']]] item['b']]"),
    (["<p", "a", "<p", "b"], "paragraph['a'] paragraph['b']"),
    (["<dl", "<dt", "a", "<dd", "b", "<dt", "c"], "definitions[term['a'] definition['b'] term['c']]"),
    (["<table", "<tr", "<th", "a"], "table[headerRow[cell['a']]]"),
    // What is no text.
    (["<script", "a", "<b", "b", "</script", "c"], "'c'"), (["<style", "a", "</style"], ""),
    (["a", "<br", "b", "</br", "c"], "'a' hardBreak 'b' hardBreak 'c'"), (["a", "<nobody", "b"], "'a' 'b'"),
    (["<ul", " ", "<li", "a", " ", "</li", "\n", "</ul"], "list[item['a ']]"),
    // Addresses without markup become links, but not inside of one.
    (["see http://a.b/c."], "'see ' link['http://a.b/c'] '.'"),
    (["+link", "http://a.b", "-"], "link['http://a.b']"),
    (["<a href=u", "http://a.b", "</a"], "link['http://a.b']"),
  ]
  @Test(arguments: mixtures.indices) func eventsMakeOneTree(row: Int) {
    let (steps, outline) = Self.mixtures[row]
    #expect(Self.outline(Self.tree(steps)) == outline)
  }

  private static func made(_ dice: inout Dice) -> [String] {
    let some = [
      "+list", "+item", "+paragraph", "+strong", "+link", "-", "-", "-", "<div", "</div", "<ul", "<li",
      "</ul", "<table",
      "<tr", "<td", "</table", "<b", "</b", "<details", "</details", "a", " ", "http://x.y/z", "<script",
      "</script", "<br",
    ]
    return (0..<Int.random(in: 0...40, using: &dice)).map { _ in some.randomElement(using: &dice) ?? "a" }
  }

  @Test func theLinksOfATreeAgreeWithEachOther() {
    var dice = Dice(seed: 81)
    for _ in 0..<400 {
      let steps = Self.made(&dice)
      let tree = Self.tree(steps)
      var seen = 0
      for node in tree.nodes.indices {
        let children = tree.children(node)
        seen += children.count
        #expect(children.allSatisfy { tree.nodes[$0].parent == node && $0 > node })
        #expect(children.last ?? -1 == tree.nodes[node].last && children == children.sorted())
        for child in children {
          let (inner, outer) = (tree.nodes[child].source, tree.nodes[node].source)
          if node > 0 { #expect(inner.lowerBound >= outer.lowerBound, "\(steps)") }
        }
      }
      // Everything hangs below the document.
      #expect(seen == tree.nodes.count - 1)
    }
  }

  @Test func nothingThatWasSaidIsLostButScripts() {
    var dice = Dice(seed: 82)
    for _ in 0..<300 {
      let steps = Self.made(&dice).filter { !$0.contains("script") }
      let letters = steps.filter { $0 == "a" }.count
      let addresses = steps.filter { $0.hasPrefix("http") }.count
      let text = Self.tree(steps).text(0)
      #expect(text.filter { $0 == "a" }.count == letters, "\(steps)")
      #expect(text.ranges(of: "http://x.y/z").count == addresses, "\(steps)")
    }
  }

  @Test func containersBeyondTheLimitAreFlattened() {
    for step in ["<div", "+quote"] {
      let tree = Self.tree([String](repeating: step, count: 500) + ["a"])
      var (depth, node) = (0, tree.nodes.count - 1)
      while node > 0 { (depth, node) = (depth + 1, tree.nodes[node].parent) }
      #expect(depth <= MarkdownTreeBuilder.deepest + 1 && tree.text(0) == "a")
    }
  }

  @Test func blocksAreParted() {
    let tree = Self.tree(["+paragraph", "a", "-", "+list", "+item", "b", "-", "+item", "c", "-", "-"])
    #expect(tree.text(0).squeezed == "a b c")
    #expect(
      MarkdownTree.Kind.paragraph.isBlock && !MarkdownTree.Kind.strong.isBlock
        && MarkdownTree.Kind.heading(3).isBlock)
  }
}
