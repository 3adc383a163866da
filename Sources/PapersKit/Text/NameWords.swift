/// The words that names are made of beside given and family names.
enum NameWords {
  /// Particles in lower case, before a family name.
  static let particles: Set<String> = set(
    """
    van von der den dem des de del della delle dello dei degli di da dal dalla do dos das du d la las le los lo \
    ten ter te tot ver zu zum zur vom af av al el ul bin ibn bint ben ould abu e y i 't 'n 's und op in het uit aan \
    auf am an de' d' dell' dall' v.
    """)
  /// Particles that stand before the family name without a blank.
  static let leaning: Set<String> = set(
    "d' dell' dall' nell' all' degl' 's- al- el- ul- ur- ar- as- ash- ad- az- an- at-")
  /// Particles that Dutch names keep also where the given names are left out.
  static let dutch: Set<String> = ["van", "ten", "ter", "te", "in", "op", "aan", "uit", "het", "'t", "’t"]
  /// Particles that also begin a family name with a capital ("Van Acker", "De Lillo").
  static let capitalParticles: Set<String> = set(
    "Van Von Vander Vanden Der Den De Del Della Delle Dello Dei Di Da Dal Dalla Dos Das Du La Le Ter Ten Te St. Saint Mac"
  )
  /// Words between two family names ("Aznar y Lopez").
  static let connectors: Set<String> = ["y", "i", "e"]
  static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "jnr", "snr", "2nd", "3rd", "4th", "filho", "neto",
  ]
  /// Appellations before a name.
  static let titles: Set<String> = set(
    "dr prof professor mr mrs ms miss mx sir dame mag dipl.-ing dr.-ing ing")
  /// Degrees behind a name.
  static let degrees: Set<String> = set(
    "phd ph.d m.d dphil d.phil m.sc msc b.sc bsc m.s b.s m.a b.a mba m.b.a esq ph.d.student ieee acm fellow")
  /// The last word of an organisation's name, or one that only such a name holds.
  static let organisations: Set<String> = set(
    """
    collaboration collaborations consortium team teams group association society committee foundation council inc llc \
    ltd gmbh corp corporation company university universität université universidad universidade institute institut \
    laboratory laboratories labs lab college school academy center centre department project initiative network \
    community contributors authors organization organisation agency ministry bureau press task force board union \
    openai deepmind nvidia google microsoft facebook meta amazon apple ibm anthropic hugging huggingface mistral \
    bigscience eleutherai deepseek qwen
    """)
  /// Words of an affiliation behind a name.
  static let affiliations: Set<String> = organisations.union(
    set(
      """
      uc eth mit epfl kaist cmu uiuc ucla ucsd ucsb stanford berkeley princeton harvard cornell purdue tsinghua \
      peking research technologies technology systems cloud alibaba bytedance tencent huawei baidu samsung intel amd \
      vmware oracle ict ustc inria cnrs max-planck polytechnic politecnico tech usc nyu snu hkust nus ntu mpi-sws \
      yale waterloo toronto wisconsin-madison
      """))
  static let vietnamese: Set<String> = set(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh")

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  static func isSuffix(_ word: some StringProtocol) -> Bool {
    // "J.R." is no "Jr."
    let bare = word.last == "." ? String(word.dropLast()) : String(word)
    return suffixes.contains(bare.lowercased())
      && (bare.lowercased().hasSuffix("r") || bare.first?.isNumber == true || bare == bare.uppercased()
        || bare.count > 3)
  }

  private static func bare(_ word: some StringProtocol) -> String {
    String(word.filter { $0 != "." && $0 != "," })
  }

  /// Words that hold an organisation's name together.
  static func isOrganisation(_ text: some StringProtocol) -> Bool {
    let words = text.split(separator: " ")
    if words.first == "The", words.count > 1 { return true }
    return words.contains { organisations.contains(bare($0).lowercased()) }
  }

  /// A word that makes a name of what stands before it: no family is called so.
  static func isGroup(_ word: String) -> Bool {
    groups.contains(word.lowercased())
  }
  private static let groups: Set<String> = [
    "collaboration", "collaborations", "consortium", "initiative", "committee", "foundation", "team", "group",
    "association", "society", "institute", "council", "organization", "organisation", "laboratory",
    "university", "corporation", "company", "project",
  ]

  /// "Last, First" of a person, and not an organisation that has a comma in its name.
  static func isInverted(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ",").map { $0.split(separator: " ") }
    guard (2...3).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.count) }) else {
      return false
    }
    let joints: Set<String> = ["of", "for", "the", "and", "&", "on", "at", "to"]
    return !parts.joined().contains { joints.contains($0.lowercased()) } && !isOrganisation(text)
  }

  static func isAffiliation(_ text: some StringProtocol) -> Bool {
    let words = text.split(separator: " ")
    if words.first == "The" && words.count > 1 || words.contains("of") { return true }
    return words.contains { affiliations.contains(bare($0).lowercased()) }
  }

  /// Initials: "J.", "M.I.", "W.-P.", "Ü."; without periods only capitals, three at most ("YY").
  static func isInitials(_ word: some StringProtocol) -> Bool {
    let letters = word.filter(\.isLetter)
    guard !letters.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "." || $0 == "-" || $0 == "\u{2010}" })
    else {
      return false
    }
    if !word.contains(".") { return letters.count <= 3 && letters.allSatisfy(\.isUppercase) }
    // Every letter of "M.I." is followed by a period or a hyphen; "St." is no initial.
    var last: Character = "."
    for c in word {
      if c.isLetter, last.isLetter { return false }
      if c.isLetter, !c.isUppercase { return false }
      last = c
    }
    return true
  }
}
