import Foundation
import Testing

/// What is said of each damaged or hostile file of `Fixtures/malformed`, made by
/// `Scripts/make-malformed`.
struct MalformedFixturesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var arguments: [String]
    var status: Int32
    var code: String
    var messages: [String: String]

    var testDescription: String { file }
  }

  private static let folder = Repository.root.appending(path: "Fixtures/malformed")

  static let cases: [Case] = {
    let list = try? String(contentsOf: folder.appending(path: "CASES.tsv"), encoding: .utf8)
    return (list ?? "").split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 6, let status = Int32(fields[2]) else { return nil }
      return Case(
        file: fields[0], arguments: fields[1].split(separator: " ").map(String.init),
        status: status, code: fields[3], messages: ["en": fields[4], "ja": fields[5]])
    }
  }()

  @Test func casesAreListed() { #expect(Self.cases.count > 80) }

  @Test(arguments: cases)
  func isToldInBothLanguages(item: Case) throws {
    let work = try WorkFolder()
    for language in ["en", "ja"] {
      let arguments = item.arguments.map { argument in
        switch argument {
        case "{file}": Self.folder.appending(path: item.file).path
        case "{book}": Self.folder.appending(path: "book.xlsx").path
        default: argument
        }
      }
      let run = try ProgramRun(
        arguments: arguments + ["--lang", language], folder: work.url, environment: [:])
      #expect(run.status == item.status, "\(language): \(run.errors)")
      let said = item.status == 1 ? run.errors : run.output
      let line = said.split(separator: "\n").first { $0.contains("[\(item.code)]") }
      let message = try #require(item.messages[language])
      // What stands in a longer list comes at its end.
      let isTold = line?.contains(message) == true || said.contains(message)
      #expect(line != nil && isTold, "\(language): \(said)")
    }
    #expect(try work.contents() == [])
  }

  private static let hasPython = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }

  @Test("the script makes the files that are there", .enabled(if: hasPython))
  func theScriptMakesTheSameFiles() throws {
    let work = try WorkFolder()
    let process = Process()
    process.executableURL = Repository.root.appending(path: "Scripts/make-malformed")
    process.arguments = [work.url.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let names = try work.contents()
    #expect(names.count == Self.cases.count + 2)
    for name in ["CASES.tsv"] + Self.cases.map(\.file).filter({ $0.hasSuffix(".csv") }) {
      let made = try Data(contentsOf: URL(filePath: work.path(name)))
      let kept = try Data(contentsOf: Self.folder.appending(path: name))
      #expect(made == kept, "\(name)")
    }
  }
}
