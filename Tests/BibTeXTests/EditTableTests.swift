import BibTeX
import Testing

/// Changes to a file, and the file that comes of them: layout, commas and everything beside stay as they were.
@Suite struct EditTableTests {
  enum Step: Sendable {
    case set(String, String)
    case remove(String)
    case rename(String, String)
    case key(String)
    case delete
    case replace(String)
    case before(String)
    case end(String)
  }
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// Each with the key of its entry.
    var steps: [(key: String, step: Step)]
    var expected: String
    init(_ name: String, _ text: String, _ steps: [(String, Step)], _ expected: String) {
      (testDescription, self.text, self.steps, self.expected) = (name, text, steps, expected)
    }
    init(_ name: String, _ text: String, _ step: Step, _ expected: String) {
      self.init(name, text, [("k", step)], expected)
    }
  }

  static let fields = [
    Case("a value in braces", "@a{k, x = {1}}", .set("x", "{2}"), "@a{k, x = {2}}"),
    Case("a value in quotes", "@a{k, x = \"1\", y = 2}", .set("x", "{2}"), "@a{k, x = {2}, y = 2}"),
    Case("a value of pieces", "@a{k, x = a # {b} # \"c\" , y=1}", .set("x", "d"), "@a{k, x = d , y=1}"),
    Case("a missing value", "@a{k, x = , y = 2}", .set("x", "{1}"), "@a{k, x ={1} , y = 2}"),
    Case("a name in capitals", "@a{k, TITLE = {1}}", .set("title", "{2}"), "@a{k, TITLE = {2}}"),
    Case("the first of two", "@a{k, x = 1, X = 2}", .set("x", "3"), "@a{k, x = 3, X = 2}"),
    Case("of a macro", "@a{k, month = jan,}", .set("month", "feb"), "@a{k, month = feb,}"),
    Case("in parentheses", "@a(k, x = {)})", .set("x", "{(}"), "@a(k, x = {(})"),
    Case("behind a text with its name", "x = {0}\n@a{k, x = {1}}", .set("x", "2"), "x = {0}\n@a{k, x = 2}"),
    Case("a name", "@a{k, x = {x}, y = {x}}", .rename("y", "z"), "@a{k, x = {x}, z = {x}}"),
    Case("a key", "@a{ k , x = {k}}", .key("new:1"), "@a{ new:1 , x = {k}}"),
    Case("a key in parentheses", "@a(k,x=1)", .key("l"), "@a(l,x=1)"),
  ]
  static let additions = [
    Case("to one line", "@a{k, x = 1}", .set("y", "2"), "@a{k, x = 1, y = 2}"),
    Case("without blanks", "@a{k,x=1}", .set("yy", "2"), "@a{k,x=1,yy=2}"),
    Case("before the last comma", "@a{k,\n  x = 1,\n}", .set("y", "2"), "@a{k,\n  x = 1,\n  y = 2,\n}"),
    Case(
      "below aligned signs", "@a{k,\n  title = {1},\n  x     = {2}\n}", .set("doi", "{3}"),
      "@a{k,\n  title = {1},\n  x     = {2},\n  doi   = {3}\n}"),
    Case(
      "longer than the column", "@a{k,\n  x  = {2}\n}", .set("abstract", "{3}"),
      "@a{k,\n  x  = {2},\n  abstract = {3}\n}"),
    Case("with tabs and CRLF", "@a{k,\r\n\tx = 1\r\n}", .set("y", "2"), "@a{k,\r\n\tx = 1,\r\n\ty = 2\r\n}"),
    Case(
      "commas in front", "@a{k\n, x = 1\n, y = 2\n}", .set("z", "3"), "@a{k\n, x = 1\n, y = 2, z = 3\n}"),
    Case("to no fields", "@a{k}", .set("y", "2"), "@a{k,\n  y = 2}"),
    Case("to no fields behind a comma", "@a{k,\n}", .set("y", "2"), "@a{k,\n  y = 2\n}"),
    Case(
      "several to no fields", "@a{k,\n}", [("k", .set("y", "2")), ("k", .set("z", "3"))],
      "@a{k,\n  y = 2,\n  z = 3\n}"),
    Case(
      "several to no comma", "@a{k}", [("k", .set("y", "2")), ("k", .set("z", "3"))],
      "@a{k,\n  y = 2,\n  z = 3}"),
    Case("in parentheses", "@a(k, x = 1)", .set("y", "2"), "@a(k, x = 1, y = 2)"),
    Case("a name that begins another", "@a{k, xy = 1}", .set("x", "2"), "@a{k, xy = 1, x  = 2}"),
    Case("twice", "@a{k, x = 1}", [("k", .set("y", "2")), ("k", .set("y", "3"))], "@a{k, x = 1, y = 2}"),
  ]
  /// Behind a value without an end, a new field would be a part of it.
  static let toUnclosed = [
    Case("in braces", "@a{k, x = 1, y = {2", .set("z", "{3}"), "@a{k, x = 1, z = {3}, y = {2"),
    Case("in quotes", "@a{k,\n  x = \"1\n", .set("z", "3"), "@a{k,\n  z = 3,\n  x = \"1\n"),
    Case("of two pieces", "@a{k, x = a # {b", .set("z", "3"), "@a{k, z = 3, x = a # {b"),
    Case("an open brace within", "@a{k, x = {{b}", .set("z", "3"), "@a{k, z = 3, x = {{b}"),
    Case(
      "two of them", "@a{k,x={1", [("k", .set("y", "2")), ("k", .set("z", "3"))], "@a{k,y=2,z=3,x={1"),
    Case(
      "before another entry", "@a{k, x = {1\n@b{l, x = {1}}\n@c{m,}", .set("z", "3"),
      "@a{k, z = 3, x = {1\n@b{l, x = {1}}\n@c{m,}"),
    Case("the value itself", "@a{k, x = {1", .set("x", "{2}"), "@a{k, x = {2}"),
    Case(
      "where it goes", "@a{k, x = 1, y = {2", [("k", .remove("y")), ("k", .set("z", "3"))],
      "@a{k, x = 1, z = 3,"),
    Case("whose entry alone is open", "@a{k, x = {1}", .set("z", "3"), "@a{k, x = {1}, z = 3"),
    Case("whose number is last", "@a{k, x = 1", .set("z", "3"), "@a{k, x = 1, z = 3"),
  ]
  static let removals = [
    Case("the only one", "@a{k, x = 1}", .remove("x"), "@a{k,}"),
    Case("the first", "@a{k, x = 1, y = 2}", .remove("x"), "@a{k, y = 2}"),
    Case("the last", "@a{k, x = 1, y = 2}", .remove("y"), "@a{k, x = 1,}"),
    Case(
      "one of several lines", "@a{k,\n  x = 1,\n  y = {2\n  3},\n  z = 4\n}", .remove("y"),
      "@a{k,\n  x = 1,\n  z = 4\n}"),
    Case("with CRLF", "@a{k,\r\n  x = 1,\r\n  y = 2\r\n}", .remove("x"), "@a{k,\r\n  y = 2\r\n}"),
    Case("a blank before its comma", "@a{k, x = 1 , y = 2}", .remove("x"), "@a{k, y = 2}"),
    Case("one that is not there", "@a{k, x = 1}", .remove("y"), "@a{k, x = 1}"),
    Case("all", "@a{k,\n  x = 1,\n  y = 2\n}", [("k", .remove("x")), ("k", .remove("y"))], "@a{k,\n}"),
    Case(
      "the last, and one is added", "@a{k,\n  x = 1,\n  note = 2\n}",
      [("k", .remove("note")), ("k", .set("doi", "3"))], "@a{k,\n  x = 1,\n  doi = 3,\n}"),
    Case(
      "one is added, and the last goes", "@a{k,\n  x = 1,\n  note = 2,\n}",
      [("k", .set("doi", "3")), ("k", .remove("note"))], "@a{k,\n  x = 1,\n  doi = 3,\n}"),
    Case(
      "all, and two are added", "@a{k, x = 1, y = 2}",
      [("k", .remove("y")), ("k", .set("u", "3")), ("k", .remove("x")), ("k", .set("v", "4"))],
      "@a{k,\n  u = 3,\n  v = 4}"),
  ]
  static let entries = [
    Case("with its line", "@a{k, x = 1}\n@b{l}\n", .delete, "@b{l}\n"),
    Case("with the blank line behind it", "@a{k}\n\n@b{l}\n", .delete, "@b{l}\n"),
    Case("with one blank line of two", "@a{k}\n\n\n@b{l}\n", .delete, "\n@b{l}\n"),
    Case("from one line", "@a{k} @b{l}", .delete, " @b{l}"),
    Case("the last", "@b{l}\n\n@a{k}\n", .delete, "@b{l}\n\n"),
    Case("with CRLF", "@a{k}\r\n\r\n@b{l}", .delete, "@b{l}"),
    Case("comments stay", "% one\n@a{k}\n% two\n@b{l}", .delete, "% one\n% two\n@b{l}"),
    Case("replaced", "% one\n@a{k}\n% two", .replace("@b{l}"), "% one\n@b{l}\n% two"),
    Case("another before it", "% one\n@a{k}", .before("@b{l}\n"), "% one\n@b{l}\n\n@a{k}"),
    Case("another at the end", "@a{k}\n", .end("@b{l}\n"), "@a{k}\n\n@b{l}\n"),
    Case("another behind no line's end", "@a{k}", .end("@b{l}"), "@a{k}\n\n@b{l}"),
    Case(
      "one before another that goes", "@a{k}\n@b{l}\n", [("k", .delete), ("k", .before("@c{m}\n"))],
      "@c{m}\n\n@b{l}\n"),
    Case(
      "a new field goes with its entry", "@a{k, x = 1}\n@b{l}\n", [("k", .set("y", "2")), ("k", .delete)],
      "@b{l}\n"),
    Case(
      "what is within goes with it", "@a{k, x = 1}\n@b{l}\n",
      [("k", .set("x", "2")), ("k", .replace("@c{m}")), ("k", .rename("x", "z"))], "@c{m}\n@b{l}\n"),
    Case(
      "each its own", "@a{k, x = 1}\n\n@b{l, x = 1}\n@c{m, x = 1}\n",
      [("m", .set("y", "2")), ("k", .key("K")), ("l", .delete), ("k", .remove("x"))],
      "@a{K,}\n\n@c{m, x = 1, y = 2}\n"),
  ]

  @Test(arguments: fields + additions + toUnclosed + removals + entries) func aChangeTouchesItsPlaceAlone(
    item: Case
  )
    throws
  {
    let file = BibFile(item.text)
    var edits = BibEdits(file)
    for (key, step) in item.steps {
      let entry = try #require(file.entry(for: key))
      switch step {
      case .set(let name, let value): edits.set(name, to: value, in: entry)
      case .remove(let name): edits.remove(name, from: entry)
      case .rename(let name, let new): edits.rename(try #require(entry[name]), to: new)
      case .key(let key): edits.rename(entry, to: key)
      case .delete: edits.delete(entry)
      case .replace(let text): edits.replace(entry, with: text)
      case .before(let text): edits.insert(text, before: entry)
      case .end(let text): edits.insert(text)
      }
    }
    #expect(String(decoding: edits.printed(), as: UTF8.self) == item.expected)
  }

  /// What an entry holds is what a dictionary would hold after the same steps, in whatever order they come.
  @Test func fieldsComeAndGoAsInADictionary() throws {
    var made = Bibliography(seed: 12)
    for _ in 0..<150 {
      let file = BibFile(made.file(1 + made.dice.below(4)))
      var edits = BibEdits(file)
      var expected = file.entries.map { $0.fields.map { "\($0.name)=\($0.raw)" } }
      for entry in file.entries {
        var new: [String] = []
        var free = Array(entry.fields)
        for n in 0..<made.dice.below(5) {
          if made.dice.below(2) == 0, !free.isEmpty {
            let field = free.remove(at: made.dice.below(free.count))
            edits.remove(field, from: entry)
            expected[entry.index].removeAll { $0 == "\(field.name)=\(field.raw)" }
          } else {
            edits.set("new\(n)", to: "{\(n)}", in: entry)
            new.append("new\(n)={\(n)}")
          }
        }
        expected[entry.index] += new
      }
      let again = BibFile(edits.printed())
      let shown = "\(String(decoding: file.bytes, as: UTF8.self).debugDescription)"
      #expect(again.entries.map { $0.fields.map { "\($0.name)=\($0.raw)" } } == expected, "\(shown)")
      #expect(again.entries.map(\.key) == file.entries.map(\.key))
      #expect(again.faultCount == 0, "\(shown)")
    }
  }
}
