import SpreadsheetML
import Testing
import TestSupport

struct CommentRuleTests {
  private func book(_ cells: String...) -> WorkbookBuilder {
    let list = cells.map { "<comment ref=\"\($0)\" authorId=\"0\"/>" }.joined()
    return WorkbookBuilder().adding(
      part: "/xl/comments1.xml", relationship: "comments",
      contentType: "spreadsheetml.comments+xml",
      "<comments xmlns=\"\(WorkbookBuilder.main)\"><commentList>\(list)</commentList></comments>")
  }

  @Test func aCellHasOneNoteAtMost() throws {
    #expect(try brokenRules(book("A1", "B1")).isEmpty)
    #expect(try brokenRules(book("A1", "A1")) == ["comment A1"])
    #expect(try brokenRules(book("A1:B1")) == ["comment"])
  }
}
