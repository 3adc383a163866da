import ArgumentParser
import PapersKit
import Testing

@testable import papers

/// What the command line takes and what it refuses, by the parser itself: no process, no library.
struct ArgumentsTests {
  struct Refusal: CustomTestStringConvertible, Sendable {
    var line: [String]
    var says: String
    var testDescription: String { line.joined(separator: " ") }
    init(_ line: String..., says: String) { (self.line, self.says) = (line, says) }
  }

  static let refused: [Refusal] = [
    Refusal("lookup", "", says: "A reference is empty"),
    Refusal("lookup", "10.1/1", "  ", says: "A reference is empty"),
    Refusal("add", "", says: "A reference is empty"), Refusal("add", says: "Missing expected argument"),
    Refusal("search", "x", "--limit", "0", says: "--limit is a number from 1 on"),
    Refusal("search", says: "Missing expected argument"), Refusal("list", "--week", "one", says: "'one'"),
    Refusal("packet", "-o", "x.html", says: "say which by --week"),
    Refusal("packet", "--format", "html", says: "say which by --week"),
    Refusal("packet", "--week", "1", "--format", "pdf", says: "'pdf'"),
    Refusal("why", "key", says: "is no KEY.FIELD"), Refusal("why", "key.", says: "is no KEY.FIELD"),
    Refusal("why", ".title", says: "is no KEY.FIELD"), Refusal("why", ".", says: "is no KEY.FIELD"),
    Refusal("sync", "--offline", "--frozen", says: "Only one of"),
    Refusal("sync", "--dry-run", "--refresh", says: "Only one of"),
    Refusal("sync", "lists/a.md", says: "Unexpected argument"),
    Refusal("export", says: "Missing expected argument"),
    Refusal("export", "bibtex", "--json", says: "-o FILE"),
    Refusal("export", "bibtex", "--venues", "FULL", says: "'FULL'"),
    Refusal("convert", "a.bib", says: "not said what to write"),
    Refusal("convert", "a.bib", "-o", "b.xyz", says: "\"b.xyz\" names no format"),
    Refusal("tidy", "a.bib", "--json", "--diff", says: "cannot both"),
    Refusal("tidy", "a.bib", "--json", "-o", "-", says: "cannot both"),
    Refusal("show", "a", "b", says: "Unexpected argument"),
    Refusal("init", "here", says: "Unexpected argument"),
  ]

  @Test(arguments: refused)
  func isRefusedBeforeAnythingIsRead(_ refusal: Refusal) {
    #expect {
      _ = try Papers.parseAsRoot(refusal.line)
    } throws: { error in
      let text = Papers.fullMessage(for: error)
      return text.contains(refusal.says) && text.contains("Usage: papers \(refusal.line[0])")
        && Papers.exitCode(for: error) == .validationFailure
    }
  }

  @Test(arguments: [
    ["sync"], ["sync", "--offline", "-q"], ["sync", "-C", "x", "--json"],
    ["add", "1802.04799", "--week", "3"],
    ["add", "words of a title", "--as", "key", "--offline"], ["list", "--week", "0"],
    ["search", "-q", "a", "b"],
    ["show", "k"], ["why", "a.b.title"], ["export", "ris", "--all", "-o", "-"], ["packet"],
    ["packet", "--week", "2", "--format", "html", "-o", "a.html"], ["check", "--fix", "--format", "sarif"],
    ["diff"], ["diff", "a", "b"], ["prune", "--dry-run"], ["init", "--contact", "a@b.org"], ["cache"],
    ["cache", "-C", "x"], ["cache", "prune", "--dry-run"], ["lookup", "a.html", "--url", "https://a.org"],
    ["parse", "a.md", "-q"], ["convert", "-", "--to", "ris"], ["tidy", "a.bib", "--check"], ["dedupe"],
    ["catalogue", "list"], ["manual", "folder"],
  ])
  func isTaken(line: [String]) throws {
    _ = try Papers.parseAsRoot(line)
  }

  @Test func pathsAreTakenFromTheFolderToWorkIn() throws {
    for (folder, given, path) in [
      ("/a/b", "c", "/a/b/c"), ("/a/b", "../c", "/a/c"), ("/a/b", "/c", "/c"),
      ("/a/./b/", "./c//d", "/a/b/c/d"),
      ("/", "..", "/"), ("/a", ".", "/a"),
    ] {
      var options = LibraryOptions()
      options.folder = folder
      #expect(options.absolute(given) == path, "\(folder) \(given)")
    }
  }
}
