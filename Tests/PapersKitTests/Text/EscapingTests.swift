import Testing

@testable import PapersKit

struct EscapingTests {
  @Test func terminalTextHoldsNoControlCharacters() {
    #expect(
      "a\u{1B}[31mb\u{7F}\u{9B}\u{202E}\tc\n".printable == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}\u{FFFD}\tc\n")
  }
  @Test func htmlIsEscaped() {
    #expect("<a href='x'>&\"".htmlEscaped == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;")
  }
}

struct SHA256Tests {
  // NIST's examples (FIPS 180-4) and padding at the edges of a block.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func agreesWithThePublishedVectors(text: String, base64: String) {
    #expect(SHA256.base64(of: Array(text.utf8)) == base64)
  }
  @Test func padsAtEveryLength() {
    let digests = (0..<200).map { SHA256.digest(of: [UInt8](repeating: 97, count: $0)) }
    #expect(Set(digests).count == 200)
    #expect(digests.allSatisfy { $0.count == 32 })
  }
}
