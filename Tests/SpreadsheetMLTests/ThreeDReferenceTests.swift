import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// References to the same cells of several sheets, of which one is edited.
struct ThreeDReferenceTests {
  private func cell(_ formula: String) -> String {
    "<sheetData><row r=\"2\"><c r=\"D2\"><f>\(formula)</f></c></row></sheetData>"
  }

  private func findings(_ formula: String, on sheet: String = "Sheet1") throws -> [Diagnostic] {
    var workbook = try WorkbookBuilder(cell(formula)).adding(sheet: "B").adding(sheet: "C").open()
    return try workbook.apply(.insertingColumns(at: 2), to: sheet)
  }

  @Test func aSpannedSheetIsReportedWhereTheFormulaStandsNow() throws {
    let findings = try findings("SUM(Sheet1:C!B1:B5)")
    #expect(
      findings.map { $0.described(in: .english) } == [
        "sheet \"Sheet1\", E2: The formula \"SUM(Sheet1:C!B1:B5)\" refers to the same cells of "
          + "several sheets and was left as it is. On the sheet that was edited it means other "
          + "cells now; correct it in Excel. [three-d-reference]"
      ])
    #expect(
      findings.first?.message[.japanese]
        == "数式「SUM(Sheet1:C!B1:B5)」は複数のシートの同じセルを参照しているため、そのままにしました。")
    #expect(findings.first?.severity == .warning)
  }

  @Test func aSheetBetweenTheNamedOnesIsSpannedToo() throws {
    #expect(try findings("SUM(Sheet1:C!B1)", on: "B").map(\.place.cell) == ["D2"])
    #expect(try findings("SUM('Sheet1:B'!B1)", on: "C").isEmpty)
  }

  @Test func cellsThatStayAreNotReported() throws {
    #expect(try findings("SUM(Sheet1:C!A1:A5)").isEmpty)
  }

  @Test func otherReferencesAreNotReported() throws {
    #expect(try findings("SUM(B!B1:B5)+B:B!B1", on: "B").isEmpty)
  }

  @Test func aSharedFormulaIsReportedOnce() throws {
    let content =
      "<sheetData><row r=\"2\"><c r=\"D2\"><f t=\"shared\" ref=\"D2:E2\" si=\"0\">"
      + "SUM(Sheet1:B!B1)</f></c><c r=\"E2\"><f t=\"shared\" si=\"0\"/></c></row></sheetData>"
    var workbook = try WorkbookBuilder(content).adding(sheet: "B").open()
    #expect(try workbook.insertColumns(at: 2, in: "B").map(\.place.cell) == ["D2"])
  }

  @Test func namesAndRulesAreReportedToo() throws {
    let rule =
      "<sheetData/><dataValidations><dataValidation sqref=\"A1\"><formula1>SUM(Sheet1:B!B1)"
      + "</formula1></dataValidation></dataValidations>"
    let name =
      "<definedNames><definedName name=\"n\">SUM(Sheet1:B!$B$1)</definedName></definedNames>"
    var workbook = try WorkbookBuilder(rule).adding(sheet: "B").workbook(behind: name).open()
    let findings = try workbook.insertColumns(at: 2, in: "B")
    #expect(findings.map(\.code) == ["three-d-reference", "three-d-reference"])
    #expect(findings.map(\.place.part) == ["/xl/workbook.xml", nil])
  }
}
