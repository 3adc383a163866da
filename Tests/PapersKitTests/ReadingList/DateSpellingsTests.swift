import Testing

@testable import PapersKit

/// One day in the spellings of several languages and houses, and what only looks like a day.
struct DateSpellingsTests {
  private static func found(
    _ text: String, isSlot: Bool = false, isDayFirst: Bool = false, isYearFirst: Bool = false
  ) -> DateScanner.Found {
    DateScanner(isDateSlot: isSlot, isDayFirst: isDayFirst, isYearFirst: isYearFirst).scan(text)
  }
  private static func days(_ text: String, isSlot: Bool = false) -> [String] {
    found(text, isSlot: isSlot).days.map(\.description)
  }
  private static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

  /// The month's names, January first.
  static let languages: [(language: String, months: [String])] = [
    (
      "English",
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
    ),
    (
      "short English", ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    ),
    (
      "German",
      [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November", "Dezember",
      ]
    ),
    (
      "French",
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
      ]
    ),
    (
      "Spanish",
      [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
      ]
    ),
    (
      "Italian",
      [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
        "ottobre", "novembre", "dicembre",
      ]
    ),
    (
      "Portuguese",
      [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
        "novembro", "dezembro",
      ]
    ),
    (
      "Dutch",
      [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
      ]
    ),
  ]

  @Test(arguments: languages.indices)
  func everyMonthOfALanguageIsKnownInEveryOrder(language: Int) {
    for (n, name) in Self.languages[language].months.enumerated() {
      let day = 3 + n * 2
      let bare = "--\(Self.two(n + 1))-\(Self.two(day))"
      let dated = "2023-\(Self.two(n + 1))-\(Self.two(day))"
      for text in [
        "\(name) \(day)", "\(day) \(name)", "\(day). \(name)", "\(day)-\(name)", "\(name). \(day)",
      ] {
        #expect(Self.days(text) == [bare], "\(text)")
      }
      for text in [
        "\(day) \(name) 2023", "\(name) \(day), 2023", "\(day). \(name), 2023", "\(day)-\(name)-2023",
      ] {
        #expect(Self.days(text) == [dated], "\(text)")
      }
      #expect(Self.days(name.uppercased() + " \(day)") == [bare], "\(name.uppercased())")
      #expect(Self.days(name).isEmpty, "\(name) alone names no day")
    }
  }

  @Test func everyDayOfTheYearIsReadFromItsNumbers() {
    for month in 1...12 {
      for day in 1...28 {
        let iso = "2024-\(Self.two(month))-\(Self.two(day))"
        let bare = "--\(Self.two(month))-\(Self.two(day))"
        let forms: [String] = [
          iso, "2024/\(month)/\(day)", "2024.\(month).\(day)", "\(month)/\(day)/2024", "\(month)/\(day)/24",
          "\(day).\(month).2024", "2024年\(month)月\(day)日", "2024년 \(month)월 \(day)일",
        ]
        for text in forms { #expect(Self.days(text) == [iso], "\(text)") }
        for text in ["\(month)/\(day)", "\(month)月\(day)日", "\(month)月\(day)号", "\(month)월 \(day)일"] {
          #expect(Self.days(text) == [bare], "\(text)")
        }
        let joined = "2024\(Self.two(month))\(Self.two(day))"
        #expect(Self.days(joined, isSlot: true) == [iso])
        #expect(Self.days(joined).isEmpty, "eight digits in running text are a number")
        #expect(Self.days(String(joined.dropFirst(2)), isSlot: true) == [iso])
      }
    }
  }

  @Test(arguments: ["Mon", "Tuesday", "Weds", "Thurs", "Fri", "Saturday", "sun"])
  func aWeekdayBeforeADateIsNoWordOfItsOwn(weekday: String) {
    for text in ["\(weekday) 9/12", "\(weekday), 9/12", "\(weekday) Sep 12", "\(weekday), September 12th"] {
      let found = Self.found(text)
      #expect(found.days.map(\.description) == ["--09-12"], "\(text)")
      #expect(found.isWhole, "\(text) leaves \(found.rest)")
    }
    #expect(Self.found("\(weekday) afternoon").rest == "\(weekday) afternoon")
  }

  static let ordinals: [(String, Int)] = [
    ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4), ("11th", 11), ("21st", 21), ("22nd", 22), ("31st", 31),
  ]
  @Test(arguments: ordinals) func ordinalsAreDays(text: String, day: Int) {
    let iso = "--08-\(Self.two(day))"
    for form in ["Aug \(text)", "August \(text)", "\(text) August", "\(text) Aug.", "Aug. \(text)"] {
      #expect(Self.days(form) == [iso], "\(form)")
    }
  }

  static let pairs: [(String, [String])] = [
    ("Jan 11-13", ["--01-11", "--01-13"]), ("Jan 11 – 13", ["--01-11", "--01-13"]),
    ("Jan 11/13", ["--01-11", "--01-13"]), ("Jan 11 & 13", ["--01-11", "--01-13"]),
    ("Jan 11th & 13th", ["--01-11", "--01-13"]), ("Jan 11-13, 2022", ["2022-01-11", "2022-01-13"]),
    ("Jan 30, Feb 1", ["--01-30", "--02-01"]), ("Jan 30 - Feb 1", ["--01-30", "--02-01"]),
    ("Week 3 9/12, 9/14", ["--09-12", "--09-14"]), ("Week 3: 3.30/4.1", ["--03-30", "--04-01"]),
    ("Week 3: 3.9/11", ["--03-09", "--03-11"]), ("9/12 & 9/14", ["--09-12", "--09-14"]),
  ]
  @Test(arguments: pairs) func twoMeetingsOfAWeekAreTwoDays(text: String, days: [String]) {
    #expect(Self.days(text) == days)
  }

  @Test func theColumnDecidesWhatANumberMeans() {
    #expect(Self.found("3/9", isSlot: true).days == [Session.Day(month: 3, day: 9)])
    #expect(Self.found("3/9", isSlot: true, isDayFirst: true).days == [Session.Day(month: 9, day: 3)])
    #expect(Self.found("25/9", isSlot: true).days == [Session.Day(month: 9, day: 25)])
    #expect(
      Self.found("19/04/02", isSlot: true, isYearFirst: true).days
        == [Session.Day(year: 2019, month: 4, day: 2)])
    #expect(Self.found("3.9", isSlot: true).days == [Session.Day(month: 3, day: 9)])
    #expect(Self.found("9-12", isSlot: true).days == [Session.Day(month: 9, day: 12)])
    #expect(Self.found("3.9").days.isEmpty && Self.found("9-12").days.isEmpty)
  }

  static let weekWords: [(String, String)] = [
    ("Week ", ""), ("week ", ""), ("WEEK ", ""), ("Week", ""), ("Week #", ""), ("Week-", ""), ("Wk. ", ""),
    ("wk ", ""), ("Woche ", ""), ("Semaine ", ""), ("Semana ", ""), ("Settimana ", ""), ("Неделя ", ""),
    ("第", "周"), ("第", "週"), ("", "주차"), ("", " 주차"), ("제", "주"),
  ]
  @Test(arguments: weekWords) func aWeekIsReadInEveryLanguage(before: String, behind: String) {
    for week in [1, 2, 9, 10, 15, 20] where before != "제" {
      let text = "\(before)\(week)\(behind)"
      let found = Self.found(text)
      #expect(found.week == week, "\(text)")
      #expect(found.days.isEmpty && found.isWhole, "\(text) leaves \(found.rest)")
      let topic = Self.found("\(text): Caching in Depth")
      #expect(topic.week == week && topic.rest == "Caching in Depth", "\(text): \(topic.rest)")
    }
  }

  @Test func weeksAreAlsoSpelt() {
    let words: [String] = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen",
    ]
    for (n, word) in words.enumerated() {
      #expect(Self.found("Week \(word)").week == n + 1)
      #expect(Self.found("WEEK \(word.uppercased()): Trees").rest == "Trees")
    }
    #expect(Self.found("Weekend one").week == nil)
    #expect(Self.found("Week of plenty").week == nil)
    #expect(Self.found("Week 61").week == nil && Self.found("Week 123").week == nil)
  }

  static let noDates: [String] = [
    "", "Trees", "C4.5", "1/0", "0/5", "GPT-3/4", "TCP/IP", "A 9/11 Corpus", "Raft 3.2/4",
    "99.99%", "$3/4", "10.1145/12", "v1.2.3", "May we cache?", "March of the Nodes", "Mar", "12 Angry Men",
    "Decimal 12", "Augmented 9", "2024", "1950", "32/64", "No 7",
  ]
  @Test(arguments: noDates) func whatIsNoDateStaysText(text: String) {
    let found = Self.found(text)
    #expect(found.days.isEmpty && found.week == nil)
    #expect(found.rest == text.squeezed)
  }

  static let rests: [(String, String)] = [
    ("9/12: Trees", "Trees"), ("9/12 - Trees", "Trees"), ("(9/12) Trees", "Trees"),
    ("Trees (Sep 12)", "Trees"),
    ("Sep 12 | Trees", "Trees"), ("Week 3 (9/12): Trees", "Trees"), ("Week 3 – Trees – 9/12", "Trees"),
    ("[Sep 12] Trees", "Trees"), ("9月12日：森", "森"), ("Tue Sep 12, Trees", "Trees"),
    ("2024-09-12 Trees and Tries", "Trees and Tries"),
  ]
  @Test(arguments: rests) func whatIsLeftIsTheTopic(text: String, rest: String) {
    #expect(Self.found(text).rest == rest)
  }

  @Test func scanningWhatIsLeftFindsNothingNew() {
    var dice = Dice(seed: 61)
    for _ in 0..<3000 {
      let text = dice.text("0123456789/.-,() SepJanWeek月日第周 Trees:")
      let found = Self.found(text)
      #expect(found.days.allSatisfy { (1...12).contains($0.month) && (1...31).contains($0.day) })
      #expect(found.week.map { (0...60).contains($0) } ?? true)
      #expect(found.rest == found.rest.trimmed, "\(text)")
      if found.days.isEmpty, found.week == nil { #expect(found.rest == text.squeezed) }
    }
  }
}
