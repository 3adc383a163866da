@testable import PapersKit

// A list told in lines, so that a test states a whole outcome and a difference is read at a glance:
//   course TITLE, term TERM, year YEAR
//   session week 2, 2021-03-09 2021-03-11, topic TOPIC
//   ! TITLE | label LABEL | by NAME; NAME et al. | in VENUE YEAR | pdf code
// "!" is required, "?" optional, "-" unspecified, "x" no paper.

extension Reading {
  var told: String {
    let mark = !isPaper ? "x" : role == .required ? "!" : role == .optional ? "?" : "-"
    let people = authors.joined(separator: "; ") + (hasEtAl ? " et al." : "")
    let place = [venue, year.map(String.init)].compactMap { $0 }.joined(separator: " ")
    let parts = [
      title ?? "(none)", label.map { "label \($0)" } ?? "", people.isEmpty ? "" : "by \(people)",
      place.isEmpty ? "" : "in \(place)", links.map(\.kind.rawValue).joined(separator: " "),
    ]
    return mark + " " + parts.filter { !$0.isEmpty }.joined(separator: " | ")
  }
}

extension Session {
  var told: String {
    let parts = [
      week.map { "week \($0)" } ?? "", dates.map(\.description).joined(separator: " "),
      topic.map { "topic \($0)" } ?? "",
    ]
    return "session " + parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension ReadingList {
  var told: [String] {
    let parts = [
      course.title ?? "", course.term.map { "term \($0)" } ?? "", course.year.map { "year \($0)" } ?? "",
    ]
    var lines = ["course " + parts.filter { !$0.isEmpty }.joined(separator: ", ")]
    var last: Int? = -1
    for reading in readings {
      if reading.session != last {
        lines.append(reading.session.map { sessions[$0].told } ?? "session none")
      }
      last = reading.session
      lines.append(reading.told)
    }
    return lines
  }
}

/// The readings of a list, each in a line.
func readingsTold(in text: String) throws -> [String] {
  try ReadingList(reading: Array(text.utf8)).readings.map(\.told)
}
