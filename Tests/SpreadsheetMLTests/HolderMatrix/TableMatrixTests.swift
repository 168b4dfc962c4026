import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// A table with a header in E5:G7 beside every kind of edit.
struct TableMatrixTests {
  private let path = "/xl/tables/table1.xml"

  private func table(_ range: String, _ columns: [String]) -> String {
    let ids = ["a": 1, "b": 2, "c": 3, "列1": 4, "列2": 5]
    let list = columns.map { "<tableColumn id=\"\(ids[$0] ?? 0)\" name=\"\($0)\"/>" }
    return
      "<table xmlns=\"\(WorkbookBuilder.main)\" ref=\"\(range)\"><autoFilter ref=\"\(range)\"/>"
      + "<tableColumns count=\"\(columns.count)\">\(list.joined())</tableColumns></table>"
  }

  private var workbook: Workbook {
    get throws {
      try WorkbookBuilder(
        "<sheetData/><tableParts count=\"1\"><tablePart r:id=\"rId2\"/></tableParts>"
      ).adding(
        part: path, relationship: "table", contentType: "spreadsheetml.table+xml",
        table("E5:G7", ["a", "b", "c"])
      ).open()
    }
  }

  @Test func columnsOfATableComeAndGo() throws {
    for position in MatrixPosition.allCases {
      let columns: [String]
      switch position {
      case .insertInside: columns = ["a", "列1", "列2", "b", "c"]
      case .insertAtLast: columns = ["a", "b", "列1", "列2", "c"]
      case .deleteAcrossFirst, .deleteFirst: columns = ["b", "c"]
      case .deleteInside: columns = ["a", "c"]
      case .deleteLast, .deleteAcrossLast: columns = ["a", "b"]
      case .deleteAll, .deleteMore: columns = []
      default: columns = ["a", "b", "c"]
      }
      let edit = position.edit(.columns)
      var workbook = try workbook
      try workbook.apply(edit, to: "Sheet1")
      let expected = table(MatrixPlace(after: edit).filled("%R"), columns)
      #expect(
        try workbook.text(ofPart: path) == (columns.isEmpty ? nil : expected), "\(position)")
    }
  }

  /// The header row of a table that stays is not deleted.
  @Test func rowsOfATableComeAndGo() throws {
    for position in MatrixPosition.allCases {
      let lost: Set<MatrixPosition> = [.deleteAll, .deleteMore]
      let edit = position.edit(.rows)
      var workbook = try workbook
      if position == .deleteAcrossFirst || position == .deleteFirst {
        let failure = caughtFailure { try workbook.apply(edit, to: "Sheet1") }
        #expect(failure?.code == "table-refused", "\(position)")
        continue
      }
      try workbook.apply(edit, to: "Sheet1")
      let expected = table(MatrixPlace(after: edit).filled("%R"), ["a", "b", "c"])
      #expect(
        try workbook.text(ofPart: path) == (lost.contains(position) ? nil : expected),
        "\(position)")
    }
  }
}
