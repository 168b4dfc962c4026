import SpreadsheetML
import Testing

struct StructuralEditTests {
  @Test func makersSetAxisAndKind() {
    #expect(
      StructuralEdit.insertingRows(at: 2, count: 3)
        == StructuralEdit(axis: .rows, kind: .insert, first: 2, count: 3))
    #expect(
      StructuralEdit.insertingColumns(at: 2)
        == StructuralEdit(axis: .columns, kind: .insert, first: 2, count: 1))
    #expect(
      StructuralEdit.deletingRows(at: 2, count: 3)
        == StructuralEdit(axis: .rows, kind: .delete, first: 2, count: 3))
    #expect(
      StructuralEdit.deletingColumns(at: 2)
        == StructuralEdit(axis: .columns, kind: .delete, first: 2, count: 1))
  }

  @Test func insertionHasAnInverse() {
    let insertion = StructuralEdit.insertingColumns(at: 10, count: 2)
    #expect(insertion.inverse == .deletingColumns(at: 10, count: 2))
    #expect(insertion.shifted(9...12).flatMap { insertion.inverse?.shifted($0) } == 9...12)
  }

  @Test func deletionHasNoInverse() {
    #expect(StructuralEdit.deletingRows(at: 1).inverse == nil)
  }

  @Test func lastLinesAreThoseOfTheGrid() {
    #expect(StructuralEdit.Axis.rows.lastLine == 1_048_576)
    #expect(StructuralEdit.Axis.columns.lastLine == 16_384)
  }
}
