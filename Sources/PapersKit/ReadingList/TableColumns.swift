/// What the columns of a table hold, judged by its header.
struct TableColumns {
  enum Column: Equatable {
    case date, week, number, topic, title, authors, venue, year, people, ignored, unknown
    case readings(Reading.Role?)
    case links(Reading.Link.Kind?)

    var holdsReadings: Bool { if case .readings = self { true } else { false } }
  }
  var columns: [Column]
  /// The column of assignments, where nothing else is called readings.
  var assignments: Int?
  /// A column called "Title" that was taken for the classes' titles, since papers have a column of their own.
  var titles: Int?

  init(header: [String]) {
    columns = header.map { Self.column($0) }
    for n in columns.indices.dropFirst() where header[n].isEmpty {
      // "Papers to present | | |": a heading over several columns.
      if columns[n - 1].holdsReadings { columns[n] = columns[n - 1] }
    }
    // "Name | Title": the short name is no title.
    if columns.count(where: { $0 == .title }) > 1,
      let at = header.firstIndex(where: { ["title", "paper title", "full title"].contains($0.folded) })
    {
      for n in columns.indices where columns[n] == .title && n != at { columns[n] = .links(nil) }
    }
    // "Week 1 | Lecture Topic | Assignment": what there is to read.
    let hasPapers = columns.contains { $0.holdsReadings || $0 == .title }
    if !hasPapers, let at = header.firstIndex(where: { ["assignment", "assignments"].contains($0.folded) }),
      columns.contains(.week) || columns.contains(.date)
    {
      assignments = at
    }
    // Where papers have no column of their own, "Links" may hold them.
    if !columns.contains(where: { $0.holdsReadings || $0 == .title }) {
      for n in columns.indices where ["link", "links", "resource", "resources"].contains(header[n].folded) {
        columns[n] = .unknown
      }
    }
    // "Title" beside dates is the title of the class, if papers have a column of their own.
    let hasReadings = columns.contains { $0.holdsReadings }
    if hasReadings, columns.contains(.date) || columns.contains(.week) {
      for n in columns.indices where columns[n] == .title && !header[n].folded.holds("paper") {
        columns[n] = .topic
        if header[n].folded == "title" { titles = titles ?? n }
      }
    }
  }

  /// The columns of papers to read.
  var readings: [Int] { columns.indices.filter { columns[$0].holdsReadings } }
  func first(_ column: Column) -> Int? { columns.firstIndex(of: column) }
  subscript(n: Int) -> Column { columns.indices.contains(n) ? columns[n] : .unknown }

  private static func column(_ header: String) -> Column {
    let folded = header.folded
    let words = folded.byBlanks.map(String.init)
    guard !words.isEmpty else { return header.holds("#") ? .number : .unknown }
    if let column = whole[folded] { return column }
    if let role = RoleWords.role(header) { return .readings(role) }
    // Chinese, Japanese and Korean write no blanks: "论文标题", "발표처".
    func has(_ list: Set<String>) -> Bool {
      words.contains { word in
        list.contains(word)
          || CJK.count(word) > 2 && list.contains { CJK.count($0) > 1 && word.holds($0) }
      }
    }
    // When a paper appeared, not when it is read.
    if has([
      "publish", "published", "publication", "pub", "release", "released", "发表", "出版", "발행", "출판", "게재",
    ]),
      has(["date", "year", "month", "time", "时间", "日期", "年份", "연월", "연도", "날짜"])
    {
      return .year
    }
    if has([
      "presenter", "presenters", "presented", "speaker", "speakers", "discussant", "scribe", "reviewer",
      "critic", "lead", "leader", "leads", "instructor", "lecturer", "student", "students", "发表者", "발표자",
      "主讲", "主讲人", "报告人", "분担", "host", "moderator", "ta",
    ]) {
      return .people
    }
    if has([
      "slides", "slide", "video", "videos", "recording", "homework", "assignment", "assignments", "project",
      "projects", "due", "deadline", "deadlines", "quiz", "room", "location", "time", "notes", "summary",
      "summaries", "lab", "labs", "exercise", "exercises", "과제", "作业", "comments", "comment", "remarks",
      "status", "homepage", "university", "name", "feedback", "announcement", "announcements", "milestone",
      "milestones", "office", "weight", "role", "email",
    ]) {
      if words.count == 1 || !has(["reading", "readings", "paper", "papers"]) {
        return folded == "name" ? .title : .ignored
      }
    }
    if has(["week", "wk", "周", "주차", "周次", "woche"]) { return .week }
    if has(["date", "dates", "day", "when", "日期", "日付", "발표일", "날짜", "时间", "datum", "fecha"]) {
      return .date
    }
    if has([
      "reading", "readings", "papers", "论文", "論文", "논문", "literature", "paper", "阅读", "references",
      "reference",
      "materials", "material", "lectures",
    ]), !has(["title", "标题", "题目", "篇名", "タイトル", "제목"]) {
      return .readings(RoleWords.role(header))
    }
    if has([
      "title", "titles", "题目", "标题", "名字", "名称", "篇名", "タイトル", "제목", "论文题目", "article", "titel", "titulo",
      "titre",
    ]) {
      return .title
    }
    if has(["author", "authors", "作者", "著者", "저자", "autor", "autoren", "autores", "auteurs"]) {
      return .authors
    }
    if has([
      "venue", "series", "conference", "conf", "pub", "publication", "published", "journal", "会议", "会議", "学会",
      "来源", "期刊", "刊物", "会刊", "revista", "zeitschrift",
      "학회", "发表", "발표처", "출처", "source", "publisher", "proceedings", "cite", "konferenz", "conferencia",
    ]) {
      return .venue
    }
    if has(["year", "年份", "연도", "年"]) { return .year }
    if has([
      "link", "links", "url", "pdf", "code", "github", "website", "web", "arxiv", "doi", "链接", "代码", "링크",
      "코드", "resource", "resources", "artifact", "repo", "repository", "blog",
    ]) {
      return .links(nil)
    }
    if has([
      "topic", "topics", "subject", "theme", "lecture", "content", "contents", "description", "class",
      "module", "主题", "주제", "内容", "내용", "agenda", "session", "unit", "category", "area", "type", "tags",
      "keywords",
    ]) {
      return .topic
    }
    return .unknown
  }
  private static let whole: [String: Column] = [
    "no": .number, "id": .number, "index": .number, "lec": .number, "lecture no": .number, "序号": .number,
    "번호": .number, "nr": .number, "발행일": .year, "출판일": .year, "게재일": .year, "발행연도": .year, "발행년도": .year,
    "출판연도": .year, "출판년도": .year, "년도": .year, "发表年份": .year, "发表时间": .year, "出版年": .year,
    "lecture number": .number, "class no": .number, "where": .venue, "who": .people, "what": .topic,
    "required": .readings(.required),
    "optional": .readings(.optional), "background": .readings(.optional), "paper title": .title,
    "paper name": .title, "name": .title,
    "title": .title, "system": .title, "paper link": .links(nil), "paper url": .links(nil),
    "paper pdf": .links(nil), "原文": .links(nil), "原文链接": .links(nil), "论文链接": .links(nil),
    "论文地址": .links(nil), "下载": .links(nil), "논문 링크": .links(nil), "논문링크": .links(nil),
    "原論文": .links(nil), "download": .links(nil), "fulltext": .links(nil), "full text": .links(nil),
    "presented by": .people, "review": .readings(nil), "paper slides": .ignored,
    "additional": .readings(.optional),
    "main paper": .readings(.required), "paper 1": .readings(nil), "paper 2": .readings(nil),
    "suggested": .readings(.optional),
  ]
}
