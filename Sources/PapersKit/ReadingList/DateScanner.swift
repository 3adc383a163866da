/// Finds weeks and dates in headings and cells: `3/9`, `3.9/11`, `Week5 3.30/4.1`, `Fri, Aug 30`, `Sept 27th`,
/// `9/26/2016`, `2024-01-16`, `3월 9일`, `9月6日`, `Week 2`, `第3周`.
struct DateScanner {
  struct Found: Equatable {
    var days: [Session.Day] = []
    var week: Int?
    /// What is left of the text.
    var rest = ""
    /// Whether the text holds nothing but dates, weeks and punctuation.
    var isWhole: Bool { rest.isEmpty }
    /// Whether the text names a day or a week.
    var isDated: Bool { week != nil || !days.isEmpty }
  }
  /// The text may hold numbers with dots that are dates (`3.9/11`), because it stands where dates stand.
  var isDateSlot = false
  /// A first number above 12 somewhere in the column says that days come first.
  var isDayFirst = false

  /// A first number of two digits is the year (`19/04/02`).
  var isYearFirst = false

  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
    case blank
  }

  func scan(_ text: String) -> Found {
    // Nothing dates without a digit, but "Week One".
    guard text.holdsDigit || text.holdsCaseless("week") || text.holdsCaseless("wk")
    else {
      return Self.countedWeek(text) ?? Found(rest: text.squeezed)
    }
    let (tokens, texts) = Self.tokens(text)
    var found = Found()
    var used = [Bool](repeating: false, count: tokens.count)
    var i = 0
    while i < tokens.count {
      if let (week, end) = week(tokens, i) {
        if found.week == nil { found.week = week }
        for k in i..<end { used[k] = true }
        i = end
      } else if let (days, end) = date(tokens, i, hasWeek: found.week != nil) {
        found.days += days
        for k in i..<end { used[k] = true }
        i = end
      } else {
        i += 1
      }
    }
    let isFound = found.isDated
    var rest = ""
    for (k, token) in tokens.enumerated() where !used[k] {
      // A weekday says nothing that the date does not say.
      if isFound, case .word(let word) = token, Self.weekdays.contains(word.lowercased()) { continue }
      rest += texts[k]
    }
    found.rest = isFound ? Self.tidied(rest) : text.squeezed
    return found
  }

  private static func tidied(_ text: String) -> String {
    var s = text.squeezed.replaced("()", with: " ").replaced("( )", with: " ").replaced("[]", with: " ")
      .squeezed
    let edges = ",;:.-–—/|·~&@#*"
    while let c = s.first, edges.contains(c) || c.isWhitespace || c == ")" || c == "）" || c == "：" {
      s.removeFirst()
    }
    while let c = s.last, edges.contains(c) || c.isWhitespace || c == "(" || c == "（" || c == "：" {
      s.removeLast()
    }
    if s.hasPrefix("("), s.hasSuffix(")"),
      s.dropFirst().dropLast().allSatisfy({ $0.isPunctuation || $0.isWhitespace })
    {
      return ""
    }
    return s
  }

  private static func tokens(_ text: String) -> ([Token], [String]) {
    if let plain = asciiTokens(text) { return plain }
    var tokens: [Token] = []
    var texts: [String] = []
    var run = ""
    var isNumber = false
    func flush() {
      guard !run.isEmpty else { return }
      if isNumber {
        tokens.append(.number(Int(run) ?? -1, digits: run.count))
      } else {
        tokens.append(.word(run))
      }
      texts.append(run)
      run = ""
    }
    for c in text {
      let digit = c.isASCII && c.isNumber
      if digit || c.isLetter {
        let isLone = !digit && c.unicodeScalars.first.map { CJK.isIdeograph($0) } ?? false
        if !run.isEmpty, isNumber != digit || isLone { flush() }
        isNumber = digit
        run.append(c)
        if isLone { flush() }
      } else {
        flush()
        tokens.append(c.isWhitespace ? .blank : .mark(c))
        texts.append(String(c))
      }
    }
    flush()
    return (tokens, texts)
  }

  // MARK: dates

  static let weekdays: WordSet = [
    "mon", "monday", "tue", "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur", "thurs", "thursday",
    "fri",
    "friday", "sat", "saturday", "sun", "sunday", "m", "tu", "th", "mo", "di", "mi", "do", "fr",
  ]
  private static let months: [String: Int] = {
    var out: [String: Int] = [:]
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    for (n, name) in names.enumerated() {
      out[name] = n + 1
      out[String(name.prefix(3))] = n + 1
    }
    // German, French, Spanish, Italian, Portuguese, Dutch.
    let others = [
      "januar,janvier,enero,gennaio,janeiro,januari,jänner,janv,ene",
      "februar,février,fevrier,febrero,febbraio,fevereiro,februari,févr,fév",
      "märz,maerz,mars,marzo,março,maart,mär", "avril,abril,aprile,avr,abr", "mai,mayo,maggio,maio,mei",
      "juni,juin,junio,giugno,junho", "juli,juillet,julio,luglio,julho,juil,lug",
      "août,aout,agosto,augustus,ago",
      "sept,septembre,septiembre,settembre,setembro", "oktober,octobre,octubre,ottobre,outubro,okt,ott",
      "novembre,noviembre,novembro", "dezember,décembre,decembre,diciembre,dicembre,dezembro,dez,déc,dic",
    ]
    for (n, names) in others.enumerated() {
      for name in names.split(separator: ",") { out[String(name)] = n + 1 }
    }
    return out
  }()
  static func month(_ word: some StringProtocol) -> Int? { months[String(word)] }

  private func number(_ t: [Token], _ i: Int) -> (value: Int, digits: Int)? {
    guard i < t.count, case .number(let n, let digits) = t[i] else { return nil }
    return (n, digits)
  }
  func skip(_ t: [Token], _ i: Int, _ marks: String = "") -> Int {
    var i = i
    while i < t.count {
      switch t[i] {
      case .blank: i += 1
      case .mark(let c) where marks.contains(c): i += 1
      default: return i
      }
    }
    return i
  }

  private func date(_ t: [Token], _ i: Int, hasWeek: Bool) -> ([Session.Day], Int)? {
    if let (n, digits) = number(t, i) {
      if digits == 4, let found = yearFirst(t, i, n) { return found }
      // 20250501 and 250501, where nothing but a date stands.
      if isDateSlot, t.count == 1, digits == 8 || digits == 6 {
        return joined(digits == 6 ? 20_000_000 + n : n)
      }
      if digits <= 2 {
        if let found = dayThenMonth(t, i, n) { return found }
        if let found = eastAsian(t, i, n, year: nil) { return found }
        return numeric(t, i, n, hasWeek: hasWeek)
      }
      return nil
    }
    guard case .word(let word) = t[i], let month = Self.months[word.lowercased()] else { return nil }
    // "may" and "march" are words as well; a day must follow.
    let k = skip(t, i + 1, ".")
    guard let (day, digits) = number(t, k), digits <= 2, (1...31).contains(day) else { return nil }
    var end = k + 1
    end = afterOrdinal(t, end)
    var days = [Session.Day(month: month, day: day)]
    // "Jan 11-13", "Jan 11 & 13", "Jan 11/13"
    let more = skip(t, end, "-–/&,")
    if more > end, let (second, d) = number(t, more), d <= 2, (1...31).contains(second),
      t[end..<more].contains(where: { $0 != .blank && $0 != .mark(",") })
    {
      days.append(Session.Day(month: month, day: second))
      end = afterOrdinal(t, more + 1)
    }
    let y = skip(t, end, ",")
    if let (year, d) = number(t, y), d == 4, (1950...2100).contains(year) {
      for n in days.indices { days[n].year = year }
      end = y + 1
    }
    return (days, end)
  }
  private func afterOrdinal(_ t: [Token], _ i: Int) -> Int {
    if i < t.count, case .word(let w) = t[i], ["st", "nd", "rd", "th"].contains(w.lowercased()) {
      return i + 1
    }
    return i
  }

  private func yearFirst(_ t: [Token], _ i: Int, _ year: Int) -> ([Session.Day], Int)? {
    guard (1950...2100).contains(year), i + 1 < t.count else { return nil }
    if case .word("年") = t[i + 1], let (m, _) = number(t, skip(t, i + 2)) {
      return eastAsian(t, skip(t, i + 2), m, year: year)
    }
    if case .word("년") = t[i + 1], let (m, _) = number(t, skip(t, i + 2)) {
      return eastAsian(t, skip(t, i + 2), m, year: year)
    }
    guard case .mark(let c) = t[i + 1], c.isOne(of: "-/."), let (m, md) = number(t, i + 2), md <= 2,
      (1...12).contains(m),
      i + 3 < t.count, t[i + 3] == .mark(c), let (d, dd) = number(t, i + 4), dd <= 2, (1...31).contains(d)
    else { return nil }
    return ([Session.Day(year: year, month: m, day: d)], i + 5)
  }

  private func joined(_ n: Int) -> ([Session.Day], Int)? {
    let (year, month, day) = (n / 10000, n / 100 % 100, n % 100)
    guard (1990...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return ([Session.Day(year: year, month: month, day: day)], 1)
  }

  private func eastAsian(_ t: [Token], _ i: Int, _ month: Int, year: Int?) -> ([Session.Day], Int)? {
    guard i + 1 < t.count, case .word(let unit) = t[i + 1], unit == "月" || unit == "월",
      (1...12).contains(month)
    else { return nil }
    let k = skip(t, i + 2)
    guard let (day, _) = number(t, k), k + 1 < t.count, case .word(let end) = t[k + 1],
      ["日", "일", "号"].contains(end), (1...31).contains(day)
    else {
      return nil
    }
    return ([Session.Day(year: year, month: month, day: day)], k + 2)
  }

  /// The same for ASCII, which most texts are, byte by byte; nil where the text holds more.
  private static func asciiTokens(_ text: String) -> ([Token], [String])? {
    let span = text.utf8Span.span
    for i in span.indices where span[i] >= 0x80 || span[i] == 13 { return nil }
    var tokens: [Token] = []
    var texts: [String] = []
    var at = text.startIndex
    var i = 0
    while i < span.count {
      let byte = span[i]
      var (end, value) = (i + 1, byte.isDigit ? Int(byte - 48) : 0)
      if byte.isDigit {
        while end < span.count, span[end].isDigit {
          // Numbers of more than nine digits date nothing.
          value = end - i < 9 ? value * 10 + Int(span[end] - 48) : -1
          end += 1
        }
      } else if byte.isLetter {
        while end < span.count, span[end].isLetter { end += 1 }
      }
      let next = text.utf8.index(at, offsetBy: end - i)
      let part = String(text[at..<next])
      tokens.append(
        byte.isDigit
          ? .number(value, digits: end - i)
          : byte.isLetter ? .word(part) : byte.isBlank ? .blank : .mark(Character(Unicode.Scalar(byte))))
      texts.append(part)
      (i, at) = (end, next)
    }
    return (tokens, texts)
  }

  private func dayThenMonth(_ t: [Token], _ i: Int, _ day: Int) -> ([Session.Day], Int)? {
    guard (1...31).contains(day) else { return nil }
    var k = skip(t, afterOrdinal(t, i + 1), ".-/")
    if k < t.count, case .word("de") = t[k] { k = skip(t, k + 1) }
    guard k < t.count, case .word(let word) = t[k], let month = Self.months[word.lowercased()]
    else {
      return nil
    }
    // "Lecture 5 Jan 11" is no fifth of January: a number follows.
    var y = skip(t, k + 1, ",.-")
    if y < t.count, case .word("de") = t[y] { y = skip(t, y + 1) }
    if let (n, d) = number(t, y), d <= 2, (1...31).contains(n), y > k + 1 { return nil }
    // "Section 12 Jan Hus": a number of something else, and a name.
    if !isDateSlot, i > 1, t[i - 1] == .blank, case .word(let before) = t[i - 2], !Self.leadsDate(before),
      k + 2 < t.count, t[k + 1] == .blank, case .word = t[k + 2]
    {
      return nil
    }
    if let (year, d) = number(t, y), d == 4, (1950...2100).contains(year) {
      return ([Session.Day(year: year, month: month, day: day)], y + 1)
    }
    return ([Session.Day(month: month, day: day)], k + 1)
  }

  /// `3/9`, `3.9/11`, `3.30/4.1`, `9/26/2016`, `24.9.2016`.
  private func numeric(_ t: [Token], _ i: Int, _ first: Int, hasWeek: Bool) -> ([Session.Day], Int)? {
    guard i + 2 < t.count, case .mark(let c) = t[i + 1], c.isOne(of: "/.-"),
      let (second, digits) = number(t, i + 2), digits <= 2
    else { return nil }
    if i > 0, case .mark(let before) = t[i - 1], before.isOne(of: "/.-$") { return nil }
    if i > 0, case .word = t[i - 1], !hasWeek { return nil }
    let next = i + 3
    if isYearFirst, first > 12, next + 1 < t.count, t[next] == .mark(c), let (day, d) = number(t, next + 1),
      d <= 2, (1...12).contains(second), (1...31).contains(day)
    {
      return ([Session.Day(year: 2000 + first, month: second, day: day)], next + 2)
    }
    // "19/05/??": which day is not settled.
    if isYearFirst, first > 12 { return nil }
    if next + 1 < t.count, t[next] == .mark(c), let (year, d) = number(t, next + 1), d == 4 || d == 2 {
      guard let (m, day) = monthAndDay(first, second, dots: c == ".") else { return nil }
      return (
        [
          Session.Day(
            year: VenueWords.year(d == 2 ? String(year / 10) + String(year % 10) : String(year)), month: m,
            day: day)
        ], next + 2
      )
    }
    let isSure = isDateSlot || hasWeek
    // "24/7 services", "1/2/3/4"
    if !isSure,
      first == 24 && second == 7 || next + 1 < t.count && t[next] == .mark(c) && number(t, next + 1) != nil
    {
      return nil
    }
    guard c == "/" || isSure, c != "-" || isDateSlot else { return nil }
    // "(1/2)" counts parts; a date in a heading stands first, or with its week or weekday.
    if !isSure, !isAtStart(t, i) { return nil }
    guard let (month, day) = monthAndDay(first, second, dots: false) else { return nil }
    var days = [Session.Day(month: month, day: day)]
    // The second meeting of the week.
    let m = skip(t, next)
    if m < t.count, case .mark(let mark) = t[m], c == "." ? mark.isOne(of: "/,-~") : mark.isOne(of: ",-–~&"),
      let (x, xd) = number(t, skip(t, m + 1)), xd <= 2
    {
      let at = skip(t, m + 1)
      if at + 2 < t.count, t[at + 1] == .mark(c), let (y, yd) = number(t, at + 2), yd <= 2,
        let (m2, d2) = monthAndDay(x, y, dots: false)
      {
        days.append(Session.Day(month: m2, day: d2))
        return (days, at + 3)
      }
      if c == "." || isSure, (1...31).contains(x) {
        days.append(Session.Day(month: month, day: x))
        return (days, at + 1)
      }
    }
    return (days, next)
  }
  /// Whether only a weekday, or a session and its number ("Lecture 3 (4/1)"), stand before.
  private func isAtStart(_ t: [Token], _ i: Int) -> Bool {
    var isNumbered = false
    for k in 0..<i {
      switch t[k] {
      case .blank, .mark: break
      case .word(let word):
        let plain = word.lowercased()
        isNumbered = Self.sessionWords.contains(plain)
        guard isNumbered || Self.weekdays.contains(plain) else { return false }
      case .number:
        guard isNumbered else { return false }
        isNumbered = false
      }
    }
    return true
  }
  /// Whether a day may follow a word: "Friday 12 Jan", "Lecture on 12 Jan", "Class 12 Jan".
  private static func leadsDate(_ word: String) -> Bool {
    let plain = word.lowercased()
    return weekdays.contains(plain) || sessionWords.contains(plain)
      || plain.first?.isLowercase == true && word == plain
  }
  /// What meetings are called.
  static let sessionWords: WordSet = [
    "lecture", "class", "session", "lec", "date", "day", "meeting", "seminar", "sitzung",
    "vorlesung", "termin", "séance",
    "seance", "cours", "sesión", "sesion", "clase", "lezione", "aula", "week", "module", "unit",
    "讲", "회", "강", "回",
  ]
  private func monthAndDay(_ a: Int, _ b: Int, dots: Bool) -> (Int, Int)? {
    if isDayFirst || dots, (1...12).contains(b), (1...31).contains(a) { return (b, a) }
    if (1...12).contains(a), (1...31).contains(b) { return (a, b) }
    if (1...12).contains(b), (13...31).contains(a) { return (b, a) }
    return nil
  }
}
