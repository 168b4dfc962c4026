import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// Figures of an indicator and its end.
@Suite struct KPITests {
  private let source = SourceCell(sheet: "KPI", cell: CellReference(row: 2, column: 2))

  private func kpi(unit: String = "件", _ status: KPIStatus? = nil) -> KPI {
    KPI(
      code: "S1K1", strategyCode: "S1", indicator: "相談件数", unit: unit, source: source, values: [],
      status: status)
  }

  private func value(_ text: String) -> KPIValue {
    KPIValue(
      kind: .target, fiscalYear: FiscalYear(2024), figure: KPIFigure(.text(text)), source: source)
  }

  @Test(arguments: [
    ("12", "件", false), ("12件", "件", false), ("１２件", "件", false), ("12人", "人", true),
    ("約12", "件", true),
    ("12件以上", "件", true), ("12%", "%", true), ("毎年度策定", "件", false), ("―", "件", false),
  ])
  func aFigureMayBeInAUnitOfItsOwn(text: String, unit: String, isWorded: Bool) {
    let value = value(text)
    #expect(kpi().unit(of: value) == unit && kpi().isWorded(value) == isWorded)
  }

  @Test func theUnitBesideTheFigureGoesBeforeTheIndicators() {
    var value = value("12")
    value.unit = "%"
    #expect(kpi().unit(of: value) == "%")
    #expect(!kpi().isWorded(value))
    #expect(!kpi(unit: "％").isWorded(self.value("12%")))
  }

  @Test func aDashAndANoteAreNoNumbers() {
    #expect(value("―").isDash && value("―").number == nil && value("―").note == nil)
    #expect(value("調査中").note == "調査中" && !value("調査中").isDash)
    #expect(value("12件").number == 12 && value("12件").wording?.unit == "件")
    #expect(value("12").wording == nil)
  }

  @Test(arguments: [
    (KPIStatus.Kind.ended, 2025, [true, true, false]), (.completed, 2024, [true, false, false]),
    (.replaced, 2026, [false, false, false]),
  ])
  func anIndicatorEndsWithTheYearThatIsNamed(kind: KPIStatus.Kind, year: Int, isActive: [Bool]) {
    let kpi = kpi(KPIStatus(kind, fiscalYear: FiscalYear(year)))
    #expect((2024...2026).map { kpi.isActive(in: FiscalYear($0)) } == isActive)
  }

  @Test func withoutAYearItHasEndedAndWithoutAStatusItGoesOn() {
    #expect(!kpi(KPIStatus(.ended)).isActive(in: FiscalYear(2024)))
    #expect(kpi().isActive(in: FiscalYear(2024)))
  }

  @Test(arguments: [
    (KPIStatus.Kind.ended, "終了"), (.completed, "完了"), (.suspended, "休止"), (.merged, "統合"),
    (.replaced, "変更"),
  ])
  func anEndIsWrittenInAWordWithItsDetails(kind: KPIStatus.Kind, word: String) {
    #expect(KPIStatus(kind).text(successor: nil) == word)
    let dated = KPIStatus(kind, fiscalYear: FiscalYear(2025))
    #expect(dated.text(successor: nil) == "\(word)（令和7年度）")
    #expect(dated.text(successor: "起業件数") == "\(word)（→起業件数、令和7年度）")
  }

  @Test(
    arguments: [
      (ActionStatus.Kind.ended, KPIStatus.Kind.ended), (.completed, .completed),
      (.suspended, .suspended), (.merged, .merged), (.continued, nil), (.new, nil),
      (.expanded, nil),
      (.revised, nil),
    ] as [(ActionStatus.Kind, KPIStatus.Kind?)])
  func whatGoesOnIsNoEnd(kind: ActionStatus.Kind, end: KPIStatus.Kind?) {
    #expect(KPIStatus.Kind(kind) == end)
  }

  @Test func aCellOfTheActionsRowIsAFigureOrANote() throws {
    var kpi = kpi()
    let column = try #require(PlanColumn(.indicatorTarget))
    func add(_ text: String, _ figure: PlainFigure?, _ year: FiscalYear?) {
      kpi.add(
        FurtherText(column: column, text: Sourced(text, at: source), figure: figure), .target, year)
    }
    add("10人", PlainFigure(value: 10, unit: "人"), FiscalYear(2028))
    add("12", PlainFigure(value: 12, unit: ""), nil)
    add("検討中", nil, FiscalYear(2028))
    add(" \n", nil, FiscalYear(2028))
    kpi.add(nil, .target, nil)
    #expect(kpi.values.map(\.number) == [10, 12, nil])
    #expect(kpi.values.map(\.unit) == ["人", nil, nil])
    #expect(kpi.values.map(\.note) == [nil, nil, "検討中"])
    #expect(kpi.values.map(\.isUndated) == [false, true, false])
  }
}
