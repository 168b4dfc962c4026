import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Notes (ECMA-376-1 §18.7.6 comments) and conversations (MS-XLSX).
struct CommentReadingTests {
  private static let threaded =
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
  private static let relationships = "http://schemas.microsoft.com/office/2017/10/relationships/"

  private func notes(_ comments: String) -> WorkbookBuilder {
    WorkbookBuilder().adding(
      part: "/xl/comments1.xml", relationship: "comments",
      contentType: "spreadsheetml.comments+xml",
      "<comments xmlns=\"\(WorkbookBuilder.main)\"><authors><author>産業 &amp; 振興</author>"
        + "<author>tc={1}</author></authors><commentList>\(comments)</commentList></comments>")
  }

  @Test func noteHasCellAuthorAndTextOfAllRuns() throws {
    let workbook = try notes(
      "<comment ref=\"B2\" authorId=\"0\"><text><r><t>確認:</t></r><r><t xml:space=\"preserve\">\n済</t>"
        + "</r><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh></text></comment>"
        + "<comment ref=\"C3\" authorId=\"9\"><text><t>a</t></text></comment>"
    ).open()
    #expect(
      try workbook.worksheet(named: "sheet1").comments == [
        CellComment(cell: CellReference(row: 2, column: 2), author: "産業 & 振興", text: "確認:\n済"),
        CellComment(cell: CellReference(row: 3, column: 3), author: "", text: "a"),
      ])
  }

  @Test func conversationTakesThePlaceOfTheNoteThatStandsInForIt() throws {
    let workbook = try notes(
      "<comment ref=\"A1\" authorId=\"1\"><text><t>[Threaded comment]</t></text></comment>"
        + "<comment ref=\"B1\" authorId=\"0\"><text><t>note</t></text></comment>"
    ).adding(
      part: "/xl/threadedComments/threadedComment1.xml",
      relationship: Self.relationships + "threadedComment",
      contentType: "application/vnd.ms-excel.threadedcomments+xml",
      "<ThreadedComments xmlns=\"\(Self.threaded)\">"
        + "<threadedComment ref=\"A1\" personId=\"{P}\" id=\"{1}\"><text>問い</text></threadedComment>"
        + "<threadedComment ref=\"A1\" personId=\"{Q}\" id=\"{2}\" parentId=\"{1}\"><text>答え</text>"
        + "</threadedComment></ThreadedComments>"
    ).adding(
      part: "/xl/persons/person.xml", relationship: Self.relationships + "person",
      contentType: "application/vnd.ms-excel.person+xml",
      "<personList xmlns=\"\(Self.threaded)\"><person displayName=\"山田\" id=\"{P}\"/></personList>",
      to: WorkbookBuilder.workbookPath
    ).open()
    let cell = CellReference(row: 1, column: 1)
    #expect(
      try workbook.worksheet(named: "Sheet1").comments == [
        CellComment(cell: cell, author: "山田", text: "問い", isThreaded: true),
        CellComment(cell: cell, author: "", text: "答え", isThreaded: true),
        CellComment(cell: CellReference(row: 1, column: 2), author: "産業 & 振興", text: "note"),
      ])
  }

  @Test func unknownSheetIsRefused() throws {
    let workbook = try WorkbookBuilder().open()
    #expect(caughtFailure { try workbook.worksheet(named: "x") }?.code == "no-such-sheet")
  }
}
