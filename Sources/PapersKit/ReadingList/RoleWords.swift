/// How lists say what must be read and what may be.
enum RoleWords {
  /// Whether a heading says that papers stand below it.
  static func announcesPapers(_ heading: String) -> Bool {
    let words = heading.folded
    return ["paper", "论文", "論文", "논문", "article"].contains { words.holds($0) }
  }

  /// The same, and "Reading list", "Readings", "To read", "Literatur", but no "Proofreading".
  static func announcesReadings(_ heading: String) -> Bool {
    let words = heading.folded
    return announcesPapers(heading)
      || words.byBlanks.contains { $0 == "reading" || $0 == "readings" || $0.hasPrefix("bibliograph") }
      || words == "to read" || words.hasPrefix("to read ") || words.hasSuffix(" to read")
      || ["literatur", "文献", "阅读", "読書"].contains { words.holds($0) }
  }

  /// "Main conferences", "Revistas", "会议": where papers appear stands below it, and no paper.
  static func announcesVenues(_ heading: String) -> Bool {
    heading.utf8.count <= 40 && heading.folded.byBlanks.contains { venues.contains($0) }
  }
  private static let venues: WordSet = [
    "conferences", "venues", "journals", "conferencias", "revistas", "congresos", "konferenzen",
    "zeitschriften",
    "revues", "会议", "期刊", "학회", "저널", "学会",
  ]

  /// "Books", "Recommended textbooks", "书籍", but not "Book chapters and papers".
  static func announcesBooks(_ heading: String) -> Bool {
    guard heading.utf8.count <= 40 else { return false }
    let words = heading.folded.byBlanks.map(String.init)
    return words.contains(where: { books.contains($0) })
      && words.allSatisfy {
        books.contains($0) || optional.contains($0) || required.contains($0) || filler.contains($0)
          || $0.allSatisfy(\.isNumber)
      }
  }
  private static let books: WordSet = [
    "book", "books", "textbook", "textbooks", "ebooks", "书籍", "书", "教材", "도서", "교재", "書籍", "bucher",
    "lehrbucher",
    "livres", "libros",
  ]

  /// The role that a heading, a mark in brackets or a lead-in gives, when the text says nothing else.
  ///
  /// `isMark`: the text stands in brackets or heads a column, where a letter is enough.
  static func role(_ text: String, isMark: Bool = false) -> Reading.Role? {
    guard text.utf8.count <= 80 else { return nil }
    let folded = text.folded
    guard !folded.isEmpty else { return nil }
    // No phrase has more words.
    let words = folded.byBlanks
    guard words.count <= 6 else { return folded.holds("paper to review") ? .required : nil }
    if let role = phrases[folded] { return role }
    if isMark, let role = marks[folded] { return role }
    var isRequired = false
    var isOptional = false
    var isMeant = false
    // "Background" and "Others" alone are topics.
    var isStrong = isMark
    for word in words {
      if optional.contains(word) {
        isOptional = true
      } else if required.contains(word) {
        isRequired = true
      } else if !filler.contains(word), !word.utf8.allSatisfy(\.isDigit) {
        return folded.holds("paper to review") ? .required : nil
      }
      isStrong = isStrong || !weak.contains(word)
      isMeant = isMeant || required.contains(word) && !weak.contains(word)
    }
    guard isStrong else { return nil }
    // "Required Background" must be read.
    if isMeant, words.allSatisfy({ !optional.contains($0) || weak.contains($0) }) {
      return .required
    }
    return isOptional ? .optional : isRequired ? .required : nil
  }

  /// Whether a heading over meetings says what they are about, and not only that they are meetings: "Schedule", "Fall 2019".
  static func namesTopic(_ heading: String) -> Bool {
    // "Geometric Deep Learning (4 lectures)"
    let plain = heading.range(of: " (").map { String(heading[..<$0.lowerBound]) } ?? heading
    return role(plain) == nil && !announces(plain) && !announcesReadings(plain) && Term(plain) == nil
      && !EventWords.isEvent(plain) && !EventWords.isUnit(plain)
      && !plain.folded.byBlanks.contains { plans.contains($0) || VenueWords.year($0) != nil }
  }
  private static let plans: WordSet = [
    "schedule", "syllabus", "calendar", "agenda", "program", "programme", "plan", "timetable", "timeline",
    "meeting", "meetings", "session", "sessions", "lecture", "lectures", "class", "classes", "seminar",
    "seminars",
    "talk", "talks", "presentation", "presentations", "course", "week", "group", "club", "semester", "term",
    "quarter",
    "past", "previous", "upcoming", "next", "archive", "history", "list", "log", "events", "dates", "weeks",
    "overview",
    "current", "future", "spring", "summer", "fall", "autumn", "winter", "日程", "安排", "计划", "日程表", "일정", "계획",
    "horaire", "calendrier", "programa", "calendario", "termine", "zeitplan", "ablauf",
  ]

  /// "The following papers are required reading:"
  static func announcedRole(_ text: String) -> Reading.Role? {
    let isSentence = text.hasSuffix(".") && text.holdsCaseless("following")
    guard text.hasSuffix(":") || text.hasSuffix("：") || isSentence, (3...14).contains(text.wordCount) else {
      return nil
    }
    let words = text.folded.byBlanks
    guard words.contains(where: { $0.hasPrefix("paper") || $0.hasPrefix("reading") || $0 == "articles" })
    else { return nil }
    let isRequired = words.contains { ["required", "mandatory", "must", "compulsory"].contains($0) }
    let isOptional = words.contains { ["optional", "recommended", "additional", "further"].contains($0) }
    return isRequired == isOptional ? nil : isRequired ? .required : .optional
  }

  /// The role in the class or title attributes of HTML: `required_reading`, "Primary Reading".
  static func role(note: String) -> Reading.Role? {
    let words = note.folded.byBlanks
    if words.contains(where: { $0 == "optional" || $0 == "secondary" || $0 == "extra" || $0 == "recommended" }
    ) {
      return .optional
    }
    return words.contains { $0 == "required" || $0 == "primary" || $0 == "mandatory" } ? .required : nil
  }

  /// Whether a heading or lead-in only announces readings: "Papers:", "Readings".
  static func announces(_ text: String) -> Bool {
    guard (1...4).contains(text.wordCount) else { return false }
    let words = text.folded.byBlanks
    return !words.isEmpty && words.count <= 4 && words.allSatisfy { filler.contains($0) }
  }

  private static let required: WordSet = [
    "required", "mandatory", "must", "main", "primary", "core", "compulsory", "obligatory", "essential",
    "必读", "必讀",
    "필수", "必須",
    "obligatorio", "pflicht", "pflichtlekture", "obligatoire", "obligatoires", "obligatoria",
    "obligatorias", "erforderlich", "necessary", "assigned",
  ]
  private static let optional: WordSet = [
    "optional", "optionally", "extra", "recommended", "further", "additional", "supplemental",
    "supplementary", "bonus",
    "suggested",
    "companion", "secondary", "选读", "選讀", "推荐", "推荐阅读", "拓展", "拓展阅读", "扩展阅读", "参考", "선택", "추가", "참고", "더",
    "권장",
    "auxiliary", "opcional", "opcionales", "optionnel", "optionnels", "optionnelle", "weiterfuhrend",
    "weiterfuhrende", "erganzend", "erganzende", "complementaire", "complementaires",
    "complementaria", "complementarias", "任意", "選択", "補足", "supporting", "background", "other",
    "related", "follow", "followup",
  ]
  private static let weak: WordSet = [
    "other", "background", "supporting", "related", "follow", "followup", "main", "core", "primary",
    "essential", "must", "참고", "参考",
  ]
  private static let filler: WordSet = [
    "reading", "readings", "read", "paper", "papers", "material", "materials", "literature", "list", "the",
    "for", "and", "article",
    "articles", "references", "reference", "resources", "links", "阅读", "论文", "읽기", "논문", "자료", "문헌",
    "lectura", "lecturas", "lectures", "literatur", "lekture", "texte", "textes", "资料", "資料", "文献",
    "読む", "or", "if",
    "interested", "discussion", "up", "to", "class", "before", "this", "week", "today", "s", "of", "lecture",
    "but", "esenciales", "fundamentales", "essentials", "favorite", "favourite", "useful", "classic",
  ]
  private static let marks: [String: Reading.Role] = [
    "p": .required, "r": .required, "m": .required, "b": .optional, "o": .optional, "opt": .optional,
    "req": .required, "review": .required, "main": .required, "other": .optional, "background": .optional,
    "related": .optional,
  ]
  private static let phrases: [String: Reading.Role] = [
    "background reading": .optional, "background readings": .optional, "related work": .optional,
    "related reading": .optional,
    "see also": .optional, "for reference": .optional, "if interested": .optional,
    "this is the paper to review": .required, "to review": .required,
    "main paper": .required,
    "main papers": .required, "main reading": .required, "必读": .required, "选读": .optional, "필독": .required,
  ]

  /// Words that stand before a title and are no part of it: "Background: ", "bonus: ".
  static func splitLead(_ text: String) -> (role: Reading.Role?, rest: String)? {
    guard text.holds(byte: 0x3A) || text.holds("："),
      let colon = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let lead = text[..<colon]
    guard lead.utf8.count <= 80, lead.wordCount <= 4 else { return nil }
    let plain = String(lead).trimmingPunctuation
    // "OPT: Open Pre-trained Transformer Language Models" is called so by its first letters.
    if plain.utf8.count > 1, plain == plain.uppercased(), plain.utf8.first?.isLetter ?? false,
      text[colon...].split(whereSeparator: { " -:".contains($0) }).prefix(plain.count)
        .map({ $0.prefix(1).uppercased() }).joined() == plain
    {
      return nil
    }
    let role = role(plain, isMark: true)
    guard role != nil || announces(plain) || leads.contains(plain.folded) else { return nil }
    return (role, text[text.unicodeScalars.index(after: colon)...].trimmed.description)
  }
  /// "Pre-lecture:", "Paper for this week:": a lead and nothing behind it.
  static func isLead(_ text: String) -> Bool {
    guard text.hasSuffix(":") || text.hasSuffix("："), text.wordCount <= 5 else { return false }
    return splitLead(text)?.rest.isEmpty ?? false
  }
  private static let leads: WordSet = [
    "see", "see also", "also", "also see", "related", "based on", "from", "title", "paper 1", "paper 2",
    "paper 3", "reading 1",
    "reading 2", "标题", "题目", "代表论文", "论文", "제목", "논문", "synth lec", "synthesis lecture", "main",
    "presentation", "paper presentation", "discussion", "this week", "next week", "next time", "today",
    "skim", "pre class reading", "pre lecture reading", "pre reading", "post reading", "prereading",
    "pre lecture", "post lecture", "pre class", "before class", "white paper", "draft paper", "again",
    "paper for this week", "paper for next week", "paper of the week", "paper of the day",
  ]
}

/// Texts that fill a cell or an item without naming a reading.
enum EventWords {
  private static let units: WordSet = [
    "class", "lecture", "lec", "session", "week", "module", "unit", "part", "day", "meeting", "section",
    "chapter", "hw", "lab",
    "topic", "talk", "seminar", "assignment", "milestone", "phase",
  ]
  private static let handouts: WordSet = [
    "homework", "hw", "assignment", "pset", "quiz", "midterm", "syllabus", "lab", "exercise",
    "handout", "worksheet",
    "lecture", "slides", "recitation", "tutorial", "作业", "과제", "课件", "übung", "ubung",
    "hausaufgabe", "devoir", "tarea",
  ]
  /// "Homework 1", "Lab 2 handout": what a course hands out, however it is linked.
  static func isHandout(_ text: String) -> Bool {
    guard text.utf8.count <= 40, (1...4).contains(text.wordCount) else { return false }
    let words = text.folded.byBlanks.map(String.init)
    guard let first = words.first, handouts.contains(first.filter { !$0.isNumber }) else {
      return false
    }
    return words.dropFirst().allSatisfy {
      $0.allSatisfy(\.isNumber) || handouts.contains($0)
        || [
          "due", "out", "solution", "solutions", "description", "part", "pdf", "notes", "slides",
          "set", "video",
        ].contains($0)
    }
  }

  /// "Kevin Murphy's Textbook", "Lecture Notes on Automatic Differentiation": what courses teach from.
  static func isCourseware(_ title: String) -> Bool {
    guard
      title.holds("ext") || title.holds("otes")
        || title.holdsDigit && (title.holds("Ch") || title.holds(" ch"))
    else { return false }
    let folded = title.folded
    let words = folded.byBlanks
    // "Computer Architecture, Chapter 5"
    if words.count > 2, let at = words.lastIndex(where: { chapters.contains($0) }), at > 0,
      at + 1 < words.count, words[(at + 1)...].allSatisfy({ $0.allSatisfy(\.isNumber) || $0 == "and" })
    {
      return true
    }
    return words.contains("textbook")
      || ["lecture notes", "course notes"].contains { folded.holdsWord($0) }
  }

  private static let chapters: WordSet = ["chapter", "chapters", "chap", "ch", "chs"]

  /// "None", "N/A", "TBD": what fills a cell that has nothing to say.
  static func isNothing(_ text: String) -> Bool { text.utf8.count <= 12 && nothing.contains(text.folded) }

  /// "Class 5", "Lecture 12", "Chapter 1"
  static func isUnit(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let words = text.folded.byBlanks
    return words.count <= 3 && words.first.map { units.contains($0) } ?? false
      && words.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  static func isEvent(_ text: String) -> Bool {
    let folded = text.folded
    if folded.isEmpty { return true }
    if folded.utf8.count <= 40, folded.wordCount <= 3, let first = folded.byBlanks.first,
      nothing.contains(first)
    {
      return true
    }
    // "More reading coming soon"
    if folded.hasSuffix("coming soon"), folded.wordCount <= 6 { return true }
    // "Starter Project Due"
    if folded.hasSuffix(" due"), folded.wordCount <= 5 { return true }
    // "Bufferbloat assignment released"
    if folded.wordCount <= 6, [" released", " submission", " out"].contains(where: { folded.hasSuffix($0) }),
      folded.byBlanks.contains(where: { handouts.contains($0) || $0 == "project" })
    {
      return true
    }
    if isUnit(text) || folded == "exam" || folded == "due" { return true }
    guard let first = folded.utf8.first, let starts = startsByByte[first] else { return false }
    return starts.contains { Self.opens(folded, $0) }
  }
  private static let startsByByte = Dictionary(grouping: starts) { $0.utf8.first ?? 0 }
  /// Whether a text begins with a word, in the plural at most: "posters", but not "posterior" and "projection".
  private static func opens(_ text: String, _ word: String) -> Bool {
    guard text.hasPrefix(word) else { return false }
    let rest = text.utf8.dropFirst(word.utf8.count)
    guard let next = rest.first, next.isLetter, word.utf8.last?.isLetter ?? false else { return true }
    return next == UInt8(ascii: "s") && !(rest.dropFirst().first?.isLetter ?? false)
  }
  private static let nothing: WordSet = [
    "tba", "tbd", "none", "na", "n", "cancelled", "canceled", "holiday", "break", "lunch", "buffer",
  ]
  private static let starts = [
    "no class", "no lecture", "no meeting", "no seminar", "no reading", "kein", "keine", "pas de", "无课", "없음",
    "spring break", "fall break", "reading week", "guest lecture", "midterm",
    "final exam", "final project",
    "project presentation", "project proposal", "project report", "exam ", "homework", "assignment", "quiz",
    "quizzes",
    "office hours",
    "student presentation", "thanksgiving", "mid semester", "course overview", "course introduction",
    "introduction to the course",
    "class overview", "lightning talk", "poster", "recess", "labor day", "martin luther", "presidents day",
    "office hour", "休息", "放假", "휴강", "중간고사", "기말",
    "skipped", "postponed", "in class", "project", "wrap up", "wrapup", "due ", "deadline", "logistics",
    "administrivia", "q a",
    "team",
  ]
}
