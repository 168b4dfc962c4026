import PlanReading
import PlanText
import TestSupport

/// The plan's own types, beside those of the transcript.
private typealias PlanStrategy = Strategy
private typealias PlanMeasure = Measure
private typealias PlanAction = Action

extension PublishedPlan {
  /// The fixture as the plan that reading its workbook would give.
  ///
  /// Its relisted rows link to the action they list again, or they do not.
  func plan(withLinks: Bool) throws -> Plan {
    var plan = samplePlan([], headings: headings())
    plan.strategies = strategies.enumerated().map { index, strategy in
      let code = "S\(index + 1)"
      return PlanStrategy(
        code: code, mark: strategy.mark, name: strategy.name, nameInEnglish: strategy.english,
        source: cell(5, 2),
        measures: strategy.measures.enumerated().map { index, measure in
          PlanMeasure(
            code: "\(code)M\(index + 1)", mark: measure.mark, name: measure.name,
            planPage: measure.page, source: cell(5, 3),
            actions: measure.actions.map { $0.action(withLink: withLinks) })
        })
    }
    return plan
  }
}

extension PublishedPlan.Action {
  fileprivate func action(withLink: Bool) -> PlanAction {
    SummaryTablesTests.action(
      no, row: 4 + no, title: title, existing: status,
      priority: [priority ? "◎" : "", relisted ? "再掲" : ""].joined(separator: "\n"),
      description: description, baseline: baseline, results: [(2024, resultsR6)],
      start: startYear,
      schedule: schedule.map { span in
        ScheduleSpan(
          years: fiscalYear(span.from)...fiscalYear(span.to), label: span.label, drawnAs: .shape,
          source: cell(4 + no, 11))
      },
      issues: issues, link: withLink ? relists : nil)
  }
}

/// `R6` → the fiscal year 2024.
func fiscalYear(_ text: String) -> FiscalYear { FiscalYear(2018 + (Int(text.dropFirst()) ?? 0)) }
