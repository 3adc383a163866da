import Foundation
import TestSupport
import Testing

/// What the other tests rest on.
@Suite(.timeLimit(.minutes(20)))
struct ChildProcessTests {
  @Test(
    arguments: [("exit 0", 0), ("exit 7", 7), ("kill -9 $$", 137), ("kill -15 $$", 143)] as [(String, Int32)])
  func anEndIsToldAsAShellTellsIt(script: String, code: Int32) async throws {
    #expect(try await ChildProcess.run(["/bin/sh", "-c", script]) == code)
  }

  @Test func aProgramThatIsNotThereDoesNotStart() {
    #expect(throws: ChildProcess.NoStart.self) { try ChildProcess(["/no/such/program"]) }
  }

  @Test func streamsFolderAndVariablesAreTheProgramsOwn() async throws {
    let scratch = try Scratch()
    let run = try await scratch.launch(
      ["/bin/sh", "-c", "pwd; cat; echo \"$WORD\"; echo trouble >&2"], input: "in\n",
      variables: ["WORD": "out"])
    #expect(
      run.out.split(separator: "\n").map(String.init) == [
        URL(fileURLWithPath: scratch.path).resolvingSymlinksInPath().path, "in", "out",
      ])
    #expect(run.err == "trouble\n")
  }

  @Test func whatTakesTooLongIsEnded() async throws {
    await #expect(throws: ChildProcess.TookTooLong.self) {
      try await ChildProcess.run(["/bin/sleep", "600"], within: .milliseconds(20))
    }
  }

  @Test func nothingThatItStartedOutlivesIt() async throws {
    let scratch = try Scratch()
    let process = try ChildProcess(
      ["/bin/sh", "-c", "sleep 600 & echo $!; wait"], output: scratch.path + "/id")
    while scratch.text("id")?.hasSuffix("\n") != true { try await Task.sleep(for: .milliseconds(5)) }
    process.end()
    let id = try #require(scratch.text("id").flatMap { Int32($0.dropLast()) })
    // Gone, or a corpse that nobody has fetched yet; the signal takes its time.
    func isAlive() -> Bool {
      (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)).map { !$0.contains(") Z ") } ?? false
    }
    while isAlive() { try await Task.sleep(for: .milliseconds(5)) }
  }

  // Foundation's `Process` crashed here: it read past the end of a full buffer of names.
  @Test func aThousandOpenFilesAreNoHindranceAndNotHandedOn() async throws {
    let scratch = try Scratch()
    let open = (0..<1_500).compactMap { _ in FileHandle(forReadingAtPath: "/dev/null") }
    let run = try await scratch.launch(["/bin/sh", "-c", "ls /proc/self/fd | wc -l"])
    #expect(run.code == 0)
    #if os(Linux)
      #expect(try #require(Int(run.out.filter(\.isNumber))) <= 5, "\(open.count) files: \(run.out)")
    #endif
  }
}
