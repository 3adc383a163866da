import ArgumentParser
import Foundation
import PapersKit
import Testing

@testable import papers

/// The manual, as `man` is given it.
struct ManPagesTests {
  static func made() throws -> [String: String] {
    let help = try JSON(parsing: Papers._dumpHelp())
    return Dictionary(uniqueKeysWithValues: ManPages(help: help, version: "1.2.3").pages)
  }

  @Test func everyCommandHasAPageAndTheHiddenOneHasNone() throws {
    let pages = try Self.made()
    for name in ["papers", "papers-sync", "papers-why", "papers-catalogue", "papers-catalogue-add"] {
      #expect(pages[name + ".1"] != nil, "\(name)")
    }
    #expect(!pages.keys.contains { $0.contains("manual") || $0.contains("help") })
    #expect(pages.count > 30)
  }

  @Test func aPageSaysWhatTheHelpSays() throws {
    let pages = try Self.made()
    for (name, page) in pages {
      #expect(page.hasPrefix(".TH \"PAPERS"), "\(name)")
      #expect(page.contains("\"papers 1.2.3\""), "\(name)")
      #expect(page.contains(".SH NAME\npapers"), "\(name)")
      for part in ["SYNOPSIS", "DESCRIPTION", "OPTIONS"] {
        #expect(page.contains(".SH \(part)\n"), "\(name)")
      }
    }
    let sync = try #require(pages["papers-sync.1"])
    #expect(sync.contains("\\fB\\-\\-dry\\-run\\fR\nPrint what would be asked"))
    #expect(sync.contains("\\fB\\-q\\fR, \\fB\\-\\-quiet\\fR\n"))
    #expect(sync.contains(".SH SEE ALSO\n.BR papers (1)\n"))
    let export = try #require(pages["papers-export.1"])
    #expect(export.contains("\\fIformat\\fR\nThe format. (values: bibtex, biblatex"))
    #expect(export.contains("\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fI"))
    let root = try #require(pages["papers.1"])
    #expect(root.contains(".BR papers\\-sync (1)\n") && root.contains(".SH \"EXIT STATUS\""))
  }

  /// A line that begins with a point or an apostrophe is a request to roff; a backslash begins an escape.
  @Test(arguments: [
    (".TH", "\\&.TH"), ("'x", "\\&\\(aqx"), ("a.b", "a.b"), ("C:\\x", "C:\\ex"), ("--json", "\\-\\-json"),
    ("one\n.two", "one .two"), ("`x` \"y\"", "\\(gax\\(ga \\(dqy\\(dq"), ("", ""), ("한글", "한글"),
  ])
  func wordsStayWords(given: String, escaped: String) {
    #expect(ManPages.escaped(given) == escaped)
  }

  @Test func noLineOfAPageIsARequestThatWeDidNotWrite() throws {
    let ours: Set<String> = [
      ".TH", ".SH", ".B", ".I", ".RI", ".BR", ".IR", ".TP", ".PP", ".nh", ".ad", ".hy",
    ]
    for (name, page) in try Self.made() {
      for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
        let request = line.prefix { $0 != " " }
        #expect(ours.contains(String(request)), "\(name): \(line)")
      }
    }
  }

  @Test func aDescriptionWithoutCommandsMakesNoPages() {
    #expect(ManPages(help: .object([]), version: "1").pages.isEmpty)
    let hidden = JSON.object(["command": .object(["commandName": "x", "shouldDisplay": false])])
    #expect(ManPages(help: hidden, version: "1").pages.isEmpty)
  }
}
