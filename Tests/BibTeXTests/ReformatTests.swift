import BibTeX
import Testing

/// What `papers convert a.bib -o b.bib` relies on when it compares what it wrote with what it read.
@Suite struct ReformatTests {
  @Test func formattedFilesHoldTheSameEntriesAndOthersDoNot() {
    let file = BibFile("@A{k,\n Title = {x}, year=1999}\n% c\n@string{m={n}}")
    #expect(file.holdsTheSameEntries(as: BibFile(file.formatted())))
    for other in ["@a{k, title={y}, year=1999}", "@a{l, title={x}, year=1999}", "@a{k, title={x}}", ""] {
      #expect(!file.holdsTheSameEntries(as: BibFile(other)))
    }
  }
}
