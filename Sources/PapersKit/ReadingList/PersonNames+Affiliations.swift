extension PersonNames {
  /// "Zhihao Jia, Alex Aiken, Stanford University" and "Tianren Zhang, SmartX; Sishuai Gong and Pedro Fonseca, Purdue
  /// University" without the places that the people come from.
  static func withoutAffiliations(_ text: String) -> String {
    let isGrouped = text.holds(";")
    let hasPlaces = isGrouped && holdsPlace(text[...])
    let groups = text.components(";").map { group -> String in
      let parts = group.components(",")
      var people = parts.filter { !holdsPlace($0[...]) }
      if people.isEmpty { return group }
      // "University of California, Berkeley"
      if people.count > 1, people.count < parts.count, people.last == parts.last,
        let above = parts.dropLast().last, holdsPlace(above[...]),
        parts.last?.holdsDigit == false,
        parts.last?.wordCount == 1 || above.holds(" of ") && parts.last?.wordCount == 2
      {
        people.removeLast()
      }
      // Between semicolons stand some people and where they work.
      if isGrouped, people.count > 1,
        hasPlaces && people.count == parts.count || isFirm(people[people.count - 1])
      {
        people.removeLast()
      }
      return people.joined(separator: ",")
    }
    return groups.joined(separator: ";")
  }
  /// "Jane Doe1, Max Roe1,2 and Ann Poe2" and "Doe1 et al." without the numbers of affiliations, when there is no other digit.
  static func withoutFootnotes(_ text: String) -> String? {
    guard text.utf8.count < 2000 else { return nil }
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      guard bytes[i].isDigit else {
        out.append(bytes[i])
        i += 1
        continue
      }
      guard let before = out.last, before >= 0x80 || before.isLetter && before >= 97 else { return nil }
      var end = i
      while end < bytes.count,
        bytes[end].isDigit || bytes[end] == 44 && end + 1 < bytes.count && bytes[end + 1].isDigit
      {
        end += 1
      }
      guard end == bytes.count || bytes[end] == 32 || bytes[end] == 44, end - i <= 5 else { return nil }
      i = end
    }
    let plain = String(decoding: out, as: UTF8.self)
    // "Llama2, Qwen3" are models.
    let isNamed = plain.replaced(" and ", with: ",").replaced("&", with: ",").utf8.split(separator: 44)
      .allSatisfy { Substring($0).trimmed.holds(" ") || Substring($0).trimmed.isEmpty }
    return isNamed || plain.endsCaseless("et al.") || plain.endsCaseless("et al") ? plain : nil
  }
  static func namesPlace(_ text: String) -> Bool {
    text.utf8.count < 4000 && (text.holds(";") || holdsPlace(text[...]))
  }
  /// "SmartX", "VMware": one word with a capital inside.
  private static func isFirm(_ part: String) -> Bool {
    let word = part.trimmed
    return word.wordCount == 1 && word.dropFirst().contains { $0.isUppercase } && !word.holds(".")
      && !word.holds("-")
      && word.utf8.count > 2
  }
  private static func holdsPlace(_ text: Substring) -> Bool {
    // "TU Darmstadt", "UC Davis", "UT Austin"
    if text.holds("U"),
      ["TU ", "UC ", "UT ", "UW "].contains(where: { text.hasPrefix($0) || text.holds(" \($0)") })
    {
      return true
    }
    let span = text.utf8Span.span
    var start = 0
    var hash = WordSet.seed
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      if byte.isLetter {
        hash = WordSet.mixed(hash, byte | 0x20)
      } else {
        if i - start > 2, places.contains(span, start..<i, hash: hash) { return true }
        // "université" is known by what stands before its accent.
        (start, hash) = (i + 1, byte < 0x80 ? WordSet.seed : 0)
      }
    }
    return false
  }
  private static let places = WordSet([
    "university", "universities", "institute", "college", "school", "laboratory", "laboratories", "labs",
    "inc", "corp",
    "corporation", "google", "microsoft", "facebook", "alibaba", "tencent", "bytedance", "amazon", "nvidia",
    "intel",
    "ibm", "huawei", "baidu", "epfl", "eth", "mit", "cmu", "kaist", "inria", "polytechnic", "polytechnique",
    "universite", "universidad", "universidade", "ucb", "ucla", "ucsd", "uiuc", "purdue", "samsung", "meta",
    "openai", "deepmind", "msra", "berkeley", "stanford", "princeton", "caltech", "tsinghua", "vmware",
    "linkedin", "twitter",
    "netapp", "databricks", "ustc", "sjtu", "gatech", "umich", "universit", "tech", "technologies",
  ])
}
