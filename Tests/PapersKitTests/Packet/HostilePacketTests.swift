import Testing

@testable import PapersKit

/// Whatever a list or a source says is shown as text: the pages hold our elements and no others.
struct HostilePacketTests {
  static let texts = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title></head><body onload=alert(1)>",
    "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "</pre></details><iframe src=//x>", "<!-- comment",
    "-->", "<![CDATA[x]]>", "&lt;b&gt; &amp;amp; &#x3c;", "{{ 7*7 }} {% include x %}", "$(rm -rf /)",
    "`rm -rf /`",
    "[x](javascript:alert(1))", "![x](https://evil.org/pixel.png)", "[a]: https://evil.org",
    "<https://evil.org>",
    "*a* _b_ ~c~ **d**", "# heading", "1. item\n- other", "| a | b |\n|---|---|", "```\nfence\n```", "~~~",
    "---",
    "\u{202E}gnirts\u{202C}", "\u{0}\u{7}\u{1B}[31m", "\u{85}\u{9B}31m", "a\u{301}*\u{301}", "한글 *강조* 😀",
    "\\", "\\*",
    "<details open><summary>x</summary>", "&#60;script&#62;", "\r\nSet-Cookie: x",
    "</style><style>*{display:none}",
  ]

  /// A record and a reading that say it everywhere.
  static func packet(_ text: String) -> Packet {
    var record = PacketTests.record("k2018x", text)
    record.people = People([Person(literal: text), Person(given: text, family: text)])
    record.containerTitle = text
    record.venue = nil
    record.abstract = text
    record.url = text
    record.pdf = text
    record.pages = text
    let reading = Reading(
      session: 0, label: text, title: text,
      links: [
        .init(url: text, written: text, kind: .pdf),
        .init(url: "javascript:" + text, written: text, kind: .code),
      ])
    let session = Session(week: 1, topic: text, heading: text)
    let other = Packet.Row(reading: Reading(session: 0, title: text, words: text), record: nil)
    return Packet(course: text, sessions: [session], rows: [.init(reading: reading, record: record), other]) {
      _ in
      "@misc{k,\n title = {\(text)}\n}\n"
    }
  }
  static let ours: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "header", "nav", "h1", "h2", "h3", "p", "a", "main",
    "section",
    "ol", "li", "div", "span", "details", "summary", "pre", "code", "script", "table", "thead", "tbody", "tr",
    "th",
    "td", "time",
  ]

  @Test(arguments: texts)
  func thePageHoldsOurElementsOnlyAndNoHandlers(text: String) throws {
    for (name, page) in Self.packet(text).htmlFiles {
      let root = try HTML.parse(Array(page.utf8))
      let elements = root.all { _ in true }
      #expect(Set(elements.map(\.name)).isSubset(of: Self.ours), "\(name)")
      #expect(elements.count { $0.name == "script" } == (name == "index.html" ? 0 : 1))
      #expect(elements.count { $0.name == "style" } == 1)
      for attribute in elements.flatMap(\.attributes) {
        #expect(
          !attribute.name.hasPrefix("on") && attribute.name != "src" && attribute.name != "style",
          "\(attribute)")
        if attribute.name == "href" {
          let isPage = attribute.value == "index.html" || attribute.value == "week-01.html"
          #expect(isPage || WebAddress(attribute.value) != nil, "\(attribute.value)")
        }
      }
      #expect(
        !page.unicodeScalars.contains {
          ($0.value < 32 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
        })
    }
  }

  @Test(arguments: texts)
  func theTitleReadsAsItWasWritten(text: String) throws {
    let page = Self.packet(text).htmlFiles[1].text
    let root = try HTML.parse(Array(page.utf8))
    let title = try #require(root.first { $0.hasClass("title") })
    let shown = String(
      text.unicodeScalars.map {
        ($0.value < 32 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
          ? "\u{FFFD}" : Character($0)
      })
    #expect(title.text.squeezed.contains(shown.squeezed), "\(title.text)")
  }

  /// What Markdown would take for structure: a heading, a link, an image, a list of its own.
  @Test(arguments: texts)
  func theMarkdownHasTheStructureThatWeGaveItAndNoMore(text: String) {
    for (name, page) in Self.packet(text).markdownFiles {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      let headings = lines.filter { $0.hasPrefix("#") }
      #expect(
        headings.count == (name == "index.md" ? 1 : 2) + lines.count { $0.hasPrefix("## ") }, "\(headings)")
      for line in lines where line.contains("](<") {
        for link in line.split(separator: "](<").dropFirst() {
          let address = String(link.prefix { $0 != ">" })
          #expect(WebAddress(address) != nil, "\(address)")
        }
      }
      var isCode = false
      for line in lines {
        let rest = line.drop { $0 == " " }
        if rest.hasPrefix("```") { isCode.toggle() }
        guard !isCode else { continue }
        #expect(!rest.contains("![") && !rest.replacing("\\]", with: "").contains("](javascript:"))
        guard let tag = rest.first, tag == "<" else { continue }
        #expect(rest.hasPrefix("<details>") || rest.hasPrefix("</details>"), "\(rest)")
      }
    }
  }

  @Test func thePageIsShutToEverythingButItsOwnScript() throws {
    let page = Self.packet("x").htmlFiles[1].text
    let policy = try #require(
      try HTML.parse(Array(page.utf8)).first { $0["http-equiv"] == "Content-Security-Policy" }?["content"])
    #expect(policy.contains("default-src 'none'"))
    let script = try #require(page.split(separator: "<script>").last?.split(separator: "</script>").first)
    #expect(policy.contains("script-src 'sha256-\(SHA256.base64(of: Array(script.utf8)))'"))
    #expect(!policy.contains("unsafe-eval"))
    #expect(!page.contains("http-equiv=\"refresh\""))
  }

  @Test func nothingIsLoadedFromElsewhere() {
    for (_, page) in Self.packet("x").htmlFiles {
      for word in ["src=", "@import", "url(", "<link", "<base", "fetch(", "XMLHttp", "http-equiv=\"refresh"] {
        #expect(!page.contains(word), "\(word)")
      }
    }
  }
}
