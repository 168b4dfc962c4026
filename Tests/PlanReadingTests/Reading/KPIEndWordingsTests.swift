import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// What single texts say of the end of an indicator.
@Suite struct KPIEndWordingsTests {
  private func kpi(_ code: String, _ name: String) -> KPI {
    KPI(
      code: code, strategyCode: "S1", indicator: name, unit: "件",
      source: SourceCell(sheet: "KPI", cell: CellReference(row: 5, column: 1)), values: [])
  }

  private var own: KPI { kpi("S1K1", "創業支援件数") }

  private var ends: KPIEnds {
    KPIEnds([own, kpi("S1K2", "起業件数"), kpi("S1K3", "市内起業件数"), kpi("S1K4", "")])
  }

  private func end(_ text: String) -> (status: KPIStatus, successor: String?)? {
    ends.end(saidBy: text, of: own)
  }

  @Test func theLongestNameThatStandsInTheTextIsTheSuccessor() {
    #expect(end("市内起業件数に変更")?.successor == "S1K3" && end("起業件数に変更")?.successor == "S1K2")
    #expect(end("創業支援件数に変更") == nil && end("変更") == nil)
  }

  @Test(arguments: ["置換", "差替え", "入替（令和7年度）", "指標の差し替え"])
  func anotherMayTakeThePlaceWithoutAName(text: String) {
    #expect(end(text)?.status.kind == .replaced && end(text)?.successor == nil)
  }

  @Test func theYearBesideTheWordsCounts() {
    #expect(end("起業件数に変更（令和7年度）")?.status.fiscalYear == FiscalYear(2025))
    #expect(end("差替え（令和7年度）")?.status.fiscalYear == FiscalYear(2025))
    #expect(end("事業終了のため（令和7年度）")?.status.fiscalYear == FiscalYear(2025))
    #expect(end("終了")?.status.fiscalYear == nil)
  }

  @Test func aLongTextIsANote() {
    let text = { "起業件数に変更" + String(repeating: "。", count: $0) }
    // Each character has three bytes, the longest text 180.
    #expect(end(text(53)) != nil && end(text(54)) == nil)
  }

  @Test(arguments: ["―", "継続", "新規", "終了", "起業件数に変更", "新規（旧: 起業件数）", "新規（旧指標名：起業件数）"])
  func whatIsKnownIsUnderstood(text: String) {
    #expect(ends.understands(text, of: own))
  }

  @Test(arguments: ["拡充", "見直し", "順調", "新規（旧: 来客数）", "（起業件数）"])
  func otherTextsAreNot(text: String) {
    #expect(!ends.understands(text, of: own))
  }

  @Test(arguments: [
    ("新規（旧: 起業件数）", "S1K2"), ("新規（旧指標名：起業件数）", "S1K2"), ("新規\n（旧起業件数）", "S1K2"), ("新規（起業件数）", nil),
    ("新規（旧: ）", nil), ("旧: 起業件数", nil), ("新規（旧: 起業）", nil),
  ])
  func aNewIndicatorNamesTheOneBefore(text: String, code: String?) {
    #expect(ends.former(saidBy: text) == code)
  }

  private func kpi(targets: [(Int, String)], stated: String? = nil, name: String = "件数") -> KPI {
    var kpi = kpi("S1K9", name)
    kpi.values = targets.map { year, text in
      KPIValue(
        kind: .target, fiscalYear: FiscalYear(year), figure: KPIFigure(.text(text)),
        source: kpi.source)
    }
    kpi.statedStatus = stated.map { Sourced($0, at: kpi.source) }
    return kpi
  }

  @Test func theStatusColumnGoesBeforeNotesAndTheName() {
    let kind = { (kpi: KPI) in KPIEnds([kpi]).end(of: kpi)?.status.kind }
    #expect(kind(kpi(targets: [(2025, "完了")], stated: "休止")) == .suspended)
    #expect(kind(kpi(targets: [(2025, "完了")], stated: "順調")) == .completed)
    #expect(kind(kpi(targets: [(2025, "完了")], name: "件数（休止）")) == .completed)
    #expect(kind(kpi(targets: [(2025, "未定"), (2026, "完了")])) == .completed)
    #expect(kind(kpi(targets: [(2025, "5"), (2026, "未定")], name: "件数（休止）")) == .suspended)
    #expect(kind(kpi(targets: [(2025, "5")], name: "件数（件）")) == nil)
  }

  @Test func aNoteInTheYearOfTheLastTargetEndsNothing() {
    let kind = { (kpi: KPI) in KPIEnds([kpi]).end(of: kpi)?.status.kind }
    #expect(kind(kpi(targets: [(2025, "5"), (2025, "終了")])) == nil)
    #expect(kind(kpi(targets: [(2025, "5"), (2026, "終了")])) == .ended)
    var actual = kpi(targets: [(2026, "終了")])
    actual.values[0].kind = .actual
    #expect(kind(actual) == nil)
  }
}
