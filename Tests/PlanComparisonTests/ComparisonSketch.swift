import PlanComparison
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport

/// Two editions of a small plan: three actions of two measures, under one strategy.
struct ComparisonSketch {
  /// The columns of `SheetSketch.headings` by what they hold.
  enum Column: Int {
    case number, strategy, measure, existingOrNew, priority, title, description, baseline, results
    case startYear, firstYear
    case issues = 15
  }

  static let rows = [
    action("1", "(1) 育てる", "① 学ぶ", "研修"), action("2", "(1) 育てる", "① 学ぶ", "見学"),
    action("3", "(1) 育てる", "② つなぐ", "商談"),
  ]

  static func action(
    _ number: String, _ strategy: String, _ measure: String, _ title: String
  ) -> [String] {
    // Texts of their own, so that each action is known by its description too.
    var row = SheetSketch.action(number, strategy: strategy, measure: measure, title: title)
    row[Column.description.rawValue] = "●\(title)を支援"
    return row
  }

  /// The comparison of the plan as it stands with one that has been edited.
  static func comparison(
    headings: [String] = SheetSketch.headings, _ edit: (inout [[String]]) -> Void
  ) throws -> PlanComparison {
    var edited = rows
    edit(&edited)
    return PlanComparison(
      old: try plan(SheetSketch.headings, rows), new: try plan(headings, edited))
  }

  static func plan(_ headings: [String], _ rows: [[String]]) throws -> Plan {
    let sheet = SheetSketch(rows: [headings] + rows)
    return try PlanReading.read([sheet.worksheet]).plan
  }
}

extension [String] {
  subscript(column: ComparisonSketch.Column) -> String {
    get { self[column.rawValue] }
    set { self[column.rawValue] = newValue }
  }
}

extension PlanComparison {
  /// Each change as `1 issues changed I5 ・周知が不足 → I5 ・担い手が不足`, blanks and missing cells as `-`.
  var lines: [String] {
    changes.map { change in
      let subject = change.actionNumber.map(String.init) ?? change.kpiCode ?? "plan"
      let year = change.fiscalYear.map { " " + $0.shortLabel } ?? ""
      return "\(subject) \(change.field.code)\(year) \(change.kind.rawValue) "
        + "\(Self.text(change.old)) → \(Self.text(change.new))"
    }
  }

  private static func text(_ text: Sourced<String>?) -> String {
    guard let text else { return "-" }
    let printed = text.value.replacing("\n", with: "⏎")
    return "\(text.source.cell) \(printed.isEmpty ? "-" : printed)"
  }
}
