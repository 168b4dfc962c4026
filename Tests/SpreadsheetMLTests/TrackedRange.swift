import SpreadsheetML

/// The lines that a reference covers, marked one by one; says where it must stand after edits.
struct TrackedRange {
  /// More lines than any test edits.
  private static let lineCount = 80
  private var rows: [Bool]?
  private var columns: [Bool]?

  /// Tracks a range; without rows it consists of whole columns, without columns of whole rows.
  init(rows: ClosedRange<Int>?, columns: ClosedRange<Int>?) {
    self.rows = rows.map(Self.marks)
    self.columns = columns.map(Self.marks)
  }

  private static func marks(_ lines: ClosedRange<Int>) -> [Bool] {
    (1...lineCount).map(lines.contains)
  }

  /// - Parameters:
  ///   - edit: what is done.
  ///   - joinsBelow: whether rows that are inserted right below belong to the range.
  mutating func apply(_ edit: StructuralEdit, joinsBelow: Bool = false) {
    let axis = edit.axis == .rows ? \Self.rows : \Self.columns
    guard var lines = self[keyPath: axis] else { return }
    let start = edit.first - 1
    switch edit.kind {
    case .insert:
      let joins = joinsBelow && edit.axis == .rows
      let isInside = start > 0 && lines[start - 1] && (lines[start] || joins)
      lines.insert(contentsOf: Array(repeating: isInside, count: edit.count), at: start)
    case .delete:
      lines.removeSubrange(start..<(start + edit.count))
    }
    self[keyPath: axis] = lines
  }

  /// Whether all its cells are deleted.
  var isGone: Bool { rows?.contains(true) == false || columns?.contains(true) == false }

  /// The first and the last corner, nil where it is gone; a corner of whole lines lacks the other.
  var corners: [(row: Int?, column: Int?)]? {
    guard !isGone else { return nil }
    return [
      (rows.flatMap(Self.first), columns.flatMap(Self.first)),
      (rows.flatMap(Self.last), columns.flatMap(Self.last)),
    ]
  }

  private static func first(_ lines: [Bool]) -> Int? { lines.firstIndex(of: true).map { $0 + 1 } }
  private static func last(_ lines: [Bool]) -> Int? { lines.lastIndex(of: true).map { $0 + 1 } }
}

/// A reference with its way of writing: one cell or a range, with or without sheet and `$`.
struct TrackedReference {
  var range: TrackedRange
  /// The number of the sheet whose cells it covers.
  let sheet: Int
  let hasPrefix: Bool
  let isOneCell: Bool
  /// The `$` before the column and the row of the first, then of the last corner.
  let marks: [Bool]

  /// The reference as it must stand; `prefixes` are those of all sheets.
  func text(_ prefixes: [String]) -> String {
    let prefix = hasPrefix ? prefixes[sheet] : ""
    guard let corners = range.corners else { return prefix + "#REF!" }
    let written = corners.enumerated().map { number, corner in
      let column = corner.column.map { mark(2 * number) + CellReference.columnLetters($0) } ?? ""
      let row = corner.row.map { mark(2 * number + 1) + "\($0)" } ?? ""
      return column + row
    }
    return prefix + (isOneCell ? written[0] : written.joined(separator: ":"))
  }

  /// The range as a rule's list of ranges has it: one cell is written as one.
  func ruleText(_ prefixes: [String]) -> String {
    let isCell = range.corners.map { $0[0] == $0[1] } == true
    let text = text(prefixes)
    return isCell ? String(text.prefix { $0 != ":" }) : text
  }

  private func mark(_ index: Int) -> String { marks[index] ? "$" : "" }
}
