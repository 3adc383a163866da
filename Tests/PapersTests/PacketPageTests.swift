import Foundation
import PapersKit
import Testing

/// The pages that are handed out, in a real browser; skipped, visibly, where Chromium is not installed (`make judges`).
@Suite(.enabled(if: Browser.path != nil, "Chromium is not installed: make judges installs it"), .serialized)
struct PacketPageTests {
  static let hostile = [
    "<script>window.hacked = 1</script>", "\"><img src=x onerror=\"window.hacked = 1\">",
    "</title><svg onload=window.hacked=1>", "javascript:window.hacked=1",
  ]

  static func pages() throws -> String {
    let sessions = [Session(week: 2, dates: [.init(year: 2021, month: 3, day: 9)], topic: hostile[0])]
    let rows = hostile.enumerated().map { n, title in
      var record = Record(key: "key\(n)", kind: .conferencePaper, title: title)
      record.people = People((0...(n * 10)).map { Person(given: "Ann", family: "Author \($0)") })
      record.abstract = title + " An abstract."
      record.url = title
      record.doi = DOI("10.1145/\(n)\"><script>1")
      record.status = n == 1 ? .listed : .verified
      return Packet.Row(reading: Reading(session: 0, label: title, title: title), record: record)
    }
    let packet = Packet(course: hostile[2], sessions: sessions, rows: rows) {
      "@inproceedings{\($0.key),\n  title = {{Ünïcode} \($0.title)},\n}\n"
    }
    let folder = NSTemporaryDirectory() + "papers-pages-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in packet.htmlFiles {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test(.timeLimit(.minutes(20))) func everyReadingIsVisibleAndHostileTitlesAreInert() throws {
    let folder = try Self.pages()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let browser = try Browser()
    for (dark, width) in [(false, 1000), (true, 1000), (false, 390)] {
      try browser.open("file://\(folder)/week-02.html", dark: dark, width: width)
      let shown = try browser.evaluate(
        """
        [...document.querySelectorAll("ol.readings > li")].filter(li => {
          const box = li.querySelector(".title").getBoundingClientRect();
          return box.width > 50 && box.height > 10 && getComputedStyle(li).visibility === "visible"; }).length
        """)
      #expect(shown == .number(4))
      #expect(try browser.evaluate("window.hacked === undefined") == true)
      #expect(try browser.evaluate("document.querySelectorAll('script').length") == 1)
      #expect(try browser.evaluate("document.querySelectorAll('img, svg').length") == 0)
      #expect(
        try browser.evaluate("[...document.links].every(a => /^(https?|file):/.test(a.protocol))") == true)
      #expect(try browser.evaluate("document.documentElement.scrollWidth <= innerWidth") == true)
      let scheme = try browser.evaluate("getComputedStyle(document.body).backgroundColor").string
      #expect(scheme == (dark ? "rgb(15, 20, 25)" : "rgb(255, 255, 255)"))
      let trouble = browser.events.filter {
        ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"].contains(
          $0["method"]?.string)
      }
      #expect(trouble.isEmpty, "\(trouble.map(\.line))")
      let requests = browser.events.filter { $0["method"]?.string == "Network.requestWillBeSent" }
        .compactMap { $0["params"]?["request"]?["url"]?.string }
      #expect(requests == ["file://\(folder)/week-02.html"])
    }
  }

  @Test(.timeLimit(.minutes(20))) func copyingGivesTheEntry() throws {
    let folder = try Self.pages()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let browser = try Browser()
    try browser.open("file://\(folder)/week-02.html")
    #expect(try browser.evaluate("document.querySelectorAll('button.copy').length") == 4)
    let pasted = try browser.evaluate(
      """
      (async () => {
        for (const d of document.querySelectorAll("details")) d.open = true;
        const button = document.querySelector("button.copy"); button.click();
        for (let n = 0; n < 100 && button.textContent === "Copy BibTeX"; n++) await new Promise(r => setTimeout(r, 20));
        return button.textContent + "|" + getSelection().toString(); })()
      """
    ).string
    #expect(pasted?.hasPrefix("Copied|") == true, "\(pasted ?? "nothing")")
  }

  @Test(.timeLimit(.minutes(20))) func theIndexLeadsToEveryWeek() throws {
    let folder = try Self.pages()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let browser = try Browser()
    try browser.open("file://\(folder)/index.html")
    #expect(
      try browser.evaluate("[...document.links].map(a => a.getAttribute('href')).join()") == "week-02.html")
    #expect(try browser.evaluate("document.querySelectorAll('script').length") == 0)
  }
}
