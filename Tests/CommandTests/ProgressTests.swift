import Foundation
import TestSupport
import Testing

/// A person at a terminal sees that work of over a second goes on; nobody else does.
@Suite("Progress")
struct ProgressTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test("a run held up for over a second says so on a terminal, and clears the line")
  func onATerminal() throws {
    let output = try runOnATerminal("--lang ja")
    #expect(output.contains("\r作業中です（"))
    let shown = try #require(output.range(of: "秒）", options: .backwards))
    #expect(output[shown.upperBound...].contains("\r\u{1B}[K"))
    #expect(output.contains("action-plan-r7.xlsx"))
  }

  @Test("in English, in the other language")
  func inEnglish() throws {
    #expect(try runOnATerminal("--lang en").contains("\rworking ("))
  }

  @Test("nothing of it goes into a file")
  func intoAFile() throws {
    let errors = try runOnATerminal("--lang en 2> errors")
    #expect(!errors.contains("working ("))
    #expect(try folder.text("errors").isEmpty)
  }

  /// Runs `convert` on a terminal that `script` makes, held up for more than a second again and again: soon, for
  /// a program that takes a tenth of a second, and late, for one that has hardly begun by then.
  private func runOnATerminal(_ rest: String) throws -> String {
    let program = try ProgramRun.program().path
    let book = Fixture.url("plan/action-plan-r6.xlsx").path
    let line = """
      '\(program)' convert '\(book)' -o out --force \(rest) & run=$!
      for delay in 0.05 0.1 0.2 0.3 0.4 0.5; do
        sleep $delay; kill -STOP $run 2> /dev/null || break
        sleep 1.2; kill -CONT $run
      done
      wait $run
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    process.arguments = ["-q", "-e", "-c", "sh -c \"$HELD_UP\"", "typescript"]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "SHELL": "/bin/sh", "HELD_UP": line,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try folder.text("typescript")
  }
}
