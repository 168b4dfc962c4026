import PlanReading
import SpreadsheetML
import Testing

/// A note merged over years to come gives up some of them.
@Suite struct KPINoteCutTests {
  private func cut(_ range: String, _ columns: [Int: Set<Int>]) throws -> ([String], [String]) {
    let cut = KPINoteCut(try #require(CellRange(range)), freeing: columns)
    return (cut.freed.map(\.description), cut.pieces.map(\.description))
  }

  @Test func theFirstYearIsCutOff() throws {
    let (freed, pieces) = try cut("D3:F3", [3: [4]])
    #expect(freed == ["D3"] && pieces == ["E3:F3"])
  }

  @Test func theLastYearAndAllOfThemAreCutOff() throws {
    #expect(try cut("D3:F3", [3: [6]]).1 == ["D3:E3"])
    let (freed, pieces) = try cut("D3:E3", [3: [4, 5]])
    #expect(freed == ["D3", "E3"] && pieces.isEmpty)
  }

  @Test func aYearInTheMiddlePartsTheNote() throws {
    let (freed, pieces) = try cut("D3:F4", [3: [5], 4: [5]])
    #expect(freed == ["E3", "E4"])
    #expect(pieces == ["D3:D4", "F3:F4"])
  }

  @Test func rowsAlikeGoOnTogether() throws {
    #expect(try cut("D3:F6", [3: [4], 4: [4]]).1 == ["E3:F4", "D5:F6"])
    #expect(try cut("D3:F5", [4: [4]]).1 == ["D3:F3", "E4:F4", "D5:F5"])
    #expect(try cut("D3:F5", [3: [5], 4: [5]]).1 == ["D3:D4", "F3:F4", "D5:F5"])
    #expect(try cut("D3:E5", [3: [4, 5], 4: [4, 5]]).1 == ["D5:E5"])
  }

  @Test func columnsAndRowsBesideTheNoteAreNotFreed() throws {
    let (freed, pieces) = try cut("D3:E3", [3: [3, 7], 4: [4]])
    #expect(freed.isEmpty && pieces == ["D3:E3"])
    #expect(try cut("D3", [3: [4]]).0 == ["D3"])
  }
}
