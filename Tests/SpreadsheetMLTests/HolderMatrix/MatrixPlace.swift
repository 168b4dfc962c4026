import SpreadsheetML

/// What the references of the matrix cover: the cells E5:G7, their lines, and the cell E5; with
/// the rule for what becomes of them.
struct MatrixPlace {
  private var area = TrackedRange(rows: 5...7, columns: 5...7)
  private var rules = TrackedRange(rows: 5...7, columns: 5...7)
  private var rows = TrackedRange(rows: 5...7, columns: nil)
  private var columns = TrackedRange(rows: nil, columns: 5...7)
  private var cell = TrackedRange(rows: 5...5, columns: 5...5)
  private var row = TrackedRange(rows: 5...5, columns: nil)
  private var column = TrackedRange(rows: nil, columns: 5...5)
  private var view = "E5"

  init() {}

  init(after edit: StructuralEdit) {
    for path in [\Self.area, \.rows, \.columns, \.cell, \.row, \.column] {
      self[keyPath: path].apply(edit)
    }
    rules.apply(edit, joinsBelow: true)
    // A view that begins at inserted or deleted lines begins where it did.
    let startsThere = edit.kind == .insert && edit.first == 5
    view = startsThere || cell.isGone ? "E5" : cellText
  }

  private var cellText: String { Self.text(cell, "", isRange: false) }

  private static func text(_ range: TrackedRange, _ mark: String, isRange: Bool) -> String {
    guard let corners = range.corners else { return "#REF!" }
    let written = corners.map { corner in
      let column = corner.column.map { mark + CellReference.columnLetters($0) } ?? ""
      return column + (corner.row.map { "\(mark)\($0)" } ?? "")
    }
    return isRange ? written.joined(separator: ":") : written[0]
  }

  /// A template with its placeholders filled in.
  ///
  /// - `%R` and `%C`: the area and the cell, as attributes hold them.
  /// - `%G`: the area of a rule, which rows inserted right below it join.
  /// - `%A` and `%c`: the same in formulas, where they may be `#REF!`.
  /// - `%X` and `%Y`: whole columns and rows in formulas.
  /// - `%V`: the first cell of a view.
  /// - `%r` and `%k`: the number of the row before the cell and of the column before it.
  func filled(_ template: String) -> String {
    let texts = [
      ("%R", Self.text(area, "", isRange: true)), ("%G", Self.text(rules, "", isRange: true)),
      ("%A", Self.text(area, "$", isRange: true)),
      ("%C", cellText), ("%c", Self.text(cell, "$", isRange: false)),
      ("%X", Self.text(columns, "$", isRange: true)), ("%Y", Self.text(rows, "$", isRange: true)),
      ("%V", view), ("%r", Self.number(row.corners?[0].row)),
      ("%k", Self.number(column.corners?[0].column)),
    ]
    return texts.reduce(template) { $0.replacing($1.0, with: $1.1) }
  }

  private static func number(_ line: Int?) -> String { line.map { "\($0 - 1)" } ?? "#REF!" }

  /// Whether nothing is left of what an attribute of the template says.
  func isLost(_ template: String) -> Bool {
    [("%R", area), ("%G", rules), ("%C", cell), ("%r", row), ("%k", column)].contains {
      template.contains($0.0) && $0.1.isGone
    }
  }
}
