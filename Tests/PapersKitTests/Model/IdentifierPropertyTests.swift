import Testing

@testable import PapersKit

/// Identifiers and addresses over whole ranges of texts: what is read prints as it was, and nothing else is read.
struct IdentifierPropertyTests {
  @Test func everyMonthOfANewIdentifierIsReadAndNoOther() {
    for month in 0...99 {
      let two = month < 10 ? "0\(month)" : "\(month)"
      for number in ["0001", "12345"] {
        let text = "19\(two).\(number)"
        #expect((ArXivID(text) != nil) == (1...12).contains(month), "\(text)")
      }
    }
  }

  @Test func anIdentifierPrintsAsItIsReadAgain() throws {
    for text in ["0704.0001", "1904.03257", "cond-mat/0508028", "math.GT/0309136", "hep-th/9901001"] {
      for version in [nil, 1, 2, 17, 999] as [Int?] {
        let whole = text + (version.map { "v\($0)" } ?? "")
        for prefix in ["", "arXiv:", "arxiv:", "ARXIV:", "arXiv: "] {
          let id = try #require(ArXivID(prefix + whole), "\(prefix + whole)")
          #expect((id.text, id.version) == (text, version))
          #expect(ArXivID(id.description) == id)
          #expect(id.base == ArXivID(text) && id.base.version == nil && id.base.base == id.base)
          #expect(id.doi == "10.48550/arXiv." + text)
          #expect(DOI(id.doi)?.arXiv == id.base)
        }
      }
    }
  }

  @Test(arguments: [
    "190.03257", "1904.032", "1904.032577", "19040.3257", "1904-03257", "1904.0325a", "1904.03257v",
    "1904.03257vv2", "1904.03257v1.2", "v1", "arXiv:", "a/0508028", "cond-mat/050802", "cond-mat/05080281",
    "cond mat/0508028", "/0508028", "https://arxiv.org/abs/1904.03257", " 1904.03257", "1904.03257 ",
  ])
  func anythingElseIsNoIdentifier(text: String) { #expect(ArXivID(text) == nil) }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatIsReadOfAnyTextIsReadOfItsOwnPrint(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for _ in 0..<300 {
      if let id = ArXivID(dice.text("0123456789.v/ath")) { #expect(ArXivID(id.description) == id) }
      let doi = "10." + dice.text("0123456789") + "/" + dice.text("aB1.-_()<>;é ")
      if let read = DOI(doi) {
        #expect(DOI(read.text) == read)
        #expect(DOI("https://doi.org/" + read.text) == read)
        #expect(DOI("doi:" + read.text) == read && DOI("DOI: " + read.text) == read)
        #expect(DOI(read.text.uppercased()) == read && read.folded == read.text.lowercased())
      }
    }
  }

  @Test func oneDOIIsOneMemberOfASet() throws {
    let spellings = [
      "10.1145/ABC.def", "10.1145/abc.DEF", "doi:10.1145/abc.def", "https://doi.org/10.1145/ABC.DEF",
      "http://dx.doi.org/10.1145/abc.def", "DOI 10.1145/abc.def", "\t10.1145/abc.def\n",
    ]
    #expect(Set(try spellings.map { try #require(DOI($0), "\($0)") }).count == 1)
  }

  @Test(arguments: [
    "http://a.org", "https://A.Org/", "https://a.org:8080/x/y?q=1&r=2#f", "https://a.org?q",
    "https://a.org#f",
    "https://[::1]/x", "https://[::1]:99/x", "HTTPS://a.org/é", "https://a.org/%7Ex?y=%20",
  ])
  func anAddressKeepsItsText(text: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.text == text && address.description == text)
    #expect(address.host == address.host.lowercased() && !address.host.isEmpty)
    #expect(address.path.hasPrefix("/"))
    #expect(["http", "https"].contains(address.scheme))
    #expect(WebAddress(address.text) == address)
  }

  @Test(arguments: [
    "https://a.org/b/c?q=1#f", "http://a.org", "https://a.org:81/x/", "https://a.org/x/../y",
  ])
  func anAddressResolvesToItselfAndToWhatIsWhole(text: String) throws {
    let base = try #require(WebAddress(text))
    #expect(base.resolving(text) == base)
    #expect(base.resolving("http://other.org/z")?.text == "http://other.org/z")
    #expect(base.resolving("//other.org/z")?.text == "\(base.scheme)://other.org/z")
    for relative in ["x", "./x", "../x", "../../../x", "/x", "/a/./b/../x"] {
      let found = try #require(base.resolving(relative), "\(relative)")
      #expect(found.host == base.host && found.port == base.port && found.scheme == base.scheme)
      #expect(found.path.hasSuffix("/x"))
      #expect(!found.path.contains("/./") && !found.path.contains("/../"))
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func anyReferenceIsResolvedToAnAddressOrToNone(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let base = try #require(WebAddress("https://a.org/b/c"))
    for _ in 0..<300 {
      let reference = dice.text("ab/.?#:% &é\n\t\u{7F}")
      guard let found = base.resolving(reference) else { continue }
      #expect(!found.text.utf8.contains { $0 <= 32 || $0 == 127 }, "\(reference)")
      #expect(found.path.hasPrefix("/"))
    }
  }

  @Test func whatIsKeptIsNotEncoded() {
    var dice = Dice(seed: 9)
    for _ in 0..<500 {
      let text = dice.text("aZ9-._~/:?é漢 %+&=")
      for kept in ["", "/", "/:+"] {
        let encoded = text.percentEncoded(keeping: kept)
        #expect(encoded.percentDecoded == text, "\(text)")
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%".utf8)
          .union(kept.utf8)
        #expect(encoded.utf8.allSatisfy(allowed.contains))
      }
    }
  }

  @Test func theDigitsOfEveryByte() {
    for byte in UInt8.min...UInt8.max {
      let c = byte < 128 ? Character(Unicode.Scalar(byte)) : "é"
      #expect(byte.hexValue.map(Int.init) == (c.isASCII && byte < 128 ? c.hexDigitValue : nil))
      #expect(byte.isDigit == (byte < 128 && c.isASCII && c.isNumber))
      #expect(byte.isLetter == (byte < 128 && c.isLetter))
      #expect(byte.isBlank == [9, 10, 11, 12, 13, 32].contains(byte))
    }
  }
}
