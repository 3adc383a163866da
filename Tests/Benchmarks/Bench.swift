/// `papers-bench NAME ARGUMENTS...`: what PLATFORM-wide figures are measured with, in release builds.
@main
struct Bench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "bibtex": BibTeXBench.run(Array(arguments.dropFirst()))
    default: print("usage: papers-bench bibtex FILE [TIMES]")
    }
  }
}
