import Testing

/// What the program loads before it does anything, and what it does without.
@Suite(.enabled(if: Scratch.program != nil))
struct LoadedLibrariesTests {
  #if os(Linux)
    @Test("libcurl and the thirty libraries behind it are not loaded when the program starts")
    func atTheStart() async throws {
      let run = try await Scratch().run(["--version"], variables: ["LD_TRACE_LOADED_OBJECTS": "1"])
      #expect(run.out.contains("libsqlite3.so"))
      #expect(!run.out.contains("libcurl.so") && !run.out.contains("libssl.so"))
    }

    @Test("a machine without libcurl is told so by what asks the network, and by nothing else")
    func withoutLibcurl() async throws {
      let scratch = try Scratch()
      try scratch.write("lib/libcurl.so.4", "no library")
      try scratch.write("a.bib", "@misc{a, title = {A}}\n")
      let variables = ["LD_LIBRARY_PATH": scratch.path + "/lib"]
      let tidied = try await scratch.run(["tidy", "a.bib", "-o", "-"], variables: variables)
      #expect(tidied.code == 0 && tidied.out.contains("@misc{a,") && tidied.err.isEmpty)
      let asked = try await scratch.run(["lookup", "10.1145/3292500.3330701"], variables: variables)
      #expect(asked.code == 1)
      #expect((asked.out + asked.err).contains("libcurl is missing or cannot be started"))
    }
  #endif
}
