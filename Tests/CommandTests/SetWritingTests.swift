import Diagnostics
import Foundation
import SpreadsheetML
import SummaryTables
import Testing
@testable import actionplan

/// A set of results is one run's, whole or absent.
@Suite("Sets of results")
struct SetWritingTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.write("input", to: "r6.xlsx")
  }

  private func output(_ text: String, in target: String? = nil) throws -> BookOutput {
    BookOutput(
      input: try InputBook(readingFrom: folder.path("r6.xlsx")), name: "r7",
      folder: target.map(folder.path), workbook: Array(text.utf8),
      tables: ["actions.csv", "kpis.csv"].map { TableFile(name: $0, bytes: Array(text.utf8)) })
  }

  private func texts(in target: String) throws -> Set<String> {
    let names = ["r7.xlsx", "r7-csv/actions.csv", "r7-csv/kpis.csv"]
    return try Set(names.map { try folder.text("\(target)/\($0)") })
  }

  @Test("a folder of results alone takes the place of the old one as a whole")
  func folderAsOne() throws {
    try write([output("old", in: "out")])
    let before = FileStore.status(of: folder.path("out"))?.identity
    try write([output("new", in: "out")])
    #expect(try texts(in: "out") == ["new"])
    #expect(FileStore.status(of: folder.path("out"))?.identity != before)
    #expect(try folder.contents().count == 6)
  }

  @Test("a folder with other things stays, and so do these")
  func folderWithOthers() throws {
    try write([output("old", in: "out")])
    try folder.write("mine", to: "out/memo.txt")
    let before = FileStore.status(of: folder.path("out"))?.identity
    try write([output("new", in: "out")])
    #expect(try texts(in: "out") == ["new"])
    #expect(try folder.text("out/memo.txt") == "mine")
    #expect(FileStore.status(of: folder.path("out"))?.identity == before)
    #expect(try folder.contents().count == 7)
  }

  @Test("without force the second of two runs writes nothing")
  func secondRun() throws {
    try write([output("one", in: "out")], force: false)
    #expect(throws: Failure.self) { try write([output("two", in: "out")], force: false) }
    #expect(try texts(in: "out") == ["one"])
    #expect(try folder.contents().count == 6)
  }

  @Test("what a killed run left of a folder is cleared by the next one")
  func leftFolder() throws {
    let left = FolderWriting.mark(of: folder.path("out")) + "1-2-3.tmp"
    try folder.makeFolder(left)
    try folder.write("x", to: left + "/a")
    try folder.makeFolder(".actionplan-0123456789ab-1-2-3.tmp")
    try write([output("new", in: "out")])
    #expect(try texts(in: "out") == ["new"])
    // That of another target stays.
    #expect(try folder.contents().filter { $0.hasPrefix(".actionplan") }.count == 1)
  }

  /// A run that was killed after some of its steps.
  @Test("an interrupted run is undone or finished by the next one", arguments: 0...3)
  func interruptedRun(steps: Int) throws {
    try write([output("old", in: "out")])
    try folder.write("mine", to: "out/memo.txt")
    let out = try #require(FileStore.resolved(folder.path("out")))
    let stage = "out/\(SetWriting.prefix)1-2-3.tmp"
    for name in [stage, stage + "/new", stage + "/old", stage + "/new/r7-csv"] {
      try folder.makeFolder(name)
    }
    for name in ["r7.xlsx", "r7-csv/actions.csv", "r7-csv/kpis.csv"] {
      try folder.write("half", to: "\(stage)/new/\(name)")
    }
    let items = ["r7-csv", "r7.xlsx"].map { name in
      let place = folder.path(stage).replacing(folder.path("out"), with: out)
      return SetWriting.Item(
        target: "\(out)/\(name)", staged: "\(place)/new/\(name)", kept: "\(place)/old/\(name)")
    }
    if steps > 0 {
      try FileStore.create(
        ResultNote.path(in: folder.path(stage)), bytes: ResultNote(items).bytes, permissions: nil)
    }
    for item in items.prefix(max(steps - 1, 0)) { try FileStore.exchange(item.staged, item.target) }
    try LeftOvers.clear(ResultPlaces([output("next", in: "out")]))
    #expect(try texts(in: "out") == [steps == 3 ? "half" : "old"])
    #expect(try folder.contents().count == 7)
  }

  @Test("a file moved away by an interrupted run comes back")
  func movedFile() throws {
    try write([output("old", in: "out")])
    try folder.write("mine", to: "out/memo.txt")
    let out = try #require(FileStore.resolved(folder.path("out")))
    let stage = out + "/" + SetWriting.prefix + "1-2-3.tmp"
    for name in [stage, stage + "/new", stage + "/old"] { try FileStore.createFolder(name) }
    let item = SetWriting.Item(
      target: out + "/r7.xlsx", staged: stage + "/new/r7.xlsx", kept: stage + "/old/r7.xlsx")
    try FileStore.create(item.staged, bytes: Array("half".utf8), permissions: nil)
    try FileStore.create(
      ResultNote.path(in: stage), bytes: ResultNote([item]).bytes, permissions: nil)
    try FileStore.rename(item.target, to: item.kept)
    try LeftOvers.clear(ResultPlaces([output("next", in: "out")]))
    #expect(try texts(in: "out") == ["old"])
  }

  @Test("a new workbook gets the permissions of the book it is made of")
  func permissions() throws {
    let input = folder.path("r6.xlsx")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: input)
    try write([output("new", in: "out")])
    #expect(FileStore.status(of: folder.path("out/r7.xlsx"))?.permissions == 0o600)
  }

  @Test("while one run holds a place another one waits, and then gives up")
  func lockedPlace() throws {
    let path = folder.path("")
    let lock = try FolderLock(path)
    #expect(lock.isHeld)
    #expect(throws: FileError.self) { try FolderLock(path, seconds: 0) }
    withExtendedLifetime(lock) {}
  }

  @Test("a report that cannot be written is no success")
  func fullDevice() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let process = Process()
    let program = try ProgramRun.program().path
    process.executableURL = URL(filePath: "/bin/sh")
    let book = Repository.root.appending(path: "Fixtures/plan/action-plan-r6.xlsx").path
    process.arguments = ["-c", "'\(program)' check '\(book)' > /dev/full 2> /dev/null"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }
}
