extension Venue {
  /// How an export names a venue.
  public enum Form: String, Sendable, CaseIterable {
    /// "Proceedings of the 13th USENIX Symposium on Operating Systems Design and Implementation"
    case full
    /// By ISO 4's abbreviations: "Proc. 13th USENIX Symp. Oper. Syst. Des. Implement."
    case short
    /// "OSDI"
    case acronym
  }

  public func text(_ form: Form) -> String {
    switch form {
    case .full: full
    case .short: short
    case .acronym: series.acronym(in: year)
    }
  }

  /// The usual title of the proceedings, or the journal's name; what is not known is left out.
  public var full: String {
    guard kind == .conference || kind == .workshop else {
      return series.kind == .journal || series.kind == .preprint ? series.name(in: year) : name
    }
    let pattern =
      switch series.titleForm {
      case "@th": "Proceedings of the [{nth} ]{name}"
      case "@year": "Proceedings of the [{year} ]{name}"
      case "@ieee": "[{year} ]{name} ({acronym})"
      case "@plain", "": "{name}"
      default: series.titleForm
      }
    return Self.filled(pattern) { self.value(of: $0) }
  }

  /// The full title with its words abbreviated.
  public var short: String { VenueAbbreviation.short(full) }

  /// The number of the meeting: as stated, else by the table and the year.
  public var number: Int? { edition ?? year.flatMap { series.edition(in: $0) } }

  private func value(of field: Substring) -> String? {
    switch field {
    case "name": series.name(in: year).droppingArticle
    case "acronym": series.acronym(in: year)
    case "year": year.map(String.init)
    case "n": number.map(String.init)
    case "nth": number.map(Ordinal.short)
    case "Nth": number.map(Ordinal.long)
    default: nil
    }
  }

  /// Fills `{field}`; `[...]` goes when a field in it has no value.
  private static func filled(_ pattern: String, value: (Substring) -> String?) -> String {
    var out = ""
    var optional: String?
    var isMissing = false
    var rest = Substring(pattern)
    let (open, close, brace) = (UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"))
    func add(_ piece: Substring) { if optional != nil { optional? += piece } else { out += piece } }
    while let at = rest.utf8.firstIndex(where: { $0 == open || $0 == close || $0 == brace }) {
      add(rest[..<at])
      let mark = rest.utf8[at]
      rest = rest[at...].dropping(1)
      switch mark {
      case open: (optional, isMissing) = ("", false)
      case close:
        if !isMissing { out += optional ?? "" }
        optional = nil
      default:
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
        let piece = value(rest[..<end]) ?? ""
        if piece.isEmpty { isMissing = true }
        add(piece[...])
        rest = rest[end...].dropping(end < rest.endIndex ? 1 : 0)
      }
    }
    add(rest)
    return out.squeezed
  }
}

extension String {
  /// "The Web Conference" behind another article.
  fileprivate var droppingArticle: String { hasPrefix("The ") ? String(dropFirst(4)) : self }
}

/// Abbreviations of title words by the List of Title Word Abbreviations (ISO 4, https://www.issn.org/services/online-services/access-to-the-ltwa/).
enum VenueAbbreviation {
  static func short(_ title: String) -> String {
    title.split(separator: " ").compactMap { word -> String? in
      let bare = word.prefix { $0.isLetter || $0 == "-" || $0 == "/" || $0 == "&" }
      let tail = word.dropFirst(bare.count).filter { $0 != "," }
      if silent.contains(bare.lowercased()), tail.isEmpty { return nil }
      if !bare.contains(where: \.isLetter) { return String(word) }
      return bare.split(separator: "-").map { short(word: $0) }.joined(separator: "-") + tail
    }.joined(separator: " ")
  }

  private static func short(word: Substring) -> String {
    let lower = word.lowercased()
    guard let stem = stems.first(where: { lower.hasPrefix($0.from) && (!$0.isWhole || lower == $0.from) })
    else {
      return String(word)
    }
    return (word.first?.isUppercase == true ? stem.to.prefix(1).uppercased() + stem.to.dropFirst() : stem.to)
  }

  private static let silent: Set<String> = ["of", "the", "on", "for", "and", "in", "an", "a", "&", "to"]
  private struct Stem {
    var from: String
    var to: String
    var isWhole: Bool
  }
  // `-` after a stem: any ending.
  private static let stems: [Stem] = """
    proceedings proc.;symposium symp.;conference conf.;workshop workshop;international int.;national nat.;annual annu.;\
    transactions trans.;journal j.;letters lett.;communications commun.;advances adv.;association assoc.;\
    meeting meet.;european eur.;american am.;north north;chapter chapter;operating oper.;systems syst.;system syst.;\
    design des.;implementation implement.;principles princ.;networked networked;networks netw.;networking netw.;\
    network netw.;technical tech.;technolog- technol.;storage storage;computers comput.;computer comput.;\
    computing comput.;comput- comput.;architectur- archit.;architectural archit.;programming program.;\
    languages lang.;language lang.;engineering eng.;information inf.;processing process.;learning learn.;\
    machine mach.;intelligence intell.;artificial artif.;research res.;knowledge knowl.;management manage.;\
    discovery discov.;optimization optim.;parallel parallel;distributed distrib.;performance perform.;\
    analysis anal.;recognition recognit.;representations represent.;applications appl.;application appl.;\
    linguistic- linguist.;electronic- electron.;microarchitecture microarchit.;automation autom.;surveys surv.;\
    mathematic- math.;statistic- stat.;security secur.;privacy priv.;software softw.;supercomputing supercomput.;\
    generation gener.;integrat- integr.;circuits circuits;development dev.;retrieval retr.;review rev.;\
    magazine mag.;science sci.;sciences sci.;theory theory;natural nat.;methods methods;empirical empir.;\
    communication commun.;society soc.;laboratory lab.;mobile mob.;services serv.;environment- environ.;\
    measurement meas.;interactive interact.;embedded embed.;automated autom.;reliab- reliab.;dependable dependable;\
    acoustic- acoust.;signal signal;robotics robot.;robot robot;construction constr.;support support
    """.split(separator: ";").compactMap { entry in
      let parts = entry.split(separator: " ")
      guard parts.count == 2 else { return nil }
      let isWhole = parts[0].last != "-"
      return Stem(
        from: String(isWhole ? parts[0] : parts[0].dropLast()), to: String(parts[1]), isWhole: isWhole)
    }.sorted { $0.isWhole && !$1.isWhole }
}
