import PlanReading
import SpreadsheetML

/// Finds the anchors of a schedule's arrows: they go with their years, even where they are set not to
/// move with cells.
enum ScheduleAnchors {
  /// The anchors of shapes right of a 1-based column beside actions.
  static func behind(
    _ column: Int, on sheet: Worksheet?, of layouts: [PlanTableLayout]
  ) -> Set<Int> {
    guard let sheet else { return [] }
    let left = sheet.geometry.left(ofColumn: column + 1)
    let bands = layouts.map { layout in
      let end = sheet.geometry.top(ofRow: layout.dataRows.upperBound + 1)
      return sheet.geometry.top(ofRow: layout.dataRows.lowerBound)..<end
    }
    return Set(
      sheet.shapes.filter { shape in
        shape.frame.x.lowerBound >= left
          && bands.contains { $0.contains(shape.frame.y.lowerBound) }
      }.map(\.anchorIndex))
  }
}
