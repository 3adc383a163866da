import FoundationEssentials

/// Files of `Fixtures/`, read from the sources.
enum ListFixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(
      separator: "/")
    return Array(try Data(contentsOf: URL(filePath: folder + "/Fixtures/lists/" + name)))
  }
}
