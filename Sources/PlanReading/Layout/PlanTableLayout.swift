package import PlanText
package import SpreadsheetML

/// Where one plan table stands: its headings, columns and rows.
package struct PlanTableLayout: Hashable, Sendable {
  /// Sheet name as staff see it.
  package var sheet: String
  /// 1-based rows of headings.
  package var headingRows: ClosedRange<Int>
  /// Left to right.
  package var columns: [PlanColumnLayout]
  /// The actions' rows, in sheet order; never empty.
  package var actionRows: [ActionRow]
  /// Columns of results that are not read, since their year has one already or their heading speaks of
  /// several years, left to right.
  package var furtherResults: [PlanColumnLayout] = []
  /// Cells above the headings that hold a plan's title.
  package var titleCells: [CellReference]
  /// 1-based rows inside it that repeat the headings.
  package var repeatedHeadingRows: Set<Int> = []
  /// How it goes on from year to year, where a layout table tells it; nil for the known layout.
  package var renewal: Renewal?
  /// The department of all its actions where the sheet's name is it.
  package var department: String?

  package init(
    sheet: String, headingRows: ClosedRange<Int>, columns: [PlanColumnLayout],
    actionRows: [ActionRow], titleCells: [CellReference]
  ) {
    self.sheet = sheet
    self.headingRows = headingRows
    self.columns = columns
    self.actionRows = actionRows
    self.titleCells = titleCells
  }

  /// 1-based rows from the first action's to the last one's.
  package var dataRows: ClosedRange<Int> {
    let first = actionRows.first?.rows.lowerBound ?? headingRows.upperBound + 1
    return first...max(first, actionRows.last?.rows.upperBound ?? first)
  }

  /// The column that holds `column`; nil where the table has none.
  package func column(_ column: PlanColumn) -> PlanColumnLayout? {
    columns.first { $0.column == column }
  }

  /// The results columns, by year.
  package var results: [(year: FiscalYear, layout: PlanColumnLayout)] {
    columns.compactMap { layout in
      layout.column.resultsYear.map { ($0, layout) }
    }.sorted { $0.year < $1.year }
  }

  /// The schedule's columns, left to right.
  package var schedule: [(year: FiscalYear, index: Int)] {
    columns.compactMap { layout in
      layout.column.scheduleYear.map { ($0, layout.index) }
    }
  }
}

/// A row of the plan table that carries an action's number.
package struct ActionRow: Hashable, Sendable {
  package var number: Int
  /// 1-based; several where the number is merged over rows.
  package var rows: ClosedRange<Int>
  /// What staff call it by where that is no plain number.
  package var name: String?
  /// A mark that stands in one cell with the number: 重点.
  package var priority = ""
  /// The cells of the section rows above it, by level.
  package var sections: [Int: CellReference] = [:]

  package init(number: Int, rows: ClosedRange<Int>) {
    self.number = number
    self.rows = rows
  }

  /// 1-based number of the row with the action's texts.
  package var row: Int { rows.lowerBound }
}

/// One column of the plan table.
package struct PlanColumnLayout: Hashable, Sendable {
  package var column: PlanColumn
  /// 1-based column number.
  package var index: Int
  /// The cell that carries the heading, top left of a merged one.
  package var heading: CellReference
  /// The rows and columns the heading covers.
  package var headingRange: CellRange
  /// The wording as printed; empty over an unheaded column of numbers.
  package var text: String
  /// Wording, year and day of all cells that make up the heading.
  package var wording: HeadingWording
  /// The group headings above it, topmost first.
  package var groups: [GroupHeading]
  /// Whether a heading over it names the year its cells speak of.
  package var namesYear = true

  package init(
    column: PlanColumn, index: Int, heading: CellReference, headingRange: CellRange, text: String,
    wording: HeadingWording, groups: [GroupHeading]
  ) {
    self.column = column
    self.index = index
    self.heading = heading
    self.headingRange = headingRange
    self.text = text
    self.wording = wording
    self.groups = groups
  }
}

extension PlanColumnLayout {
  /// The 1-based columns right of a level's that its heading covers too: its mark may stand apart from its name.
  ///
  /// A heading that ends above the last row of headings may be a group's.
  package func columnsBeside(headings rows: ClosedRange<Int>) -> [Int] {
    guard column.kind.level != nil, headingRange.rows.upperBound == rows.upperBound else {
      return []
    }
    return headingRange.columns.filter { $0 > index }
  }
}

extension PlanColumnLayout {
  /// The headings over it, topmost first, its own last.
  package var headings: [String] { groups.map(\.text) + [text] }

  /// The year that the nearest group heading with one names for it: 令和6年度 over 課題.
  package var groupYear: FiscalYear? {
    let named = groups.reversed().lazy.map { HeadingYears($0.text) }.first { $0.fiscalYear != nil }
    guard let named, !named.isOpenEnded, !named.isOfSeveralYears else { return nil }
    return named.fiscalYear
  }
}

/// A heading over several columns that have headings of their own.
package struct GroupHeading: Hashable, Sendable {
  /// The cell that carries the text.
  package var cell: CellReference
  package var text: String
  /// The cells it is merged over; nil when it is not merged.
  package var mergedRange: CellRange?

  package init(cell: CellReference, text: String, mergedRange: CellRange?) {
    self.cell = cell
    self.text = text
    self.mergedRange = mergedRange
  }
}
