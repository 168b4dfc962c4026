package import PlanText

/// A plan table together with the sheet it stands on.
package struct PlanTable: Sendable {
  package let layout: PlanTableLayout
  package let grid: SheetGrid

  package init(layout: PlanTableLayout, grid: SheetGrid) {
    self.layout = layout
    self.grid = grid
  }

  /// The latest year with a results column; nil without one.
  package var latestResults: FiscalYear? { layout.results.last?.year }
}
