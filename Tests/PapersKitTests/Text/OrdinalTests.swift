import Testing

@testable import PapersKit

@Suite struct OrdinalTests {
  @Test(arguments: [
    ("13th", 13), ("Thirteenth", 13), ("XIII", 13), ("twenty-first", 21), ("Twenty First", 21), ("21st", 21),
    ("IX", 9),
    ("fortieth", 40), ("22ND", 22),
  ]) func readsOrdinals(_ text: String, _ value: Int) { #expect(Ordinal.value(of: text) == value) }

  @Test(arguments: ["", "13", "thirteen", "twenty", "IIII", "VX", "mix", "th", "first second"])
  func readsNothingElse(_ text: String) { #expect(Ordinal.value(of: text) == nil) }

  @Test func writesWhatItReads() {
    for number in 1...89 {
      #expect(Ordinal.value(of: Ordinal.short(number)) == number)
      #expect(Ordinal.value(of: Ordinal.long(number)) == number)
    }
    #expect(Ordinal.long(112) == "112th")
  }

  @Test(arguments: [("May", 5), ("Sept.", 9), ("jun", 6), ("März", 3), ("décembre", 12), ("07", 7)])
  func readsMonths(_ text: String, _ number: Int) { #expect(Month.number(text) == number) }
  @Test(arguments: ["", "13", "0", "Mayor", "Decade"]) func readsNoOtherMonths(_ text: String) {
    #expect(Month.number(text) == nil)
  }
}
