import Diagnostics
import LibXML
@testable import SpreadsheetML
import Testing
import TestSupport

/// Every kind of reference beside every kind of edit, on both axes.
///
/// What must become of them is said by `MatrixPlace`: references are marks on lines that are
/// inserted and deleted (ECMA-376-1 is silent on edits; this is what Excel does).
struct HolderMatrixTests {
  /// The rule itself, as Excel shows it for `=SUM(E5:G7)` and `=E5`.
  @Test func theRuleIsExcels() {
    let expected: [(MatrixPosition, String, String)] = [
      (.insertBefore, "E7:G9", "E7"), (.insertAtFirst, "E7:G9", "E7"),
      (.insertInside, "E5:G9", "E5"), (.insertAtLast, "E5:G9", "E5"),
      (.insertRightAfter, "E5:G7", "E5"), (.insertAfter, "E5:G7", "E5"),
      (.deleteBefore, "E3:G5", "E3"), (.deleteAcrossFirst, "E4:G5", "#REF!"),
      (.deleteFirst, "E5:G6", "#REF!"), (.deleteInside, "E5:G6", "E5"),
      (.deleteLast, "E5:G6", "E5"), (.deleteAcrossLast, "E5:G6", "E5"),
      (.deleteAll, "#REF!", "#REF!"), (.deleteMore, "#REF!", "#REF!"),
      (.deleteRightAfter, "E5:G7", "E5"),
    ]
    #expect(expected.map(\.0) == MatrixPosition.allCases)
    for (position, area, cell) in expected {
      let place = MatrixPlace(after: position.edit(.rows))
      #expect(place.filled("%R %C") == "\(area) \(cell)", "\(position)")
    }
  }

  @Test(arguments: HolderCase.all) func referencesFollowEveryEdit(holder: HolderCase) throws {
    let before = try holder.workbook
    for edit in holder.edits {
      var workbook = before
      try workbook.apply(edit, to: "Sheet1")
      let expected = try holder.expected(after: edit)
      #expect(try workbook.text(ofPart: holder.path) == expected, "\(edit)")
    }
  }

  @Test(arguments: HolderCase.all.filter(\.isWhole)) func whatMustStayWholeIsNotTorn(
    holder: HolderCase
  ) throws {
    for edit in MatrixPosition.edits where !MatrixPosition.whole.contains(edit) {
      var workbook = try holder.workbook
      let failure = caughtFailure { try workbook.apply(edit, to: "Sheet1") }
      #expect(failure?.code == "pivot-table", "\(edit)")
      #expect(failure?.diagnostics.first?.place.cell == "E5:G7")
      #expect(workbook.changedPartNames.isEmpty)
    }
  }

  @Test(arguments: HolderCase.all) func deletingWhatWasInsertedGivesTheBytesBack(
    holder: HolderCase
  ) throws {
    let before = try holder.workbook
    for edit in holder.edits {
      guard let inverse = edit.inverse else { continue }
      var workbook = before
      try workbook.apply(edit, to: "Sheet1")
      try workbook.apply(inverse, to: "Sheet1")
      #expect(try workbook.allParts() == before.allParts(), "\(edit)")
    }
  }

  /// No row of the holder table can be added without a case above.
  @Test(arguments: ReferenceHolder.Table.allCases) func everyHolderHasACase(
    table: ReferenceHolder.Table
  ) throws {
    let cases = HolderCase.all.filter { $0.table == table }
    for holder in table.holders {
      let isCovered = try cases.contains { try Self.covers($0, holder) }
      #expect(isCovered, "no case of the matrix has \(holder)")
    }
  }

  /// Whether this row alone changes the case's part in some edit.
  private static func covers(_ one: HolderCase, _ holder: ReferenceHolder) throws -> Bool {
    let text = try #require(try one.workbook.text(ofPart: one.path))
    let scan = try XMLScan.scan(Array(text.utf8))
    return StructuralEdit.Axis.allCases.contains { axis in
      let edit = MatrixPosition.insertBefore.edit(axis)
      var rewriter = ReferenceRewriter(
        scan: scan, change: .edits(SheetEdits([(sheet: "Sheet1", edit: edit)])), home: one.home)
      rewriter.rewrite([holder])
      return !rewriter.patches.isEmpty
    }
  }
}
