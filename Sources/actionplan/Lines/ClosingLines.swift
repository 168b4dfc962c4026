package import Diagnostics
import PlanChecks
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
      [actions], balance, EventLines(book.events, calling: book.names, in: language).all,
      UpdateLines(cells: book.cells, language: language).all, pending, changeCount, files,
      findingCounts,
      findings,
    ]
    return [headline] + details.joined().map { "  " + $0 }
  }

  /// All that is said of a book that is one of several.
  package var summary: String {
    let result = book.output.workbook?.path ?? book.output.tableFolder + "/"
    let balance = book.account.map { AccountLines.balance($0, language) + text(ja: "、", en: "; ") }
    let counts =
      (balance ?? "") + FindingLines.counts(of: book.findings, seen: book.seen, language)
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
      if book.output.report != nil, book.output.workbook == nil {
        return text(
          ja: "\(path): \(edition)版の報告書を作りました。",
          en: "\(path): a report of the \(edition) edition was written.")
      }
      if book.events.filling != nil {
        return text(
          ja: "\(path): \(edition)版に表を反映しました。",
          en: "\(path): the \(edition) edition was filled in.")
      }
      if book.output.workbook != nil {
        return text(
          ja: "\(path): \(edition)版の実績を確定しました。",
          en: "\(path): results of the \(edition) edition were made final.")
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
    return (output.documents.map(\.path) + (output.tables.isEmpty ? [] : [tables]))
      .map { "\(label): \($0)" }
  }

  private var balance: [String] {
    book.account.map { AccountLines.lines($0, language) } ?? []
  }

  /// Who has not answered, and what is still blank, by department.
  private var pending: [String] {
    let names = book.plan.numberNames
    let groups = Grouping.groups(
      of: book.pending.filter { !$0.department.isEmpty }, by: \.department)
    return groups.map { department, cells in
      let isUnanswered = cells.allSatisfy(\.isUnanswered)
      var seen: Set<Int> = []
      let numbers = cells.map(\.actionNumber).filter { seen.insert($0).inserted }
      let list =
        names.isEmpty
        ? NumberRanges(numbers).text[language]
        : numbers.map { names[$0] ?? String($0) }.joined(separator: text(ja: "、", en: ", "))
      return isUnanswered
        ? text(
          ja: "未回答: \(department) \(numbers.count)件（\(list)）",
          en: "not answered: \(department), \(numbers.count) (\(list))")
        : text(
          ja: "未記入あり: \(department) \(numbers.count)件（\(list)）",
          en: "still blank: \(department), \(numbers.count) (\(list))")
    }
  }

  private var findingCounts: [String] {
    let counts = FindingLines.counts(of: book.findings, seen: book.seen, language)
    return [text(ja: "確認結果: ", en: "findings: ") + counts]
  }

  /// The ten most useful ones in the order of the findings, many alike as one line, without what to do: that
  /// stands in findings.csv.
  private var findings: [String] {
    let groups = FindingLines.groups(of: book.newFindings)
    let ranks = groups.map { Self.rank($0[0]) }
    let useful = Set(
      groups.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.prefix(Self.mostFindings))
    var rest: [Severity: Int] = [:]
    var lines: [String] = []
    for (index, group) in groups.enumerated() {
      if useful.contains(index) {
        lines.append(FindingLines.line(group, language, withRemedy: false))
      } else {
        rest[group[0].diagnostic.severity, default: 0] += group.count
      }
    }
    return lines
      + [Severity.error, .warning, .note].compactMap { severity in
        rest[severity].map { count in
          text(
            ja: "\(FindingLines.name(of: severity, language)): ほか\(count)件（findings.csv）",
            en: "\(FindingLines.name(of: severity, language)): \(count) more (findings.csv)")
        }
      }
  }

  /// More would bury what was done.
  private static let mostFindings = 10

  /// The lower, the more useful: errors, what this run has caused, warnings that are new, other warnings, notes.
  private static func rank(_ finding: Finding) -> Int {
    switch (finding.diagnostic.severity, finding.origin) {
    case (.error, _): 0
    case (_, .run): 1
    case (.warning, .new): 2
    case (.warning, .book): 3
    case (.note, .new): 4
    case (.note, .book): 5
    }
  }

  private func text(ja japanese: String, en english: String) -> String {
    LocalizedText(ja: japanese, en: english)[language]
  }
}

extension FinishedBook {
  /// What the program says about this book when all is written.
  package func closingLines(in language: Language) -> [String] {
    ClosingLines(book: self, language: language).all
  }

  /// What it says about this book when it is one of several.
  package func closingLine(in language: Language) -> String {
    ClosingLines(book: self, language: language).summary
  }
}
