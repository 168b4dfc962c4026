import Foundation
import TestSupport
import Testing

/// Which edition a book is, as every subcommand looks at it.
@Suite("Which edition it is")
struct WhichEditionTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func copy(_ name: String) throws {
    try FileManager.default.copyItem(
      at: Fixture.url("plan/action-plan-r6.xlsx"), to: folder.url.appending(path: name))
  }

  @Test("a file named for another year is told by each of them")
  func fileName() throws {
    try copy("計画_R5.xlsx")
    try folder.write("No.,令和6年度実績\n8,・確定した。\n", to: "回答.csv")
    let check = try folder.run("check", "計画_R5.xlsx", "--lang", "ja")
    let export = try folder.run("export", "計画_R5.xlsx", "--lang", "ja")
    let merge = try folder.run("merge", "計画_R5.xlsx", "--update", "回答.csv", "--lang", "ja")
    for run in [check, export, merge] {
      #expect(run.status == 2)
      #expect(run.output.contains("[edition-differs]") && run.output.contains("計画_R5"))
    }
    let convert = try folder.run("convert", "計画_R5.xlsx", "--lang", "ja")
    #expect(convert.status == 1)
    #expect(convert.errors.contains("[edition-unclear]"))
  }

  @Test("two editions given in the wrong order are noticed")
  func backwards() throws {
    try copy("r6.xlsx")
    #expect(try folder.run("convert", "r6.xlsx").status == 0)
    let run = try folder.run("compare", "r7.xlsx", "r6.xlsx", "-o", "out", "--lang", "ja")
    #expect(run.output.contains("旧として令和7年度版、新として令和6年度版が指定されています。"))
    #expect(run.output.contains("[compared-backwards]"))
    #expect(try folder.run("compare", "r6.xlsx", "r7.xlsx", "-o", "right").status == 0)
    let strict = try folder.run("compare", "r7.xlsx", "r6.xlsx", "-o", "out", "--force")
    #expect(
      strict.output.contains("The older edition given is that of R7, the newer one that of R6."))
  }

  @Test("a base of another year is noticed")
  func base() throws {
    try copy("r6.xlsx")
    #expect(try folder.run("convert", "r6.xlsx").status == 0)
    try folder.write("No.,課題\n8,・募集\n", to: "回答.csv")
    let older = try folder.run(
      "merge", "r7.xlsx", "--update", "回答.csv", "--base", "r6.xlsx", "-o", "out", "--lang", "ja")
    #expect(older.output.contains("配布したブックは令和6年度版ですが、反映するブックは令和7年度版です。"))
    let newer = try folder.run(
      "merge", "r6.xlsx", "--update", "回答.csv", "--base", "r7.xlsx", "-o", "out", "--lang", "en")
    #expect(
      newer.output.contains("warning: r7.xlsx: The book that was handed out is the R7 edition"))
    let same = try folder.run(
      "merge", "r7.xlsx", "--update", "回答.csv", "--base", "r7.xlsx", "-o", "same")
    #expect(!same.output.contains("[base-of-another-year]"))
  }

  @Test("an OpenDocument file is called by its name, as book and as table")
  func openDocument() throws {
    let bytes = RawZip([
      RawZip.Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      RawZip.Entry("content.xml", "<office:document-content/>"),
    ]).bytes
    try Data(bytes).write(to: folder.url.appending(path: "計画.ods"))
    try copy("r6.xlsx")
    let book = try folder.run("check", "計画.ods", "--lang", "ja")
    let table = try folder.run("merge", "r6.xlsx", "--update", "計画.ods", "--lang", "ja")
    for run in [book, table] {
      #expect(run.status == 1)
      #expect(run.errors.contains("計画.ods") && run.errors.contains("[open-document]"))
      #expect(run.errors.contains("OpenDocument形式"))
    }
  }
}
