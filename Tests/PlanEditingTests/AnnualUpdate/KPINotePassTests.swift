import PlanEditing
import PlanReading
import SpreadsheetML
import Testing

@Suite struct KPINotePassTests {
  private let headings = ["指標名", "現状値 (R5年度末)", "R6年度", "R7年度", "R8年度", "R9年度", "R10年度"]

  private func book(_ rows: [[String]], merged: [String] = []) -> PlanBook {
    var book = PlanBook.plan()
    book.kpiRows = [["(1) 育てる"], headings] + rows
    book.kpiMerged = merged
    return book
  }

  @Test func mergedNoteShrinksByOneColumn() throws {
    let result = try book(
      [["件数 (件)", "1", "2", "後日策定"], ["人数 (人)", "3", "4"]], merged: ["D3:G4"]
    ).renewed()
    #expect(try result.sheets()[1].mergedRanges.map(\.description) == ["E3:G4"])
    #expect(try result.text("E3", sheet: 1) == "後日策定")
    #expect(try result.text("D3", sheet: 1) == "")
    #expect(result.events.freedTargets.map(\.cell.description) == ["D3", "D4"])
    #expect(result.events.removedNotes.isEmpty)
  }

  @Test func noteThatIsNotMergedMovesToTheNextYear() throws {
    let result = try book([["件数 (件)", "1", "2", "後日策定"]]).renewed()
    #expect(try result.text("D3", sheet: 1) == "")
    #expect(try result.text("E3", sheet: 1) == "後日策定")
  }

  @Test func noteFromWhichATableHasCutAFigureShrinksFurther() throws {
    var options = AnnualUpdateOptions()
    options.updates = UpdateScene.files(["指標名,R6年度目標値\n件数,5\n"])
    let result = try book([["件数 (件)", "1", "後日策定"]], merged: ["C3:G3"]).renewed(options)
    #expect(try result.sheets()[1].mergedRanges.map(\.description) == ["E3:G3"])
    #expect(try ["C3", "D3", "E3"].map { try result.text($0, sheet: 1) } == ["5", "", "後日策定"])
    #expect(result.events.freedTargets.map(\.cell.description) == ["D3"])
  }

  @Test func noteWithoutRoomGoesAndIsNamed() throws {
    let result = try book([["件数 (件)", "1", "2", "後日策定", "9", "9", "9"]]).renewed()
    #expect(try result.text("D3", sheet: 1) == "")
    #expect(result.events.removedNotes == ["後日策定"])
  }

  @Test func figuresAndBlanksAreLeftAlone() throws {
    let result = try book([["件数 (件)", "1", "2", "30"], ["人数 (人)", "3", "4"]]).renewed()
    #expect(try result.sheets()[1].value(at: CellReference(row: 3, column: 4)) == .number(30))
    #expect(result.events.freedTargets.isEmpty)
  }
}
