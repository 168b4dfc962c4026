package import Diagnostics
import SpreadsheetML

/// Headings of a plan that do not make up a plan table.
package struct IncompleteTable: Hashable, Sendable {
  package let sheet: String
  /// 1-based.
  package let rows: ClosedRange<Int>
  /// The headings found, left to right.
  package let found: [Sourced<String>]
  /// Empty when all headings are there and no numbered rows below.
  package let missing: [RequiredHeading]

  /// Why rows below complete headings are not read.
  package let rowFindings: [Diagnostic]

  package init(
    _ columns: [PlanColumnLayout], rows: ClosedRange<Int>, of grid: TableGrid,
    rowFindings: [Diagnostic] = []
  ) {
    self.rowFindings = rowFindings
    sheet = grid.name
    self.rows = rows
    found = columns.map { Sourced($0.text, at: grid.source($0.heading)) }
    missing = RequiredHeading.allCases.filter { !$0.isMet(by: columns.map(\.column)) }
  }

  /// Whether it is a plan's page with a heading spoilt, rather than another table.
  package var isNearlyComplete: Bool { missing.count == 1 && found.count >= 5 }
}

/// A heading without which a table is no action plan.
///
/// The title is what the rows are about; without a number no row can be told from a total or a
/// note, and nobody could say which action is meant; strategy or measure make the table a plan and
/// not a list; results or schedule tell it from a catalogue of projects, and give the edition.
package enum RequiredHeading: CaseIterable, Hashable, Sendable {
  case title, number, strategyOrMeasure, resultsOrSchedule

  package func isMet(by columns: [PlanColumn]) -> Bool {
    columns.contains { column in
      switch (self, column.kind) {
      case (.title, .title), (.number, .number), (.strategyOrMeasure, .strategy),
        (.strategyOrMeasure, .measure), (.resultsOrSchedule, .results),
        (.resultsOrSchedule, .schedule):
        true
      default: false
      }
    }
  }

  /// How it is named in messages.
  package var name: LocalizedText {
    switch self {
    case .title: LocalizedText(ja: "具体的アクション", en: "具体的アクション (action)")
    case .number:
      LocalizedText(
        ja: "No.（または見出しのない連番の列）", en: "No. (or an unheaded column of ascending numbers)")
    case .strategyOrMeasure:
      LocalizedText(ja: "基本戦略または具体的施策", en: "基本戦略 (strategy) or 具体的施策 (measure)")
    case .resultsOrSchedule:
      LocalizedText(
        ja: "○年度実績またはスケジュール（R6年度…）",
        en: "○年度実績 (results of a year) or スケジュール (schedule: R6年度 …)")
    }
  }
}
