import Testing

@testable import PapersKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Symbolic links: followed where a person names them, replaced where a library holds them.
struct LinkTests {
  private func link(_ path: String, to target: String) throws {
    try #require(unsafe symlink(target, path) == 0)
  }

  @Test func aPathGivenByHandMeansTheFileBehindItsLinks() throws {
    let folder = try ScratchFolder()
    let home = Files.behindLinks(folder.path)
    try Files.real.write(home + "/shared/library.bib", "one\n")
    try link(home + "/direct.bib", to: "shared/library.bib")
    try link(home + "/twice.bib", to: home + "/direct.bib")
    try link(home + "/folder", to: "shared")
    for name in ["direct.bib", "twice.bib", "folder/library.bib", "shared/../shared/library.bib"] {
      #expect(Files.behindLinks(home + "/" + name) == home + "/shared/library.bib", "\(name)")
    }
  }

  @Test func whatLeadsNowhereIsThePathItself() throws {
    let folder = try ScratchFolder()
    let home = folder.path
    try link(home + "/dangling", to: "nothing")
    try link(home + "/loop", to: "loop")
    for path in [home + "/dangling", home + "/loop", home + "/new.bib", "", "a\0b"] {
      #expect(Files.behindLinks(path) == path)
    }
  }

  @Test func aTreeThatHoldsALinkToAnotherIsRemovedWithoutTheOther() throws {
    let folder = try ScratchFolder()
    try Files.real.write(folder.path + "/kept/file", "x")
    try Files.real.write(folder.path + "/tree/inner/file", "y")
    try link(folder.path + "/tree/inner/link", to: folder.path + "/kept")
    try Files.real.removeTree(folder.path + "/tree")
    #expect(try Files.real.list(folder.path).map(\.name) == ["kept"])
    #expect(try Files.real.read(folder.path + "/kept/file") == Array("x".utf8))
  }
}
