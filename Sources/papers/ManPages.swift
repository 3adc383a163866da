import PapersKit

/// The manual, a page a command, made from what the parser knows of the commands (`--experimental-dump-help`): the
/// parser's own plugin would build everything once more to say the same.
///
/// Pages are in man(7), which every `man` reads.
struct ManPages {
  let pages: [(name: String, text: String)]

  /// - Parameter help: the parser's description of the program, in JSON.
  init(help: JSON, version: String) {
    var made: [(name: String, text: String)] = []
    if let root = help["command"] { Self.walk(root, [], version, &made) }
    pages = made
  }

  private static func walk(
    _ command: JSON, _ above: [String], _ version: String, _ made: inout [(name: String, text: String)]
  ) {
    guard let name = command["commandName"]?.string, command["shouldDisplay"]?.bool != false else { return }
    let path = above + [name]
    made.append((path.joined(separator: "-") + ".1", page(command, path, version)))
    for sub in shown(command["subcommands"]) where sub["commandName"] != "help" {
      walk(sub, path, version, &made)
    }
  }

  private static func shown(_ list: JSON?) -> [JSON] {
    (list?.array ?? []).filter { $0["shouldDisplay"]?.bool != false }
  }

  private static func page(_ command: JSON, _ path: [String], _ version: String) -> String {
    let title = path.joined(separator: "-")
    let arguments = shown(command["arguments"])
    let positional = arguments.filter { $0["kind"] == "positional" }
    let options = arguments.filter { $0["kind"] != "positional" }
    let commands = shown(command["subcommands"]).filter { $0["commandName"] != "help" }
    let abstract = command["abstract"]?.string ?? ""
    var out = ".TH \(quoted(title.uppercased())) 1 \"\" \(quoted("papers \(version)")) \"papers\"\n"
    out += ".SH NAME\n\(escaped(title)) \\- \(escaped(withoutStop(abstract)))\n"
    var synopsis = [".B \(escaped(path.joined(separator: " ")))"]
    if !commands.isEmpty { synopsis.append(".I command") }
    synopsis += options.filter { !isCommon($0) }.map { ".RI [ \(spelling($0)) ]" }
    synopsis += positional.map { argument in
      let name = escaped(valueName(argument)) + (argument["isRepeating"]?.bool == true ? " ..." : "")
      return argument["isOptional"]?.bool == true ? ".RI [ \"\(name)\" ]" : ".I \(name)"
    }
    out += ".SH SYNOPSIS\n.nh\n.ad l\n" + synopsis.map { $0 + "\n" }.joined() + ".ad\n.hy\n"
    out += ".SH DESCRIPTION\n\(escaped(abstract))\n"
    for paragraph in (command["discussion"]?.string ?? "").split(separator: "\n") {
      out += ".PP\n\(escaped(String(paragraph)))\n"
    }
    out += list("ARGUMENTS", positional) { "\\fI\(escaped(valueName($0)))\\fR" }
    out += list("OPTIONS", options, term)
    if !commands.isEmpty {
      out += ".SH COMMANDS\n"
      for sub in commands {
        let name = title + "-" + (sub["commandName"]?.string ?? "")
        out += ".TP\n.BR \(escaped(name)) (1)\n\(escaped(sub["abstract"]?.string ?? ""))\n"
      }
    }
    if path.count == 1 { out += Self.about }
    let above = path.dropLast()
    let other = above.isEmpty ? nil : "\(escaped(above.joined(separator: "-"))) (1)"
    return out + (other.map { ".SH SEE ALSO\n.BR \($0)\n" } ?? "")
  }

  private static func list(_ heading: String, _ arguments: [JSON], _ term: (JSON) -> String) -> String {
    guard !arguments.isEmpty else { return "" }
    var out = ".SH \(heading)\n"
    for argument in arguments {
      var text = argument["abstract"]?.string ?? ""
      let values = (argument["allValues"]?.array ?? []).compactMap(\.string)
      let preset = argument["defaultValue"]?.string.map { "default: \($0)" }
      let more = [values.isEmpty ? nil : "values: " + values.joined(separator: ", "), preset].compactMap {
        $0
      }
      if !more.isEmpty { text += " (\(more.joined(separator: "; ")))" }
      out += ".TP\n\(term(argument))\n\(escaped(text))\n"
    }
    return out
  }

  /// `-o, --output file`
  private static func term(_ option: JSON) -> String {
    let names = (option["names"]?.array ?? []).map(spelling(of:)).sorted { $0.utf8.count < $1.utf8.count }
    let value = option["kind"] == "option" ? " \\fI\(escaped(valueName(option)))\\fR" : ""
    return names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ") + value
  }

  /// For the synopsis, in the words of `.RI`: roman and italic by turns.
  private static func spelling(_ option: JSON) -> String {
    let name = option["preferredName"].map(spelling(of:)) ?? ""
    guard option["kind"] == "option" else { return escaped(name) }
    // What stands in quotation marks is one word.
    return "\"\\fR\(escaped(name)) \\fI\(escaped(valueName(option)))\\fR\""
  }
  private static func spelling(of name: JSON) -> String {
    (name["kind"] == "long" ? "--" : "-") + (name["name"]?.string ?? "")
  }

  private static func valueName(_ argument: JSON) -> String { argument["valueName"]?.string ?? "value" }
  private static func isCommon(_ option: JSON) -> Bool {
    ["--help", "--version"].contains(option["preferredName"].map(spelling(of:)) ?? "")
  }
  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Text in which roff sees no request and no escape of its own.
  static func escaped(_ text: String) -> String {
    var out = ""
    for c in text {
      switch c {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "\n": out += " "
      case "\"": out += "\\(dq"
      case "'": out += out.isEmpty ? "\\&\\(aq" : "\\(aq"
      case "`": out += "\\(ga"
      case "." where out.isEmpty: out += "\\&."
      default: out.append(c)
      }
    }
    return out
  }
  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// What the parser does not know.
  private static let about = """
    .SH FILES
    .TP
    .I bib/papers.yml
    Settings and hand\\-made overrides.
    .TP
    .I bib/lists/*.md
    Reading lists; a sync never writes to them.
    .TP
    .I bib/records/KEY.json
    One work a file: a CSL\\-JSON item.
    .TP
    .IR bib/papers.bib ", " bib/packets/
    Built from the records.
    .TP
    .I cache/
    Answers of the services and indexes; may be deleted at any time.
    .SH ENVIRONMENT
    .TP
    .BR SEMANTIC_SCHOLAR_API_KEY ", " OPENALEX_API_KEY
    Keys of services; each is sent to its own host only.
    .TP
    .BR HTTPS_PROXY ", " NO_PROXY ", " SSL_CERT_FILE ", " CURL_CA_BUNDLE
    The way to the network, and whose certificates are trusted.
    .TP
    .B XDG_CACHE_HOME
    Where the pace is kept that all syncs of a person hold together (default: ~/.cache).
    .SH "EXIT STATUS"
    .TP
    .B 0
    Done.
    .TP
    .B 1
    Done, with failures listed.
    .TP
    .B 2
    The command line is wrong.
    .TP
    .B 3
    Could not run.
    .TP
    .B 4
    \\fBsync \\-\\-frozen\\fR, \\fBcheck\\fR, \\fBdiff\\fR or \\fBtidy \\-\\-check\\fR found differences.

    """
}
