import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// Texts in place of targets that end an indicator.
@Suite struct KPIEndsTests {
  private func kpi(_ code: String, _ name: String, _ texts: [(Int, String)]) -> KPI {
    let source = SourceCell(sheet: "KPI", cell: CellReference(row: 5, column: 1))
    return KPI(
      code: code, strategyCode: "S1", indicator: name, unit: "件", source: source,
      values: texts.map { year, text in
        KPIValue(
          kind: .target, fiscalYear: FiscalYear(year), figure: KPIFigure(.text(text)),
          source: source)
      })
  }

  private func end(_ texts: [(Int, String)], name: String = "創業支援件数") -> KPI {
    let own = kpi("S1K2", name, texts)
    var kpi = own
    let end = KPIEnds([own, self.kpi("S1K3", "起業件数", [])]).end(of: own)
    kpi.status = end?.status
    kpi.replacedBy = end?.successor
    return kpi
  }

  @Test(arguments: [
    ("終了", KPIStatus.Kind.ended, nil), ("終了（令和7年度）", .ended, 2025), ("令和7年度で廃止", .ended, 2025),
    ("完了", .completed, nil), ("休止", .suspended, nil), ("事業終了のため", .ended, nil),
    ("指標の廃止", .ended, nil),
  ])
  func words(text: String, kind: KPIStatus.Kind, year: Int?) {
    let kpi = end([(2024, "3"), (2025, text), (2026, "―")])
    #expect(kpi.status == KPIStatus(kind, fiscalYear: year.map { FiscalYear($0) }), "\(text)")
    #expect(kpi.replacedBy == nil)
  }

  @Test(arguments: [
    "変更（→起業件数）", "「起業件数」に変更", "起業件数へ差替え（令和7年度）", "→起業件数", "起業件数に移行",
  ])
  func successors(text: String) {
    let kpi = end([(2024, "3"), (2025, text)])
    #expect(kpi.status?.kind == .replaced && kpi.replacedBy == "S1K3", "\(text)")
    #expect(end([(2025, "統合（→起業件数）")]).status?.kind == .merged)
  }

  @Test(arguments: ["毎年度策定", "未定", "調査中", "起業件数と連動", "継続"])
  func otherNotesEndNothing(text: String) {
    #expect(end([(2024, "3"), (2025, text)]).status == nil, "\(text)")
  }

  @Test func aLaterTargetGoesOn() {
    #expect(end([(2024, "中止"), (2025, "5")]).status == nil)
  }

  @Test func theNameMaySayIt() {
    #expect(end([], name: "創業支援件数（令和6年度で終了）").status?.kind == .ended)
  }

  @Test func whatIsWrittenIsReadBack() {
    for status in [KPIStatus(.ended), KPIStatus(.suspended, fiscalYear: FiscalYear(2026))] {
      #expect(end([(2025, status.text(successor: nil))]).status == status)
    }
    let replaced = end([(2025, KPIStatus(.replaced).text(successor: "起業件数"))])
    #expect(replaced.status == KPIStatus(.replaced) && replaced.replacedBy == "S1K3")
  }
}
