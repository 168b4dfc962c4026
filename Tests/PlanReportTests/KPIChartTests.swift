import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReport

/// In a drawing of 360 by 150 the greatest figure stands at 22 from above, 0 at 126.
@Suite("The chart of an indicator")
struct KPIChartTests {
  private func kpi(
    _ values: [(kind: KPIValue.Kind, year: Int, number: Double?)],
    note: String? = nil, name: String = "相談件数"
  ) -> KPI {
    let place = SourceCell(sheet: "KPI", cell: CellReference(row: 5, column: 3))
    return KPI(
      code: "S1K1", strategyCode: "S1", indicator: name, unit: "件", source: place,
      values: values.map {
        KPIValue(
          kind: $0.kind, fiscalYear: FiscalYear($0.year), number: $0.number, note: note,
          source: place)
      })
  }

  private func chart(
    _ values: [(kind: KPIValue.Kind, year: Int, number: Double?)]
  ) -> String {
    var page = Page(.japanese)
    KPIChart(KPISeries(kpi(values)), page).write(&page)
    return page.html
  }

  @Test("a bar is as high as its figure, which stands at its foot")
  func bars() {
    let chart = chart([(.baseline, 2023, 52), (.actual, 2024, 104), (.actual, 2025, 0)])
    #expect(chart.contains("viewBox=\"0 0 360 150\""))
    #expect(chart.contains("<line class=\"axis\" x1=\"0\" y1=\"126\" x2=\"360\" y2=\"126\">"))
    // Three slots of 120; a bar takes 28 hundredths to either side of the middle.
    func bar(_ kind: String, x: String, y: String, height: String) -> String {
      "<rect class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" width=\"67.2\" height=\"\(height)\"></rect>"
    }
    #expect(chart.contains(bar("baseline", x: "26.4", y: "74", height: "52")))
    #expect(chart.contains(bar("actual", x: "146.4", y: "22", height: "104")))
    #expect(chart.contains(bar("actual", x: "266.4", y: "126", height: "1")))
    #expect(chart.contains("<text class=\"value\" x=\"60\" y=\"121\">52</text>"))
    #expect(chart.contains("<text class=\"inside\" x=\"180\" y=\"121\">104</text>"))
    #expect(chart.contains("<text class=\"value\" x=\"300\" y=\"122\">0</text>"))
    for (x, name) in [("60", "現状"), ("180", "R6"), ("300", "R7")] {
      #expect(chart.contains("<text class=\"label\" x=\"\(x)\" y=\"144\">\(name)</text>"))
    }
  }

  @Test("figures that are all 0 are figures")
  func zeros() {
    let chart = chart([(.actual, 2024, 0), (.target, 2025, nil)])
    #expect(chart.contains("<text class=\"value\" x=\"90\" y=\"122\">0</text>"))
    #expect(!chart.contains("数値はまだありません"))
  }

  @Test("the figure of a bar lower than its text stands above it")
  func lowBars() {
    let low = chart([(.actual, 2024, 17), (.actual, 2025, 104)])
    #expect(low.contains("<text class=\"value\" x=\"90\" y=\"105\">17</text>"))
    let high = chart([(.actual, 2024, 19), (.actual, 2025, 104)])
    #expect(high.contains("<text class=\"inside\" x=\"90\" y=\"121\">19</text>"))
  }

  @Test("a bar below zero hangs from the axis")
  func negativeBars() {
    let chart = chart([(.actual, 2024, -52), (.actual, 2025, 52)])
    #expect(chart.contains("<line class=\"axis\" x1=\"0\" y1=\"74\" x2=\"360\" y2=\"74\">"))
    #expect(chart.contains("y=\"74\" width=\"100.8\" height=\"52\""))
    #expect(chart.contains("<text class=\"value\" x=\"90\" y=\"70\">−52</text>"))
  }

  @Test("targets that follow each other are joined; their figures stand above all else")
  func targets() {
    let chart = chart([
      (.target, 2024, 104), (.target, 2025, 52), (.target, 2026, nil), (.target, 2027, 52),
    ])
    // Four slots of 90.
    let line = "<line class=\"target\" x1=\"45\" y1=\"22\" x2=\"135\" y2=\"74\">"
    #expect(
      chart.contains(line) && chart.components(startingWith: "<line class=\"target\"").count == 1)
    #expect(chart.contains("<circle class=\"target\" cx=\"315\" cy=\"74\" r=\"4\"></circle>"))
    #expect(chart.contains("<text class=\"target\" x=\"315\" y=\"66\">52</text>"))
    #expect(chart.contains("<text class=\"blank\" x=\"225\" y=\"122\">―</text>"))
    #expect(chart.components(startingWith: "―").count == 1)
    // Above a low bar's own figure, at 112: 4 and a text of 18 above the bar; beside a high one as ever.
    let low = self.chart([(.actual, 2024, 10), (.target, 2024, 12), (.target, 2025, 104)])
    #expect(low.contains("<text class=\"target\" x=\"90\" y=\"94\">12</text>"))
    let high = self.chart([(.actual, 2024, 52), (.target, 2024, 60), (.target, 2025, 104)])
    #expect(high.contains("<text class=\"target\" x=\"90\" y=\"58\">60</text>"))
    let far = self.chart([(.actual, 2024, 10), (.target, 2024, 104)])
    #expect(far.contains("<text class=\"target\" x=\"180\" y=\"14\">104</text>"))
  }

  @Test("a bar as high as its text holds it; a target's figure has no need to make room then")
  func barsAsHighAsTheirText() {
    let chart = chart([(.actual, 2024, 18), (.target, 2024, 20), (.target, 2025, 104)])
    #expect(chart.contains("<text class=\"inside\" x=\"90\" y=\"121\">18</text>"))
    #expect(chart.contains("<text class=\"target\" x=\"90\" y=\"98\">20</text>"))
  }

  @Test("the figure of a bar below zero stands above the axis, a target's above that")
  func targetsOverNegativeBars() {
    let chart = chart([(.actual, 2024, -52), (.target, 2024, 0), (.target, 2025, 52)])
    #expect(chart.contains("<text class=\"value\" x=\"90\" y=\"70\">−52</text>"))
    #expect(chart.contains("<text class=\"target\" x=\"90\" y=\"52\">0</text>"))
  }

  @Test("all of it is said in words too")
  func description() {
    let chart = chart([
      (.baseline, 2023, 52), (.target, 2024, 1200), (.actual, 2024, 104), (.target, 2025, nil),
    ])
    #expect(
      chart.contains("aria-label=\"相談件数の推移（件）。現状 52、R6 実績104 目標1,200、R7 空欄\""))
    #expect(self.chart([(.target, 2024, nil)]) == "<p class=\"note\">数値はまだありません。</p>")
  }

  @Test("a text in place of figures stands once below the charts, with its indicators")
  func notes() throws {
    var sketch = ReportSketch(rows: [ReportSketch.row("1", "研修")])
    let years: [(kind: KPIValue.Kind, year: Int, number: Double?)] = [
      (.target, 2024, nil), (.target, 2025, nil),
    ]
    sketch.kpis = [
      kpi(years, note: "毎年度\n策定"), kpi(years, note: "毎年度策定", name: "来場者数"),
      kpi(years, note: "未定", name: "掲載件数"),
    ]
    let page = try sketch.page()
    let notes = page.components(startingWith: "<p class=\"note\">")
      .map { $0.components(endingBefore: "</p>") }.filter { $0 != "数値はまだありません。" }
    #expect(notes == ["毎年度策定（相談件数、来場者数）", "未定（掲載件数）"])
  }
}

extension String {
  fileprivate func components(endingBefore words: String) -> String {
    split(separator: words, omittingEmptySubsequences: false).first.map(String.init) ?? self
  }
}
