import Testing

@testable import PapersKit

struct RoleWordsTableTests {
  @Test(arguments: [
    "Required", "required reading", "Required readings:", "Mandatory", "Must read", "Must-read papers",
    "Core papers for today",
    "Primary reading", "Compulsory", "必读", "필수", "필독", "Pflichtlektüre", "Lecturas obligatorias",
    "Lectures obligatoires",
    "This is the paper to review", "Main paper",
  ])
  func mustBeRead(text: String) { #expect(RoleWords.role(text) == .required) }

  @Test(arguments: [
    "Optional", "Optional reading", "Further reading", "Additional readings", "Recommended", "Extra",
    "Supplementary material",
    "Suggested readings", "Bonus", "Background reading", "Related work", "See also", "If interested", "选读",
    "拓展阅读", "선택",
    "Weiterführende Literatur", "Lecturas opcionales", "Lectures complémentaires",
  ])
  func mayBeRead(text: String) { #expect(RoleWords.role(text) == .optional) }

  @Test(arguments: [
    "Background", "Others", "Introduction", "Readings", "Papers", "Optional typing in Python",
    "Required for what?", "", "Week 3",
    "Recommender systems", "Core data structures", "Primary-backup replication", "Reading group",
  ])
  func saysNothingOfTheRole(text: String) { #expect(RoleWords.role(text) == nil) }

  @Test(arguments: [
    ("P", Reading.Role.required), ("R", .required), ("B", .optional), ("O", .optional), ("Opt.", .optional),
    ("Req.", .required),
    ("background", .optional), ("review", .required),
  ])
  func inBracketsALetterIsEnough(mark: String, role: Reading.Role) {
    #expect(RoleWords.role(mark, isMark: true) == role)
    #expect(RoleWords.role(mark) == nil || mark.count > 1)
  }

  @Test(arguments: [
    ("Background: TVM", Reading.Role.optional, "TVM"), ("Required: A: B", .required, "A: B"),
    ("bonus： X", .optional, "X"),
    ("See also: X", .optional, "X"), ("Paper 1: X", nil, "X"), ("论文：X", nil, "X"),
  ])
  func aLeadGoesFromTheTitle(text: String, role: Reading.Role?, rest: String) {
    let lead = RoleWords.splitLead(text)
    #expect(lead?.role == role && lead?.rest == rest)
  }
  @Test(arguments: ["TVM: An End-to-End Compiler", "Ray: x", "no colon", "http://a.org", ""])
  func aNameBeforeAColonIsNoLead(text: String) { #expect(RoleWords.splitLead(text) == nil) }

  @Test(arguments: [
    "Homework 1", "HW2", "Assignment 3 solutions", "Quiz 4", "Lab 1", "Midterm", "Syllabus",
    "Lecture 5 slides", "Problem",
    "Lab 2 handout", "作业 1", "Lecture notes",
  ])
  func handoutsAreTold(title: String) { #expect(EventWords.isHandout(title) == (title != "Problem")) }

  @Test(arguments: [
    "Lab of Things: A Platform", "Quiz Bowl Question Answering", "Lectures on Physics",
    "Exercise in Programming Style",
    "Slides Considered Harmful",
  ])
  func titlesAreNoHandouts(title: String) { #expect(!EventWords.isHandout(title)) }

  @Test(arguments: [
    "TBA", "No class", "No meeting", "Spring break", "Midterm exam", "Guest lecture", "Class 5",
    "Project presentations",
    "Thanksgiving", "휴강", "Course overview", "Exam",
  ])
  func eventsAreTold(text: String) { #expect(EventWords.isEvent(text)) }

  @Test(arguments: [
    "Attention Is All You Need", "Classifying Images", "Examining Raft", "Breaking the Memory Wall",
  ])
  func titlesAreNoEvents(text: String) { #expect(!EventWords.isEvent(text)) }
}

struct LinkKindTableTests {
  @Test(arguments: [
    ("https://arxiv.org/abs/1712.05889", "", Reading.Link.Kind.paper),
    ("https://arxiv.org/pdf/1712.05889", "", .pdf),
    ("https://openreview.net/forum?id=x", "", .paper), ("https://openreview.net/pdf?id=x", "", .pdf),
    ("https://doi.org/10.1145/1", "", .paper), ("https://dl.acm.org/doi/pdf/10.1145/1.2", "", .pdf),
    ("https://www.usenix.org/conference/osdi18/presentation/chen", "", .paper),
    ("https://a.edu/x.pdf", "", .pdf),
    ("https://a.edu/x.PDF", "", .pdf), ("https://a.edu/x.pdf?dl=1", "", .pdf),
    ("https://a.edu/x.ps.gz", "", .pdf),
    ("papers/x.pdf", "", .pdf), ("https://github.com/a/b", "", .code),
    ("https://github.com/a/b/raw/main/x.pdf", "", .pdf),
    ("https://gitlab.com/a/b", "", .code), ("https://youtu.be/x", "", .video),
    ("https://www.youtube.com/watch?v=x", "", .video),
    ("https://vimeo.com/1", "", .video), ("https://speakerdeck.com/a/b", "", .slides),
    ("https://a.edu/l1.pptx", "", .slides),
    ("https://a.edu/slides/l1.pdf", "", .slides), ("https://docs.google.com/presentation/d/x", "", .slides),
    ("https://medium.com/@a/b", "", .blog), ("https://blog.a.org/x", "", .blog),
    ("https://a.org/blog/x", "", .blog),
    ("https://a.org/2020/01/02/x", "", .blog), ("https://en.wikipedia.org/wiki/Paxos", "", .other),
    ("https://piazza.com/x", "", .other), ("https://a.org/", "", .other),
    ("https://a.edu/~x/publications/y.html", "", .paper),
    ("https://a.edu/x.pdf", "Slides", .slides), ("https://a.edu/x.pdf", "code", .pdf),
    ("https://a.org/x", "Video", .video),
    ("https://a.org/x", "GitHub", .code), ("https://a.org/x", "Folien", .slides),
    ("https://a.org/x", "スライド", .slides),
    ("https://a.org/x", "코드", .code), ("https://a.org/x", "Blog post", .blog),
    ("https://a.org/x", "Quiz", .other),
    ("https://a.org/x", "The talk of the town is a long title", .other),
  ])
  func aLinksWordsAndAddressSayWhatItIs(url: String, words: String, kind: Reading.Link.Kind) {
    #expect(Reading.Link.Kind(url: url, words: words) == kind)
  }

  @Test(arguments: [
    "Paper", "PDF", "[pdf]", "Paper (PDF)", "arXiv", "link", "Link to paper", "논문", "论文", "here", "DOI", "1",
    "",
  ])
  func aLinkThatNamesNothing(words: String) { #expect(PaperWords.isGeneric(words)) }
  @Test(arguments: ["TVM", "Ray paper", "Attention Is All You Need", "Paper Trail Systems", "GPT-3"])
  func aLinkThatNamesSomething(words: String) { #expect(!PaperWords.isGeneric(words)) }
}

struct TableColumnsTests {
  @Test(arguments: [
    ("Date", TableColumns.Column.date), ("Day", .date), ("날짜", .date), ("日期", .date), ("Datum", .date),
    ("Week", .week),
    ("주차", .week), ("Topic", .topic), ("Reading", .readings(nil)), ("Papers", .readings(nil)),
    ("논문", .readings(nil)),
    ("Required Reading", .readings(.required)), ("Optional readings", .readings(.optional)),
    ("Title", .title),
    ("Paper title", .title), ("Authors", .authors), ("作者", .authors), ("Venue", .venue),
    ("Conference", .venue), ("Year", .year),
    ("PDF", .links(nil)), ("Code", .links(nil)), ("Presenter", .people), ("발표자", .people),
    ("Discussion leads", .people),
    ("Slides", .ignored), ("Homework", .ignored), ("Notes", .ignored), ("#", .number), ("No.", .number),
    ("", .unknown),
    ("Xyzzy", .unknown),
  ])
  func aHeaderSaysWhatIsBelow(header: String, column: TableColumns.Column) {
    #expect(TableColumns(header: [header]).columns == [column])
  }
  @Test func besideDatesAndPapersATitleIsThatOfTheClass() {
    #expect(TableColumns(header: ["Date", "Title", "Papers"]).columns == [.date, .topic, .readings(nil)])
  }
}

struct TermTests {
  @Test(
    arguments: [
      ("CS 1, Spring 2021", "Spring 2021", 2021), ("Fall'17", "Fall 2017", 2017), ("fa23", "Fall 2023", 2023),
      ("W'24", "Winter 2024", 2024), ("2021 Spring", "Spring 2021", 2021),
      ("Autumn 2020", "Autumn 2020", 2020),
      ("2023년 가을학기", "Fall 2023", 2023), ("2022 秋季", "Fall 2022", 2022),
      ("Wintersemester 2022/23", "Winter 2022", 2022),
      ("Caching 2023.2", "2023.2", 2023), ("Automne 2019", "Fall 2019", 2019),
    ] as [(String, String, Int)])
  func isRead(text: String, name: String, year: Int) {
    let term = Term(text)
    #expect(term?.name == name && term?.year == year)
  }
  @Test(arguments: ["Fall of Rome", "Spring", "PyTorch 2.0", "Falling 2021", "S3 2021", ""])
  func isNone(text: String) { #expect(Term(text) == nil) }
}
