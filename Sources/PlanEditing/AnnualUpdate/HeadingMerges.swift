import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Fits merged ranges to the new column: group headings reach over it, and what is merged in the
/// column before it is merged in the new one too.
struct HeadingMerges {
  let layout: PlanTableLayout
  /// 1-based: the column the new one was inserted behind.
  let source: Int

  /// The merged ranges to take away and those to add, of those the sheet had before.
  func changes(of ranges: [CellRange]) -> (removed: [CellRange], added: [CellRange]) {
    let widened = ranges.filter { isGroupHeading($0) }
    let doubled = ranges.filter { range in
      range.columns == source...source && isOfTable(range)
    }
    let target = source + 1
    var added = widened.map {
      CellRange(rows: $0.rows, columns: $0.columns.lowerBound...target)
    }
    added += doubled.map { CellRange(rows: $0.rows, columns: target...target) }
    added += unmergedGroups(ranges)
    return (widened, added)
  }

  private func isOfTable(_ range: CellRange) -> Bool {
    layout.headingRows.contains(range.rows.lowerBound)
      || layout.dataRows.contains(range.rows.lowerBound)
  }

  /// A heading merged over several columns that ends where the new column begins.
  private func isGroupHeading(_ range: CellRange) -> Bool {
    range.columns.upperBound == source && range.columns.count > 1
      && layout.headingRows.contains(range.rows.lowerBound)
      && !layout.columns.contains { $0.headingRange == range }
  }

  /// A group heading that so far had one column to stand over.
  private func unmergedGroups(_ ranges: [CellRange]) -> [CellRange] {
    guard let heading = layout.results.last?.layout else { return [] }
    return heading.groups.filter { group in
      group.mergedRange == nil && group.cell.column == source
        && !ranges.contains { $0.contains(group.cell) }
        && HeadingYears(group.text).expressions.isEmpty
    }.map { CellRange(rows: $0.cell.row...$0.cell.row, columns: source...(source + 1)) }
  }
}
