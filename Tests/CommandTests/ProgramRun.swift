import Foundation
import Testing

/// A folder of one test's own, removed at its end.
final class WorkFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "actionplan-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: url.appending(path: name), withIntermediateDirectories: true)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// Everything in the folder, hidden files too, sorted; folders end in `/`.
  func contents() throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return names.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder)
      return isFolder.boolValue ? name + "/" : name
    }
  }

  /// Runs the built program in this folder and waits for its end.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramRun {
    try ProgramRun(arguments: arguments, folder: url, environment: environment)
  }
}

/// One run of the built program: what it wrote and how it ended.
struct ProgramRun {
  var status: Int32
  var output: String
  var errors: String

  init(arguments: [String], folder: URL, environment: [String: String]) throws {
    let outputFile = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let errorFile = outputFile.appendingPathExtension("errors")
    defer {
      try? FileManager.default.removeItem(at: outputFile)
      try? FileManager.default.removeItem(at: errorFile)
    }
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["SWIFT_BACKTRACE": "enable=no", "LANG": "en_US.UTF-8"]
      .merging(environment) { $1 }
    // Files instead of pipes: a full pipe that nobody reads would stop the program for ever.
    process.standardOutput = try Self.handle(for: outputFile)
    process.standardError = try Self.handle(for: errorFile)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  }

  private static func handle(for file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  /// The program stands beside the test bundle, in the folder of the build.
  static func program() throws -> URL {
    let candidates = [
      Bundle.main.executableURL?.deletingLastPathComponent(),
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
      Bundle.main.bundleURL,
    ]
    let programs = candidates.compactMap { $0?.appending(path: "actionplan") }
    return try #require(
      programs.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "the built program was not found beside the tests")
  }
}

/// Where the repository stands, for its fixtures and its README.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
