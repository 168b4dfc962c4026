import Diagnostics
import PlanChecks
import PlanReading

extension FinishedBooks {
  /// One line an edition, one for what was written, and the errors.
  func closingLines(seen: SeenFindings, in language: Language) -> [String] {
    let books = editions.map { edition in
      let year = Wording.year(edition.plan.edition, language)
      let count = edition.plan.actions.count
      let read = AccountLines.balance(edition.account, language)
      let found = FindingLines.counts(of: edition.findings, seen: seen, language)
      return LocalizedText(
        ja: "\(edition.name): \(year)版（具体的アクション\(count)、\(read)、\(found)）",
        en:
          "\(edition.name): \(year) edition (\(Wording.count(count, "action")); \(read); \(found))")[
          language]
    }
    let csvCount = output.tables.count { $0.path.hasSuffix(".csv") }
    let written = LocalizedText(
      ja: "出力: \(output.tableFolder)/（\(editions.count)版、CSV \(csvCount)件）",
      en: "written: \(output.tableFolder)/ (\(Wording.count(editions.count, "edition")), "
        + "\(Wording.count(csvCount, "CSV file")))")[language]
    let errors = findings.filter { $0.diagnostic.severity == .error && !seen.contains($0) }
    let notes = notes.filter { $0.diagnostic.severity != .error }
    return books + [written]
      + (notes + errors).prefix(Self.mostFindings).map { FindingLines.line([$0], language) }
  }

  /// More would bury what was made.
  private static let mostFindings = 20
}
