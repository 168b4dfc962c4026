import SpreadsheetML
import Testing

struct FormulaReferenceTests {
  @Test(arguments: [
    ("A1", FormulaReference.Kind.cell, CellRange(rows: 1...1, columns: 1...1)),
    ("B5:A1", .range, CellRange(rows: 1...5, columns: 1...2)),
    ("C:$A", .wholeColumns, CellRange(rows: 1...1_048_576, columns: 1...3)),
    ("$2:5", .wholeRows, CellRange(rows: 2...5, columns: 1...16_384)),
  ])
  func kindAndCells(text: String, kind: FormulaReference.Kind, cells: CellRange) throws {
    let reference = try #require(Formula(text)?.references.first)
    #expect(reference.kind == kind)
    #expect(reference.cells == cells)
  }

  @Test func absoluteCoordinatesAreMarkedPerCorner() throws {
    let reference = try #require(Formula("$A1:B$2")?.references.first)
    #expect(reference.first.column == ReferenceCorner.Coordinate(1, isAbsolute: true))
    #expect(reference.first.row == ReferenceCorner.Coordinate(1))
    #expect(reference.last?.column == ReferenceCorner.Coordinate(2))
    #expect(reference.last?.row == ReferenceCorner.Coordinate(2, isAbsolute: true))
  }

  @Test func rangesOfTheSourceAreInBytes() throws {
    let formula = try #require(Formula("SUM(集計!A1:B2,1)"))
    let reference = try #require(formula.references.first)
    #expect(formula[reference.range] == "集計!A1:B2")
    #expect(formula[reference.areaRange] == "A1:B2")
    #expect(reference.range == 4..<16)
  }

  @Test func namesTablesFunctionsAndTextsAreNoReferences() throws {
    let formula = try #require(Formula("LOG10(T1[A1])&\"A1\"&R1C1&{1,2}&Sheet1!MyName"))
    #expect(formula.references.isEmpty)
  }
}
