import ArgumentParser
import PapersKit

/// The text for people that the commands on a library print.
enum Explanation {
  static func show(_ plan: SyncPlan) {
    Output.line(
      "\(count(plan.readings, "reading")): \(plan.locked - plan.resting) locked, "
        + "\(plan.resting) not found lately, \(plan.readings - plan.locked) to ask"
        + (plan.imported > 0 ? ", and \(count(plan.imported, "imported work"))" : ""))
    for (host, count) in plan.byHost.sorted(by: { $0.key < $1.key }) {
      let steps = plan.steps.filter { $0.host == host }
      let certain = steps.filter(\.isCertain).reduce(0) { $0 + $1.requests }
      let amount =
        certain == count
        ? Self.count(count, "request")
        : certain == 0 ? "at most \(Self.count(count, "request"))" : "\(certain) to \(count) requests"
      let seconds = Int(plan.waiting(host).rounded(.up))
      Output.line("\(host): \(amount)\(seconds > 0 ? ", at most \(seconds) s at its pace" : "")")
      for step in steps {
        let most = step.isCertain ? "" : step.requests == 1 ? "perhaps: " : "at most \(step.requests): "
        Output.line("  \(most)\(step.reason)")
      }
    }
  }

  /// `1 request`, `2 requests`.
  static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// `onlyNew`: of the readings that are in trouble only those that this sync met first.
  static func show(_ report: SyncReport, isQuiet: Bool, isJSON: Bool, onlyNew: Bool = false) {
    let failed = report.failed.filter { !onlyNew || $0.isNew }
    for failure in failed { Output.message("bib/\(failure.place): \(failure.what)\n  \(failure.hint)") }
    for difference in report.differences { Output.message(difference) }
    guard !isQuiet else { return }
    if !onlyNew {
      for notice in report.notices { Output.message(notice) }
      for key in report.unlisted {
        Output.message("bib/records/\(key).json: no reading names it (`papers prune` removes it)")
      }
    }
    let total = report.requests.values.reduce(0, +)
    var parts = [count(report.readings, "reading"), "\(report.verified) verified"]
    if report.listed > 0 { parts.append("\(report.listed) listed only") }
    if report.conflicting > 0 { parts.append("\(report.conflicting) in conflict") }
    let missing = report.readings - report.verified - report.listed - report.conflicting
    if missing > 0 { parts.append("\(missing) without a record") }
    if report.imported > 0 {
      parts.append("\(report.confirmed) of \(count(report.imported, "imported work")) confirmed")
    }
    if !report.added.isEmpty { parts.append(count(report.added.count, "new record")) }
    if !report.updated.isEmpty { parts.append("\(report.updated.count) changed") }
    let again = [(report.retries, "retry", "retries"), (report.redirects, "redirect", "redirects")]
      .compactMap { counts, one, many -> String? in
        let count = counts.values.reduce(0, +)
        return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
      }.joined(separator: ", ")
    parts.append(count(total, "request") + (again.isEmpty ? "" : " (\(again))"))
    if !report.failed.isEmpty {
      parts.append("\(report.failed.count) to look at")
      if failed.count < report.failed.count { parts[parts.count - 1] += " (`papers sync` lists them)" }
    }
    let line = parts.joined(separator: ", ")
    if isJSON { Output.message(line) } else { Output.line(line) }
  }

  static func line(_ row: TiedReadings.Row) -> String {
    row.record.map { line($0) } ?? "- \(row.reading.title ?? row.reading.words)"
  }

  static func line(_ record: Record) -> String {
    let mark =
      switch record.status {
      case .verified: " "
      case .listed: "?"
      case .conflict: "!"
      }
    return "\(mark) \(record.key)  \(record.title)\(bracketed(published(record)))"
  }

  /// What the marks before the rows mean, as far as they occur.
  static func legend(_ rows: [TiedReadings.Row], _ others: [Record] = []) -> String? {
    var parts: [String] = []
    let states = Set((rows.compactMap(\.record) + others).map(\.status))
    if states.contains(.listed) { parts.append("? no source confirmed it") }
    if states.contains(.conflict) { parts.append("! its links and words differ") }
    if rows.contains(where: { $0.record == nil && $0.reading.isPaper }) { parts.append("- not synced yet") }
    if rows.contains(where: { $0.record == nil && !$0.reading.isPaper }) { parts.append("- no paper") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  static func line(_ hit: SearchIndex.Hit) -> String {
    // The index holds every name and the venue's acronym before its full name; a line shows the first of both.
    let people = hit.people.split(separator: ", ")
    let first = people.first.map { String($0) + (people.count > 1 ? " et al." : "") } ?? ""
    let venue = hit.venue.split(separator: " · ").first.map(String.init) ?? ""
    let place = [venue, hit.year.map(String.init) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let inside = [first, place].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(hit.key)  \(hit.title)\(bracketed(inside))"
  }

  private static func bracketed(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }

  private static func published(_ record: Record) -> String {
    let first = record.people.persons.first.map { $0.family ?? $0.display } ?? ""
    let people = first + (record.people.persons.count > 1 || record.people.andOthers ? " et al." : "")
    let venue = record.venue?.acronym ?? record.containerTitle ?? (record.kind == .preprint ? "preprint" : "")
    let rest = [venue, record.issued.map { String($0.year) } ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
    return [people, rest].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func lines(of entry: LedgerEntry, _ key: String) -> [String] {
    var out = ["\(key).\(entry.field): \(entry.value ?? "(empty)")"]
    if let origin = entry.provenance {
      out.append("  from \(origin.source.rawValue)\(origin.url.isEmpty ? "" : " (\(origin.url))")")
    }
    out.append("  rule: \(entry.rule)")
    if !entry.order.isEmpty {
      out.append("  order: \(entry.order.map(\.rawValue).joined(separator: ", "))")
    }
    for claim in entry.others { out.append("  \(claim.source.rawValue) says: \(claim.value)") }
    return out
  }

  static func noRecord(_ key: String, in library: Library) -> ExitCode {
    let nearest = CitedSelection.nearest(to: key, among: (try? library.recordKeys()) ?? [])
    let hint = nearest.map { "did you mean \"\($0)\"?" } ?? "`papers search WORDS` finds keys"
    Output.message("there is no record \"\(key)\"; \(hint)")
    return ExitCode(1)
  }

  static func lines(of record: Record) -> [String] {
    var out = [
      "\(record.key)  [\(record.status.rawValue)]\(record.isRetracted ? "  RETRACTED" : "")", record.title,
    ]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { out.append("  \(name): \(value)") }
    }
    let people = record.people.persons.map(\.display).joined(separator: ", ")
    add("people", people + (record.people.andOthers ? " et al." : ""))
    add("in", record.containerTitle)
    add("date", record.issued?.description)
    add("pages", record.pages)
    add("volume", record.volume)
    add("publisher", record.publisher)
    add("DOI", record.doi?.text)
    for (name, id) in record.ids.sorted(by: { $0.key < $1.key }) { add(name, id) }
    add("page", record.url)
    add("PDF", record.pdf)
    for tie in record.readings { add("reading", "\(tie.list): \(tie.words)") }
    for (field, claims) in record.conflicts.sorted(by: { $0.key < $1.key }) {
      add(
        "conflict in \(field)",
        claims.map { "\($0.source.rawValue) says \($0.value)" }.joined(separator: "; "))
    }
    return out
  }
}
