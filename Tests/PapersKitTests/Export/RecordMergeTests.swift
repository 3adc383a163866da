import PapersKit
import Testing

struct RecordMergeTests {
  static func merge(_ base: String?, _ ours: String, _ theirs: String) throws -> RecordMerge.Outcome {
    RecordMerge.merge(
      base: try base.map { try JSON(parsing: $0) }, ours: try JSON(parsing: ours),
      theirs: try JSON(parsing: theirs))
  }

  @Test func changesOfDifferentMembersMeetWithoutConflict() throws {
    let base = #"{"id":"k","title":"A","page":"1","custom":{"ids":{"arxiv":"1"}}}"#
    let ours = #"{"id":"k","title":"B","page":"1","custom":{"ids":{"arxiv":"1","acl":"P1"}}}"#
    let theirs = #"{"id":"k","title":"A","volume":"3","custom":{"ids":{"arxiv":"1","dblp":"d"}}}"#
    let outcome = try Self.merge(base, ours, theirs)
    #expect(outcome.conflicts == 0)
    let wanted = #"{"id":"k","title":"B","volume":"3","custom":{"ids":{"arxiv":"1","acl":"P1","dblp":"d"}}}"#
    #expect(outcome.text == (try JSON(parsing: wanted)).document)
  }

  @Test func theSameMemberChangedTwiceIsMarked() throws {
    let outcome = try Self.merge(#"{"a":"0","t":"A"}"#, #"{"a":"0","t":"B"}"#, #"{"a":"1","t":"C"}"#)
    #expect(outcome.conflicts == 1)
    #expect(
      outcome.text
        == "{\n  \"a\": \"1\",\n<<<<<<< ours\n  \"t\": \"B\"\n=======\n  \"t\": \"C\"\n>>>>>>> theirs\n}\n")
  }

  @Test func aMemberRemovedHereAndChangedThereIsMarked() throws {
    let outcome = try Self.merge(#"{"t":"A","x":1}"#, #"{"x":1}"#, #"{"t":"C","x":1}"#)
    #expect(outcome.conflicts == 1)
    #expect(outcome.text.contains("<<<<<<< ours\n=======\n  \"t\": \"C\",\n>>>>>>> theirs\n"))
  }

  /// A file that a side has made something else of: the two stand one below the other.
  @Test(arguments: [("[1]", "[2]"), ("\"a\"", "{\"t\":\"b\"}"), ("null", "true")])
  func whatIsNoRecordAnyMoreIsMarkedWhole(ours: String, theirs: String) throws {
    let outcome = try Self.merge("{}", ours, theirs)
    #expect(outcome.conflicts == 1)
    let (a, b) = (try JSON(parsing: ours).document, try JSON(parsing: theirs).document)
    #expect(outcome.text == "<<<<<<< ours\n\(a)=======\n\(b)>>>>>>> theirs\n")
  }

  @Test func aMemberThatBothRemovedIsGone() throws {
    let outcome = try Self.merge(#"{"t":"A","x":1,"y":1}"#, #"{"x":2,"y":1}"#, #"{"x":1,"y":2}"#)
    #expect(outcome.conflicts == 0)
    #expect(outcome.text == (try JSON(parsing: #"{"x":2,"y":2}"#)).document)
  }

  @Test func tiesOfBothSidesAreKeptAndRemovedOnesStayRemoved() throws {
    let outcome = try Self.merge(
      #"{"readings":[{"list":"a"},{"list":"b"}]}"#, #"{"readings":[{"list":"a"},{"list":"b"},{"list":"c"}]}"#,
      #"{"readings":[{"list":"b"},{"list":"d"}]}"#)
    #expect(outcome.conflicts == 0)
    #expect(
      try JSON(parsing: outcome.text)["readings"]?.array.compactMap { $0["list"]?.string } == ["b", "c", "d"])
  }

  @Test func anOrderOfPeopleIsNotMixed() throws {
    let base = #"{"author":[{"family":"A"}]}"#
    let outcome = try Self.merge(
      base, #"{"author":[{"family":"A"},{"family":"B"}]}"#, #"{"author":[{"family":"C"}]}"#)
    #expect(outcome.conflicts == 1)
  }

  @Test func anythingMergedWithItselfIsItself() throws {
    var maker = RecordMaker(seed: 5)
    for n in 0..<100 {
      let (a, b) = (CSLJSON.write([maker.record(n)]).text, CSLJSON.write([maker.record(n)]).text)
      let (x, y) = (try JSON(parsing: a), try JSON(parsing: b))
      #expect(RecordMerge.merge(base: x, ours: x, theirs: y).text == y.document)
      #expect(RecordMerge.merge(base: x, ours: y, theirs: x).text == y.document)
      #expect(RecordMerge.merge(base: y, ours: x, theirs: x).text == x.document)
      let both = RecordMerge.merge(base: nil, ours: x, theirs: y)
      // Nothing of either side is lost: it stands in the file or between markers.
      for part in (x.array.first?.members ?? []) + (y.array.first?.members ?? []) {
        if let s = part.value.string { #expect(both.text.contains(JSON.string(s).line)) }
      }
    }
  }
}
