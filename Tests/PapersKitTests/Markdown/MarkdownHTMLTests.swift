import Testing

@testable import PapersKit

/// HTML among Markdown, as reading lists have it: one tree, in one vocabulary.
struct MarkdownHTMLTests {
  private func outline(_ text: String) throws -> String {
    let tree = try Markdown(Array(text.utf8)).tree
    func line(_ node: Int) -> String {
      let inner = tree.children(node).map(line).joined(separator: " ")
      let name =
        switch tree.kind(node) {
        case .text: "'\(tree.nodes[node].text)'"
        case .link: "link(\(tree.nodes[node].url))"
        case .image: "image(\(tree.nodes[node].url))"
        default: "\(tree.kind(node))"
        }
      return inner.isEmpty ? name : "\(name)[\(inner)]"
    }
    return tree.children(0).map(line).joined(separator: " ")
  }

  @Test(arguments: [
    // Optional end tags (HTML Standard, 13.1.2.4).
    ("<ul><li>a<li>b</ul>", "list[item['a'] item['b']]"),
    ("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", "list[item['a' list[item['b'] item['c']]] item['d']]"),
    ("<ol><li>a</ol>", "list[item['a']]"),
    ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "definitions[term['a'] definition['b'] term['c'] definition['d']]"),
    (
      "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
      "table[headerRow[cell['a'] cell['b']] row[cell['c'] cell['d']]]"
    ),
    (
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
      "table[division[headerRow[cell['a']]] division[row[cell['b']]]]"
    ),
    ("<div><p>a<p>b</div>", "division[paragraph['a'] paragraph['b']]"),
    // A table in a cell is a table of its own.
    (
      "<table><tr><td>a<table><tr><td>b</table><td>c</table>",
      "table[row[cell['a' table[row[cell['b']]]] cell['c']]]"
    ),
    // Tags in upper case, attributes in all forms.
    ("<UL><LI>a</LI></UL>", "list[item['a']]"), ("<p><A HREF=u>t</A></p>", "paragraph[link(u)['t']]"),
    ("<p><a href='u?a=1&amp;b=2'>t</a></p>", "paragraph[link(u?a=1&b=2)['t']]"),
    ("<p><a name=x>t</a></p>", "paragraph[link()['t']]"),
    ("<p><img src=\"i.png\" alt=\"text\"></p>", "paragraph[image(i.png)['text']]"),
    ("<p><img src=i.png></p>", "paragraph[image(i.png)]"),
    // Characters that are written as references.
    ("<p>M&uuml;ller &amp; Ko&#269;i &#x2014; &ccaron;</p>", "paragraph['Müller & Koči — &ccaron;']"),
    ("<p>a &lt;b&gt; &Auml;&Scaron;&Omega;</p>", "paragraph['a <b> ÄŠΩ']"),
    // Breaks and rules.
    ("<p>a<br>b<br/>c</br>d</p>", "paragraph['a' hardBreak 'b' hardBreak 'c' hardBreak 'd']"),
    ("<div>a<hr>b</div>", "division['a' rule 'b']"),
    // What is no content.
    ("<div><style>p { a: b }</style>c</div>", "division['c']"),
    ("<div><script>if (a < b) { x(\"</p>\") }</script>c</div>", "division['c']"),
    // Unknown tags are transparent.
    ("<p><blink>a</blink> <x-y>b</x-y></p>", "paragraph['a' ' ' 'b']"),
    // Closing tags without an opening one are nothing.
    ("<div>a</p></span></li>b</div>", "division['a' 'b']"),
  ])
  func htmlIsReadAsABrowserReadsIt(text: String, expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test(arguments: [
    (
      "<details>\n<summary>2020</summary>\n\n- [t](u)\n- b\n\n</details>\n\n# H\n",
      "details[summary['2020'] list[item[paragraph[link(u)['t']]] item[paragraph['b']]]] heading(1)['H']"
    ),
    ("<div markdown=\"1\">\n\n## H\n\ntext\n\n</div>\n", "division[heading(2)['H'] paragraph['text']]"),
    ("<center>\n\n*a*\n\n</center>\n", "division[paragraph[emphasis['a']]]"),
    ("- a <b>b</b>\n- c\n", "list[item[paragraph['a ' strong['b']]] item[paragraph['c']]]"),
    // A tag that is left open inside a bullet ends with it.
    ("- a <b>b\n- c\n", "list[item[paragraph['a ' strong['b']]] item[paragraph['c']]]"),
    // A closing tag does not reach through Markdown's own containers.
    ("<div>\n\n- a </div> b\n- c\n", "division[list[item[paragraph['a ' ' b']] item[paragraph['c']]]]"),
    ("> <b>a</b>\n", "quote[paragraph[strong['a']]]"),
    // Markdown inside HTML, as kramdown allows it.
    ("<td>[t](u)</td>\n", "cell[paragraph[link(u)['t']]]"),
    ("<div>[t](u) and *b*</div>\n", "division[paragraph[link(u)['t'] ' and ' emphasis['b']]]"),
    (
      "| a | b |\n|---|---|\n| <ul><li>x</li><li>y</li></ul> | z |\n",
      "table[headerRow[cell['a'] cell['b']] row[cell[list[item['x'] item['y']]] cell['z']]]"
    ),
    ("~~a~~ `b` **c**\n", "paragraph[deleted['a'] ' ' code ' ' strong['c']]"),
    ("- [ ] a\n- [x] b\n", "list[item[paragraph['a']] item[paragraph['b']]]"),
    ("[t][1]\n\n[1]: https://a.org/x \"title\"\n", "paragraph[link(https://a.org/x)['t']]"),
    ("![a](b.png)\n", "paragraph[image(b.png)['a']]"),
    ("[![a](b.png)](c)\n", "paragraph[link(c)[image(b.png)['a']]]"),
    ("```\n[t](u)\n```\n", "codeBlock"), ("    [t](u)\n", "codeBlock"), ("***\n", "rule"),
    ("a\\\nb\n", "paragraph['a' hardBreak 'b']"), ("a\nb\n", "paragraph['a' softBreak 'b']"),
    ("H\n===\n", "heading(1)['H']"),
  ])
  func markdownAndHTMLMakeOneTree(text: String, expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test func theRenderedTextIsWhatAReaderSees() throws {
    let tree = try Markdown(Array("- **a** `b` [c](d) ![e](f)\n  g\n\n  h\n".utf8)).tree
    #expect(tree.text(0) == "a b c  g h")
  }

  @Test func classesAndTitlesAreNoted() throws {
    let tree = try Markdown(Array("<div class=\"required\" title=\"Read this\">a</div>\n".utf8)).tree
    #expect(tree.nodes.first { $0.kind == .division }?.note == "required Read this")
  }

  @Test func everyNodesPlaceIsWhereItsTextStands() throws {
    let text = "# Tïtle\n\n<ul>\n  <li>é <a href=\"u\">link one</a>\n  <li>two\n</ul>\n\n> - <b>three</b>\n"
    let bytes = Array(text.utf8)
    let tree = try Markdown(bytes).tree
    for (words, kind) in [("link one", MarkdownTree.Kind.link), ("three", .strong)] {
      let node = try #require(tree.nodes.indices.first { tree.kind($0) == kind })
      let inner = try #require(tree.children(node).first)
      #expect(tree.nodes[inner].text == words)
      let source = String(decoding: bytes[tree.nodes[inner].source], as: UTF8.self)
      #expect(source == words)
    }
  }

  @Test func aChildNeverBeginsBeforeItsParent() throws {
    var dice = Dice(seed: 23)
    let tags = [
      "<ul>", "<li>", "</li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<p>", "</p>", "<b>", "</b>",
      "<a href=u>", "</a>", "\n- ", "\n\n", "text ", "| a ", "<div>", "</div>", "<br>", "*x* ",
    ]
    for _ in 0..<600 {
      let text = (0..<25).map { _ in tags.randomElement(using: &dice) ?? "" }.joined()
      let tree = try Markdown(Array(text.utf8)).tree
      for (n, node) in tree.nodes.enumerated().dropFirst() {
        #expect(node.parent < n, "\(text)")
        #expect(node.source.upperBound <= text.utf8.count, "\(text)")
      }
    }
  }
}

/// Tags of HTML, read one at a time.
struct HTMLTagFormTests {
  @Test(arguments: [
    ("<br>", "br"), ("<BR/>", "br /"), ("</td>", "/td"), ("</td  >", "/td"), ("<a href=\"x\">", "a href=x"),
    ("<a href='x'>", "a href=x"), ("<a href=x>", "a href=x"), ("<a\nhref = x>", "a href=x"),
    ("<a href=x/y>", "a href=x/y"), ("<a href=\"a>b\">", "a href=a>b"),
    ("<td colspan=2 nowrap>", "td colspan=2 nowrap="),
    ("<a HREF=X Title=\"A &amp; B\">", "a href=X title=A & B"), ("<h1 id=\"&#xe9;\">", "h1 id=é"),
    ("<img src=a.png alt=''/>", "img src=a.png alt= /"), ("<a href=>", "a href="),
  ])
  func aTagIsItsNameAndItsAttributes(text: String, expected: String) throws {
    let bytes = Array((text + "rest").utf8)
    var at = 0
    let tag = try #require(HTMLTag(bytes[...], at: &at))
    let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
    #expect("\(tag.isClosing ? "/" : "")\(tag.name)\(attributes)\(tag.isSelfClosing ? " /" : "")" == expected)
    #expect(at == text.utf8.count)
  }

  @Test(arguments: [
    "a < b", "<-", "<1>", "<a <b>", "<a href=\"never closed>", "<!-- -->", "<?php ?>", "<a b",
  ])
  func whatIsNoTagIsLeftWhereItIs(text: String) throws {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.firstIndex(of: UInt8(ascii: "<")))
    var at = start
    #expect(HTMLTag(bytes[...], at: &at) == nil)
    #expect(at == start)
  }
}

/// Addresses without markup.
struct BareLinkFormTests {
  @Test(arguments: [
    ("http://a.org", ["http://a.org"]),
    ("a http://a.org b https://b.org/c d", ["http://a.org", "https://b.org/c"]),
    ("http://a.org/x. Next", ["http://a.org/x"]),
    ("http://a.org/x; http://b.org", ["http://a.org/x", "http://b.org"]),
    ("\"http://a.org/x\"", ["http://a.org/x"]), ("'http://a.org/x'", ["http://a.org/x"]),
    ("(http://a.org/x)", ["http://a.org/x"]), ("http://a.org/x_(y)", ["http://a.org/x_(y)"]),
    ("(http://a.org/x_(y))", ["http://a.org/x_(y)"]), ("[http://a.org/x]", ["http://a.org/x"]),
    ("**http://a.org/x**", ["http://a.org/x"]), ("http://a.org/x?a=b&c=d#e", ["http://a.org/x?a=b&c=d#e"]),
    ("http://a.org/~me/x_y-z.pdf!", ["http://a.org/~me/x_y-z.pdf"]), ("www.a.org/x", ["www.a.org/x"]),
    ("awww.a.org", []), ("xhttp://a.org", []), ("http://", []), ("https:// a", []), ("www.", []),
    ("http:/a.org", []),
    ("no link at all", []), ("", []), ("http://a.org、http://b.org。", ["http://a.org", "http://b.org"]),
    ("http://a.org（说明）", ["http://a.org"]), ("http://a.org/日本語", ["http://a.org/日本語"]),
    ("a|http://a.org/x|b", ["http://a.org/x|b"]), ("http://a.org/x`", ["http://a.org/x"]),
  ])
  func addressesEndWhereTheSentenceGoesOn(text: String, addresses: [String]) {
    #expect(BareLinks.pieces(of: text).filter(\.isLink).map(\.text) == addresses)
  }

  @Test func offsetsAreBytesOfTheText() {
    let text = "é http://a.org/ü, www.b.org"
    let bytes = Array(text.utf8)
    for piece in BareLinks.pieces(of: text) {
      let end = piece.offset + piece.text.utf8.count
      #expect(String(decoding: bytes[piece.offset..<end], as: UTF8.self) == piece.text)
    }
  }
}
