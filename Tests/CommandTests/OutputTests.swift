import Diagnostics
import Foundation
import SummaryTables
import Testing
@testable import actionplan

@Suite("Writing results")
struct OutputTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.write("input", to: "r6.xlsx")
  }

  private func output(
    of name: String = "r6.xlsx", as next: String = "r7", in target: String? = nil,
    workbook: String? = "new book", comparison: String? = nil, otherInputs: [InputBook] = []
  ) throws -> BookOutput {
    BookOutput(
      input: try InputBook(readingFrom: folder.path(name)), name: next,
      folder: target.map(folder.path), workbook: workbook.map { Array($0.utf8) },
      comparison: comparison.map { Array($0.utf8) },
      tables: [
        TableFile(name: "actions.csv", bytes: Array("actions".utf8)),
        TableFile(name: "kpis.csv", bytes: Array("kpis".utf8)),
      ],
      otherInputs: otherInputs)
  }

  /// What the command does once all books are ready.
  private func finish(_ outputs: [BookOutput], force: Bool = false) throws {
    try OutputObstacles(outputs: outputs, force: force).run()
    try write(outputs)
  }

  private func codes(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch {
      return Failure(any: error).diagnostics.map(\.code)
    }
  }

  @Test("without a folder the results stand beside the input, and no other file remains")
  func besideInput() throws {
    try finish([output()])
    #expect(
      try folder.contents() == [
        "r6.xlsx", "r7-csv/", "r7-csv/actions.csv", "r7-csv/kpis.csv", "r7.xlsx",
      ])
    #expect(try folder.text("r7.xlsx") == "new book")
    #expect(try folder.text("r7-csv/kpis.csv") == "kpis")
    #expect(try folder.text("r6.xlsx") == "input")
  }

  @Test("the comparison stands beside the new edition")
  func comparison() throws {
    try finish([output(comparison: "changes")])
    #expect(try folder.text("r7-新旧対照表.xlsx") == "changes")
  }

  @Test("not even --force lets a result take the place of another file that was read")
  func otherInputs() throws {
    try folder.write("table", to: "r7-新旧対照表.xlsx")
    let table = try InputBook(readingFrom: folder.path("r7-新旧対照表.xlsx"))
    let output = try output(comparison: "changes", otherInputs: [table])
    #expect(codes { try finish([output], force: true) } == ["result-is-input"])
  }

  @Test("missing folders are made, also those above")
  func missingFolders() throws {
    try finish([output(in: "a/b/")])
    #expect(try folder.text("a/b/r7.xlsx") == "new book")
    #expect(try folder.text("a/b/r7-csv/actions.csv") == "actions")
  }

  @Test("the input's own extension is kept", arguments: [".xlsm", ".XLSX", ".xltx"])
  func ownExtension(fileExtension: String) throws {
    try folder.write("input", to: "book" + fileExtension)
    let path = try output(of: "book" + fileExtension).workbook?.path
    #expect(path == folder.path("r7" + fileExtension))
  }

  @Test("a name without a workbook's extension gives .xlsx")
  func noExtension() throws {
    try folder.write("input", to: "book.zip")
    #expect(try output(of: "book.zip").workbook?.path == folder.path("r7.xlsx"))
  }

  @Test("one existing table is enough to write nothing")
  func existingTable() throws {
    try folder.makeFolder("r7-csv")
    try folder.write("old", to: "r7-csv/kpis.csv")
    #expect(codes { try finish([output()]) } == ["result-exists"])
    #expect(try folder.contents() == ["r6.xlsx", "r7-csv/", "r7-csv/kpis.csv"])
    #expect(try folder.text("r7-csv/kpis.csv") == "old")
  }

  @Test("--force overwrites, keeps permissions and leaves other files alone")
  func force() throws {
    try folder.makeFolder("r7-csv")
    let old = try folder.write("old", to: "r7-csv/kpis.csv")
    try folder.write("mine", to: "r7-csv/memo.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: old)
    try finish([output()], force: true)
    #expect(try folder.text("r7-csv/kpis.csv") == "kpis")
    #expect(try folder.text("r7-csv/memo.csv") == "mine")
    let permissions = try FileManager.default.attributesOfItem(atPath: old)[.posixPermissions]
    #expect(permissions as? Int == 0o640)
    #expect(try folder.contents().count == 6)
  }

  @Test("a symbolic link stays, the file behind it is replaced")
  func linkedTarget() throws {
    try folder.makeFolder("store")
    try folder.write("old", to: "store/book")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("r7.xlsx"), withDestinationPath: "store/book")
    try finish([output()], force: true)
    #expect(try folder.text("store/book") == "new book")
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("r7.xlsx"))
    #expect(link == "store/book")
    #expect(try folder.contents().allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test("no result takes the place of an input, not even with --force", arguments: [0, 1, 2])
  func inputAsTarget(way: Int) throws {
    let target = folder.path("r7.xlsx")
    switch way {
    case 0:
      try FileManager.default.createSymbolicLink(
        atPath: target, withDestinationPath: folder.path("r6.xlsx"))
    case 1:
      try FileManager.default.linkItem(atPath: folder.path("r6.xlsx"), toPath: target)
    default:
      #expect(codes { try finish([output(as: "r6")], force: true) } == ["result-is-input"])
      return
    }
    #expect(codes { try finish([output()], force: true) } == ["result-is-input"])
    #expect(try folder.text("r6.xlsx") == "input")
  }

  @Test("a result of one book is not written over another book")
  func otherInputAsTarget() throws {
    try folder.write("other", to: "r7.xlsx")
    let outputs = [try output(), try output(of: "r7.xlsx", as: "r8")]
    #expect(codes { try finish(outputs, force: true) } == ["result-is-input"])
  }

  @Test(
    "two books with the same result are refused",
    arguments: [("a.xlsx", "b.xlsx"), ("a.xlsx", "b.xlsm"), ("a.xlsx", "b.XLSX")])
  func sameResult(first: String, second: String) throws {
    try folder.write("a", to: first)
    try folder.write("b", to: second)
    for target in [nil, "next"] {
      let outputs = [try output(of: first, in: target), try output(of: second, in: target)]
      #expect(codes { try finish(outputs, force: true) } == ["same-result"])
    }
    #expect(try folder.contents() == [first, second, "r6.xlsx"].sorted())
  }

  @Test("the same result is seen through other spellings of its folder and through links")
  func sameResultElsewhere() throws {
    try folder.makeFolder("a")
    try folder.write("a", to: "a/x.xlsx")
    try folder.write("b", to: "a/y.xlsm")
    let dotted = [try output(of: "a/x.xlsx"), try output(of: "./a/./y.xlsm")]
    #expect(codes { try finish(dotted) } == ["same-result"])
    try folder.makeFolder("r7-csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("r8-csv"), withDestinationPath: "r7-csv")
    let linked = [try output(), try output(of: "a/x.xlsx", as: "r8", in: "")]
    #expect(codes { try finish(linked, force: true) } == ["same-result"])
  }

  @Test("a folder or a dead link in the place of a result is not replaced")
  func notReplaceable() throws {
    try folder.makeFolder("r7.xlsx")
    #expect(codes { try finish([output()], force: true) } == ["result-not-a-file"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("r8.xlsx"), withDestinationPath: "nowhere")
    #expect(codes { try finish([output(as: "r8")], force: true) } == ["result-not-a-file"])
  }

  @Test("a file in the place of a folder stops the run and nothing new remains")
  func fileInsteadOfFolder() throws {
    try folder.write("mine", to: "r8-csv")
    let outputs = [try output(in: "next"), try output(as: "r8")]
    #expect(codes { try finish(outputs) } == ["not-a-folder"])
    #expect(try folder.contents() == ["r6.xlsx", "r8-csv"])
  }

  @Test("a name that is too long is a write error and nothing new remains")
  func longName() throws {
    let long = String(repeating: "長", count: 90)
    let outputs = [try output(in: "next"), try output(as: long)]
    #expect(codes { try finish(outputs) } == ["cannot-write"])
    #expect(try folder.contents() == ["r6.xlsx"])
  }

  @Test("when a file cannot get its name, those already replaced are brought back")
  func broughtBack() throws {
    try finish([output(in: "next")])
    // Checked as a file, then a folder by the time it is written.
    let outputs = [
      try output(in: "next", workbook: "newer book"), try output(as: "r8", workbook: "r8"),
    ]
    try folder.makeFolder("r8.xlsx")
    #expect(codes { try SetWriting.write(outputs) } == ["cannot-write"])
    #expect(try folder.text("next/r7.xlsx") == "new book")
    #expect(
      try folder.contents() == [
        "next/", "next/r7-csv/", "next/r7-csv/actions.csv", "next/r7-csv/kpis.csv",
        "next/r7.xlsx", "r6.xlsx", "r8.xlsx/",
      ])
  }
}
