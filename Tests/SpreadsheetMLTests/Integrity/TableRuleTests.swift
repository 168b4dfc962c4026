import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Tables: identity, range and headers.
struct TableRuleTests {
  private let sheet =
    "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>名\n前</v></c>"
    + "<c r=\"B1\" t=\"inlineStr\"><is><t>値</t></is></c></row></sheetData>"

  private func book(
    _ columns: String..., ref: String = "A1:B3", id: Int = 1, name: String = "T"
  ) -> WorkbookBuilder {
    WorkbookBuilder(sheet).adding(table(columns, ref: ref, id: id, name: name), number: 1)
  }

  private func table(
    _ columns: [String], ref: String = "A1:B3", id: Int = 1, name: String = "T"
  ) -> String {
    let list = columns.enumerated().map { "<tableColumn id=\"\($0)\" name=\"\($1)\"/>" }
    return "<table xmlns=\"\(WorkbookBuilder.main)\" id=\"\(id)\" displayName=\"\(name)\""
      + " ref=\"\(ref)\"><tableColumns>\(list.joined())</tableColumns></table>"
  }

  @Test func aSoundTableBreaksNoRule() throws {
    #expect(try brokenRules(book("名_x000a_前", "値")).isEmpty)
  }

  @Test func aTableLiesOnTheGridAndIsAsWideAsItsColumns() throws {
    #expect(try brokenRules(book("名 前", ref: "A1:XFE3")) == ["table-range"])
    #expect(try brokenRules(book("名 前")) == ["table-width A1:B3"])
  }

  @Test func columnsHaveDifferentNames() throws {
    let sheet = WorkbookBuilder("<sheetData/>").adding(
      table(["a", "A"]).replacing(" ref=", with: " headerRowCount=\"0\" ref="), number: 1)
    #expect(try brokenRules(sheet) == ["table-column A1:B3"])
  }

  @Test func columnsBearTheTextsOfTheirHeaders() throws {
    let findings = try book("名 前", "額").open().integrityFindings()
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "/xl/tables/table1.xml, シート「Sheet1」, B1: "
          + "テーブルの列名「額」が見出しのセルの文字列「値」と違います。 [integrity-table-header]"
      ])
  }

  @Test func idsAndNamesOfTablesAreUnique() throws {
    let columns = ["名 前", "値"]
    let same = book("名 前", "値").adding(table(columns, id: 1, name: "t"), number: 2)
    #expect(try brokenRules(same) == ["table-id", "table-name"])
    let named = book("名 前", "値").workbook(
      behind: "<definedNames><definedName name=\"t\">1</definedName></definedNames>")
    #expect(try brokenRules(named) == ["table-name"])
  }
}

extension WorkbookBuilder {
  fileprivate func adding(_ table: String, number: Int) -> WorkbookBuilder {
    adding(
      part: "/xl/tables/table\(number).xml", relationship: "table",
      contentType: "spreadsheetml.table+xml", table)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new)
  }
}
