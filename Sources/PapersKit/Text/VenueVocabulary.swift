/// The words that venue strings are made of beside the topic: meetings, organisers, ordinals, remarks.
enum VenueVocabulary {
  enum Role: UInt8 {
    case unknown
    /// conference, symposium, meeting
    case meeting
    case workshop
    /// transactions, journal, letters
    case serial
    /// proceedings, digest, record
    case proceedings
    /// ACM, IEEE, SIGPLAN
    case organiser
    /// international, annual, joint
    case qualifier
    case ordinal, number, month
    /// accepted, oral, best, paper, volume
    case remark
    /// submitted: not (yet) a publication there
    case pending
  }
  struct Word {
    var text: String
    var role: Role
    var number: Int?
  }

  static let links: [String: VenueWord.Link] = [
    "of": .of, "on": .on, "for": .with, "and": .and, "in": .inside, "at": .at, "with": .with, "using": .using,
    "from": .with, "through": .with, "via": .with, "to": .with, "und": .and, "by": .with,
  ]
  static let silent: Set<String> = ["the", "a", "an", "s", "as"]
  /// Short forms of several topic words.
  static let compounds: [String: [String]] = [
    "ai": ["artificial", "intelligence"], "os": ["operating", "systems"],
  ]

  enum Entry {
    case link(VenueWord.Link), silent, compound([String]), word(Word)
  }
  /// Everything that is known of a word in lower case.
  static let entries: [String: Entry] = {
    var entries = words.mapValues { Entry.word($0) }
    for (word, parts) in compounds { entries[word] = .compound(parts) }
    for word in silent { entries[word] = .silent }
    for (word, link) in links { entries[word] = .link(link) }
    return entries
  }()

  static let words: [String: Word] = {
    var words: [String: Word] = [:]
    for (role, text) in lists {
      for entry in text.byBlanks {
        let forms = entry.utf8.split(separator: UInt8(ascii: "=")).map { String(Substring($0)) }
        for form in forms { words[form] = Word(text: forms[0], role: role) }
      }
    }
    for (name, value) in Ordinal.words { words[name] = Word(text: name, role: .ordinal, number: value) }
    for (name, value) in Month.names { words[name] = Word(text: name, role: .month, number: value) }
    words["may"] = Word(text: "may", role: .month, number: 5)
    return words
  }()

  // The first form is the one kept; the others mean the same.
  private static let lists: [(Role, String)] = [
    (
      .meeting,
      "conference=conf=conferences=cnf symposium=symp=symposia=sympos meeting=meetings=mtg congress convention"
    ),
    (.workshop, "workshop=workshops=wksp=wkshp=wshop=ws=workshp satellite tutorial"),
    (
      .serial,
      "transactions=trans=transaction journal=jour=jnl=j magazine letters=lett bulletin=bull newsletter review reviews=rev surveys=surv"
    ),
    (
      .proceedings,
      "proceedings=proc=procs=proceeding=proccedings=procedings=proceeding digest record advances=adv papers compendium"
    ),
    (
      .organiser,
      """
      acm ieee usenix cvf ifip siam rsj eurographics aaai sigda sigarch sigplan sigops sigact sigsoft sigmobile \
      sigmod sigcomm sigir sigcaph sighpc sigbed sigmetrics sigcse sigweb sigchi sigsac sigart sigai sigmicro sigfidet sigdat sigkdd eurosys edac \
      eda esda tc-arch computer-society ieee-cs ieee/cs iacr pmlr openreview springer elsevier lncs w&cp cp w \
      tcca tcde tcpp tcfs
      """
    ),
    (
      .qualifier,
      """
      international=int=intl=intnl=internat=intern=internation annual=ann=annu=yearly biennial national=natl=nat joint main \
      edition virtual online hybrid general
      """
    ),
    (
      .remark,
      """
      accepted appear appears appeared appearing presented published publication forthcoming press oral poster posters \
      spotlight award awards best paper outstanding honorable mention runner runnerup nominee nomination distinguished \
      highlight highlights code project website page pages pp page available https http www url vol volume volumes vols \
      no number issue part session sessions track tracks companion demo demonstration industrial industry extended \
      abstract abstracts selected invited long short full findings venue also originally be exhibition expo technical \
      tech cat catalog series supplement adjunct main was formerly held long-papers conference-venue special \
      student cd rom talks keynote publisher inc e-prints preprint preprints eprint eprints version article \
      chapter chapters hlt presentation note
      """
    ),
    (.pending, "submitted submission submissions rejected withdrawn"),
  ]
}
