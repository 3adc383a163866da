import Testing

@testable import PapersKit

/// What is no Markdown is hidden, and every byte keeps its place.
struct MarkdownMaskTests {
  private func masked(_ text: String) -> String {
    String(decoding: MarkdownMask(Array(text.utf8)).bytes, as: UTF8.self)
  }
  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: front matter

  struct FrontMatter: CustomTestStringConvertible {
    var name: String
    var text: String
    /// The lines between the rules; nil: there is no front matter.
    var body: String?
    var testDescription: String { name }
  }
  @Test(arguments: [
    FrontMatter(name: "Jekyll's", text: "---\ntitle: x\n---\n# H\n", body: "title: x\n"),
    FrontMatter(name: "nothing in it", text: "---\n---\n# H\n", body: ""),
    FrontMatter(name: "ended by dots", text: "---\na: 1\n...\nx\n", body: "a: 1\n"),
    FrontMatter(name: "blanks after the rules", text: "---  \na: 1\n--- \t\nx\n", body: "a: 1\n"),
    FrontMatter(name: "Windows' line ends", text: "---\r\na: 1\r\n---\r\nx\r\n", body: "a: 1\r\n"),
    FrontMatter(name: "after blank lines", text: "\n\n---\na: 1\n---\nx\n", body: "a: 1\n"),
    FrontMatter(name: "after a byte order mark", text: "\u{FEFF}---\na: 1\n---\nx\n", body: "a: 1\n"),
    FrontMatter(name: "to the end of the file", text: "---\na: 1\n---", body: "a: 1\n"),
    FrontMatter(name: "never ended", text: "---\na: 1\nb: 2\n", body: nil),
    FrontMatter(name: "a rule in the text", text: "# H\n\n---\n\nx\n\n---\n", body: nil),
    FrontMatter(name: "a longer rule is none of YAML's", text: "----\na: 1\n----\nx\n", body: nil),
    FrontMatter(name: "a text that begins with dashes", text: "--- a\nb\n---\n", body: nil),
    FrontMatter(name: "an empty file", text: "", body: nil),
    FrontMatter(name: "one rule alone", text: "---\n", body: nil),
  ])
  func frontMatterIsSetAside(c: FrontMatter) {
    let bytes = Array(c.text.utf8)
    let mask = MarkdownMask(bytes)
    #expect(mask.frontMatter.map { String(decoding: bytes[$0], as: UTF8.self) } == c.body)
    #expect(mask.bytes.count == bytes.count)
    if let range = mask.frontMatter {
      #expect(mask.bytes[range].allSatisfy { $0 == 32 || $0 == 10 || $0 == 13 })
    }
  }

  // MARK: comments

  /// What the mask does to comments, looked up for each of them from the start.
  private func hidingComments(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var i = 0
    func find(_ mark: String, _ from: Int) -> Int? {
      let mark = Array(mark.utf8)
      guard from + mark.count <= bytes.count else { return nil }
      return (from...(bytes.count - mark.count)).first { bytes[$0...].starts(with: mark) }
    }
    while let start = find("<!--", i), let end = find("-->", start + 4) {
      let line = bytes[..<start].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let before = line > 0 ? bytes[..<(line - 1)] : []
      let above = before[(before.lastIndex(of: 10).map { $0 + 1 } ?? 0)...]
      let isRow =
        line > 1 && bytes[line..<start].allSatisfy { $0 == 32 }
        && above.first { $0 != 32 } == UInt8(ascii: "|")
      for k in start..<end + 3 where bytes[k] != 10 { bytes[k] = 32 }
      var at = start
      while isRow, at < end {
        let stop = bytes[at..<end + 3].firstIndex(of: 10) ?? end + 3
        if stop - at >= 3 { (bytes[at], bytes[stop - 1]) = (124, 124) }
        at = stop + 1
      }
      i = end + 3
    }
    return String(decoding: bytes, as: UTF8.self)
  }
  @Test func severalCommentsOnALineAreHiddenAsOneByOne() {
    let parts = [
      "<!-- a -->", "<!--\nbcd\n-->", "<!---->", "\n| x |\n", "\n", "t", " ", "<!--", "\n<!-- e -->",
    ]
    var dice = Dice(seed: 51)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...9, using: &dice)).map { _ in parts.randomElement(using: &dice) ?? ""
      }
      .joined()
      // The other masks find no comment any more.
      #expect(masked(text) == masked(hidingComments(text)), "\(text)")
    }
  }

  @Test(arguments: [
    ("a <!-- b --> c", "a " + String(repeating: " ", count: 10) + " c"),
    ("<!-- a --><!-- b -->c", String(repeating: " ", count: 20) + "c"),
    ("<!--\n- [x](y)\n-->\n- z\n", "    \n        \n   \n- z\n"),
    ("a <!-- never closed\n- b\n", "a <!-- never closed\n- b\n"), ("<!-->", "<!-->"), ("a --> b", "a --> b"),
    ("| a |\n<!-- | b | -->\n| c |\n", "| a |\n|            |\n| c |\n"),
    ("| a |\n<!-- b\nc -->\n| d |\n", "| a |\n|    |\n|   |\n| d |\n"),
    ("text\n<!-- | b | -->\n", "text\n" + String(repeating: " ", count: 14) + "\n"),
  ])
  func commentsAreHidden(text: String, expected: String) {
    #expect(masked(text) == expected)
  }

  // MARK: templates

  @Test(arguments: [
    ("{% include a.html %}x", String(repeating: " ", count: 20) + "x"),
    (
      "a {%- if b -%} c {% endif %} d",
      "a " + String(repeating: " ", count: 12) + " c " + String(repeating: " ", count: 11) + " d"
    ),
    ("[p]({% link a/b.md %})", "[p]({%~link~a/b.md~%})"), ("[p]({{ site.url }}/a)", "[p]({{~site.url~}}/a)"),
    ("| {{ a | b }} |", "| {{~a~^~b~}} |"), ("x{: .class #id}", "x" + String(repeating: " ", count: 14)),
    ("[p](q){:target=\"_blank\"}", "[p](q)" + String(repeating: " ", count: 18)),
    ("# H {#id .class}", "# H " + String(repeating: " ", count: 12)),
    ("$x_{:n}$ and ${:\\alpha}$", "$x_    $ and ${:\\alpha}$"), ("{% never closed", "{% never closed"),
    ("{{ never closed", "{{ never closed"), ("{a}", "{a}"), ("{", "{"), ("a {", "a {"),
  ])
  func templatesAreHiddenOrKeptInOnePiece(text: String, expected: String) {
    #expect(masked(text) == expected)
  }

  @Test(arguments: [
    "[p]({{ site.url }}/a)", "[p]({% link a b.md %})", "| {{ a | b }} |", "{{ a | b | c }} and {{ d }}",
  ])
  func whatWasKeptInOnePieceIsReadAsItStands(text: String) {
    #expect(MarkdownMask.unsoldered(masked(text)) == text)
  }

  @Test(arguments: ["", "a~b^c", "{a~b}", "a } b { c", "~{{~x~}}~"])
  func outsideOfTemplatesNothingIsMendedBack(text: String) {
    #expect(MarkdownMask.unsoldered(text) == text.replacing("{{~x~}}", with: "{{ x }}"))
  }

  // MARK: properties

  @Test func everyByteAndEveryLineKeepsItsPlace() {
    var dice = Dice(seed: 11)
    for _ in 0..<3_000 {
      let text =
        dice.text("<!->{%}#:|\n- ax") + "<!--" + dice.text("-> \n|x{%}") + "-->" + dice.text("{}%: \n|")
      let bytes = Array(text.utf8)
      let out = MarkdownMask(bytes).bytes
      #expect(out.count == bytes.count)
      #expect(out.indices.allSatisfy { (out[$0] == 10) == (bytes[$0] == 10) }, "\(text)")
    }
  }

  @Test func openersWithoutAnEndCostNoSearchEach() {
    // Quadratic, this would be 10^10 steps.
    for unit in ["<!--", "{%", "{{", "{:"] {
      let text = String(repeating: unit, count: 100_000)
      #expect(MarkdownMask(Array(text.utf8)).bytes.count == text.utf8.count)
    }
  }
}
