import BibTeX
import Testing

@Suite struct TitleTests {
  static let cases = [
    "{TVM}: An Automated End-to-End Optimizing Compiler for Deep Learning",
    "Efficient Memory Management for Large Language Model Serving with {PagedAttention}",
    "A Compiler for {C++} and {Java}", "The {X} Window System", "{vLLM} and {PyTorch} on {GPUs}",
    "Deep Residual Learning for Image Recognition", "A {Bayesian} Approach to {Markov} Models",
    "{LLM}-Based Agents", "Towards a non-{2PC} protocol", "quasi-{Newton} methods",
    "{IPv6} and {TCP/IP} in {3D}",
    "Attention Is All You Need", "A study of the {Apache} {Kafka} logging system", "What is it? {A} Survey",
    "Scaling: A Study", "“{Why} Should I Trust You?”", "{Already} Braced {GPU}", "On $O(n)$ Algorithms", "",
    "GREAT IDEAS FROM ALL OVER", "{EXP-Bench}: Testing", "{McKinley}'s {O'Connor}",
  ]

  @Test(arguments: cases) func protectsWhatAStyleWouldDamage(title: String) {
    let plain = title == "{Already} Braced {GPU}" ? title : title.filter { $0 != "{" && $0 != "}" }
    let expected = title.hasPrefix("“") ? "“{Why} Should {I} Trust You?”" : title
    #expect(BibTitle.protected(plain) == expected)
  }

  @Test func isStable() {
    for title in Self.cases {
      #expect(BibTitle.protected(BibTitle.protected(title)) == BibTitle.protected(title))
    }
  }
}
