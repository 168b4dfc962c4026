import Diagnostics
import PlanChecks
import PlanReading
import TestSupport

/// A plan of rows for the checks: heading years are R5 (現状, to 令和6年3月末) and R6 (実績, as of 令和7年2月末).
struct CheckSketch {
  /// A row; blank columns say what a faultless plan says.
  struct Row {
    /// Nil for one of its own.
    var title: String?
    var existing = "既存"
    var priority = "◎"
    var description = "●実施する。"
    var baseline = "実施"
    var results = "実施"
    var start = "令和4年度"
    var status = "継続"
    var schedule = ["実施", "", "", "", ""]
    var issues = "・周知"
  }

  var rows: [Row]
  var edition = 6
  /// What every row says in results columns before the last.
  var olderResults = "実施"
  var existingOrNewHeading = "既存/新規"
  var baselineHeading = "現状（令和5年度末時点まで）"

  init(_ rows: Row..., edition: Int = 6) {
    self.rows = rows
    self.edition = edition
  }

  func checked() throws -> CheckedPlan {
    let results = (6...edition).map { "令和\($0)年度実績（※令和\($0 + 1)年2月末時点）" }
    var headings = ["No.", "基本戦略", "具体的施策", existingOrNewHeading, "重点アクション"]
    headings += ["具体的アクション", "説明", baselineHeading] + results + ["開始年", "状態"]
    headings += (6...10).map { "R\($0)年度" } + ["課題"]
    let texts = rows.enumerated().map { index, row in
      var texts = ["\(index + 1)", "(1) 育てる", "① 学ぶ", row.existing, row.priority]
      texts += [row.title ?? "研修\(index + 1)", row.description, row.baseline]
      texts += results.dropLast().map { _ in olderResults }
      texts += [row.results, row.start, row.status] + row.schedule + [row.issues]
      return texts
    }
    let sheet = SheetSketch(rows: [headings] + texts).worksheet
    return CheckedPlan(try PlanReading.read([sheet]), worksheets: [sheet])
  }

  /// What the rules say about the plan: code and cell of each finding.
  func found() throws -> [String] {
    PlanChecks.findings(in: try checked()).map { "\($0.code) \($0.place.cell ?? "")" }
  }

  func messages(_ language: Language) throws -> [String] {
    PlanChecks.findings(in: try checked()).map { $0.message[language] }
  }
}
