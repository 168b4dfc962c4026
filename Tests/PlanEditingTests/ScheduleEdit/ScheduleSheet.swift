import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport

/// A plan workbook whose schedule is drawn in any form, for the tests of schedule edits.
///
/// Row 1 holds headings, row 2 the first action; R6–R10 are columns F–J. Columns are 64 pixels wide,
/// rows 60 points high.
struct ScheduleSheet {
  /// A shape over the schedule; x in columns from R6's left edge, y in rows from the first action's
  /// top edge.
  struct Arrow {
    var text: String
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    var preset = "rightArrow"
    var isConnector = false
    var transform = ""
    var editAs = ""
    var kind = "twoCell"
    var isGrouped = false
  }

  /// The texts of the schedule, by action.
  var schedules: [[String]]
  var merged: [String] = []
  var arrows: [Arrow] = []
  /// Styles by cell, such as `F2`.
  var styles: [String: Int] = [:]
  /// Formulas by cell.
  var formulas: [String: String] = [:]
  /// 1-based.
  var hiddenColumns: [Int] = []
  var hiddenRows: [Int] = []
  /// Points.
  var rowHeight = 60
  /// Whole cells by address, in place of a schedule's text.
  var cells: [String: String] = [:]

  static let part = "/xl/drawings/drawing1.xml"
  private static let column = 64 * 9_525
  private var row: Int { rowHeight * 12_700 }

  func open() throws -> Workbook {
    var builder = WorkbookBuilder(content, sheet: "計画")
    if !arrows.isEmpty {
      builder = builder.drawing(arrows.enumerated().map { anchor($1, $0 + 2) }.joined())
    }
    return try builder.open()
  }

  private var content: String {
    let headings = ["No.", "基本戦略", "具体的施策", "具体的アクション", "開始年"] + (6...10).map { "R\($0)年度" }
    let actions = schedules.enumerated().map { index, texts in
      ["\(index + 1)", "(1) 育てる", "① 学ぶ", "研修\(index + 1)", "令和6年度"] + texts
    }
    let rows = ([headings] + actions).enumerated().map { row, texts in
      let cells = texts.enumerated().map { cell(CellReference(row: row + 1, column: $0 + 1), $1) }
      let height = row == 0 ? "" : " ht=\"\(rowHeight)\" customHeight=\"1\""
      let hidden = hiddenRows.contains(row + 1) ? " hidden=\"1\"" : ""
      return "<row r=\"\(row + 1)\"\(height)\(hidden)>\(cells.joined())</row>"
    }
    let columns = hiddenColumns.map {
      "<col min=\"\($0)\" max=\"\($0)\" width=\"9.14\" hidden=\"1\"/>"
    }
    let merges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return (columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>")
      + "<sheetData>\(rows.joined())</sheetData>"
      + (merged.isEmpty ? "" : "<mergeCells count=\"\(merged.count)\">\(merges)</mergeCells>")
  }

  private func cell(_ reference: CellReference, _ text: String) -> String {
    if let whole = cells[reference.description] { return whole }
    let style = styles[reference.description].map { " s=\"\($0)\"" } ?? ""
    if let formula = formulas[reference.description] {
      return "<c r=\"\(reference)\"\(style) t=\"str\"><f>\(formula)</f><v>\(text)</v></c>"
    }
    if text.isEmpty { return style.isEmpty ? "" : "<c r=\"\(reference)\"\(style)/>" }
    if Int(text) != nil { return "<c r=\"\(reference)\"\(style)><v>\(text)</v></c>" }
    return "<c r=\"\(reference)\"\(style) t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private func anchor(_ arrow: Arrow, _ id: Int) -> String {
    // Five columns stand before R6, the headings above the first action.
    let x = [arrow.x.lowerBound, arrow.x.upperBound].map { Int(($0 + 5) * Double(Self.column)) }
    let y = [arrow.y.lowerBound, arrow.y.upperBound].map { Int($0 * Double(row)) + 190_500 }
    let corners = zip(["from", "to"], [0, 1]).map { name, end in
      let offset = (y[end] - 190_500) % row
      return
        "<xdr:\(name)><xdr:col>\(x[end] / Self.column)</xdr:col><xdr:colOff>\(x[end] % Self.column)"
        + "</xdr:colOff><xdr:row>\((y[end] - 190_500) / row + 1)</xdr:row><xdr:rowOff>\(offset)"
        + "</xdr:rowOff></xdr:\(name)>"
    }
    let size = "<xdr:ext cx=\"\(x[1] - x[0])\" cy=\"\(y[1] - y[0])\"/>"
    let place =
      switch arrow.kind {
      case "oneCell": corners[0] + size
      case "absolute": "<xdr:pos x=\"\(x[0])\" y=\"\(y[0])\"/>" + size
      default: corners.joined()
      }
    let editAs = arrow.editAs.isEmpty ? "" : " editAs=\"\(arrow.editAs)\""
    let drawn = shape(arrow, id)
    return "<xdr:\(arrow.kind)Anchor\(editAs)>\(place)"
      + (arrow.isGrouped ? "<xdr:grpSp><xdr:grpSpPr/>\(drawn)</xdr:grpSp>" : drawn)
      + "<xdr:clientData/></xdr:\(arrow.kind)Anchor>"
  }

  private func shape(_ arrow: Arrow, _ id: Int) -> String {
    let name = arrow.isConnector ? "cxnSp" : "sp"
    let kind = arrow.isConnector ? "CxnSp" : "Sp"
    let body =
      "<xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr sz=\"80\(id)\"/><a:t>\(arrow.text)</a:t></a:r></a:p></xdr:txBody>"
    return
      "<xdr:\(name) macro=\"\"><xdr:nv\(kind)Pr><xdr:cNvPr id=\"\(id)\" name=\"矢印 \(id - 1)\"/>"
      + "<xdr:cNv\(kind)Pr/></xdr:nv\(kind)Pr><xdr:spPr><a:xfrm\(arrow.transform)/><a:prstGeom"
      + " prst=\"\(arrow.preset)\"/><a:ln w=\"\(id)\"/></xdr:spPr><xdr:style><a:lnRef idx=\"\(id)\"/>"
      + "</xdr:style>\(arrow.text.isEmpty || arrow.isConnector ? "" : body)</xdr:\(name)>"
  }
}

extension Workbook {
  /// The schedule of each action, by number: `R6-R8 実施 shape`.
  func schedules() throws -> [Int: [String]] {
    var schedules: [Int: [String]] = [:]
    for action in try PlanReading.read(try worksheets()).plan.actions {
      schedules[action.number.value] = action.schedule.map { "\($0.short) \($0.drawnAs.rawValue)" }
    }
    return schedules
  }

  /// Gives actions new schedules, spans written like `R6-R8 実施`.
  @discardableResult
  mutating func editSchedules(_ requests: [Int: [String]]) throws -> [ScheduleChange] {
    let reading = try PlanReading.read(try worksheets())
    let spans = requests.mapValues { $0.map(RequestedSpan.init(short:)) }
    return try ScheduleEdit.apply(spans, to: &self, reading: reading)
  }

  /// The texts of the schedule's cells of an action, `|` between them.
  func scheduleCells(_ action: Int) throws -> String {
    let sheet = try worksheet(named: "計画")
    return (6...10).map { sheet.printedText(at: CellReference(row: action + 1, column: $0)) }
      .joined(separator: "|")
  }

  var merges: [String] { get throws { try worksheet(named: "計画").mergedRanges.map(\.description) } }
}

extension ScheduleSpan {
  /// `R6-R8 実施`; one year stands alone.
  var short: String { RequestedSpan(years: years, label: label).short }
}

extension RequestedSpan {
  init(short text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let years = parts[0].split(separator: "-").compactMap { FiscalYear(typed: String($0)) }
    let first = years.first ?? FiscalYear(1900)
    self.init(
      years: first...(years.last ?? first), label: parts.count > 1 ? String(parts[1]) : "")
  }

  var short: String {
    let first = years.lowerBound.shortLabel
    let last = years.upperBound.shortLabel
    return (first == last ? first : "\(first)-\(last)") + " \(label)"
  }
}
