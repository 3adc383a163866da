import ArgumentParser
import PapersKit

/// JSON Lines between standard input and output, for the commands that scripts call.
enum JSONLines {
  /// Answers every text, or every line of standard input where there is none; a line that is no JSON string is taken as
  /// it stands.
  static func each(_ texts: [String], answer: (String) -> JSON) throws {
    for text in texts { Output.data(answer(text).line + "\n") }
    guard texts.isEmpty else { return }
    var out = ""
    while let line = readLine(strippingNewline: true) {
      if line.allSatisfy(\.isWhitespace) { continue }
      let text = (try? JSON(parsing: line))?.string ?? line
      out += answer(text).line + "\n"
      if out.utf8.count > 1 << 16 {
        Output.data(out)
        out = ""
      }
    }
    Output.data(out)
  }
}
