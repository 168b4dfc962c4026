import SpreadsheetML
import Testing
import TestSupport

struct DrawingIDRuleTests {
  private func shape(_ id: Int) -> String {
    "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"s\"/></xdr:nvSpPr></xdr:sp>"
  }

  @Test func drawnObjectsHaveDifferentIds() throws {
    #expect(try brokenRules(WorkbookBuilder().drawing(shape(1) + shape(2))).isEmpty)
    #expect(try brokenRules(WorkbookBuilder().drawing(shape(1) + shape(1))) == ["drawing-id"])
  }

  @Test func aFallbackShowsTheSameObject() throws {
    let content =
      "<mc:AlternateContent><mc:Choice Requires=\"a14\">\(shape(2))</mc:Choice>"
      + "<mc:Fallback>\(shape(2))</mc:Fallback></mc:AlternateContent>"
    #expect(try brokenRules(WorkbookBuilder().drawing(content)).isEmpty)
  }
}
