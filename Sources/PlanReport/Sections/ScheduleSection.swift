import Diagnostics
import PlanReading
import PlanText

extension PlanReport {
  /// スケジュール: years as columns, spans as cells that reach over theirs.
  var schedule: ReportSection {
    ReportSection(id: "schedule", title: LocalizedText(ja: "スケジュール", en: "Schedule")) { page in
      let plan = newest.plan
      let years = plan.window.years
      for measure in newest.measures where !measure.actions.isEmpty {
        page.element(
          "div",
          [
            "class": "scroll", "tabindex": "0", "role": "region",
            "aria-label": "\(measure.strategyName) \(measure.name)",
          ]
        ) { page in
          page.element("table", ["class": "gantt"]) { page in
            page.element("caption") { page in
              page.quote("\(measure.strategyName)　\(measure.name)")
            }
            writeHead(of: years, &page)
            page.element("tbody") { page in
              for action in measure.actions { write(action, over: years, &page) }
            }
          }
        }
      }
    }
  }

  private func writeHead(of years: [FiscalYear], _ page: inout Page) {
    page.element("thead") { page in
      page.element("tr") { page in
        page.element("th", ["scope": "col", "class": "action"], ja: "アクション", en: "Action")
        page.element("th", ["scope": "col", "class": "start"], ja: "開始", en: "Start")
        for year in years {
          let isNow = year == newest.plan.edition
          page.element("th", ["scope": "col", "class": isNow ? "now" : nil]) { page in
            page.add(page.shortYear(year))
            if isNow { page.element("span", ["class": "note"], ja: "この版", en: "this edition") }
          }
        }
      }
    }
  }

  private func write(_ action: ReportedAction, over years: [FiscalYear], _ page: inout Page) {
    let lanes = Self.lanes(action.action.schedule, in: newest.plan.window)
    let height = lanes.count > 1 ? "\(lanes.count)" : nil
    for (index, lane) in lanes.enumerated() {
      page.element("tr", ["class": action.marks.isActive ? nil : "ended"]) { page in
        if index == 0 {
          page.element("th", ["scope": "row", "rowspan": height]) { page in
            page.element("a", ["href": "#\(action.id)"]) { page in
              if let name = action.name { page.add("\(name) ") }
              page.quote(action.title)
            }
          }
          page.element("td", ["class": "start", "rowspan": height], start(of: action, page))
        }
        write(lane, over: years, &page)
      }
    }
  }

  /// The cells of the years; a span's cell reaches over all of its.
  private func write(_ lane: [ScheduleSpan], over years: [FiscalYear], _ page: inout Page) {
    var spans = lane[...]
    var index = 0
    while index < years.count {
      let year = years[index]
      guard let span = spans.first, span.years.contains(year) else {
        page.element("td", ["class": year == newest.plan.edition ? "now" : nil], "")
        index += 1
        continue
      }
      spans.removeFirst()
      let count = years[index...].prefix { span.years.contains($0) }.count
      let kind = ScheduleClass(label: span.label)
      page.element(
        "td",
        [
          "class": "span" + (kind.map { " \($0.rawValue)" } ?? ""),
          "colspan": count > 1 ? "\(count)" : nil,
        ]
      ) { page in
        page.quote(span.label)
        if let kind { page.element("span", ["class": "class"], kind.name[language]) }
      }
      index += count
    }
  }

  /// The year it began in, where that is before the years shown, with a sign that it goes on.
  private func start(of action: ReportedAction, _ page: Page) -> String {
    guard let year = action.marks.startYear else { return "" }
    return year < newest.plan.window.lowerBound
      ? page.words(ja: "\(year.shortLabel)～", en: "\(year.westernYear) →") : page.shortYear(year)
  }

  /// The spans in rows, so that those of a row do not overlap; one row at least.
  static func lanes(
    _ spans: [ScheduleSpan], in window: ClosedRange<FiscalYear>
  ) -> [[ScheduleSpan]] {
    let shown = spans.filter { $0.years.overlaps(window) }
      .sorted { $0.years.lowerBound < $1.years.lowerBound }
    var lanes: [[ScheduleSpan]] = [[]]
    for span in shown {
      let lane = lanes.firstIndex { lane in
        lane.last.map { $0.years.upperBound < span.years.lowerBound } ?? true
      }
      if let lane { lanes[lane].append(span) } else { lanes.append([span]) }
    }
    return lanes
  }
}
