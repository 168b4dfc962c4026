import PlanReading
import PlanText
import SpreadsheetML

/// How a sheet writes a span that goes on over several cells: 実施→ and blanks, 実施 → →, →実施.
struct WrittenArrow: Hashable {
  /// Before the label; empty for none.
  var leading = ""
  /// Behind the label; empty for none.
  var trailing = ""
  /// In each further cell; empty where they are blank.
  var further = ""
  /// Whether the further cells are merged into one.
  var mergesFurther = false

  /// 実施 → →: understood whatever stands behind.
  static let plain = WrittenArrow(further: "→")

  /// The same with a sign in every cell, so that nothing is left to blank ones.
  var explicit: WrittenArrow {
    WrittenArrow(leading: leading, trailing: trailing, further: sign)
  }

  /// The sign for a cell that says that the span goes on.
  var sign: String {
    [further, trailing, leading].map(\.trimmingWhitespace).first { sign in
      ArrowSigns.content(of: sign) == .continuation
    } ?? "→"
  }

  /// Reads it from a span; nil for one of a single cell or a merged one.
  init?(of span: ScheduleSpan, in table: ScheduleTable) {
    guard table.form(ofCells: span) == .text else { return nil }
    let grid = table.grid
    let signs = ArrowSigns.parts(of: grid.text(at: span.source.cell).value)
    let label = grid.range(at: span.source.cell)
    let next = table.columns.columns(of: span.years).map(\.index)
      .first { $0 > label.columns.upperBound }
    guard let next else { return nil }
    let place = CellReference(row: span.source.cell.row, column: next)
    self.init(
      leading: signs.leading, trailing: signs.trailing,
      further: grid.text(at: place).value.trimmingWhitespace,
      mergesFurther: grid.range(at: place).columns.count > 1)
    if span.label.isEmpty { (leading, trailing) = ("", "") }
  }

  init(
    leading: String = "", trailing: String = "", further: String = "", mergesFurther: Bool = false
  ) {
    self.leading = leading
    self.trailing = trailing
    self.further = further
    self.mergesFurther = mergesFurther
  }
}

extension ScheduleRow {
  /// How arrows are written in the row itself, else in the nearest row that has one.
  var writtenArrow: WrittenArrow {
    table.written.min { left, right in
      (abs(left.row - index), left.row) < (abs(right.row - index), right.row)
    }?.arrow ?? .plain
  }
}
