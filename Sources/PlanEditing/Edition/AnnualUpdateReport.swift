package import PlanReading
package import PlanText
package import SpreadsheetML

/// The changes of one annual update, for the closing lines.
package struct AnnualUpdateReport: Hashable, Sendable {
  /// A results column that was inserted.
  package struct AddedColumn: Hashable, Sendable {
    package var sheet: String
    /// 1-based.
    package var column: Int
    package var heading: String

    package init(sheet: String, column: Int, heading: String) {
      self.sheet = sheet
      self.column = column
      self.heading = heading
    }
  }

  /// A text whose year went on.
  package struct RolledText: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case heading, title, dateOfIssue, sheetName, printHeader, printFooter, documentTitle
    }

    package var kind: Kind
    /// The sheet, by its new name; nil for the document's title.
    package var sheet: String?
    package var cell: CellReference?
    package var old: String
    package var new: String

    package init(kind: Kind, sheet: String?, cell: CellReference?, old: String, new: String) {
      self.kind = kind
      self.sheet = sheet
      self.cell = cell
      self.old = old
      self.new = new
    }
  }

  /// A formula, defined name or chart that goes on referring to last year's results.
  package struct Referrer: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case formula, definedName, chart
    }

    package var kind: Kind
    /// `集計!B6` for a formula, the name for a defined name, the sheet's name for a chart.
    package var place: String
    package var formula: String

    package init(kind: Kind, place: String, formula: String) {
      self.kind = kind
      self.place = place
      self.formula = formula
    }
  }

  /// What fitting a sheet to the page's width makes of its scale.
  package struct PrintScale: Hashable, Sendable {
    package var sheet: String
    /// Per cent, at most 100.
    package var percentBefore: Int
    package var percentAfter: Int

    package init(sheet: String, percentBefore: Int, percentAfter: Int) {
      self.sheet = sheet
      self.percentBefore = percentBefore
      self.percentAfter = percentAfter
    }
  }

  /// Results that went to the 現状 of their actions.
  package struct FoldedResults: Hashable, Sendable {
    package var sheet: String
    package var fiscalYear: FiscalYear
    /// How many actions had results to be moved.
    package var count: Int

    package init(sheet: String, fiscalYear: FiscalYear, count: Int) {
      self.sheet = sheet
      self.fiscalYear = fiscalYear
      self.count = count
    }
  }

  /// Columns of older results that were grouped and collapsed.
  package struct CollapsedColumns: Hashable, Sendable {
    package var sheet: String
    /// 1-based.
    package var columns: ClosedRange<Int>

    package init(sheet: String, columns: ClosedRange<Int>) {
      self.sheet = sheet
      self.columns = columns
    }
  }

  /// The edition the book was by its labels.
  package var from: FiscalYear
  /// The edition it is now.
  package var to: FiscalYear
  /// The fiscal year of the new results; another one than `to` where editions are named by the year
  /// they are made for.
  package var resultsYear: FiscalYear
  package var addedColumns: [AddedColumn] = []
  package var foldedResults: [FoldedResults] = []
  package var collapsedColumns: [CollapsedColumns] = []
  package var rolledTexts: [RolledText] = []
  /// KPI cells that were freed for the coming year's target, by sheet and cell.
  package var freedTargets: [SourceCell] = []
  /// KPI notes for which no column is left.
  package var removedNotes: [Sourced<String>] = []
  package var referrers: [Referrer] = []
  package var printScales: [PrintScale] = []

  package init(from: FiscalYear, to: FiscalYear, resultsYear: FiscalYear? = nil) {
    self.from = from
    self.to = to
    self.resultsYear = resultsYear ?? to
  }
}

extension AnnualUpdateReport {
  /// Lets the cells and sheets noted go with an edit.
  mutating func follow(_ edit: BookEdit) {
    addedColumns = addedColumns.map { column in
      AddedColumn(
        sheet: edit.name(ofSheet: column.sheet), column: column.column, heading: column.heading)
    }
    for index in rolledTexts.indices {
      guard let sheet = rolledTexts[index].sheet else { continue }
      if let cell = rolledTexts[index].cell {
        rolledTexts[index].cell = edit.landing(SourceCell(sheet: sheet, cell: cell))?.cell ?? cell
      }
      rolledTexts[index].sheet = edit.name(ofSheet: sheet)
    }
    freedTargets.follow(edit)
    removedNotes.follow(edit)
  }
}
