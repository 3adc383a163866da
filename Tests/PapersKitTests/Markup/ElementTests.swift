import Testing

@testable import PapersKit

/// The tree of a document: who is whose child, what is found where, and what a reader of the page sees of it.
struct ElementTests {
  private func html(_ text: String) throws -> Element { try HTML.parse(Array(text.utf8)) }
  private func xml(_ text: String) throws -> Element { try XML.parse(Array(text.utf8)) }

  static let document = "<a x='1'>t1<b>t2<c/>t3</b><b y='2' z='3'><d><c>t4</c></d></b>t5</a>"

  @Test func childrenAreTheElementsDirectlyInside() throws {
    let a = try xml(Self.document)
    #expect(a.children.map(\.name) == ["b", "b"])
    #expect(a.children("b").count == 2)
    #expect(a.children("c").isEmpty, "deeper ones are none")
    #expect(a.child("b")?.text == "t2t3")
    #expect(a.child("d") == nil)
    #expect(a.children[1].child("d")?.child("c")?.text == "t4")
    #expect(a.child("b")?.child("c")?.children.isEmpty == true)
  }
  @Test func allAreFoundAtAnyDepthInOrder() throws {
    let a = try xml(Self.document)
    #expect(a.all("c").map(\.text) == ["", "t4"])
    #expect(a.all("c", "d").map(\.name) == ["c", "d", "c"])
    #expect(a.all { !$0.attributes.isEmpty }.map(\.name) == ["b"], "itself is not inside")
    #expect(a.first("c")?.parent?.name == "b")
    #expect(a.first { $0["z"] == "3" }?.name == "b")
    #expect(a.first("x") == nil)
    #expect(a.all("x").isEmpty)
    #expect(a.children[1].all("c").map(\.text) == ["t4"], "only inside of it")
    #expect(a.children[0].all("d").isEmpty)
  }
  @Test func parentsLeadToTheRoot() throws {
    let a = try xml(Self.document)
    var names: [String] = []
    var current = a.all("c").last
    while let here = current {
      names.append(here.name)
      current = here.parent
    }
    #expect(names == ["c", "d", "b", "a"])
    #expect(a.parent == nil)
  }
  @Test func everyNodeEndsWhereItsParentStillIs() throws {
    let a = try xml(Self.document)
    for element in [a] + a.all(where: { _ in true }) {
      #expect(element.end > element.index)
      if let parent = element.parent {
        #expect(parent.index < element.index && element.end <= parent.end)
        #expect(parent.children.contains { $0.index == element.index })
      }
      for child in element.children { #expect(child.parent?.index == element.index) }
    }
  }
  @Test func attributesAreReadByName() throws {
    let b = try #require(try xml(Self.document).children.last)
    #expect(b["y"] == "2" && b["z"] == "3" && b["x"] == nil)
    #expect(b.attributes == [Element.Attribute("y", "2"), Element.Attribute("z", "3")])
  }

  static let classes: [(String, String, Bool)] = [
    ("a", "a", true), ("a b", "b", true), ("a\n\tb", "b", true), ("ab", "a", false), ("a-b", "a", false),
    ("", "", false), ("A", "a", false), ("a a", "a", true),
  ]
  @Test(arguments: classes) func aClassIsAWholeWord(written: String, word: String, has: Bool) throws {
    #expect(try html("<p class=\"\(written)\">x").first("p")?.hasClass(word) == has)
  }
  @Test func withoutClassesItHasNone() throws {
    #expect(try html("<p>x").first("p")?.hasClass("a") == false)
  }

  static let words: [(String, String)] = [
    ("<p>One</p><p>two</p>", "One two"), ("One<br>two", "One two"), ("<b>On</b>e", "One"),
    ("H<sub>2</sub>O", "H2O"), ("a<i> b</i>c", "a bc"), ("  a \n\t b  ", "a b"), ("a&nbsp;b", "a b"),
    ("<script>x()</script>a<style>b{}</style>", "a"), ("<noscript>x</noscript>a", "a"),
    ("<svg><title>icon</title></svg>a", "a"), ("<template>x</template>a", "a"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"), ("<ul><li>a<li>b</ul>", "a b"),
    ("a<!-- c -->b", "ab"), ("<span>a</span><span>b</span>", "ab"), ("<h1>a</h1>b", "a b"), ("", ""),
    ("&lt;b&gt; &amp; &quot;c&quot;", "<b> & \"c\""), ("caf&eacute; &#x3b1;&#946;", "café αβ"),
    ("a<img src=x>b", "a b"), ("<a href=x>a</a>, <a href=y>b</a>", "a, b"),
    ("E=<math><mi>m</mi><mo>·</mo><msup><mi>c</mi><mn>2</mn></msup></math>", "E=m·c2"),
  ]
  @Test(arguments: words) func aReaderSeesTheWords(markup: String, words: String) throws {
    #expect(try html("<div id=d>\(markup)</div>").first { $0["id"] == "d" }?.words == words)
  }
  @Test func aScriptsOwnTextIsItsText() throws {
    let script = try #require(try html("<script>if (a < b && c) { x('</p>') }</script>").first("script"))
    #expect(script.text == "if (a < b && c) { x('</p>') }")
    #expect(script.words == script.text, "asked for itself it is not passed over")
  }

  // MARK: what real pages do to the tree

  @Test func tagsThatNobodyClosedEndSomewhere() throws {
    let root = try html("<ul><li>a<li>b<ul><li>c</ul><li>d</ul><p>e<div>f</div>")
    #expect(root.all("li").count == 4)
    #expect(root.all("li").last?.words == "d")
    #expect(root.first("div")?.words == "f")
    #expect(root.words == "a b c d e f")
  }
  @Test func tagsClosedInTheWrongOrderCostNoText() throws {
    let root = try html("<b>a<i>b</b>c</i>d</p></div></html>e")
    #expect(root.words.filter { $0 != " " } == "abcde")
  }
  @Test func metaTagsAreFoundWhereverTheyStand() throws {
    for text in [
      "<meta name=a content=b>", "<html><head><meta name=a content=b></head></html>",
      "<body><p>x</p><meta name='a' content='b'/></body>",
      "<div><meta content=\"b\" name=\"a\"></meta></div>",
      "<META NAME=a CONTENT=b>", "<head></head><meta\nname=a\ncontent=b\n>",
    ] {
      let meta = try #require(try html(text).first("meta"), "\(text)")
      #expect(meta["name"] == "a" && meta["content"] == "b", "\(text)")
    }
  }
  @Test func ofTwoAttributesTheFirstCounts() throws {
    #expect(try html("<p id=a id=b>x").first("p")?["id"] == "a")
  }
  @Test(arguments: [
    "<", "<<", "<>", "</", "</>", "<!", "<!-", "<!--", "<!-->", "<!doctype", "<?", "<?php", "&", "&#", "&#x;",
    "&#99999999;", "&nonsense;", "<a", "<a b", "<a b=", "<a b='", "<a b=\"c", "<script>", "<title>", "<p/>",
    "<a/><b/>", "<x:y z:w=1>", "<1>", "\u{0}", "\u{FEFF}", "<p>\u{0}\u{1}\u{2}",
  ])
  func brokenMarkupIsReadOrRefused(text: String) {
    for body in [text, text + "<p>x</p>", "<p>x</p>" + text] {
      do {
        let root = try html(body)
        #expect(!root.name.isEmpty)
      } catch {}
    }
  }

  /// A file cut off inside a tag says nothing with that tag: half a value is a wrong one.
  @Test func aTagThatIsCutOffSaysNothing() throws {
    let whole =
      "<html><head><meta name='citation_title' content='Nets of Gold and Silver'><meta name='b' content='c'>"
    let bytes = Array(whole.utf8)
    for length in 12..<bytes.count {
      guard let root = try? HTML.parse(Array(bytes.prefix(length))) else { continue }
      let title = root.all("meta").first { $0["name"] == "citation_title" }?["content"]
      #expect(title == nil || title == "Nets of Gold and Silver", "\(length)")
    }
  }

  @Test func fragmentsOfAnyTextAreReadable() {
    var dice = Dice(seed: 5)
    for _ in 0..<500 {
      let text = dice.text("<>/&;=\"' abip#x123")
      let element = HTML.fragment(text)
      #expect(element.map { $0.words == $0.words.squeezed } ?? true)
    }
  }
}
