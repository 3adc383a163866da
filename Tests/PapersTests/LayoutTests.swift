import FoundationEssentials
import Testing

/// The folder list shows the pipeline: this test keeps it true.
struct LayoutTests {
  /// Lowest first: a file names types of its own folder or of folders before it.
  static let folders = [
    "Model", "Text", "Files", "Markup", "PDF", "Markdown", "References", "ReadingList", "Fetch", "Curl",
    "Readers",
    "Match", "Normalize", "Library", "Export", "Tidy", "Packet", "Check", "Sync",
  ]
  /// The one folder that imports each library.
  static let homes = [
    "CCurl": "Curl", "CLibXML2": "Markup", "CCmarkGFM": "Markdown", "GRDB": "Library", "CSQLite": "Library",
    "CZlib": "Files",
  ]

  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
    separator: "/")

  struct SourceFile {
    var folder: String
    var path: String
    var text: String
  }

  static func files(under folder: String) throws -> [SourceFile] {
    let base = root + "/Sources/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.hasSuffix(".swift") }.map {
      path in
      SourceFile(
        folder: String(path.prefix { $0 != "/" }), path: path,
        text: try String(contentsOfFile: base + "/" + path, encoding: .utf8))
    }
  }

  /// Top-level types that a file declares.
  static func types(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      guard let first = line.first, first != " ", first != "/" else { return nil }
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      if words.contains("extension") { return nil }
      guard
        let at = words.firstIndex(where: { ["struct", "enum", "class", "actor", "protocol"].contains($0) }),
        at + 1 < words.count, !line.hasPrefix("private"), !line.hasPrefix("fileprivate")
      else { return nil }
      return words[at + 1]
    }
  }

  /// All types that a file declares, nested and private ones too.
  static func declared(in text: String) -> Set<String> {
    var out: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      for (n, word) in words.enumerated() where n + 1 < words.count {
        if ["struct", "enum", "class", "actor", "protocol", "typealias"].contains(word) {
          out.insert(words[n + 1])
        }
      }
    }
    return out
  }

  /// The identifiers of a file, comments and string literals left out as far as a line shows them.
  static func identifiers(in text: String) -> Set<String> {
    var out: Set<String> = []
    let blocks = text.split(separator: "\"\"\"", omittingEmptySubsequences: false).enumerated()
    for line in blocks.filter({ $0.offset % 2 == 0 }).flatMap({ $0.element.split(separator: "\n") }) {
      let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
      for (n, part) in code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      where n % 2 == 0 {
        // `.name` is a member: it may share its spelling with a type above.
        var previous: Character = " "
        for word in part.split(
          omittingEmptySubsequences: false,
          whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") })
        {
          previous = word.first ?? previous
          if let name = word.split(separator: ".").first, word.first != ".", name.first?.isUppercase == true {
            out.insert(String(name))
          }
        }
      }
    }
    return out
  }

  @Test func everyFolderHasItsPlaceInTheOrder() throws {
    for file in try Self.files(under: "PapersKit") {
      #expect(Self.folders.contains(file.folder), "\(file.path): folder without a place in the order")
    }
  }

  @Test func aFileNamesTypesOfItsOwnFolderOrOfFoldersBeforeIt() throws {
    let files = try Self.files(under: "PapersKit")
    var home: [String: Int] = [:]
    for file in files {
      guard let rank = Self.folders.firstIndex(of: file.folder) else { continue }
      for type in Self.types(in: file.text) { home[type] = min(home[type] ?? rank, rank) }
    }
    // A nested type may share its name with one above.
    var own: [String: Set<String>] = [:]
    for file in files { own[file.folder, default: []].formUnion(Self.declared(in: file.text)) }
    for file in files {
      guard let rank = Self.folders.firstIndex(of: file.folder) else { continue }
      for name in Self.identifiers(in: file.text) {
        if let other = home[name], other > rank, own[file.folder]?.contains(name) != true {
          Issue.record("\(file.path) names \(name), which lives higher up in \(Self.folders[other])")
        }
      }
    }
  }

  @Test func aCLibraryIsImportedInOneFolder() throws {
    for file in try Self.files(under: "PapersKit") {
      for (library, folder) in Self.homes where file.folder != folder {
        let imports = file.text.split(separator: "\n").contains {
          $0.hasSuffix("import \(library)") || $0.hasSuffix("import \(library) ")
        }
        #expect(!imports, "\(file.path) imports \(library), whose home is \(folder)")
      }
    }
  }

  @Test func fullFoundationStaysOut() throws {
    for folder in ["PapersKit", "BibTeX", "papers"] {
      for file in try Self.files(under: folder) {
        let lines = file.text.split(separator: "\n")
        #expect(!lines.contains { $0.hasSuffix("import Foundation") }, "\(folder)/\(file.path)")
        if folder == "BibTeX" {
          #expect(!lines.contains { $0.hasSuffix("import FoundationEssentials") }, "\(file.path)")
        }
      }
    }
  }

  @Test func noFileIsLongerThan400Lines() throws {
    for folder in ["PapersKit", "BibTeX", "papers"] {
      for file in try Self.files(under: folder) {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 401, "\(folder)/\(file.path) has \(lines) lines")
      }
    }
  }

  @Test func theCheckerItselfFindsAFileThatReachesUp() {
    #expect(
      Self.types(in: "public struct Alpha {\n}\nprivate enum Beta {}\nfinal class Gamma {}") == [
        "Alpha", "Gamma",
      ])
    let found = Self.identifiers(in: "let x = Alpha(\"Beta\") // Gamma\n  case .Delta: Epsilon.zeta()")
    #expect(found == ["Alpha", "Epsilon"])
  }
}
