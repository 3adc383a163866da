/// Walks a list's tree in order and gathers sessions and readings.
struct ListWalk {
  var tree: MarkdownTree
  /// Where the offsets of the file are lines and columns.
  let lines: LineIndex
  var course = ReadingList.Course()
  /// Whether the title is a heading of the first level.
  var isTitled = false
  var sessions: [Session] = []
  var sessionLinks: [Int: [Reading.Link]] = [:]
  /// What the headings over dated sessions are about; it holds where nothing nearer says more.
  var groups: [Int: String] = [:]
  var readings: [Reading] = []
  var notices: [Notice] = []
  /// Rows of schedule tables that name week and days, for headings that name only the day.
  var schedule: [ScheduleRow] = []

  struct ScheduleRow {
    var week: Int
    var days: [Session.Day]
    var topic: String?
  }
  /// What is in force at a place of the document.
  struct Scope {
    var session: Int?
    var role: Reading.Role?
    /// What a sentence says of all that stands below it: "The following papers are additional readings."
    var sectionRole: Reading.Role?
    /// The element around says the role; headings inside it do not end it.
    var isRoleFixed = false
    /// A session with a date or week is not split by the headings inside it.
    var isDated = false
    var heading: String?
  }
  var scope = Scope()
  /// A heading that is open, and what was in force before it.
  struct Heading {
    var level: Int
    var before: Scope
    var title: String?
    var text: String
    /// Who wrote it, where the heading is a title and a paragraph below it says so.
    var people: PersonNames.Found?
    /// How many readings stood before it, and where it begins.
    var readings: Int
    var start: Int
    /// Whether it says that books stand below it, or that papers do; nil where it speaks of neither.
    var isOfBooks: Bool?
  }
  var headings: [Heading] = []
  /// The role that the last line of an item announced for those behind it.
  var nextRole: Reading.Role?
  /// What a legend says of a mark: "Papers marked with * are required".
  var markRoles: [Unicode.Scalar: Reading.Role] = [:]
  /// Whether bullets that read like titles count without any neighbour that speaks for them.
  var takesPlainTitles = false
  /// Whether a bold line announced the papers below it.
  var isPaperGroup = false
  /// The reading that the last heading was, for the details below it.
  var headingReading: Int?
  /// One name alone in a sub-item, until another sub-item says where the paper appeared.
  var loneName: PersonNames.Found?
  /// Reads the blocks of a long list ahead of the walk.
  var ahead: ReadAhead?
  /// The reading that the last paragraph was.
  var paragraphReading: Int?
  /// The reading with which the block before ended.
  var freshReading: Int?
  var titleLine: TitleLine?
  /// The last paragraph, when it was bold as a whole.
  var bold: BoldLine?
  /// What the columns of the last table hold, until a heading comes.
  var tableColumns: TableColumns?

  /// Dates outside tables, which have an order of their own.
  let dates: DateScanner
  /// The dates of a table begin with the year: so do those of the tables behind it.
  var isYearFirst = false

  init(tree: MarkdownTree, lines: LineIndex) {
    self.tree = tree
    self.lines = lines
    dates = DateScanner(isDayFirst: tree.headsDayFirst)
  }

  mutating func visit(_ node: Int) {
    if tree.kind(node) != .paragraph { bold = nil }
    switch tree.kind(node) {
    case .heading(let level): heading(node, level)
    case .paragraph: paragraph(node)
    case .list: list(node)
    case .table: table(node)
    case .definitions: definitions(node)
    case .summary:
      if readsSummary(node) {
        headingReading = readings.count - 1
      } else {
        group(tree.text(node).squeezed, namesTopic: false)
      }
    case .details: visitKeepingScope(node)
    case .division, .quote:
      if let role = RoleWords.role(note: tree.nodes[node].note) {
        let before = scope
        scope.role = role
        scope.isRoleFixed = true
        visitChildren(node)
        scope.role = before.role
        scope.isRoleFixed = before.isRoleFixed
      } else {
        visitChildren(node)
      }
    default: break
    }
  }
  /// The content of an item, a cell or a paragraph.
  func block(_ node: Int) -> ListBlock { ahead?.take(node) ?? tree.block(node) }
  /// The same for a look at a block that is visited later.
  func glance(_ node: Int) -> ListBlock { ahead?.look(node) ?? tree.block(node) }

  private mutating func visitKeepingScope(_ node: Int) {
    let (before, reading, open) = (scope, headingReading, headings.count)
    visitChildren(node)
    (scope, headingReading) = (before, reading)
    // What is folded away ends its own headings.
    if headings.count > open { headings.removeLast(headings.count - open) }
  }

  /// Blocks below a node; inline content between them (HTML) counts as a paragraph.
  mutating func visitChildren(_ node: Int) { visitBlocks(tree.children(node)[...]) }
  mutating func visitBlocks(_ nodes: ArraySlice<Int>) {
    var inline: [Int] = []
    // The list that was read with the heading above it.
    var told = -1
    for child in nodes {
      if tree.kind(child).isBlock {
        loose(inline)
        inline = []
        if child <= told { continue }
        let before = readings.count
        if case .heading(let level) = tree.kind(child), let last = titledByParagraphs(child, level) {
          told = last
        } else if case .heading(let level) = tree.kind(child), let last = titledByFields(child, level) {
          told = last
        } else if tree.kind(child) == .paragraph, let last = titledByFields(child, nil) {
          told = last
        } else {
          visit(child)
        }
        freshReading = readings.count > before ? readings.count - 1 : nil
      } else {
        inline.append(child)
      }
    }
    loose(inline)
  }
  private mutating func loose(_ nodes: [Int]) {
    guard !nodes.isEmpty else { return }
    let pieces = tree.pieces(ofNodes: nodes)
    if pieces.contains(where: { !$0.text.trimmed.isEmpty }) { paragraph(ListBlock(nodes[0], pieces: pieces)) }
  }

  /// Whether a heading in force says that papers stand below it.
  var isPaperSection: Bool {
    (headings.map(\.text) + [course.title ?? ""]).contains { RoleWords.announcesPapers($0) }
  }

  /// Whether the nearest heading in force that speaks of books or papers says that books stand below it.
  private var isBookSection: Bool { headings.last { $0.isOfBooks != nil }?.isOfBooks ?? false }

  // MARK: headings and groups

  private mutating func heading(_ node: Int, _ level: Int) {
    leaveHeadings(level)
    let text = tree.text(node).squeezed
    let found = dates.scan(text)
    let isTitle =
      text.wordCount >= 4 && (text.holds(": ") || VenueWords.capitalShare(text) > 0.6)
      && found.week == nil && found.days.isEmpty
    headings.append(
      Heading(
        level: level, before: scope, title: isTitle && level > 1 ? text : nil, text: text,
        readings: readings.count, start: tree.nodes[node].source.lowerBound,
        isOfBooks: RoleWords.announcesBooks(text) ? true : RoleWords.announcesPapers(text) ? false : nil))
    (headingReading, paragraphReading, tableColumns) = (nil, nil, nil)
    let pieces = tree.pieces(of: node)
    if course.title == nil, level <= 2, headings.count == 1, !text.isEmpty, !found.isWhole,
      // "Qualifying exam, Week 1: Monday - April 15th"
      found.week == nil || text.holds(", Week "), level == 1 || found.days.isEmpty
    {
      course.title = text
      isTitled = level == 1
    }
    // A heading that is a reading by itself: `### [Title](paper)`.
    let drafts =
      pieces.contains { $0.url != nil }
      ? EntryReader(pieces).drafts.filter { draft in
        // `## [OSDI 2024](...)` is a section of that conference.
        draft.hasTitledLink && draft.hasPaperLink && draft.title.map { VenueWords.read($0) == nil } ?? true
      } : []
    if !drafts.isEmpty, !drafts.contains(where: { $0.title == nil }) {
      scope.heading = text
      add(drafts, in: tree.nodes[node].source)
      headingReading = readings.count - 1
      return
    }
    open(text, level: level)
  }

  /// Ends what headings of this level or below have opened.
  mutating func leaveHeadings(_ level: Int) {
    let fixed = scope.isRoleFixed ? scope.role : nil
    while let last = headings.last, last.level >= level { scope = (headings.popLast() ?? last).before }
    if let fixed {
      scope.role = fixed
      scope.isRoleFixed = true
    }
  }

  /// Opens the session, the role or the group that a heading announces.
  mutating func open(_ text: String, level: Int) {
    if let (topic, role) = Self.roleBehind(text) {
      let before = sessions.count
      open(topic, level: level)
      if sessions.count > before { sessions[before].heading = text }
      scope.role = role
      return
    }
    let found = dates.scan(text)
    if found.isDated {
      openSession(
        Session(
          week: found.week ?? weekAround, dates: found.days, topic: Self.topicText(found.rest), heading: text),
        isDated: true)
      return
    }
    if let role = RoleWords.role(text) ?? Self.trailingRole(text) {
      scope.role = role
      return
    }
    if scope.session != nil, RoleWords.announces(text) || text.beginsCaseless("guest ") { return }
    scope.heading = text
    if scope.isDated {
      // A heading inside a dated session is its topic at most.
      if let session = scope.session, sessions[session].topic == nil {
        sessions[session].topic = Self.withoutTopicLabel(text)
      }
      return
    }
    openSession(Session(topic: Self.bareTopic(text), heading: text), isDated: false)
  }
  /// "## Week 3" over "4/11:" and "4/13:": the week of the heading in force, where it names no day itself.
  var weekOfHeading: Int? {
    guard let heading = headings.last, case let found = dates.scan(heading.text), found.days.isEmpty
    else { return nil }
    return found.week
  }
  /// The week that is on, where it names no day itself: "Week 2" around "Tue 01/09".
  var weekAround: Int? {
    guard scope.isDated, let session = scope.session.map({ sessions[$0] }), let week = session.week else {
      return nil
    }
    // A day without a week of its own has that of the group it stands in, and so has the next.
    let isInherited = session.heading.map { dates.scan($0).week == nil } ?? false
    return session.dates.isEmpty || isInherited ? week : nil
  }
  mutating func openSession(_ session: Session, isDated: Bool) {
    sessions.append(session)
    if isDated, session.topic == nil { groups[sessions.count - 1] = topicOfHeadings(over: session.heading) }
    scope.session = sessions.count - 1
    scope.isDated = isDated
    if !scope.isRoleFixed { scope.role = scope.sectionRole }
  }

  /// "## Machine comprehension" over "### 04/15" or over a table of days: what the nearest heading that is no date says, where
  /// it is about something.
  private func topicOfHeadings(over heading: String?) -> String? {
    let around = headings.last { $0.text != heading && !dates.scan($0.text).isDated }
    guard let text = around?.text, text != course.title, (1...10).contains(text.wordCount),
      RoleWords.namesTopic(text)
    else { return nil }
    return Self.topicText(text)
  }

  /// A bold line or a summary names a group inside the section.
  mutating func group(_ text: String, namesTopic: Bool = true) {
    guard !text.isEmpty else { return }
    isPaperGroup = RoleWords.announces(text)
    let plain = text.hasSuffix(":") || text.hasSuffix("：") ? String(text.dropLast()) : text
    let found = dates.scan(plain)
    if found.isDated {
      openSession(
        Session(
          week: found.week ?? weekOfHeading ?? weekAround, dates: found.days,
          topic: Self.topicText(found.rest),
          heading: plain),
        isDated: true)
    } else if let role = RoleWords.role(plain) {
      scope.role = role
    } else if scope.isDated {
      if namesTopic { nameTopic(plain) }
    } else {
      let heading = scope.heading ?? scope.session.flatMap { sessions[$0].heading }
      openSession(Session(topic: plain, heading: heading ?? plain), isDated: false)
    }
  }

  /// What stands in bold or over a list inside a meeting that is about nothing yet: "SDN, Presenter: TBD".
  mutating func nameTopic(_ text: String) {
    guard let session = scope.session, sessions[session].topic == nil, (1...10).contains(text.wordCount),
      !RoleWords.announces(text), !PaperWords.isGeneric(text), !EventWords.isEvent(text),
      !EventWords.isHandout(text)
    else { return }
    sessions[session].topic = Self.topicText(text)
  }

  // MARK: paragraphs

  private mutating func paragraph(_ node: Int) {
    let block = block(node)
    if Self.isDefinitionList(block.pieces) { return kramdownDefinitions(block.pieces) }
    paragraph(block)
  }

  // MARK: adding

  mutating func add(_ drafts: [EntryDraft], in range: Range<Int>?) {
    for draft in drafts {
      guard draft.title != nil || draft.isCalledPaper || draft.hasPaperLink || draft.isOnlyIdentifier else {
        continue
      }
      if let title = draft.title,
        EventWords.isHandout(title) || EventWords.isUnit(title) || spellsVenue(draft, title)
          || explainsVenue(draft)
      {
        keep(draft.links)
        continue
      }
      var draft = draft
      draft.role = draft.role ?? markedRole(draft.words)
      if isPresenter(draft) { draft.authors = [] }
      // Under a heading that is a title, the entry's own line need not repeat it.
      let source = drafts.count == 1 ? range ?? draft.source : draft.source
      var start =
        drafts.count == 1 ? min(draft.source.lowerBound, source.upperBound) : draft.source.lowerBound
      if draft.title == nil, !draft.isCalledPaper, drafts.count == 1, let heading = headings.last,
        // Of many links below it a heading names the first at most.
        heading.readings == readings.count, let title = heading.title
      {
        draft.title = Titles.cleaned(title, into: &draft)
        if draft.authors.isEmpty, let people = heading.people, heading.readings == readings.count {
          (draft.authors, draft.hasEtAl) = (people.names, people.hasEtAl)
        }
        if heading.readings == readings.count { start = min(start, heading.start) }
      }
      var reading = Reading(
        session: scope.session, role: draft.role ?? scope.role ?? .unspecified, label: draft.label,
        title: draft.title,
        links: draft.links, authors: draft.authors, hasEtAl: draft.hasEtAl, venue: draft.venue,
        year: draft.year,
        isPaper: !isBookSection
          && (draft.isPaper || (draft.leadsToNotes || draft.isCatalogued) && isPaperSection),
        place: lines.place(start),
        range: start..<max(start, source.upperBound),
        words: draft.words)
      if reading.label == nil, let title = reading.title, draft.isCalledPaper { reading.label = title }
      readings.append(reading)
      noteLinks(reading)
    }
  }

  /// "**OSDI** - Operating Systems Design and Implementation": a conference and its name.
  private func spellsVenue(_ draft: EntryDraft, _ title: String) -> Bool {
    guard let venue = draft.venue, draft.year == nil, draft.authors.isEmpty,
      case let folded = venue.lowercased(), VenueWords.acronyms.contains(folded)
    else { return false }
    let words = title.split { $0 == " " || $0 == "-" }
    let areInitials = [words, words.filter { $0.first?.isUppercase == true }].contains {
      String($0.compactMap(\.first)).lowercased().hasSuffix(folded)
    }
    // The table of venues is made when it is first asked.
    return areInitials || Venue.recognized(in: title)?.acronym.lowercased() == folded
  }

  /// "**EMNLP** (Empirical Methods in NLP)" below "Main conferences".
  private func explainsVenue(_ draft: EntryDraft) -> Bool {
    draft.venue != nil && draft.year == nil && draft.authors.isEmpty && !draft.hasPaperLink
      && headings.last.map { RoleWords.announcesVenues($0.text) } ?? false
  }

  private func markedRole(_ words: String) -> Reading.Role? {
    guard !markRoles.isEmpty, let first = words.unicodeScalars.first,
      let last = words.unicodeScalars.last
    else {
      return nil
    }
    return markRoles[first] ?? markRoles[last]
  }
}
