/// Sub-items that begin with what they are: "Authors: ...", "作者: ...".
enum Details {
  enum Key { case people, venue, year, day, papers, link, remark }

  static func key(_ words: String) -> (Key, String)? {
    guard words.holds(byte: 0x3A) || words.holds("："),
      let colon = words.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }),
      words[..<colon].wordCount <= 3, let key = keys[String(words[..<colon]).folded]
    else { return nil }
    return (key, words[words.unicodeScalars.index(after: colon)...].trimmed.description)
  }
  private static let keys: [String: Key] = {
    var out: [String: Key] = [:]
    for (key, names) in [
      (.people, "author,authors,by,作者,著者,저자,autoren,autor,autores,auteurs,auteur,autori,autore,авторы,автор"),
      (
        .venue,
        "venue,venue year,conference,conference year,published,published in,publication,journal,in,会议,期刊,会议 期刊,期刊 会议,发表,发表于,发表会议,来源,会議,学会,出典,출처,학회,학회 연도,학회지,会议 年份,where,conferencia,revista,publicado en,publicação,konferenz,veröffentlicht in,conférence,revue,publié dans"
      ),
      (.year, "year,date,published on,时间,年份,发表时间,日期,연도"),
      (.day, "when,meeting date,discussion date,presentation date,discussed on,presented on"),
      (.papers, "papers,representative papers,representative paper,代表论文,代表性论文,논문 목록"),
      (.link, "link,links,url,pdf,code,paper,arxiv,doi,website,slides,video,github,论文,链接,代码,링크,코드,项目,地址,논문"),
      (
        .remark,
        "pre task,task,todo,exercise,summary,abstract,key contribution,key contributions,benchmarks,relevance,status,topics,tag,impact,tldr,tl dr,note,notes,comment,comments,key idea,contribution,contributions,main idea,why,核心贡献,摘要,贡献,简介,要点,总结,요약,keywords,tags,discussion,presenter,speaker,scribe,problem,idea,takeaway,takeaways,rating,影响,背景,关键词,核心思想,内容,备注,笔记,メモ,概要,メモ書き,메모,nota,notas,resumen,comentario,comentarios,resumo,riassunto,notizen,anmerkung,anmerkungen,zusammenfassung,résumé,remarque,remarques,заметки,примечание"
      ),
    ] as [(Key, String)] {
      for name in names.split(separator: ",") { out[String(name)] = key }
    }
    return out
  }()

  /// "Presenters: Ann & Li", "**Discussion lead**: Jo", "主讲人：王伟": who leads a meeting; people, but no paper's.
  static func isLeader(_ words: String) -> Bool {
    guard let colon = words.utf8.prefix(32).firstIndex(where: { $0 == 0x3A || $0 == 0xEF }) else {
      return false
    }
    let name = String(words[..<colon]).folded
    guard (1...3).contains(name.wordCount), let last = name.byBlanks.last else { return false }
    let rest = String(words[words.index(after: colon)...].trimmed)
    return leaders.contains(last.last == "s" ? last.dropLast() : last) && !rest.isEmpty
      && (CJK.count(rest) > 0 || PersonNames.read(rest, isSlot: true) != nil)
      && !VenueWords.holdsYear(rest)
  }
  /// "SDN, Presenter: TBD", "Edge - Speaker: Ann": what it is about, without who leads it.
  static func withoutLeader(_ text: String) -> String {
    func leads(_ tail: Substring) -> Bool {
      let word = tail.prefix(while: \.isLetter).lowercased()
      return leaders.contains(word.last == "s" ? word.dropLast() : word[...])
    }
    // "Program optimisation (Discussion lead by Martin Elsman)"
    if text.utf8.last == 0x29, let open = text.range(of: " ("),
      case let said = text[open.upperBound...].lowercased().byBlanks, said.count <= 10,
      let by = said.firstIndex(where: { $0 == "by" || $0.hasSuffix(":") }),
      (1...3).contains(by + (said[by] == "by" ? 0 : 1)),
      said[...by].contains(where: { ledWords.contains($0.trimmingPunctuation) || leads($0) })
    {
      return text[..<open.lowerBound].trimmed.description
    }
    for mark in [", ", " - ", " – ", " | ", "; "] {
      if let cut = text.range(of: mark), leads(text[cut.upperBound...].trimmed) {
        return text[..<cut.lowerBound].trimmed.description
      }
    }
    // "Horn clauses Presenter: Aaron": the colon says as much as a comma in front.
    for word in text.byBlanks where word.hasSuffix(":") && leads(word) {
      return text[..<word.startIndex].trimmed.description
    }
    return text
  }
  private static let ledWords: WordSet = ["led", "lead", "presented", "presentation", "given", "moderated"]

  /// Whether a colon stands near the start of a line: "Key: ...", "**Key**: ...".
  static func mayHoldKey(_ line: [Piece]) -> Bool {
    line.prefix(2).contains { $0.text.utf8.prefix(32).contains { $0 == 0x3A || $0 == 0xEF } }
  }
  private static let leaders: WordSet = [
    "presenter", "speaker", "lead", "leader", "discussant", "moderator", "facilitator", "scribe", "host",
    "instructor", "lecturer", "organizer", "organiser", "ta", "presentador", "ponente", "referent",
    "vortragender",
    "主讲人", "主讲", "报告人", "分享人", "主持人", "发表者", "発表者", "担当", "발표자", "발표",
  ]

  /// An organisation in the place of the authors.
  static func organization(_ text: String) -> PersonNames.Found? {
    let plain = text.squeezed
    guard (1...4).contains(plain.wordCount), plain.first?.isUppercase == true,
      VenueWords.capitalShare(plain) == 1
    else { return nil }
    return PersonNames.Found(names: [plain])
  }
  static func year(_ text: String) -> Int? {
    for part in text.split(whereSeparator: { !$0.isNumber }) where part.count == 4 {
      if let year = VenueWords.year(part) { return year }
    }
    return nil
  }
  /// The pieces after "Key:".
  static func behindKey(_ pieces: [Piece]) -> [Piece] {
    guard let at = pieces.firstIndex(where: { $0.text.holds(":") || $0.text.holds("：") }) else {
      return pieces
    }
    var first = pieces[at]
    if first.isStrong { first.isStrong = false }
    if let colon = first.text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      first.text = String(first.text[first.text.index(after: colon)...])
    }
    return [first] + pieces[(at + 1)...]
  }
}
