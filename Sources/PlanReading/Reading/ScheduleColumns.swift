package import PlanText
package import SpreadsheetML

/// The year columns of a schedule as they lie on the sheet.
package struct ScheduleColumns: Sendable {
  package struct Column: Hashable, Sendable {
    package var year: FiscalYear
    /// 1-based column number.
    package var index: Int
    /// EMU from the sheet's left edge; empty for a hidden column.
    package var x: Range<Int>
  }

  /// Left to right.
  package let columns: [Column]

  package init(_ schedule: [(year: FiscalYear, index: Int)], _ geometry: SheetGeometry) {
    columns = schedule.map { year, index in
      let left = geometry.left(ofColumn: index)
      return Column(year: year, index: index, x: left..<left + geometry.width(ofColumn: index))
    }
  }

  /// The columns of a stretch of years, left to right.
  package func columns(of years: ClosedRange<FiscalYear>) -> [Column] {
    columns.filter { years.contains($0.year) }
  }

  /// The columns a shape covers by half their width or more; else the one its middle lies in.
  package func covered(by x: Range<Int>) -> [Column] {
    let covered = columns.filter { column in
      guard !column.x.isEmpty else {
        // A hidden column is covered by what reaches over both its sides.
        return x.lowerBound < column.x.lowerBound && column.x.upperBound < x.upperBound
      }
      return x.clamped(to: column.x).count * 2 >= column.x.count
    }
    return covered.isEmpty ? columns.filter { $0.x.contains(x.middle) } : covered
  }

  /// Whether a shape begins or ends where a hidden year lies: it may cover that year or not.
  package func endsAtHiddenColumn(_ x: Range<Int>) -> Bool {
    columns.contains { column in
      column.x.isEmpty && [x.lowerBound, x.upperBound].contains(column.x.lowerBound)
    }
  }
}

extension Range<Int> {
  /// Halved before adding, as positions in a broken drawing may be very large.
  package var middle: Int {
    lowerBound / 2 + upperBound / 2 + (lowerBound % 2 + upperBound % 2) / 2
  }
}
