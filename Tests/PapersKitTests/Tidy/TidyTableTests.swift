import BibTeX
import PapersKit
import Testing

/// What `tidy` does to an entry, and that it loses nothing on the way.
struct TidyTableTests {
  static let entries: [(String, String, String)] = [
    ("quotes", "@misc{k, title = \"A b\"}", "title = {A b}"),
    ("numbers", "@misc{k, year = 2020}", "year = {2020}"),
    ("months", "@misc{k, month = {December}}", "month = dec"),
    ("a month's number", "@misc{k, month = 3}", "month = mar"),
    ("macros stay", "@string{a = {x}}\n@misc{k, note = a}", "note = a"),
    ("concatenations stay", "@string{a = {x}}\n@misc{k, note = a # { y}}", "note = a # { y}"),
    ("pages", "@misc{k, pages = {12-34}}", "pages = {12--34}"),
    ("pages in Unicode", "@misc{k, pages = {12–34}}", "pages = {12--34}"),
    ("page numbers with hyphens", "@misc{k, pages = {1-1--1-9}}", "pages = {1-1--1-9}"),
    ("field names", "@misc{k, TITLE = {x y}}", "title = {x y}"),
    ("types", "@MISC{k, title = {x y}}", "@misc{k,"),
    ("a DOI's address", "@misc{k, doi = {https://doi.org/10.1000/a_b}}", "doi = {10.1000/a_b}"),
    ("white space", "@misc{k, title = {a\n     b}}", "title = {a b}"),
    ("empty lines of an abstract", "@misc{k, abstract = { a\n\n b }}", "abstract = {a\n b}"),
    ("capitals are protected", "@misc{k, title = {A GPU}}", "title = {A {GPU}}"),
    ("braces of one's own stay", "@misc{k, title = {A {Gpu} GPU}}", "title = {A {Gpu} GPU}"),
    ("what it does not know", "@misc{k, x-mine = {kept}}", "x-mine = {kept}"),
    ("keys as they are", "@misc{Some:Key-1, title = {x y}}", "@misc{Some:Key-1,"),
    ("LaTeX as it is", "@misc{k, author = {M{\\\"u}ller, J.}}", "author = {M{\\\"u}ller, J.}"),
    ("parentheses", "@misc(k, title = {x y})", "@misc{k,"),
    ("a percent in an address", "@misc{k, url = {http://a.b/%20}}", "url = {http://a.b/%20}"),
  ]
  @Test(arguments: entries) func mends(_ name: String, _ text: String, _ expected: String) {
    let tidied = TidyTests.tidy(text)
    let line = tidied.text.split(separator: "\n").joined(separator: "\n").replacing(#/ +=/#, with: " =")
    #expect(line.contains(expected), "\(name): \(tidied.text)")
    #expect(TidyTests.tidy(tidied.text).text == tidied.text, "\(name)")
    #expect(tidied.diagnostics == [] && tidied.readsBack, "\(name)")
  }

  static let order: [(String, [String])] = [
    ("@misc{b, x=1} @misc{a, x=1} @misc{C, x=1}", ["C", "a", "b"]),
    ("@misc{k10, x=1} @misc{k9, x=1}", ["k10", "k9"]), ("@misc{é, x=1} @misc{z, x=1}", ["z", "é"]),
    ("@proceedings{a, title={P}} @inproceedings{b, crossref={A}, title={B}}", ["b", "a"]),
    ("@misc{a, x=1} @misc{a, y=1}", ["a", "a"]),
  ]
  @Test(arguments: order) func sortsByKeyWithParentsLast(_ text: String, _ keys: [String]) {
    #expect(BibFile(TidyTests.tidy(text).text).entries.map(\.key) == keys)
    var options = Tidy.Options()
    options.sorts = false
    let kept = BibFile(TidyTests.tidy(text, options).text).entries.map(\.key)
    #expect(kept == BibFile(text).entries.map(\.key))
  }

  @Test func fieldsStandInTheOrderInWhichTheyAreLookedFor() {
    let text =
      "@article{k, note={n}, url={u}, year=2020, title={x y}, journal={J}, author={A B}, doi={10.1000/1}, custom={c}}"
    let names = BibFile(TidyTests.tidy(text).text).entries[0].fields.map(\.name)
    #expect(names == ["author", "title", "journal", "year", "doi", "url", "note", "custom"])
  }

  @Test func wordsBetweenEntriesAreKept() {
    let text =
      "% top\n\n@comment{jabref}\n@preamble{\"p\"}\n@misc{b, x={1}}\nmiddle\n@misc{a, x={2}}\n@string{s={t}}\nend\n"
    let tidied = TidyTests.tidy(text).text
    for word in ["% top", "@comment{jabref}", "@preamble{\"p\"}", "middle", "@string{s={t}}", "end"] {
      #expect(tidied.contains(word), "\(word)")
    }
    // Macros stand before their use, whatever the order was.
    #expect(
      (tidied.firstRange(of: "@string")?.lowerBound ?? tidied.endIndex)
        < (tidied.firstRange(of: "@misc")?.lowerBound ?? tidied.startIndex))
    #expect(TidyTests.tidy(tidied).text == tidied)
  }

  private static let title =
    "Resilient Distributed Datasets: A Fault-Tolerant Abstraction for In-Memory Cluster Computing"
  private static func rdd(_ key: String, _ more: String) -> String {
    "@inproceedings{\(key), title = {\(title)}, author = {Zaharia, Matei and Chowdhury, Mosharaf}, booktitle = {NSDI}, year = 2012\(more)}\n"
  }

  @Test func doublesAreMergedAndTheMapSaysWhichKeyStandsForWhich() {
    let text =
      Self.rdd("one", ", pages = {15--28}, url = {https://a.b/c}")
      + Self.rdd("two", ", pages = {15-28}, note = {mine}")
      + Self.rdd("three", ", pages = {1--14}, isbn = {1-2-3}")
    let tidy = TidyTests.tidy(text)
    #expect(tidy.entriesIn == 3 && tidy.entriesOut == 1)
    #expect(tidy.replaced.map(\.old).sorted() == ["three", "two"])
    #expect(Set(tidy.replaced.map(\.new)) == ["one"])
    for value in ["15--28", "https://a.b/c", "mine", "1-2-3"] { #expect(tidy.text.contains(value)) }
    // What the doubles said otherwise is in the map, and nowhere lost.
    #expect(tidy.keysMap.contains("three one\n  pages = {1--14}\n"))
    #expect(tidy.keysMap.contains("two one\n"))
    #expect(!tidy.keysMap.contains("15--28"))
    let lines = tidy.keysMap.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(lines.allSatisfy { $0.split(separator: " ").count == 2 })
  }

  @Test func doublesStayWhenAskedFor() {
    var options = Tidy.Options()
    options.dedupes = false
    let tidy = TidyTests.tidy(Self.rdd("one", "") + Self.rdd("two", ""), options)
    #expect(tidy.entriesOut == 2 && tidy.replaced.isEmpty && tidy.keysMap.isEmpty)
  }

  @Test func everyValueOfEveryEntryIsInTheOutputOrInTheMap() {
    var made = RecordMaker(seed: 81)
    for run in 0..<150 {
      var text = ""
      for n in 0..<4 {
        let more = (0..<made.next(4)).map { ", f\(made.next(3)) = {v\(run)-\(n)-\($0)}" }.joined()
        text +=
          made.next(2) == 0
          ? Self.rdd("k\(n)", more)
          : "@misc{k\(n), title = {Work \(run) of \(n)}, year = 20\(10 + n)\(more)}\n"
      }
      let tidy = TidyTests.tidy(text)
      #expect(tidy.entriesIn == tidy.entriesOut + tidy.replaced.count)
      for entry in BibFile(text).entries {
        for field in entry.fields where field.name.hasPrefix("f") {
          #expect(
            tidy.text.contains(field.raw) || tidy.keysMap.contains(field.raw), "\(field.raw) of \(text)")
        }
      }
      #expect(TidyTests.tidy(tidy.text).text == tidy.text)
    }
  }

  @Test func damagedEntriesAreKeptByteForByteAndSaid() {
    let damaged = [
      "@misc{x, title = {a}, junk\n}", "@misc{y,\n  title = {{b}\n\n@misc{z, t = 1}", "@misc{w title = {c}}",
    ]
    for text in damaged {
      let tidy = TidyTests.tidy("@misc{a, title = {x y}}\n" + text + "\n")
      #expect(!tidy.diagnostics.isEmpty)
      #expect(tidy.entriesIn == tidy.entriesOut + tidy.replaced.count)
      #expect(tidy.diagnostics.allSatisfy { $0.hasPrefix("t.bib:") && $0.contains("^ ") })
    }
  }

  @Test func anEmptyFileStaysEmpty() {
    #expect(TidyTests.tidy("").text == "")
    #expect(TidyTests.tidy("\n\n").text == "")
    #expect(TidyTests.tidy("% only words\n").text.contains("% only words"))
  }
}
