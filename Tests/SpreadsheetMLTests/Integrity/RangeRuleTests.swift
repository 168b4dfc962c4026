import SpreadsheetML
import Testing
import TestSupport

/// Ranges of filters, formats and validations.
struct RangeRuleTests {
  @Test func aFilterHasARangeAndColumnsInIt() throws {
    let sheet = { (ref: String, column: Int) in
      "<sheetData/><autoFilter ref=\"\(ref)\"><filterColumn colId=\"\(column)\"/></autoFilter>"
    }
    #expect(try brokenRules(sheet("B2:C9", 1)).isEmpty)
    #expect(try brokenRules(sheet("B2:C9", 2)) == ["filter B2:C9"])
    #expect(try brokenRules(sheet("#REF!", 0)) == ["filter"])
  }

  @Test func formatsAndValidationsNameRanges() throws {
    #expect(
      try brokenRules("<sheetData/><conditionalFormatting sqref=\"A1:B2 C3\"/>").isEmpty)
    #expect(
      try brokenRules("<sheetData/><conditionalFormatting sqref=\"\"/>") == ["range-list"])
    #expect(
      try brokenRules(
        "<sheetData/><dataValidations><dataValidation sqref=\"A1 B\"/></dataValidations>")
        == ["range-list"])
    let sparkline =
      "<sheetData/><extLst><ext uri=\"u\"><x14:sparkline><xm:sqref>Z</xm:sqref></x14:sparkline>"
      + "</ext></extLst>"
    #expect(try brokenRules(sparkline) == ["range-list"])
  }
}
