import Testing

@testable import PapersKit

/// What words say of what must be read, and what headers say of their columns, by combination.
struct RoleCombinationTests {
  static let required: [String] = [
    "Required", "Mandatory", "Compulsory", "Obligatory", "Essential", "Primary", "Core", "Necessary",
    "Assigned",
  ]
  static let optional: [String] = [
    "Optional", "Extra", "Recommended", "Further", "Additional", "Supplemental", "Supplementary", "Bonus",
    "Suggested", "Companion", "Secondary", "Background", "Other", "Supporting",
  ]
  static let behind: [String] = [
    "Reading", "readings", "Papers", "paper list", "Material", "literature", "Articles",
  ]
  /// Said of topics too, so that alone they are no role.
  static let weak: Set<String> = ["Essential", "Primary", "Core", "Background", "Other", "Supporting"]

  private static func forms(_ word: String, _ noun: String) -> [String] {
    let plain = "\(word) \(noun)"
    return [
      plain, plain.uppercased(), plain.lowercased(), plain + ":", "(\(plain))", "**\(plain)**",
      "The \(plain)",
      "\(plain) for this week", "\(plain) before class",
    ]
  }

  @Test(arguments: required) func aWordOfDutyMakesReadingsRequired(word: String) {
    for noun in Self.behind where !(Self.weak.contains(word)) {
      for text in Self.forms(word, noun) { #expect(RoleWords.role(text) == .required, "\(text)") }
    }
    #expect(RoleWords.role(word, isMark: true) == .required)
    #expect((RoleWords.role(word) == nil) == Self.weak.contains(word))
  }

  @Test(arguments: optional) func aWordOfLeaveMakesReadingsOptional(word: String) {
    for noun in Self.behind where !(Self.weak.contains(word)) {
      for text in Self.forms(word, noun) { #expect(RoleWords.role(text) == .optional, "\(text)") }
    }
    #expect(RoleWords.role(word, isMark: true) == .optional)
    #expect((RoleWords.role(word) == nil) == Self.weak.contains(word))
  }

  @Test func whereBothAreSaidTheReadingIsOptional() {
    for (must, may) in zip(Self.required, Self.optional) {
      #expect(RoleWords.role("\(must) or \(may) reading", isMark: true) == .optional)
    }
  }

  @Test func aWordMoreMakesItATopic() {
    for word in Self.required + Self.optional {
      for rest in ["memory", "consistency models", "hardware for networks", "typing"] {
        #expect(RoleWords.role("\(word) \(rest)") == nil, "\(word) \(rest)")
      }
    }
    #expect(RoleWords.role(String(repeating: "optional ", count: 20)) == nil)
  }

  static let announcements: [(String, Reading.Role?)] = [
    ("The following papers are required reading:", .required), ("You must read these two papers:", .required),
    ("These papers are optional:", .optional), ("Further readings for the curious：", .optional),
    ("Recommended articles of this week:", .optional), ("Mandatory reading for Tuesday:", .required),
    ("The following papers are required reading", nil), ("Papers:", nil), ("Required:", nil),
    ("Some required and some optional readings:", nil), ("The required setup of the machines:", nil),
    (
      "One of the papers that everyone in this class is required to have read before they come to the lab:",
      nil
    ),
  ]
  @Test(arguments: announcements) func aSentenceMayAnnounceARole(text: String, role: Reading.Role?) {
    #expect(RoleWords.announcedRole(text) == role)
  }

  static let notes: [(String, Reading.Role?)] = [
    ("required_reading", .required), ("Primary Reading", .required), ("reading mandatory", .required),
    ("optional", .optional), ("paper secondary", .optional), ("extra-reading", .optional),
    ("recommended reading", .optional), ("required optional", .optional), ("reading", nil), ("", nil),
    ("requirement", nil), ("optionally", nil),
  ]
  @Test(arguments: notes) func anAttributeOfHTMLMayGiveTheRole(note: String, role: Reading.Role?) {
    #expect(RoleWords.role(note: note) == role)
  }

  static let announcing: [(String, Bool)] = [
    ("Readings", true), ("Papers:", true), ("Reading list", true), ("Readings for this class", true),
    ("논문", true), ("Lectures", true), ("Texte", true), ("References and links", true), ("", false),
    ("Caching", false), ("Reading Minds", false), ("the papers of this week before class today", false),
  ]
  @Test(arguments: announcing) func aHeadingMayAnnounceReadingsAndNothingElse(text: String, announces: Bool) {
    #expect(RoleWords.announces(text) == announces)
  }

  static let headings: [(String, Bool)] = [
    ("Papers", true), ("List of papers", true), ("论文列表", true), ("Articles", true), ("논문 목록", true),
    ("Schedule", false), ("Grading", false), ("", false),
  ]
  @Test(arguments: headings) func aHeadingOfPapersIsKnown(text: String, isOne: Bool) {
    #expect(RoleWords.announcesPapers(text) == isOne)
  }

  @Test func aLeadIsCutAtItsColonAndTheTitleKeepsItsOwn() throws {
    for word in Self.required + Self.optional {
      let lead = try #require(RoleWords.splitLead("\(word): Ray: A Framework"), "\(word)")
      #expect(lead.rest == "Ray: A Framework")
      #expect(lead.role == (Self.required.contains(word) ? .required : .optional))
    }
    for name in ["TVM", "Spanner", "The Google File System", "Core 2 Duo Internals"] {
      #expect(RoleWords.splitLead("\(name): How it works") == nil, "\(name)")
    }
  }

  @Test func noiseHasNoRoleOfItsOwn() {
    var dice = Dice(seed: 71)
    for _ in 0..<3000 {
      let text = dice.text("abcxyz :：0189()[]-.é论")
      #expect(RoleWords.role(text) == nil || text.folded.isEmpty, "\(text)")
      if let lead = RoleWords.splitLead(text) { #expect(text.hasSuffix(lead.rest)) }
    }
  }
}

struct EventWordsTests {
  @Test func numberedUnitsAreEventsInAnyCase() {
    for unit in ["Class", "Lecture", "Session", "Week", "Module", "Unit", "Day", "Seminar", "Milestone"] {
      for n in [1, 7, 12] {
        for text in ["\(unit) \(n)", "\(unit.uppercased()) \(n)", "\(unit) #\(n)", "\(unit) \(n):"] {
          #expect(EventWords.isEvent(text), "\(text)")
        }
      }
      #expect(!EventWords.isEvent("\(unit) Action Lawsuits Considered"), "\(unit)")
    }
  }

  static let events: [String] = [
    "TBD", "tba", "N/A", "None", "Cancelled", "Holiday", "Holiday: no class", "Labor Day", "Fall break",
    "Reading week",
    "Final exam", "Exam 2", "Quiz 3", "Office hours", "Poster session", "Wrap-up", "Q&A", "Deadline: project",
    "due", "Course introduction", "无课", "휴강", "kein Termin", "pas de cours", "Presidents' Day",
  ]
  @Test(arguments: events) func aDayWithoutReadingsIsAnEvent(text: String) {
    #expect(EventWords.isEvent(text))
    #expect(EventWords.isEvent(text.uppercased()))
  }

  static let handouts: [(String, Bool)] = [
    ("Homework 2 due", true), ("HW 3 solutions", true), ("Assignment 1 description pdf", true),
    ("Lecture 3 notes", true), ("Tutorial", true), ("Übung 4", true), ("과제 2", true), ("Devoir 1", true),
    ("Lab notes set 2", true), ("Homework on caches of distant planets", false),
    ("Tutorial on Program Analysis", false), ("Solutions", false), ("", false), ("Notes", false),
    ("Midterm solutions", true), ("Lecture Notes in Computer Science", false),
  ]
  @Test(arguments: handouts) func whatACourseHandsOutIsNoPaper(text: String, isOne: Bool) {
    #expect(EventWords.isHandout(text) == isOne)
  }
}

struct ColumnTests {
  static let headers: [(String, TableColumns.Column)] = [
    ("论文标题", .title), ("논문 제목", .title),
    ("DATE", .date), ("Dates", .date), ("When", .date), ("日付", .date), ("Fecha", .date), ("Wk", .week),
    ("周次", .week), ("Woche", .week), ("Lecture No.", .number), ("序号", .number), ("Nr.", .number),
    ("Article", .title), ("标题", .title), ("タイトル", .title), ("Titre", .title),
    ("Título", .title), ("System", .title), ("Author(s)", .authors), ("著者", .authors), ("Autores", .authors),
    ("Published in", .venue), ("Where", .venue), ("会议", .venue), ("학회", .venue),
    ("Source", .venue), ("Publication year", .year), ("Published date", .year), ("年份", .year),
    ("Release date", .year), ("Who", .people), ("Presented by", .people), ("Speaker", .people),
    ("Discussant", .people), ("报告人", .people), ("TA", .people), ("Video", .ignored), ("Deadlines", .ignored),
    ("Assignment", .ignored), ("Room", .ignored), ("Status", .ignored), ("What", .topic), ("Topics", .topic),
    ("Module", .topic), ("主题", .topic), ("Category", .topic), ("GitHub", .links(nil)),
    ("Website", .links(nil)),
    ("链接", .links(nil)), ("Paper link", .links(nil)), ("Required", .readings(.required)),
    ("Must read", .readings(.required)), ("Background", .readings(.optional)),
    ("Additional", .readings(.optional)), ("Further reading", .readings(.optional)),
    ("References", .readings(nil)), ("阅读", .readings(nil)), ("Paper 1", .readings(nil)),
    ("Reading assignment", .readings(nil)), ("Materials", .readings(nil)),
  ]
  @Test(arguments: headers) func aHeaderIsKnownInManyTongues(header: String, column: TableColumns.Column) {
    #expect(TableColumns(header: [header, "Papers"]).columns[0] == column)
    #expect(TableColumns(header: [header]).columns.count == 1)
  }

  @Test func anEmptyHeaderBesidePapersHoldsMoreOfThem() {
    let columns = TableColumns(header: ["Date", "Papers to present", "", ""])
    #expect(columns.columns == [.date, .readings(nil), .readings(nil), .readings(nil)])
    #expect(TableColumns(header: ["Date", "", "Papers"]).columns == [.date, .unknown, .readings(nil)])
  }

  @Test func linksHoldThePapersWhereNothingElseDoes() {
    #expect(TableColumns(header: ["Date", "Topic", "Links"]).columns == [.date, .topic, .unknown])
    #expect(TableColumns(header: ["Title", "Links"]).columns == [.title, .links(nil)])
    #expect(
      TableColumns(header: ["Week", "Papers", "Link"]).columns == [.week, .readings(nil), .links(nil)])
  }

  @Test func aColumnIsAskedByItsKindOrItsNumber() {
    let columns = TableColumns(header: ["Week", "Date", "Topic", "Date"])
    #expect(columns.first(.date) == 1 && columns.first(.venue) == nil)
    #expect(columns[0] == .week && columns[-1] == .unknown && columns[9] == .unknown)
    #expect(TableColumns(header: []).columns.isEmpty)
  }

  @Test func theTitleOfADatedClassIsATopicUnlessItIsThePapers() {
    #expect(TableColumns(header: ["Week", "Title", "Reading"]).columns[1] == .topic)
    #expect(TableColumns(header: ["Week", "Paper title", "Reading"]).columns[1] == .title)
    #expect(TableColumns(header: ["Title", "Reading"]).columns[0] == .title)
    #expect(TableColumns(header: ["Date", "Title"]).columns[1] == .title)
  }
}
