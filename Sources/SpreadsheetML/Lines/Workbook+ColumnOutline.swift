public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Groups columns in the sheet's outline (ECMA-376-1 §18.3.1.13 col, `outlineLevel`), collapsed or
  /// open.
  ///
  /// The group lies one level deeper than the columns beside it, so that it opens and closes by
  /// itself; at most the seventh level (§18.3.1.13) is reached. A collapsed group is hidden and its
  /// button stands over the column right of it, or left of it where the sheet says so (§18.3.1.61
  /// outlinePr, `summaryRight`).
  ///
  /// ```swift
  /// try workbook.groupColumns(9...10, isCollapsed: true, in: "Sheet1")
  /// ```
  /// - Parameters:
  ///   - columns: 1-based.
  ///   - isCollapsed: whether the columns are hidden until someone opens the group.
  ///   - sheet: the worksheet's name.
  ///   - followingAnchors: indices of drawing anchors that stay with their cells whatever their own
  ///     setting says.
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func groupColumns(
    _ columns: ClosedRange<Int>, isCollapsed: Bool, in sheet: String,
    followingAnchors: Set<Int> = []
  ) throws(Failure) {
    try Self.requireLines(.columns, columns, in: sheet)
    var edited = self
    let part = try worksheetPart(sheet)
    let outline = ColumnOutline(try package.scan(of: part))
    let level = outline.level(ofGroup: columns)
    try edited.changeSizes(of: sheet, followingAnchors: followingAnchors) { scan in
      ColumnPropertyEdit(
        scan: scan, columns: columns,
        properties: [
          ("outlineLevel", String(level)), ("hidden", isCollapsed ? "1" : nil), ("collapsed", nil),
        ]
      ).patches()
    }
    let grouped = try edited.package.scan(of: part)
    try edited.package.apply(ColumnOutline.levelPatches(level, grouped), to: part)
    if let summary = outline.summaryColumn(ofGroup: columns) {
      let scan = try edited.package.scan(of: part)
      let properties = [("collapsed", isCollapsed ? "1" : nil)]
      try edited.package.apply(
        ColumnPropertyEdit(scan: scan, columns: summary...summary, properties: properties)
          .patches(), to: part)
    }
    self = edited
  }
}

/// The outline of a sheet's columns.
private struct ColumnOutline {
  private let levels: [(columns: ClosedRange<Int>, level: Int)]
  private let isSummaryRight: Bool

  init(_ scan: XMLScan) {
    levels = ColumnElement.list(scan).map {
      ($0.columns, scan.integer("outlineLevel", of: $0.element) ?? 0)
    }
    let properties = scan.child(of: 0, named: .main("sheetPr"))
      .flatMap { scan.child(of: $0, named: .main("outlinePr")) }
    isSummaryRight =
      properties.map { scan.boolean("summaryRight", of: $0, default: true) } ?? true
  }

  /// 1 to 7: that of its deepest column, or one more than beside it.
  func level(ofGroup columns: ClosedRange<Int>) -> Int {
    let own = levels.filter { $0.columns.overlaps(columns) }.map(\.level).max() ?? 0
    let beside =
      levels.filter {
        $0.columns.contains(columns.lowerBound - 1) || $0.columns.contains(columns.upperBound + 1)
      }.map(\.level).max() ?? 0
    return min(max(own, beside + 1), 7)
  }

  /// Nil at the edge of the sheet.
  func summaryColumn(ofGroup columns: ClosedRange<Int>) -> Int? {
    let column = isSummaryRight ? columns.upperBound + 1 : columns.lowerBound - 1
    return (1...CellReference.maximumColumn).contains(column) ? column : nil
  }

  /// How deep the outline is must be said beside the sheet's default sizes (ECMA-376-1 §18.3.1.81
  /// sheetFormatPr, `outlineLevelCol`).
  static func levelPatches(_ level: Int, _ scan: XMLScan) -> [XMLPatch] {
    guard let format = scan.child(of: 0, named: .main("sheetFormatPr")) else {
      let place = ChildOrder.worksheet.insertionOffset(of: .main("sheetFormatPr"), in: 0, scan)
      let element =
        "<\(scan.tagPrefix(of: 0))sheetFormatPr defaultRowHeight=\"15\""
        + " outlineLevelCol=\"\(level)\"/>"
      return [XMLPatch(inserting: element, at: place)]
    }
    if let old = scan.integer("outlineLevelCol", of: format), old >= level { return [] }
    return [scan.patch(setting: "outlineLevelCol", of: format, to: String(level))]
  }
}
