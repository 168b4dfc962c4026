package import Diagnostics
import PlanComparison
import PlanEditing
import PlanReading
import SpreadsheetML

/// What the program says about one book when all is written.
///
/// The first line names the book; each further line is one thing a person wants to know.
package struct ClosingLines: Sendable {
  private let book: FinishedBook
  private let language: Language

  package init(book: FinishedBook, language: Language) {
    self.book = book
    self.language = language
  }

  package var all: [String] {
    let details: [[String]] = [
      [actions], EventLines(book.events, in: language).all, changeCount, files, findingCounts,
      findings,
    ]
    return [headline] + details.joined().map { "  " + $0 }
  }

  /// All that is said of a book that is one of several.
  package var summary: String {
    let result = book.output.workbook?.path ?? book.output.tableFolder + "/"
    let counts = FindingLines.counts(book.findings, language)
    return text(ja: "\(headline)→ \(result)（\(counts)）", en: "\(headline) → \(result) (\(counts))")
  }

  /// How much differs from the edition before.
  private var changeCount: [String] {
    guard let changes = book.changes else { return [] }
    func number(_ kind: PlanChange.Kind) -> Int { changes.count { $0.kind == kind } }
    let (added, changed) = (number(.added), number(.changed))
    let (deleted, new) = (number(.deleted), number(.newlyCreated))
    return [
      text(
        ja: "新旧対照: 追加\(added)、変更\(changed)、削除\(deleted)、新設\(new)",
        en: "compared: \(added) added, \(changed) changed, \(deleted) deleted, \(new) new")
    ]
  }

  private var headline: String {
    let path = book.output.inputPath
    guard let roll = book.events.roll else {
      let edition = Wording.year(book.plan.edition, language)
      if book.output.workbook == nil, book.changes != nil {
        return text(
          ja: "\(path): 前の版と比べました。", en: "\(path): compared with the edition before.")
      }
      if book.events.filling != nil {
        return text(
          ja: "\(path): \(edition)版に表を反映しました。",
          en: "\(path): the \(edition) edition was filled in.")
      }
      return text(
        ja: "\(path): \(edition)版をCSVに書き出しました。",
        en: "\(path): the \(edition) edition was written as CSV.")
    }
    let from = Wording.year(roll.from, language)
    let to = Wording.year(roll.to, language)
    return text(
      ja: "\(path): \(from)版から\(to)版を作りました。",
      en: "\(path): the \(to) edition was made from that of \(from).")
  }

  private var actions: String {
    let strategies = book.plan.strategies.count
    let measures = book.plan.strategies.reduce(0) { $0 + $1.measures.count }
    let actions = book.plan.actions.count
    return text(
      ja: "読み取り: 基本戦略\(strategies)、具体的施策\(measures)、具体的アクション\(actions)",
      en: "read: \(strategies == 1 ? "1 strategy" : "\(strategies) strategies"), "
        + "\(Wording.count(measures, "measure")), \(Wording.count(actions, "action"))")
  }

  private var files: [String] {
    let label = text(ja: "出力", en: "written")
    let output = book.output
    let csvCount = output.tables.count { $0.path.hasSuffix(".csv") }
    let tables = text(
      ja: "\(output.tableFolder)/（CSV \(csvCount)件）",
      en: "\(output.tableFolder)/ (\(Wording.count(csvCount, "CSV file")))")
    return (output.workbooks.map(\.path) + [tables]).map { "\(label): \($0)" }
  }

  private var findingCounts: [String] {
    let counts = FindingLines.counts(book.findings, language)
    return [text(ja: "確認結果: ", en: "findings: ") + counts]
  }

  /// Errors before warnings before notes, of each the first ones.
  private var findings: [String] {
    [Severity.error, .warning, .note].flatMap { severity in
      let found = book.findings.filter { $0.severity == severity }
      let lines = found.prefix(Self.mostFindings(severity)).map { finding in
        "\(FindingLines.name(of: severity, language)): \(finding.described(in: language))"
      }
      let rest = found.count - lines.count
      if rest == 0 { return lines }
      return lines + [
        text(
          ja: "\(FindingLines.name(of: severity, language)): ほか\(rest)件（findings.csv）",
          en: "\(FindingLines.name(of: severity, language)): \(rest) more (findings.csv)")
      ]
    }
  }

  /// How many findings of a severity are shown; more would bury what was done.
  ///
  /// All of them stand in findings.csv.
  private static func mostFindings(_ severity: Severity) -> Int {
    switch severity {
    case .error: 20
    case .warning: 10
    case .note: 5
    }
  }

  private func text(ja japanese: String, en english: String) -> String {
    LocalizedText(ja: japanese, en: english)[language]
  }
}
