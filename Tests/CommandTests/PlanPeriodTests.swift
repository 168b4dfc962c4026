import Foundation
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// A whole plan period through the program: R6 → R10, every year with the tables of Fixtures/period.
@Suite("A plan period")
struct PlanPeriodTests {
  enum Layout: String {
    case oneTable = "action-plan-r6"
    case pages = "action-plan-r6-pages"
    /// The first, its arrows written into cells.
    case textArrows = "text-arrows-r6"
  }

  /// What the tables of a year ask for besides results and KPI figures.
  private struct Year {
    var number: Int
    var ended: (action: Int, kind: ActionStatus.Kind, into: Int?)
    var schedule: (action: Int, spans: [String])
    var newAction: (title: String, measure: String, spans: [String])
  }

  private static let years = [
    Year(
      number: 7, ended: (5, .ended, nil),
      schedule: (12, ["2025-2025 検討", "2026-2028 整備"]),
      newAction: ("生成AIの活用促進", "デジタル化 (DX) への対応・活用", ["2025-2028 検討・実施"])),
    Year(
      number: 8, ended: (30, .completed, nil),
      schedule: (29, ["2024-2026 実施", "2027-2028 見直し"]),
      newAction: ("工場見学ツアーの造成", "産業観光の推進", ["2026-2028 検討"])),
    Year(
      number: 9, ended: (33, .merged, 28),
      schedule: (25, ["2024-2025 補助事業実施", "2026-2028 新制度で実施"]),
      newAction: ("万博後の自治体連携", "域外との連携", ["2027-2028 連携・実施"])),
    Year(
      number: 10, ended: (39, .suspended, nil),
      schedule: (46, ["2025-2026 検討", "2027-2028 実施"]),
      newAction: ("省エネ設備の共同購入", "脱炭素 (GX) /SDGs への対応・活用", ["2028-2028 検討"])),
  ]

  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test(
    "every year's book says what the one before said, and what the tables ask",
    arguments: [Layout.oneTable, .textArrows])
  func everyYear(layout: Layout) throws {
    var book = try start(layout)
    var plan = try plan(book)
    for year in Self.years {
      let next = book.replacing("r\(year.number - 1)", with: "r\(year.number)")
      let run = try folder.run(
        book, "--update", Fixture.url("period/actions-r\(year.number).csv").path,
        "--update", Fixture.url("period/kpis-r\(year.number).csv").path, "--kpi-actuals",
        "--lang", "en")
      try #require(run.status == 0, "\(run.errors) \(run.output)")
      let renewed = try self.plan(next)
      try compare(renewed, with: plan, year)
      (book, plan) = (next, renewed)
    }
  }

  @Test("a book without KPI table takes the actions alone")
  func pages() throws {
    var book = try start(.pages)
    var plan = try plan(book)
    for year in Self.years {
      let next = book.replacing("r\(year.number - 1)", with: "r\(year.number)")
      let run = try folder.run(
        book, "--update", Fixture.url("period/actions-r\(year.number).csv").path, "--lang", "en")
      try #require(run.status == 0, "\(run.errors) \(run.output)")
      let renewed = try self.plan(next)
      try compare(renewed, with: plan, year)
      (book, plan) = (next, renewed)
    }
  }

  private func compare(_ new: Plan, with old: Plan, _ year: Year) throws {
    let fiscalYear = FiscalYear(2018 + year.number)
    #expect(new.edition == fiscalYear)
    #expect(new.window == old.window)
    let before = Dictionary(uniqueKeysWithValues: old.actions.map { ($0.number.value, $0) })
    let highest = try #require(before.keys.max())
    #expect(Set(new.actions.map(\.number.value)) == Set(before.keys).union([highest + 1]))
    for action in new.actions {
      let number = action.number.value
      guard let former = before[number] else {
        try checkNew(action, in: new, year)
        continue
      }
      #expect(action.title.value == former.title.value)
      #expect(action.description.value == former.description.value)
      #expect(action.baseline.value == former.baseline.value)
      #expect(action.startYear.value == former.startYear.value)
      #expect(
        action.results.dropLast().map(\.text.value) == former.results.map(\.text.value))
      let results =
        former.isActive
        ? "・令和\(year.number)年度の取組を実施。\n【令和\(year.number)年度 \((number * 7 + year.number * 3) % 40)件】"
        : ""
      #expect(action.results.last?.text.value == results, "No.\(number)")
      let spans = number == year.schedule.action ? year.schedule.spans : Self.spans(former)
      #expect(Self.spans(action) == spans, "No.\(number)")
      if number == year.ended.action {
        let status = ActionStatus(
          year.ended.kind, fiscalYear: fiscalYear, mergedInto: year.ended.into)
        #expect(action.state == status)
      } else {
        #expect(action.state == former.state)
      }
    }
    try compareKPIs(new, with: old, year)
  }

  private func checkNew(_ action: Action, in plan: Plan, _ year: Year) throws {
    #expect(action.title.value == year.newAction.title)
    #expect(Self.spans(action) == year.newAction.spans)
    #expect(action.results.map(\.text.value).last == "・令和\(year.number)年度から検討を開始。")
    let measures = plan.strategies.flatMap(\.measures)
    let measure = try #require(measures.first { $0.name == year.newAction.measure })
    #expect(measure.actions.last?.number.value == action.number.value)
  }

  private func compareKPIs(_ new: Plan, with old: Plan, _ year: Year) throws {
    #expect(new.kpis.map(\.indicator) == old.kpis.map(\.indicator))
    guard !new.kpis.isEmpty else { return }
    let figures: [Int: (targets: [Double], actuals: [Double])] = [
      7: ([1210, 140, 108, 2, 12], [1185, 121, 101, 0, 11]),
      8: ([1220, 144, 110, 3, 13], [1204, 133, 104, 1, 12]),
      9: ([1230, 148, 112, 3, 14], [1219, 140, 107, 2, 14]),
      10: ([1240, 152, 115, 4, 15], [1233, 149, 111, 3, 13]),
    ]
    let asked = try #require(figures[year.number])
    #expect(Self.figures(new, .target, 2018 + year.number) == asked.targets)
    #expect(Self.figures(new, .actual, 2017 + year.number) == asked.actuals)
    for past in 2024..<(2018 + year.number) {
      #expect(Self.figures(new, .target, past) == Self.figures(old, .target, past))
    }
  }

  private static func figures(_ plan: Plan, _ kind: KPIValue.Kind, _ year: Int) -> [Double?] {
    plan.kpis.map { kpi in
      kpi.values.first { $0.kind == kind && $0.fiscalYear.westernYear == year }?.number
    }
  }

  private static func spans(_ action: Action) -> [String] {
    action.schedule.map {
      "\($0.years.lowerBound.westernYear)-\($0.years.upperBound.westernYear) \($0.label)"
    }
  }

  private func plan(_ name: String) throws -> Plan {
    try PlanReading.read(Workbook(path: folder.path(name)).worksheets()).plan
  }

  @Test("actual figures that a formula would sum up get a table of their own")
  func actualsInATotal() throws {
    let name = "action-plan-r6.xlsx"
    try FileManager.default.copyItem(
      at: Fixture.url("plan/\(name)"), to: folder.url.appending(path: name))
    let run = try folder.run(
      name, "--update", Fixture.url("period/kpis-r7.csv").path, "--kpi-actuals")
    #expect(run.status == 0)
    let sheets = try Workbook(path: folder.path("action-plan-r7.xlsx")).worksheets()
    let total = try #require(sheets.last)
    #expect(
      total.cell(at: CellReference(row: 13, column: 2))?.formula == "SUM(KPI!$C$5:$C$15)")
    let kpis = try PlanReading.read(sheets).plan.kpis
    #expect(kpis.count == 5)
    for kpi in kpis {
      // Targets of the year to come and actual figures of the one gone by.
      let told = kpi.values.filter { $0.number != nil && $0.kind != .baseline }
      #expect(told.contains { $0.kind == .actual && $0.fiscalYear == FiscalYear(2024) })
      #expect(told.contains { $0.kind == .target && $0.fiscalYear == FiscalYear(2025) })
    }
  }

  /// Puts the book of a layout into the test's folder.
  private func start(_ layout: Layout) throws -> String {
    let name = layout.rawValue + ".xlsx"
    if layout == .pages {
      try FileManager.default.copyItem(
        at: Fixture.url("plan/\(name)"), to: folder.url.appending(path: name))
      return name
    }
    var workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    // The sum over the targets would count the rows of actual figures: staff name the cells.
    let total = try #require(CellReference("B13"))
    let sum = "SUM(KPI!C5,KPI!C6,KPI!C10,KPI!C14,KPI!C15)"
    try workbook.setCell(total, to: .formula(sum), in: "集計")
    if layout == .textArrows { try writeArrows(into: &workbook) }
    try workbook.save(to: folder.path(name))
    return name
  }

  /// Replaces the drawn arrows by texts in the cells of their years.
  private func writeArrows(into workbook: inout Workbook) throws {
    let sheets = try workbook.worksheets()
    let reading = try PlanReading.read(sheets)
    let layout = try #require(reading.layouts.first)
    let shapes = try #require(sheets.first { $0.name == layout.sheet }).shapes
    for shape in shapes.reversed() { try workbook.deleteShape(shape, in: layout.sheet) }
    var cells: [CellReference: CellChange] = [:]
    for span in reading.plan.actions.flatMap(\.schedule) {
      let first = span.source.cell
      cells[first] = CellChange(content: .text(span.label))
      let years = span.years.upperBound.westernYear - span.years.lowerBound.westernYear
      for step in 1..<(years + 1) where years > 0 {
        cells[CellReference(row: first.row, column: first.column + step)] =
          CellChange(content: .text("→"))
      }
    }
    try workbook.setCells(cells, in: layout.sheet)
  }
}
