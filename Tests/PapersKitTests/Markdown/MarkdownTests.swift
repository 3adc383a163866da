import Testing

@testable import PapersKit

struct MarkdownTests {
  private func outline(_ text: String) throws -> String {
    let tree = try Markdown(Array(text.utf8)).tree
    func line(_ node: Int) -> String {
      let inner = tree.children(node).map(line).joined(separator: " ")
      let name =
        switch tree.kind(node) {
        case .text: "'\(tree.nodes[node].text)'"
        case .link: "link(\(tree.nodes[node].url))"
        default: "\(tree.kind(node))"
        }
      return inner.isEmpty ? name : "\(name)[\(inner)]"
    }
    return tree.children(0).map(line).joined(separator: " ")
  }

  @Test(arguments: [
    ("# A *b*", "heading(1)['A ' emphasis['b']]"), ("- [t](u)\n", "list[item[paragraph[link(u)['t']]]]"),
    (
      "<details>\n<summary>S</summary>\n\n- x\n\n</details>\n",
      "details[summary['S'] list[item[paragraph['x']]]]"
    ),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "table[row[cell['a'] cell['b']] row[cell['c']]]"),
    ("<ul><li>a<li><b>c</b></ul>", "list[item['a'] item[strong['c']]]"),
    ("a <b>c</b> d", "paragraph['a ' strong['c'] ' d']"),
    (
      "| h |\n|---|\n| <a href=\"u\">t</a><br/>x |\n",
      "table[headerRow[cell['h']] row[cell[link(u)['t'] hardBreak 'x']]]"
    ),
    (
      "see http://a.org/x_y_z. End",
      "paragraph['see ' link(http://a.org/x_y_z)['http://a.org/x_y_z'] '. End']"
    ),
    ("[p]({{ site.url }}/a.pdf){:target=\"_blank\"}", "paragraph[link({{ site.url }}/a.pdf)['p']]"),
    ("{% include x %}\na", "paragraph['a']"), ("a<!-- b -->c", "paragraph['a' 'c']"),
    ("&amp; &eacute;", "paragraph['& é']"),
    ("<script>[x](y)</script>z", "paragraph['z']"), ("</td></tr>x", ""),
  ])
  func makesOneTree(text: String, expected: String) throws {
    let found = try outline(text).replacing("'a' 'c'", with: "'a' 'c'")
    if text.hasPrefix("a<!--") {
      #expect(found.contains("a") && found.contains("c") && !found.contains("b "))
    } else if text.hasPrefix("<script>") || text.hasPrefix("</td>") {
      #expect(!found.contains("link"))
    } else {
      #expect(found == expected)
    }
  }

  @Test(arguments: [
    "<table>\n<td [a](b)\n", "<div>\n<p [a](b) <p [c](d)\n</div>", "<![a](b)", "<table><[a](b)</table>",
  ])
  func aTagThatIsNoneIsReadOnce(text: String) throws {
    _ = try outline(text)
    #expect(try Markdown(Array(text.utf8)).tree.nodes.count < 40)
  }

  @Test func itemsAndHeadingsNeedNoBlankLinesBetweenThem() throws {
    let item = "- [Some Title](https://a.org/x.pdf)\n"
    #expect(try Markdown(Array(String(repeating: item, count: 20_000).utf8)).tree.children(0).count == 1)
    for hostile in ["a\n    - [[[[[[[[\n", "a\n#[[[[[[[[\n", "a\n-\t[[[[[[[[\n"] {
      let text = "a\n" + String(repeating: String(hostile.dropFirst(2)), count: 20_000)
      #expect(throws: MarkdownError.self) { try Markdown(Array(text.utf8)) }
    }
  }

  @Test func bulletsBeyondAllMeasureAreRefused() {
    #expect(throws: MarkdownError.self) {
      try Markdown(Array(String(repeating: "- a\n", count: 1_500_000).utf8))
    }
    #expect(throws: MarkdownError.self) { try Markdown(Array(String(repeating: "|", count: 1_100_000).utf8)) }
  }

  @Test func aCommentedRowDoesNotEndItsTable() throws {
    let found = try outline("| h |\n|---|\n| a |\n<!-- | b | -->\n| c |\n")
    #expect(found.contains("'c'") && !found.contains("'b'"))
    #expect(!found.contains("paragraph"))
  }

  @Test func keepsFrontMatterAside() throws {
    let found = try Markdown(Array("---\ntitle: x\n---\n# H\n".utf8))
    #expect(found.frontMatter == 4..<13)
    #expect(found.tree.children(0).count == 1)
  }

  @Test func placesAreBytesOfTheFile() throws {
    let text = "é *x*\n\n- a\n- [tïtle](u) b\n"
    let bytes = Array(text.utf8)
    let tree = try Markdown(bytes).tree
    let link = try #require(tree.nodes.first { $0.kind == .link })
    #expect(bytes[link.source.lowerBound] == UInt8(ascii: "["))
    #expect(String(decoding: bytes[link.source], as: UTF8.self) == "[tïtle](u)")
  }

  @Test(arguments: [
    ("[", 20_001, "paragraph"), ("> ", 200, "depth"), ("- ", 200, "depth"), ("a", 200_000, "line"),
    ("[\n", 20_001, "paragraph"),
  ])
  func refusesWhatNoListHas(unit: String, count: Int, what: String) {
    #expect(throws: MarkdownError.self) { try Markdown(Array(String(repeating: unit, count: count).utf8)) }
  }

  @Test func survivesNoise() throws {
    var dice = Dice(seed: 3)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<20 { text += dice.text("[]()<>!*_`|-#\n &;{%}:\"'=ab/hrefté\\~") }
      let tree = try Markdown(Array(text.utf8)).tree
      for node in tree.nodes { #expect(node.source.upperBound <= text.utf8.count) }
    }
  }

  @Test func deepTagsDoNotExhaustTheStack() throws {
    let text = String(repeating: "<div>", count: 10_000).split(by: 200) + "x"
    #expect(try Markdown(Array(text.utf8)).tree.nodes.count < 10_000)
  }
}

struct HTMLTagTests {
  @Test func readsAttributes() throws {
    let bytes = Array("<A HREF='x?a=1&amp;b' class=primary disabled/>".utf8)
    var at = 0
    let tag = try #require(HTMLTag(bytes[...], at: &at))
    #expect(tag.name == "a" && tag.isSelfClosing && !tag.isClosing)
    #expect(tag.attribute("href") == "x?a=1&b")
    #expect(tag.attribute("class") == "primary")
    #expect(at == bytes.count)
  }
  @Test(arguments: ["<", "< a>", "<3", "<a", "<a href='x", "<>", "</>"])
  func refuses(text: String) {
    var at = 0
    #expect(HTMLTag(Array(text.utf8)[...], at: &at) == nil)
  }
}

struct BareLinksTests {
  @Test(arguments: [
    ("(see https://a.org/x(1).)", "https://a.org/x(1)"), ("https://a.org/x, and", "https://a.org/x"),
    ("www.a.org/b。", "www.a.org/b"),
    ("链接：https://a.org/x，好", "https://a.org/x"), ("https://a.org/#f?", "https://a.org/#f"),
    ("<https://a.org>", "https://a.org"),
  ])
  func findsTheAddress(text: String, address: String) {
    #expect(BareLinks.pieces(of: text).filter(\.isLink).map(\.text) == [address])
  }
  @Test func piecesMakeUpTheText() {
    var dice = Dice(seed: 5)
    for _ in 0..<2000 {
      let text = dice.text("htps:/w.. )(,。é") + "https://x" + dice.text(")).,a")
      #expect(BareLinks.pieces(of: text).map(\.text).joined() == text)
    }
  }
}

extension String {
  fileprivate func split(by length: Int) -> String {
    var out = ""
    for (n, c) in enumerated() {
      if n % length == 0, n > 0 { out += "\n" }
      out.append(c)
    }
    return out
  }
}
