import Diagnostics
import PlanReading
import PlanText

extension PlanReport {
  /// KPI: a chart and a small table for each indicator.
  var kpis: ReportSection {
    ReportSection(id: "kpi", title: LocalizedText(ja: "KPI", en: "KPI")) { page in
      let plan = newest.plan
      if plan.kpis.isEmpty {
        page.element("p", ja: "KPIの表はありません。", en: "The workbook has no KPI table.")
        return
      }
      page.element(
        "p", ["class": "legend"],
        ja: "白い棒は現状値、青い棒は実績値、丸は目標値です。達成率は、その年度の実績値 ÷ 目標値です"
          + "（目標値が空欄か0の年度は「―」）。100%を超えることもあります。",
        en:
          "White bars are baselines, blue ones actual figures, circles targets. The rate is the actual "
          + "figure ÷ the target of its year (― where the target is blank or 0); it may pass 100%.")
      let all = plan.kpis.map { KPISeries($0) }
      page.element("div", ["class": "kpis"]) { page in
        for series in all { write(series, to: &page) }
      }
      for note in Self.notes(of: all) {
        page.element("p", ["class": "note"]) { page in
          page.quote(note.text)
          page.add(page.words(ja: "（", en: " ("))
          page.quote(note.indicators.joined(separator: "、"))
          page.add(page.words(ja: "）", en: ")"))
        }
      }
    }
  }

  /// The texts that stand in place of figures, each once with its indicators.
  private static func notes(of all: [KPISeries]) -> [(text: String, indicators: [String])] {
    var notes: [(text: String, indicators: [String])] = []
    for series in all {
      for text in series.notes {
        if let known = notes.firstIndex(where: { $0.text == text }) {
          notes[known].indicators.append(series.kpi.indicator)
        } else {
          notes.append((text, [series.kpi.indicator]))
        }
      }
    }
    return notes
  }

  private func write(_ series: KPISeries, to page: inout Page) {
    let kpi = series.kpi
    let strategy = newest.plan.strategies.first { $0.code == kpi.strategyCode }
    let unit = kpi.unit.isEmpty ? "" : page.words(ja: "（\(kpi.unit)）", en: " (\(kpi.unit))")
    page.element("figure") { page in
      page.element("figcaption") { page in
        page.quote(kpi.indicator + unit)
        if let strategy {
          page.element("span", ["class": "strategy"], quoting: strategy.mark + strategy.name)
        }
      }
      KPIChart(series, page).write(&page)
      page.table(
        page.words(ja: "\(kpi.indicator)の値", en: "Figures of \(kpi.indicator)"), class: "figures",
        head: [""] + series.baseline.map { _ in page.words(ja: "現状値", en: "Baseline") }
          + series.years.map { page.shortYear($0.year) }
      ) { page in
        row(page.words(ja: "目標", en: "Target"), \.target, series, &page)
        row(page.words(ja: "実績", en: "Actual"), \.actual, series, &page)
        page.element("tr") { page in
          page.element("th", ["scope": "row"], ja: "達成率", en: "Rate")
          for _ in series.baseline { page.element("td", "") }
          for year in series.years {
            page.element("td", year.rate.map { "\(printed($0))%" } ?? "―")
          }
        }
      }
    }
  }

  private func row(
    _ name: String, _ figure: KeyPath<KPISeries.Year, KPIValue?>, _ series: KPISeries,
    _ page: inout Page
  ) {
    page.element("tr") { page in
      page.element("th", ["scope": "row"], name)
      for baseline in series.baseline {
        let isActual = figure == \KPISeries.Year.actual
        page.element("td", isActual ? baseline.number.map(printed) ?? "" : "")
      }
      for year in series.years {
        page.element("td", year[keyPath: figure]?.number.map(printed) ?? "")
      }
    }
  }
}

/// An indicator's figures by year.
struct KPISeries {
  struct Year {
    var year: FiscalYear
    var target: KPIValue?
    var actual: KPIValue?

    /// In %, to one decimal; nil where the target is blank or 0 or the actual figure is not there.
    var rate: Double? {
      guard let target = target?.number, let actual = actual?.number, target != 0 else {
        return nil
      }
      let rate = (actual / target * 1000).rounded() / 10
      return rate.isFinite ? rate : nil
    }
  }

  var kpi: KPI
  /// At most one.
  var baseline: [KPIValue]
  /// Ascending.
  var years: [Year]

  init(_ kpi: KPI) {
    self.kpi = kpi
    baseline = Array(kpi.values.filter { $0.kind == .baseline }.prefix(1))
    var years: [FiscalYear: Year] = [:]
    for value in kpi.values where value.kind != .baseline {
      var year = years[value.fiscalYear] ?? Year(year: value.fiscalYear)
      if value.kind == .target { year.target = year.target ?? value }
      if value.kind == .actual { year.actual = year.actual ?? value }
      years[value.fiscalYear] = year
    }
    self.years = years.values.sorted { $0.year < $1.year }
  }

  /// Texts that stand in place of figures, each once.
  var notes: [String] {
    var notes: [String] = []
    for note in kpi.values.compactMap(\.note) {
      let line = String(note.filter { !$0.isNewline })
      if !notes.contains(line) { notes.append(line) }
    }
    return notes
  }
}
