package import Diagnostics
package import PlanReading
import PlanText
import SpreadsheetML

/// A table of numbers and departments, for a book that has no such column.
package struct DepartmentList: Sendable {
  /// The rows that name a department.
  private var rows: [Row] = []

  private struct Row {
    /// What it calls its actions by.
    var name: String
    var department: String
    /// The cell of the name.
    var place: Place
  }

  /// A list that says nothing.
  package init() {}

  package var isEmpty: Bool { rows.isEmpty }

  /// Reads a workbook's first sheet or a table of texts: a row of headings that names number and
  /// department, and one row for one action or several.
  ///
  /// A cell that is merged over several rows holds for all of them.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for messages.
  /// - Throws: `Failure` with code `department-list-not-read`, or about a damaged workbook.
  package init(_ bytes: [UInt8], name: String) throws(Failure) {
    let grid = try Self.grid(bytes, name: name)
    var columns: (number: Int, department: Int)?
    var above = ""
    for row in grid.rowNumbers {
      guard let columns else {
        columns = Self.columns(inRow: row, of: grid)
        continue
      }
      let place = CellReference(row: row, column: columns.number)
      let key = Sourced(grid.name(at: place), at: grid.text(at: place).source)
      var department = grid.text(at: CellReference(row: row, column: columns.department)).value
        .trimmingWhitespace
      if UpdateText.isDitto(department) { department = above }
      above = department
      if UpdateText.isBlank(key.value) || department.isEmpty { continue }
      let sheet = key.source.sheet.isEmpty ? nil : key.source.sheet
      rows.append(
        Row(
          name: key.value, department: department,
          place: Place(file: name, sheet: sheet, cell: key.source.address)))
    }
    if columns == nil { throw Failure(.departmentListNotRead(name)) }
  }

  private static func grid(_ bytes: [UInt8], name: String) throws(Failure) -> TableGrid {
    if bytes.starts(with: [0x50, 0x4B]) {
      do throws(Failure) {
        if let sheet = try Workbook(bytes: bytes).worksheets().first { return TableGrid(sheet) }
      } catch {
        throw error.located(in: Place(file: name))
      }
    } else if let text = DelimitedText(bytes) {
      return TableGrid(text.cells)
    }
    throw Failure(.departmentListNotRead(name))
  }

  /// The columns that headings name; nil where a row does not name both.
  private static func columns(
    inRow row: Int, of grid: TableGrid
  ) -> (number: Int, department: Int)? {
    func column(_ code: String, _ names: [String]) -> Int? {
      grid.table.cells(inRow: row).first { cell in
        let text = cell.printedText(in: grid.dateSystem)
        return names.contains(text.trimmingWhitespace) || MeaningGuess.told(by: text) == code
      }?.reference.column
    }
    guard let number = column("number", ["action_no", "number"]),
      let department = column("department", ["department"])
    else { return nil }
    return (number, department)
  }

  /// Gives the actions of a plan their departments.
  ///
  /// - Returns: The rows of which it cannot be told whose actions they name: errors.
  package func assign(to plan: inout Plan) -> [Diagnostic] {
    let (owners, findings) = owners(in: [plan])
    plan.assign(owners)
    return findings
  }

  /// The same for an edition and the one before it: either has actions that the other lacks.
  package func assign(to plan: inout Plan, and before: inout Plan) -> [Diagnostic] {
    let (owners, findings) = owners(in: [plan, before])
    plan.assign(owners)
    before.assign(owners)
    return findings
  }

  /// The department of each action that the list names, by what staff call it.
  private func owners(in plans: [Plan]) -> (departments: [String: String], findings: [Diagnostic]) {
    if isEmpty { return ([:], []) }
    let known = NamedActions(plans)
    var findings: [Diagnostic] = []
    var owners: [String: Row] = [:]
    for row in rows {
      guard let names = known.names(in: row.name) else {
        findings.append(
          .departmentListNumberUnknown(row.name, known: known.firstAndLast, at: row.place))
        continue
      }
      let taken = names.first { name in
        owners[name].map { !Departments.areSame($0.department, row.department) } ?? false
      }
      if let taken, let other = owners[taken] {
        findings.append(
          .departmentListContradicts(
            taken, row.department, at: row.place, other.department, and: other.place))
      }
      for name in names { owners[name] = owners[name] ?? row }
    }
    return (owners.mapValues(\.department), findings)
  }
}

extension Plan {
  /// Gives actions departments, by what staff call the actions.
  fileprivate mutating func assign(_ departments: [String: String]) {
    if departments.isEmpty { return }
    let plan = self
    changeActions { action in
      guard let department = departments[plan.foldedName(of: action)] else { return }
      action[.department] = Sourced(department, at: action.number.source)
    }
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

  /// `known` are the first and the last of the plan's numbers.
  static func departmentListNumberUnknown(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    let name = LineBreaks.joined(name)
    return Diagnostic(
      code: "department-list-number-unknown", place: place,
      message: LocalizedText(
        ja: "「\(name)」は、計画のアクションの番号として読めません（計画にあるのは No.\(known.joined(separator: "〜"))）。",
        en:
          "\"\(name)\" names no action of the plan (its numbers are \(known.joined(separator: "–")))."
      ),
      remedy: LocalizedText(
        ja: "番号を確かめてください。二つ以上は「1、2」「5～7」のように書けます。",
        en: "Check the number; several are written as 1、2 or 5～7."))
  }

  static func departmentListContradicts(
    _ name: String, _ department: String, at place: Place, _ otherDepartment: String,
    and other: Place
  ) -> Diagnostic {
    let cell = Place(sheet: other.sheet, cell: other.cell)
    return Diagnostic(
      code: "department-list-contradicts", place: place,
      message: LocalizedText(
        ja:
          "No.\(name) の担当課が、この行では「\(department)」、\(cell.described(in: .japanese)) の行では「\(otherDepartment)」となっています。",
        en:
          "For action \(name) this row says \"\(department)\", the row of \(cell.described(in: .english)) says \"\(otherDepartment)\"."
      ),
      remedy: LocalizedText(
        ja: "正しい課を残してください。両方が担当する場合は、一つの行に「福祉課、健康課」のように書いてください。",
        en: "Keep the one that is right; two departments in charge go into one row, as 福祉課、健康課."))
  }
}
