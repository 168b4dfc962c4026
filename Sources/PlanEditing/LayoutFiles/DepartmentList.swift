package import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// A table of numbers and departments, for a book that has no such column.
package enum DepartmentList {
  /// Reads a workbook's first sheet or a table of texts: a row of headings that names number and
  /// department, and one row an action.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for messages.
  /// - Returns: Departments by number, folded as numbers are compared.
  /// - Throws: `Failure` with code `department-list-not-read`, or about a damaged workbook.
  package static func read(_ bytes: [UInt8], name: String) throws(Failure) -> [String: String] {
    let grid: TableGrid
    if bytes.starts(with: [0x50, 0x4B]) {
      do throws(Failure) {
        guard let sheet = try Workbook(bytes: bytes).worksheets().first else {
          throw Failure(.departmentListNotRead(name))
        }
        grid = TableGrid(sheet)
      } catch {
        throw error.located(in: Place(file: name))
      }
    } else if let text = DelimitedText(bytes) {
      grid = TableGrid(text.cells)
    } else {
      throw Failure(.departmentListNotRead(name))
    }
    var columns: (number: Int, department: Int)?
    var departments: [String: String] = [:]
    for row in grid.rowNumbers {
      let texts = grid.table.cells(inRow: row).map { cell in
        (column: cell.reference.column, text: cell.printedText(in: grid.dateSystem))
      }
      guard let columns else {
        let number = texts.first { isHeading($0.text, "number", ["action_no", "number"]) }
        let department = texts.first { isHeading($0.text, "department", ["department"]) }
        if let number, let department { columns = (number.column, department.column) }
        continue
      }
      let key = texts.first { $0.column == columns.number }?.text ?? ""
      let department = texts.first { $0.column == columns.department }?.text ?? ""
      if key.trimmingWhitespace.isEmpty || department.trimmingWhitespace.isEmpty { continue }
      departments[folded(key)] = department.trimmingWhitespace
    }
    if columns == nil { throw Failure(.departmentListNotRead(name)) }
    return departments
  }

  private static func isHeading(_ text: String, _ code: String, _ names: [String]) -> Bool {
    names.contains(text.trimmingWhitespace) || MeaningGuess.told(by: text) == code
  }
}

extension Diagnostic {
  static func departmentListNotRead(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "department-list-not-read", place: Place(file: name),
      message: LocalizedText(
        ja: "番号と担当課の見出しがある表ではありません。",
        en: "The file is no table with headings for number and department."),
      remedy: LocalizedText(
        ja: "1行目に「No.」「担当課」と書き、その下に番号と担当課を並べてください。",
        en: "Write No. and 担当課 into the first row, numbers and departments below."))
  }
}
