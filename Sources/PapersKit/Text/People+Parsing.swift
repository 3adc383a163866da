internal import BibTeX

extension People {
  /// How a text holds names.
  public enum Style: String, Sendable, CaseIterable {
    /// As people write lists: any order, any separator, affiliations, titles.
    case free
    /// DBLP: "First Last 0001 and First {van Last} Jr.", with LaTeX in its BibTeX.
    case dblp
    /// A Crossref (or DataCite) contributor as JSON.
    case crossref
  }

  /// Reads the people that a text names.
  public init(parsing text: String, style: Style) {
    switch style {
    case .free:
      let names = NameList.names(in: text)
      self.init(names.texts.compactMap { NameParser.person($0) }, andOthers: names.hasOthers)
      // Where one name is in Medline's form ("Smith SH"), capitals before another are initials too ("GG Øie").
      if names.texts.contains(where: NameParser.isMedline) {
        for i in persons.indices {
          if let given = persons[i].given, given.count > 1, NameWords.isInitials(given) {
            persons[i].given = NameParser.dotted(given)
          }
        }
      }
    case .dblp: self.init(dblp: text)
    case .crossref: self.init(crossref: text)
    }
  }

  private init(dblp text: String) {
    self.init()
    for name in text.split(separator: " ").split(whereSeparator: { $0 == "and" }).map({
      $0.joined(separator: " ")
    }) {
      if name == "others" {
        andOthers = true
      } else if name.contains(","), !name.contains("{") {
        let list = People(parsing: name, style: .free)
        persons += list.persons
        andOthers = andOthers || list.andOthers
      } else if let person = Person(dblp: name) {
        persons.append(person)
      }
    }
  }

  private init(crossref text: String) {
    self.init()
    guard let json = try? JSON(parsing: text) else { return }
    for item in json.array.isEmpty ? [json] : json.array {
      let whole = (item["family"] ?? item["name"] ?? item["literal"])?.string
      if item["given"] == nil, let whole, NameList.names(in: whole).texts.isEmpty {
        // "et al." has been met as a contributor.
        andOthers = andOthers || NameList.names(in: whole).hasOthers
      } else {
        persons += Person(contributor: item).map { [$0] } ?? []
      }
    }
  }
}

extension Person {
  /// The people behind one name of a source: usually one; none for "et al.", several where the source put a list into
  /// one field.
  public static func cleaned(from name: Finding.Name, source: Source) -> [Person] {
    if name.isOrganization, let whole = name.whole ?? name.family {
      return NameText.plain(whole).nonEmpty.map { [Person(literal: $0)] } ?? []
    }
    if let family = name.family.map({ NameText.name(NameText.plain($0)) }), family.contains(where: \.isLetter)
    {
      return Person(given: name.given, family: family, suffix: name.suffix, isPerson: name.given != nil).map {
        [$0]
      } ?? []
    }
    guard let whole = name.whole ?? name.given else { return [] }
    if source == .dblp { return Person(dblp: whole).map { [$0] } ?? [] }
    return People(parsing: whole, style: .free).persons.map { person in
      var person = person
      if person.suffix == nil { person.suffix = name.suffix.flatMap(NameText.suffix) }
      return person
    }
  }

  /// The one person behind a name; a literal where nothing can be told.
  public init(_ name: Finding.Name) {
    let text = name.whole ?? [name.given, name.family].compactMap { $0 }.joined(separator: " ")
    self = Self.cleaned(from: name, source: .list).first ?? Person(literal: text.squeezed)
  }

  /// Parts as a source gives them; a family name alone that sounds like an organisation is one.
  fileprivate init?(given: String?, family: String, suffix: String?, isPerson: Bool) {
    let given = given.map { NameText.name(NameText.plain($0)) }.flatMap { NameText.isNothing($0) ? nil : $0 }
    if given == nil, !isPerson {
      if NameWords.isInverted(family), let person = NameParser.person(family) {
        self = person
        return
      }
      if family.contains(" ") || NameWords.isOrganisation(family) {
        self.init(literal: family)
        return
      }
    }
    // A form cuts "ATLAS Collaboration" in two as it does with every name.
    if let given, NameWords.isGroup(family) {
      self.init(literal: "\(given) \(family)")
      return
    }
    // "王小明" is a whole name; "田中" is a family name or one, and stays.
    if given == nil, family.count > 2, let person = NameScripts.person(family) {
      self = person
      return
    }
    let last = given == nil ? family : NameText.family(family)
    guard let person = NameParser.inParts(given: given, family: last, suffix: suffix, isSplit: true) else {
      return nil
    }
    self = person
  }

  fileprivate init?(contributor json: JSON) {
    let text = { (names: [String]) in names.lazy.compactMap { json[$0]?.string?.nonEmpty }.first }
    let type = (text(["type", "nameType"]) ?? "").lowercased()
    let suffix = text(["suffix"])
    let before = text(["prefix"]).flatMap { NameParser.isParticle($0) ? $0 : nil }
    let particles = (kept: text(["non-dropping-particle"]) ?? before, dropped: text(["dropping-particle"]))
    if let family = text(["family", "familyName"]), family.contains(where: \.isLetter) {
      let given = text(["given", "givenName"])
      self.init(
        given: given, family: NameText.name(NameText.plain(family)), suffix: suffix, isPerson: given != nil)
      if literal == nil {
        particle = particles.kept ?? particle
        droppingParticle = particles.dropped ?? droppingParticle
      }
      return
    }
    let named = text(["name", "literal"])
    guard let whole = (named ?? text(["given", "givenName"])).map({ NameText.plain($0) }) else { return nil }
    if type.hasPrefix("org") || !type.hasPrefix("person") && named != nil && !NameWords.isInverted(whole) {
      self.init(literal: whole)
    } else if let person = NameParser.person(whole) {
      self = person
    } else {
      return nil
    }
  }

  /// A name as DBLP writes it: natural order, homonym number, a family name of several words in braces.
  fileprivate init?(dblp text: String) {
    let isMarked = text.contains("{") || text.contains("\\")
    let group = isMarked ? Self.lastGroup(in: text) : nil
    let decode = { (s: String) in isMarked ? LaTeX.decode(s) : s }
    if let group {
      let given = NameText.name(NameText.plain(decode(group.before)))
      self.init(given: given.nonEmpty, family: NameText.plain(decode(group.inside)))
      return
    }
    guard let person = NameParser.person(NameText.plain(decode(text))) else { return nil }
    self = person
  }

  /// A group in braces at the end that holds a blank: "Steven {Van Acker}".
  private static func lastGroup(in text: String) -> (before: String, inside: String)? {
    var text = Substring(text).trimmed
    while let last = text.last, last.isNumber { text = text.dropLast().trimmed }
    guard text.last == "}" else { return nil }
    var depth = 0
    var i = text.endIndex
    while i > text.startIndex {
      i = text.index(before: i)
      if text[i] == "}" { depth += 1 }
      if text[i] == "{" { depth -= 1 }
      if depth == 0 { break }
    }
    let inside = text[i...].dropFirst().dropLast()
    guard inside.contains(" "), !inside.hasPrefix("\\"), i > text.startIndex else { return nil }
    return (String(text[..<i]), String(inside))
  }
}
