package import SpreadsheetML

/// A worksheet written down row by row.
///
/// A text of digits is a number cell, an empty text no cell; `'` before a text keeps it a text.
package struct SheetSketch {
  package var name = "計画"
  package var state = SheetState.visible
  /// The first is row 1, the first text column A.
  package var rows: [[String]]
  /// In A1 notation.
  package var merged: [String] = []
  /// Location by range, both in A1 notation.
  package var links: [String: String] = [:]
  package var shapes: [Shape] = []
  /// By 1-based column and row, in the units of shapes; others are 100 wide and high.
  package var columnWidths: [Int: Int] = [:]
  package var rowHeights: [Int: Int] = [:]

  package init(
    name: String = "計画", state: SheetState = .visible, rows: [[String]], merged: [String] = [],
    links: [String: String] = [:], shapes: [Shape] = [], columnWidths: [Int: Int] = [:],
    rowHeights: [Int: Int] = [:]
  ) {
    self.name = name
    self.state = state
    self.rows = rows
    self.merged = merged
    self.links = links
    self.shapes = shapes
    self.columnWidths = columnWidths
    self.rowHeights = rowHeights
  }

  package var worksheet: Worksheet {
    var cells: [Cell] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        cells.append(
          Cell(
            reference: CellReference(row: row + 1, column: column + 1), value: Self.value(text)))
      }
    }
    return Worksheet(
      name: name, state: state, cells: cells, mergedRanges: merged.compactMap { CellRange($0) },
      hiddenRows: Set(rowHeights.filter { $0.value == 0 }.keys),
      hyperlinks: links.sorted { $0.key < $1.key }.compactMap { range, location in
        CellRange(range).map { Hyperlink(range: $0, location: location, target: nil) }
      },
      shapes: shapes,
      geometry: SheetGeometry(
        defaultColumnWidth: 100, defaultRowHeight: 100, columnWidths: columnWidths,
        rowHeights: rowHeights))
  }

  private static func value(_ text: String) -> CellValue {
    if text.hasPrefix("'") { return .text(String(text.dropFirst())) }
    if text.hasPrefix("#") { return .error(text) }
    return Double(text).map(CellValue.number) ?? .text(text)
  }
}

extension SheetSketch {
  /// Headings of a plan with every column.
  ///
  /// A No. … I 令和6年度実績, J 開始年, K–O R6–R10, P 課題.
  package static let headings = [
    "No.", "基本戦略", "具体的施策", "既存/新規", "重点アクション", "具体的アクション", "説明", "現状",
    "令和6年度実績", "開始年", "R6年度", "R7年度", "R8年度", "R9年度", "R10年度", "課題",
  ]

  /// A row below `headings`; `schedule` stands in R6–R10.
  package static func action(
    _ number: String, strategy: String = "", measure: String = "", title: String = "補助制度の活用促進",
    schedule: [String] = []
  ) -> [String] {
    let years = schedule + Array(repeating: "", count: 5 - schedule.count)
    return [
      number, strategy, measure, "既存", "◎", title, "●補助金を交付", "・窓口を設置", "・10件を支援",
      "平成30年度",
    ] + years + ["・周知が不足"]
  }

  /// A plan of headings in row 1 and actions below.
  package static func plan(_ actions: [[String]], name: String = "計画") -> SheetSketch {
    SheetSketch(name: name, rows: [headings] + actions)
  }

  /// A shape over columns and rows of the default geometry, counted from 0 in units of a column's
  /// width and a row's height.
  package static func shape(
    _ text: String, x: ClosedRange<Double>, y: ClosedRange<Double>, preset: String? = "rightArrow",
    isConnector: Bool = false, isTextBox: Bool = false
  ) -> Shape {
    Shape(
      id: 2, name: "右矢印 1", preset: preset, text: text, isConnector: isConnector,
      isTextBox: isTextBox,
      frame: Shape.Frame(
        x: Int(x.lowerBound * 100)..<Int(x.upperBound * 100),
        y: Int(y.lowerBound * 100)..<Int(y.upperBound * 100)),
      anchorIndex: 0)
  }
}
