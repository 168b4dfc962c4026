package import Diagnostics
package import PlanReading
import PlanText
package import SpreadsheetML

/// An edition parted for its departments.
package struct Handouts: Sendable {
  /// One copy for each department, in the order in which the departments come in the table.
  package let copies: [Handout]
  /// What staff call the actions that stand in no copy, since no department is named for them.
  package let unassigned: [String]
}

/// A copy of an edition for one department: its own rows, with the cells to fill in marked.
package struct Handout: Sendable {
  package let department: String
  /// The .xlsx file.
  package let workbook: [UInt8]
  /// What staff call its actions, in the order of the table.
  package let actions: [String]
  /// How many cells are marked.
  package let cellCount: Int
  /// Formulas and names that have lost what they referred to with the rows taken out.
  package let broken: [Referrer]

  /// Makes one copy for each department of a book.
  ///
  /// - Parameters:
  ///   - workbook: The edition.
  ///   - layout: How the office has built its tables; nil for the known layout.
  ///   - departments: Who has which actions, for a book without that column.
  ///   - removesOthers: Whether rows of other departments are taken out; else they are hidden.
  /// - Returns: The copies, and which actions are in none of them.
  /// - Throws: `Failure` with code `no-departments`, about rows of the list, or when the book cannot be read.
  package static func all(
    of workbook: Workbook, layout: LayoutTable?, departments: DepartmentList, removesOthers: Bool
  ) throws(Failure) -> Handouts {
    let sheets = try workbook.worksheets()
    var reading = try PlanReading.read(sheets, limits: workbook.limits, layout: layout)
    let faults = departments.assign(to: &reading.plan)
    if !faults.isEmpty { throw Failure(faults) }
    let names = Departments.all(of: reading.plan)
    let before = Set(try workbook.brokenReferrers().map(\.formula))
    guard !names.isEmpty else { throw Failure(.noDepartments()) }
    var handouts: [Handout] = []
    for name in names {
      let copy = HandoutCopy(name, reading, sheets)
      var book = workbook
      try copy.apply(to: &book, removesOthers: removesOthers)
      handouts.append(
        Handout(
          department: name, workbook: try book.checkedSave(), actions: copy.names,
          cellCount: copy.marked.values.reduce(0) { $0 + $1.count },
          broken: try book.brokenReferrers().filter { !before.contains($0.formula) }))
    }
    let unassigned = reading.plan.actions.filter(\.departments.isEmpty)
    return Handouts(
      copies: handouts,
      unassigned: unassigned.map { action in
        reading.plan.numberNames[action.number.value] ?? String(action.number.value)
      })
  }

  /// The list of the files, as CSV for Excel.
  package static func list(_ handouts: [(handout: Handout, file: String)]) -> [UInt8] {
    let rows = handouts.map { handout, file in
      [
        handout.department, file, String(handout.actions.count),
        handout.actions.joined(separator: ";"), String(handout.cellCount),
      ]
    }
    let header = ["department", "file", "actions", "action_numbers", "cells_to_fill_in"]
    let lines =
      [header.joined(separator: ",")]
      + rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }
    return [0xEF, 0xBB, 0xBF] + Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }
}

/// What is done to a book for one department.
private struct HandoutCopy {
  /// What staff call the department's actions.
  private(set) var names: [String] = []
  /// The cells to fill in, by sheet.
  private(set) var marked: [String: Set<CellReference>] = [:]
  /// The 1-based rows of other departments' actions, by sheet in the order of the tabs.
  private(set) var others: [(sheet: String, rows: [ClosedRange<Int>])] = []
  /// Names of levels that stand in such rows and hold for rows that stay.
  private(set) var moves: [String: [(from: CellReference, to: CellReference)]] = [:]

  init(_ department: String, _ reading: PlanReading, _ sheets: [Worksheet]) {
    let plan = reading.plan
    let own = plan.actions.filter { action in
      action.departments.contains { folded($0) == folded(department) }
    }
    let numbers = Set(own.map(\.number.value))
    names = own.map { plan.numberNames[$0.number.value] ?? String($0.number.value) }
    for action in own {
      for (_, text) in action.yearTexts(of: plan.edition) {
        marked[text.source.sheet, default: []].insert(text.source.cell)
      }
    }
    for layout in reading.layouts {
      let gone = layout.actionRows.filter { !numbers.contains($0.number) }
      others.append((layout.sheet, Self.joined(gone.map(\.rows))))
      guard let sheet = sheets.first(where: { $0.name == layout.sheet }) else { continue }
      moves[layout.sheet, default: []] += Self.moves(
        layout, on: TableGrid(sheet), keeping: numbers)
    }
  }

  /// The first row that stays under each name whose own row goes.
  private static func moves(
    _ layout: PlanTableLayout, on grid: TableGrid, keeping numbers: Set<Int>
  ) -> [(from: CellReference, to: CellReference)] {
    let goneRows = Set(
      layout.actionRows.filter { !numbers.contains($0.number) }.flatMap(\.rows))
    var moves: [(from: CellReference, to: CellReference)] = []
    for column in layout.columns where column.column.kind.level != nil {
      var name: CellReference?
      for row in layout.actionRows {
        let place = grid.range(at: CellReference(row: row.row, column: column.index)).topLeft
        let isNamed = !grid.table.value(at: place).looksBlank
        if isNamed { name = place }
        guard numbers.contains(row.number), let from = name, goneRows.contains(from.row) else {
          continue
        }
        moves.append((from, CellReference(row: row.row, column: column.index)))
        name = nil
      }
    }
    return moves
  }

  /// Rows beside each other as one range, ascending.
  private static func joined(_ rows: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    rows.reduce(into: []) { joined, next in
      if let last = joined.last, last.upperBound + 1 == next.lowerBound {
        joined[joined.count - 1] = last.lowerBound...next.upperBound
      } else {
        joined.append(next)
      }
    }
  }

  func apply(to workbook: inout Workbook, removesOthers: Bool) throws(Failure) {
    for (sheet, cells) in marked.sorted(by: { $0.key < $1.key }) {
      try workbook.markForEntry(cells, color: "FFF2CC", in: sheet)
    }
    for (sheet, rows) in others {
      if removesOthers {
        for move in moves[sheet] ?? [] {
          try workbook.copyText(from: move.from, replacing: [], to: move.to, in: sheet)
        }
      }
      for range in rows.reversed() {
        if removesOthers {
          try workbook.deleteRows(at: range.lowerBound, count: range.count, in: sheet)
        } else {
          try workbook.setHidden(true, rows: range, in: sheet)
        }
      }
    }
  }
}

extension Diagnostic {
  static func noDepartments() -> Diagnostic {
    Diagnostic(
      code: "no-departments",
      message: LocalizedText(
        ja: "担当課の欄がないため、配布用のブックに分けられません。",
        en: "No action names a department, so the book cannot be parted."),
      remedy: LocalizedText(
        ja: "--departments で番号と担当課の表（.xlsx または .csv）を指定してください。",
        en: "Give a table of numbers and departments (.xlsx or .csv) with --departments."))
  }
}
