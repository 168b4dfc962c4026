import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct NumberChecksTests {
  private func findings(_ numbers: [Int]) throws -> [Diagnostic] {
    let sketch = SheetSketch.plan(numbers.map { SheetSketch.action("\($0)") })
    return try PlanReading.read([sketch.worksheet]).findings.filter {
      $0.code.hasSuffix("action-number")
    }
  }

  @Test func aNumberUsedTwiceIsAnErrorThatNamesBothCells() throws {
    let findings = try findings([1, 2, 2])
    #expect(findings.map(\.code) == ["duplicate-action-number"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.place.cell == "A4")
    #expect(findings.first?.message.japanese == "No.2 が二度あります（もう一つは 計画!A3）。")
    #expect(findings.first?.message.english == "Number 2 is used twice (also in 計画!A3).")
  }

  @Test func numbersLeftOutAreAWarning() throws {
    let findings = try findings([2, 3, 7])
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(
      findings.map(\.message.english) == ["Number 1 is missing.", "Numbers 4–6 are missing."])
  }

  @Test func theOrderOfTheRowsDoesNotMatter() throws {
    #expect(try findings([3, 1, 2]).isEmpty)
  }

  @Test func codesAreCountedWithinAHundred() throws {
    let findings = try findings([1101, 1102, 1104, 1201, 2101])
    #expect(findings.map(\.message.english) == ["Number 1103 is missing."])
    #expect(findings.first?.place.cell == "A4")
  }
}
