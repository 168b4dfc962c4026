package import Diagnostics
import SpreadsheetML

/// Headings of a plan that do not make up a plan table.
package struct IncompleteTable: Hashable, Sendable {
  package let sheet: String
  /// 1-based.
  package let rows: ClosedRange<Int>
  /// The headings found, left to right.
  package let found: [Sourced<String>]
  /// Empty when all headings are there and no numbered rows below.
  package let missing: [RequiredHeading]

  /// Why rows below complete headings are not read.
  package let rowFindings: [Diagnostic]

  package init(
    _ columns: [PlanColumnLayout], rows: ClosedRange<Int>, of grid: TableGrid,
    rowFindings: [Diagnostic] = []
  ) {
    self.rowFindings = rowFindings
    sheet = grid.name
    self.rows = rows
    found = columns.map { Sourced($0.text, at: grid.source($0.heading)) }
    missing = RequiredHeading.allCases.filter { !$0.isMet(by: columns.map(\.column)) }
  }

  /// Whether it is a plan's page with a heading spoilt, rather than another table.
  package var isNearlyComplete: Bool { missing.count == 1 && found.count >= 5 }
}
