import Diagnostics
package import PlanText
package import SpreadsheetML

/// One edition of the action plan as values: what the workbook says, free of how it is laid out.
package struct Plan: Hashable, Sendable {
  /// The title above the table, as printed; nil when the book has none.
  package var title: Sourced<String>?
  /// The fiscal year of this edition: the latest year that has a results column.
  package var edition: FiscalYear
  /// The years the schedule columns cover (R6–R10).
  package var window: ClosedRange<FiscalYear>
  /// The headings of every plan table, in sheet order, left to right.
  package var headings: [PlanHeading]
  package var strategies: [Strategy]
  /// In sheet order; empty when the book has no KPI table.
  package var kpis: [KPI]
  /// The levels in the order of the sheet, those of other depths too.
  package var levels: [PlanLevel] = []
  /// What staff call actions by where that is no plain number, by their numbers here.
  package var numberNames: [Int: String] = [:]
  /// Whether its tables have a column of numbers; without one `numberNames` come from the levels.
  package var hasNumbers = true

  package init(
    title: Sourced<String>?, edition: FiscalYear, window: ClosedRange<FiscalYear>,
    headings: [PlanHeading], strategies: [Strategy], kpis: [KPI]
  ) {
    self.title = title
    self.edition = edition
    self.window = window
    self.headings = headings
    self.strategies = strategies
    self.kpis = kpis
  }

  /// All actions in the order of the table.
  package var actions: [Action] {
    strategies.flatMap { $0.measures.flatMap(\.actions) }
  }
}

/// One column heading of a plan table.
package struct PlanHeading: Hashable, Sendable {
  package var column: PlanColumn
  /// The wording as printed, line breaks included.
  package var text: Sourced<String>
  /// The day the column's texts speak of: 2025-02-28 for ※令和7年2月末時点.
  package var asOf: CalendarDate?
  /// The fiscal year the heading names (令和7年度以降… → 2025).
  package var fiscalYear: FiscalYear?

  package init(
    column: PlanColumn, text: Sourced<String>, asOf: CalendarDate?, fiscalYear: FiscalYear?
  ) {
    self.column = column
    self.text = text
    self.asOf = asOf
    self.fiscalYear = fiscalYear
  }
}

extension Plan {
  /// What staff call an action by, given its number here.
  package func name(of number: Int) -> String { numberNames[number] ?? String(number) }
}

/// The cell a value was read from.
package struct SourceCell: Hashable, Sendable {
  /// Sheet name as staff see it.
  package var sheet: String
  package var cell: CellReference

  package init(sheet: String, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }

  /// Its address in A1 notation, without the sheet.
  package var address: String { cell.description }
  /// Whether it is on a sheet of the same book, told by the bytes of the names: those of many sheets differ in a
  /// digit, and comparing them as Unicode does takes long.
  package func isOn(_ sheet: String) -> Bool {
    self.sheet.utf8.count == sheet.utf8.count && self.sheet.utf8.elementsEqual(sheet.utf8)
  }

  /// 1-based.
  package var row: Int { cell.row }
  /// 1-based.
  package var column: Int { cell.column }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(cell)
    hasher.combineDigits(of: sheet)
  }
}

/// A value together with the cell it stands in.
package struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var source: SourceCell

  package init(_ value: Value, at source: SourceCell) {
    self.value = value
    self.source = source
  }

  mutating func changeSource(_ change: (inout SourceCell) -> Void) { change(&source) }
}
