import PapersKit
import Testing

struct ResolvingTests {
  /// RFC 3986, 5.4.1 and 5.4.2, without the rows of other schemes.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
    ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
    (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
    ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
    ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
    ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    // As browsers do it: blanks around are dropped, inside they are encoded, line breaks vanish.
    ("  g  ", "http://a/b/c/g"), ("g h.pdf", "http://a/b/c/g%20h.pdf"), ("g\nh", "http://a/b/c/gh"),
    ("https://other.org/x", "https://other.org/x"), ("HTTPS://other.org", "HTTPS://other.org"),
  ])
  func aReferenceIsResolvedAsTheRFCSays(reference: String, expected: String) throws {
    let base = try #require(WebAddress("http://a/b/c/d;p?q"))
    #expect(base.resolving(reference)?.text == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "mailto:a@b.c", "//", "g:h",
  ])
  func noReferenceLeadsToAnotherScheme(reference: String) throws {
    #expect(try #require(WebAddress("http://a/b/c/d;p?q")).resolving(reference) == nil)
  }

  @Test func thePortStaysWithItsHost() throws {
    let base = try #require(WebAddress("https://h.org:8443/a/b?q#f"))
    #expect(base.resolving("c")?.text == "https://h.org:8443/a/c")
    #expect(base.resolving("/c")?.text == "https://h.org:8443/c")
    #expect(base.resolving("//k.org/c")?.text == "https://k.org/c")
  }

  @Test(
    arguments: [
      ("https://x.org", "x.org", nil, "/", nil, nil), ("http://X.ORG/", "x.org", nil, "/", nil, nil),
      ("https://x.org?a=b", "x.org", nil, "/", "a=b", nil), ("https://x.org#f", "x.org", nil, "/", nil, "f"),
      ("https://x.org:80/a", "x.org", 80, "/a", nil, nil), ("https://x.org:/a", "x.org", nil, "/a", nil, nil),
      ("https://[::1]:8080/a", "[::1]", 8080, "/a", nil, nil), ("https://[::1]", "[::1]", nil, "/", nil, nil),
      ("https://x.org/a%20b?c=%26#d%20", "x.org", nil, "/a%20b", "c=%26", "d%20"),
      ("https://x.org/a?b?c#d?e#f", "x.org", nil, "/a", "b?c", "d?e#f"),
      ("https://한글.kr/논문", "한글.kr", nil, "/논문", nil, nil),
      ("https://x.org/a@b", "x.org", nil, "/a@b", nil, nil),
    ] as [(String, String, Int?, String, String?, String?)])
  func thePartsAreToldApart(
    text: String, host: String, port: Int?, path: String, query: String?, fragment: String?
  ) throws {
    let address = try #require(WebAddress(text))
    #expect(address.text == text)
    #expect((address.host, address.port, address.path) == (host, port, path))
    #expect((address.query, address.fragment) == (query, fragment))
  }

  @Test(arguments: [
    "", "x.org", "https:", "https:/x.org", "https:///a", "ftp://x.org/a", "https://a@b.org/",
    "https://a b.org",
    "https://x.org/a b", "https://x.org/\u{7}", "https://x.org:65536/", "https://x.org:-1/",
    "https://x.org:8o/",
    "https://[::1", "https://[::1]x/", "https://<x>/", "https://x\\y/", "https://x.org/\n", "https://{x}/",
    " https://x.org", "https://x.org/\t",
  ])
  func whatNoBrowserCouldFollowIsNoAddress(text: String) { #expect(WebAddress(text) == nil) }

  @Test(
    arguments: [
      ("https://x.org/?id=a%20b&c=d", "id", "a b"), ("https://x.org/?a=1&a=2", "a", "1"),
      ("https://x.org/?q=a+b", "q", "a+b"), ("https://x.org/?x=a=b", "x", "a=b"),
      ("https://x.org/?e=", "e", ""),
      ("https://x.org/?flag", "flag", nil), ("https://x.org/", "a", nil), ("https://x.org/?ID=1", "id", nil),
    ] as [(String, String, String?)])
  func aQueryValueIsDecodedOnce(text: String, name: String, value: String?) throws {
    #expect(try #require(WebAddress(text)).queryValue(name) == value)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%41%42", "AB"), ("%e2%82%ac", "€"), ("100%", "100%"), ("%", "%"), ("%4", "%4"),
    ("%zz", "%zz"),
    ("%2520", "%20"), ("%FF", "\u{FFFD}"), ("", ""), ("é%c3%a9", "éé"),
  ])
  func escapesAreDecodedAndBrokenOnesStay(text: String, decoded: String) {
    #expect(text.percentDecoded == decoded)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func encodingIsUndoneByDecoding(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<50 {
      let text = dice.text("aZ09-._~ %/?#&=+é한😀\"<>\u{0}\n")
      let encoded = text.percentEncoded()
      #expect(encoded.percentDecoded == text)
      #expect(encoded.utf8.allSatisfy { $0 > 32 && $0 < 127 })
      #expect(WebAddress("https://x.org/" + encoded)?.path == "/" + encoded)
    }
  }
}
