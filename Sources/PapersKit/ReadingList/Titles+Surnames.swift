/// Lists whose items begin with who wrote them or where they appeared: "Birrell: Introduction to Programming with Threads".
extension Titles {
  /// The titles that stand behind a surname and a colon, where the list shows that the words before its colons are people: one
  /// comes twice, or two are joined. "Spanner: Google's Globally-Distributed Database" looks the same by itself.
  static func behindSurnames(_ titles: [String?]) -> [(Int, (people: PersonNames.Found, title: String))] {
    var found: [(Int, (people: PersonNames.Found, title: String))] = []
    var leads: [String] = []
    for (n, title) in titles.enumerated() {
      guard let title, let colon = title.range(of: ": "), colon.lowerBound.utf16Offset(in: title) <= 40,
        case let lead = String(title[..<colon.lowerBound]), let people = surnames(lead),
        case let rest = title[colon.upperBound...].trimmed.description, rest.wordCount >= 2
      else { continue }
      found.append((n, (people, rest)))
      leads.append(lead)
    }
    guard found.count >= 3, found.count * 10 >= titles.count * 7 else { return [] }
    // "Ann: Attention Is All You Need": given names alone are those of who presents it.
    if leads.count(where: PersonNames.isGivenName) * 3 >= leads.count * 2 {
      return found.map { ($0.0, (PersonNames.Found(names: []), $0.1.title)) }
    }
    let isPeople = Set(leads).count < leads.count || found.contains { $0.1.people.names.count > 1 }
    guard isPeople else { return [] }
    return found
  }

  /// "Jane Roe, A Survey of Gardens", where something else says that a person stands first.
  ///
  /// - Parameter isSurname: a surname is enough.
  static func behindPerson(_ title: String, isSurname: Bool = false) -> (
    people: PersonNames.Found, title: String
  )? {
    guard let end = tightColon(in: title) ?? title.range(of: ", "),
      case let name = String(title[..<end.lowerBound]),
      let person = PersonNames.lone(name) ?? (isSurname ? surnameAlone(name) : nil),
      case let rest = title[end.upperBound...].trimmed.description,
      rest.wordCount >= 3, PersonNames.read(rest) == nil
    else { return nil }
    return (person, rest)
  }

  private static func surnameAlone(_ name: String) -> PersonNames.Found? {
    isSurname(name, from: 2) ? PersonNames.Found(names: [name]) : nil
  }
  /// A capital and small letters behind it, of so many bytes or more.
  private static func isSurname(_ word: String, from shortest: Int) -> Bool {
    word.utf8.count >= shortest && word.first?.isUppercase == true
      && word.dropFirst().allSatisfy { $0.isLetter && $0.isLowercase } && PersonNames.isName(word)
  }

  /// "ATC / SOCK: Rapid Task Provisioning", "journal / Reducing Minor Page Faults": where it appeared, where most of a list
  /// stand behind a known venue and a slash.
  static func behindVenues(_ titles: [String?]) -> [(Int, (venue: String?, title: String))] {
    var found: [(Int, (venue: String?, title: String))] = []
    var known = 0
    for (n, title) in titles.enumerated() {
      guard let title, let slash = title.range(of: " / "), case let lead = String(title[..<slash.lowerBound]),
        lead.wordCount <= 2, case let rest = title[slash.upperBound...].trimmed, rest.wordCount >= 2
      else { continue }
      let isKnown = VenueWords.read(lead)?.venue != nil
      if isKnown { known += 1 }
      found.append((n, (isKnown || lead.contains(where: \.isUppercase) ? lead : nil, String(rest))))
    }
    return found.count >= 3 && found.count * 10 >= titles.count * 7 && known * 2 >= found.count ? found : []
  }

  /// The titles behind "GAN : Generative Adversarial Networks", where the list shows that the words before its colons are
  /// labels: one of them stands again in the title, "BERT : BERT: Pre-training of Deep Bidirectional Transformers".
  static func behindLabels(_ titles: [String?]) -> [(Int, (label: String, title: String))] {
    var found: [(Int, (label: String, title: String))] = []
    var isRepeated = false
    for (n, title) in titles.enumerated() {
      guard let title, let colon = title.range(of: " : "), case let label = title[..<colon.lowerBound],
        label.wordCount <= 2, case let rest = title[colon.upperBound...].trimmed, rest.wordCount >= 3
      else { continue }
      found.append((n, (String(label), String(rest))))
      isRepeated = isRepeated || rest.hasPrefix("\(label):")
    }
    return isRepeated && found.count >= 3 && found.count * 10 >= titles.count * 7 ? found : []
  }

  /// "Birrell", "Birrell-Nelson", "Dean and Ghemawat", "Lamport et al."
  private static func surnames(_ lead: String) -> PersonNames.Found? {
    guard lead.wordCount <= 4 else { return nil }
    var people = PersonNames.Found(names: [])
    var rest = lead
    for tail in [" et al.", " et al"] where rest.hasSuffix(tail) {
      people.hasEtAl = true
      rest = String(rest.dropLast(tail.count))
    }
    for name in rest.replaced(" and ", with: "-").replaced(" & ", with: "-").split(separator: "-") {
      let word = String(name.trimmed)
      guard isSurname(word, from: 3) else { return nil }
      people.names.append(word)
    }
    return people.names.isEmpty ? nil : people
  }

  /// "Recognition with Federated Learning. MSRA": where its people work.
  static func withoutFirm(_ title: String) -> String {
    guard let space = title.lastIndex(byte: 32), space > title.startIndex else { return title }
    if title[..<space].hasSuffix("."), title[..<space].wordCount >= 4,
      PersonNames.namesPlace(String(title[space...]))
    {
      return String(title[..<space].dropLast())
    }
    // "Estimating Drive Reliability in Desktop Computers | TechPaper"
    if let bar = title.lastIndex(byte: 0x7C), bar > title.startIndex, title[..<bar].hasSuffix(" "),
      title[bar...].dropFirst().wordCount == 1, title[..<bar].wordCount >= 4
    {
      return title[..<bar].trimmed.description
    }
    // "GPipe: Efficient Training using Pipeline Parallelism, Google"
    if let comma = title.lastIndex(byte: 0x2C), comma > title.startIndex,
      case let firm = title[comma...].dropFirst(2), (1...2).contains(firm.wordCount),
      !title[..<comma].holds(","), title[..<comma].wordCount >= 2, firm.first?.isUppercase == true,
      firms.contains(firm.byBlanks.first.map(String.init) ?? "")
    {
      return String(title[..<comma])
    }
    return title
  }

  private static let firms: WordSet = [
    "Google", "Microsoft", "Facebook", "Meta", "NVIDIA", "Nvidia", "OpenAI", "DeepMind", "Alibaba", "Tencent",
    "Baidu", "ByteDance", "Amazon", "AWS", "Apple", "IBM", "Huawei", "Intel", "Stanford", "Berkeley", "MIT",
    "CMU", "UCB", "Uber", "Netflix", "LinkedIn", "Twitter", "Databricks", "Snowflake", "Salesforce", "Adobe",
    "Samsung", "Anthropic", "DeepSeek", "Princeton", "Harvard", "Cornell", "Oxford", "Cambridge", "Tsinghua",
  ]
}
