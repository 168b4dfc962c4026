import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// A plan workbook for the tests of rows that come, go and are marked.
///
/// Rows are written like those of `SheetSketch`; a text that begins with `=` is a formula, its
/// result behind `⇒`. All cells of a sheet exist and have format 1.
struct RowBook {
  /// One sheet with what stands behind its cells.
  struct Sheet {
    var name = "計画"
    var rows: [[String]]
    var merged: [String] = []
    /// Worksheet children before `mergeCells`.
    var before = ""
    /// Worksheet children behind `mergeCells`.
    var behind = ""
    var state: String?
  }

  var sheets: [Sheet]
  /// Anchors on the first sheet.
  var anchors = ""
  /// Children of `workbook` behind `sheets`.
  var names = ""
  /// Formats of cells by address on the first sheet; others have format 1.
  var formats: [String: Int] = [:]
  /// What the style part holds.
  var styles = Self.styles

  init(
    _ rows: [[String]], merged: [String] = [], before: String = "", behind: String = "",
    anchors: String = "", names: String = ""
  ) {
    sheets = [Sheet(rows: rows, merged: merged, before: before, behind: behind)]
    self.anchors = anchors
    self.names = names
  }

  func open() throws -> Workbook {
    var builder = WorkbookBuilder.empty
    for (index, sheet) in sheets.enumerated() {
      builder = builder.adding(
        sheet: sheet.name, content(sheet, isFirst: index == 0), state: sheet.state)
    }
    builder = builder.styles(styles).workbook(behind: names)
    return try (anchors.isEmpty ? builder : builder.drawing(anchors)).open()
  }

  func step() throws -> EditSession { try EditSession(open()) }

  /// Two fonts; format 2 is another look of format 1.
  static let styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><sz val=\"9\"/><color theme=\"1\"/><name val=\"M\"/>"
    + "</font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
    + "<cellXfs count=\"3\"><xf fontId=\"0\"/><xf fontId=\"1\" borderId=\"0\"/><xf fontId=\"1\" fillId=\"0\"/></cellXfs>"

  private func content(_ sheet: Sheet, isFirst: Bool) -> String {
    let width = sheet.rows.map(\.count).max() ?? 0
    let data = sheet.rows.enumerated().map { row, texts in
      let cells = (0..<width).map { column in
        let reference = CellReference(row: row + 1, column: column + 1)
        let format = isFirst ? formats[reference.description] ?? 1 : 1
        return Self.cell(reference, column < texts.count ? texts[column] : "", format)
      }
      return "<row r=\"\(row + 1)\" ht=\"30\" customHeight=\"1\">\(cells.joined())</row>"
    }
    let merges = sheet.merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return "<sheetData>\(data.joined())</sheetData>\(sheet.before)"
      + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>") + sheet.behind
      + (isFirst && !anchors.isEmpty ? "<drawing r:id=\"rId\(sheets.count + 2)\"/>" : "")
  }

  private static func cell(_ reference: CellReference, _ text: String, _ format: Int) -> String {
    let start = "<c r=\"\(reference)\" s=\"\(format)\""
    if text.isEmpty { return start + "/>" }
    if text.hasPrefix("=") {
      let parts = text.dropFirst().split(separator: "⇒")
      return start + "><f>\(parts[0])</f><v>\(parts.count > 1 ? parts[1] : "0")</v></c>"
    }
    if Double(text) != nil { return start + "><v>\(text)</v></c>" }
    let plain = text.hasPrefix("'") ? String(text.dropFirst()) : text
    return start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(plain)</t></is></c>"
  }
}

extension RowBook {
  /// An arrow over the schedule of `SheetSketch` rows: rows of 30 points, positions in EMU.
  static func arrow(
    _ id: Int, _ text: String, row: Int, from top: Int = 100_000, to bottom: Int = 300_000,
    endRow: Int? = nil, editAs: String = ""
  ) -> String {
    let marker = { (name: String, column: Int, row: Int, offset: Int) in
      "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(row - 1)</xdr:row>"
        + "<xdr:rowOff>\(offset)</xdr:rowOff></xdr:\(name)>"
    }
    return "<xdr:twoCellAnchor\(editAs)>\(marker("from", 10, row, top))"
      + "\(marker("to", 12, endRow ?? row, bottom))"
      + "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"右矢印 \(id)\"/></xdr:nvSpPr><xdr:spPr>"
      + "<a:prstGeom prst=\"rightArrow\"/></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>\(text)</a:t></a:r></a:p>"
      + "</xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"
  }

  /// Where a test's update table says what is asked.
  static let source = UpdateSource(
    file: "回答.xlsx", sheet: "回答", cell: CellReference(row: 5, column: 2))

  static func asked<Value>(_ value: Value) -> Requested<Value> { Requested(value, from: source) }

  /// An action to be added.
  static func new(
    _ title: String, measure: String, strategy: String? = nil, texts: [PlanColumn: String] = [:]
  ) -> NewAction {
    NewAction(
      strategy: strategy.map { asked($0) }, measure: asked(measure),
      texts: texts.merging([.title: title]) { own, _ in own }.mapValues { asked($0) },
      source: source)
  }
}

extension EditSession {
  /// The step after a pass.
  func after(
    _ pass: any MergePass.Type, _ update: PlanUpdate, _ options: MergeOptions = MergeOptions()
  ) throws -> EditSession {
    var step = self
    try pass.run(update, options, &step)
    try step.refresh()
    try step.expectToBeRead()
    return step
  }

  /// The plan as it shall be is what its book is read to say, and stands where it is read.
  func expectToBeRead() throws {
    let read = try PlanReading.read(workbook.worksheets())
    #expect(PlanDifference(between: reading.plan, and: read.plan) == nil)
    #expect(reading.plan.actions.map(\.number) == read.plan.actions.map(\.number))
    #expect(
      reading.plan.actions.map { $0.texts.mapValues(\.source) }
        == read.plan.actions.map { $0.texts.mapValues(\.source) })
    #expect(reading.layouts.map(\.actionRows) == read.layouts.map(\.actionRows))
    #expect(
      reading.layouts.map { $0.columns.map { [$0.index, $0.heading.row, $0.heading.column] } }
        == read.layouts.map { $0.columns.map { [$0.index, $0.heading.row, $0.heading.column] } })
    #expect(reading.kpiLayouts.map(\.rowsWithoutNotes) == read.kpiLayouts.map(\.rowsWithoutNotes))
    #expect(reading.plan.kpis.map(\.code) == read.plan.kpis.map(\.code))
    #expect(reading.plan.kpis.map(\.source) == read.plan.kpis.map(\.source))
  }

  func adding(_ actions: NewAction...) throws -> EditSession {
    try after(NewActionPass.self, PlanUpdate(newActions: actions))
  }

  /// What the plan's tree looks like: `(1) 育てる/① 学ぶ: 1 2`.
  var tree: [String] {
    reading.plan.strategies.flatMap { strategy in
      strategy.measures.map { measure in
        "\(strategy.mark) \(strategy.name)/\(measure.mark) \(measure.name): "
          + measure.actions.map { String($0.number.value) }.joined(separator: " ")
      }
    }
  }

  func merges(_ sheet: String = "計画") -> Set<String> {
    Set((worksheet(sheet)?.mergedRanges ?? []).map(\.description))
  }

  func text(_ cell: String, _ sheet: String = "計画") -> String {
    CellReference(cell).flatMap { worksheet(sheet)?.printedText(at: $0) } ?? ""
  }

  func cell(_ name: String, _ sheet: String = "計画") -> Cell? {
    CellReference(name).flatMap { worksheet(sheet)?.cell(at: $0) }
  }

  func action(_ number: Int) -> Action? {
    reading.plan.actions.first { $0.number.value == number }
  }
}

extension KPITableLayout {
  /// Figures that are written may be notes, or take the place of one.
  fileprivate var rowsWithoutNotes: [KPIRowLayout] {
    rows.map { row in
      KPIRowLayout(
        row: row.row, indicator: row.indicator, kind: row.kind, note: nil,
        strategy: row.strategy)
    }
  }
}
