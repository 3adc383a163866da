/// `papers-bench NAME ARGUMENTS...`: what PLATFORM-wide figures are measured with, in release builds.
@main
struct Bench {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "all": AllFigures(rest).run()
    case "long": try await AllFigures(rest).runLong()
    case "bibtex": BibTeXBench.run(rest)
    case "lists": ListBench.run(rest)
    case "dblp-xml" where rest.count == 2:
      try CatalogueBench.generate(rest[0], megabytes: Int(rest[1]) ?? 100)
    case "catalogue-add" where rest.count == 2: try await CatalogueBench.add(rest[0], to: rest[1])
    case "catalogue-match" where rest.count == 2:
      try await CatalogueBench.match(rest[0], Int(rest[1]) ?? 10_000)
    case "catalogue-ask" where rest.count == 1: try CatalogueBench.ask(rest[0])
    case "fetch" where rest.count == 2: try await FetchBench.ask(rest[0], Int(rest[1]) ?? 500)
    case "library": await LibraryBench.run(rest)
    default:
      print("usage: papers-bench all|long [PAPERS [SHARED [FOLDER]]]")
      print("       | bibtex FILE [TIMES [PAPERS]] | dblp-xml FILE MEGABYTES")
      print("       | fetch ADDRESS TIMES | lists [MEGABYTES]")
      print("       | catalogue-add FILE CATALOGUE | catalogue-ask CATALOGUE")
      print("       | catalogue-match CATALOGUE COUNT")
      print("       | library make DIR COUNT | library sync DIR [TIMES] | library search DIR WORDS [TIMES]")
    }
  }
}
