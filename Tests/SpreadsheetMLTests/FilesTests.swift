import Diagnostics
import Foundation
import SpreadsheetML
import Testing
import TestSupport

/// Workbooks read from files and saved to files.
struct FilesTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func savingWithoutAChangeGivesAnIdenticalFile() throws {
    try inFolder { folder in
      let bytes = try WorkbookBuilder().bytes()
      let (old, new) = (folder.appending(path: "本.xlsx"), folder.appending(path: "写し.xlsx"))
      try Data(bytes).write(to: old)
      try Workbook(path: old.path).save(to: new.path)
      #expect([UInt8](try Data(contentsOf: new)) == bytes)
      #expect(try names(in: folder) == ["写し.xlsx", "本.xlsx"])
    }
  }

  @Test func replacedFileKeepsItsPermissionsAndALinkStaysALink() throws {
    try inFolder { folder in
      let (file, link) = (folder.appending(path: "a.xlsx"), folder.appending(path: "b.xlsx"))
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      try WorkbookBuilder().open().save(to: link.path)
      let written = [UInt8](try Data(contentsOf: file))
      let expected = try WorkbookBuilder().bytes()
      #expect(written == expected)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
    }
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    try inFolder { folder in
      let workbook = try WorkbookBuilder().open()
      try FileManager.default.createDirectory(
        at: folder.appending(path: "taken"), withIntermediateDirectories: false)
      for name in ["none/a.xlsx", "taken"] {
        let path = folder.appending(path: name).path
        let failure = caughtFailure { try workbook.save(to: path) }
        #expect(failure?.code == "cannot-write")
        #expect(failure?.diagnostics.first?.place.file == path)
      }
      #expect(try names(in: folder) == ["taken"])
    }
  }

  @Test func whatCannotBeReadIsNamed() throws {
    try inFolder { folder in
      let text = folder.appending(path: "a.txt")
      try Data("text".utf8).write(to: text)
      for (path, code) in [
        (folder.appending(path: "none").path, "no-such-file"), (folder.path, "not-a-file"),
        (text.path, "text-file"),
      ] {
        let failure = caughtFailure { try Workbook(path: path) }
        #expect(failure?.code == code)
        #expect(failure?.diagnostics.first?.place.file == path)
      }
    }
  }
}
