package import Diagnostics
import PlanReading
package import PlanText
import SpreadsheetML

/// Finds labels that name another edition than the latest results do, and years of the schedule that do
/// not follow one another.
enum EditionCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    guard plan.checksEdition else { return [] }
    return labels(of: plan) + plan.reading.layouts.flatMap(brokenYears)
  }

  private static func labels(of plan: CheckedPlan) -> [Diagnostic] {
    guard let signs = plan.editionSigns else { return [] }
    let edition = plan.plan.edition
    if let label = signs.aheadOfResults { return [.editionAheadOfResults(label, edition)] }
    if let (results, other) = signs.contradiction {
      return [.editionDiffers(results, from: other.year, by: other)]
    }
    let issues = signs.issues.filter { ![edition, edition.next].contains($0.year) }
    return (signs.others(than: edition) + issues).map { .editionDiffers($0, from: edition) }
  }

  /// The year of the headings over a table's schedule that does not go on with those beside it.
  private static func brokenYears(_ layout: PlanTableLayout) -> [Diagnostic] {
    var runs: [[PlanColumnLayout]] = []
    for column in layout.columns {
      guard let year = column.column.scheduleYear else { continue }
      if let last = runs.last?.last?.column.scheduleYear, last.next == year {
        runs[runs.count - 1].append(column)
      } else {
        runs.append([column])
      }
    }
    guard let longest = runs.max(by: { $0.count < $1.count }), runs.count > 1,
      let first = longest.first?.column.scheduleYear, let last = longest.last?.column.scheduleYear
    else { return [] }
    return runs.filter { $0 != longest }.flatMap(\.self).map { column in
      scheduleYearBroken(
        column.text, among: first...last,
        Place(sheet: layout.sheet, cell: column.heading.description))
    }
  }

  private static func scheduleYearBroken(
    _ heading: String, among years: ClosedRange<FiscalYear>, _ place: Place
  ) -> Diagnostic {
    let (text, first, last) = (
      LineBreaks.joined(heading), years.lowerBound.shortLabel, years.upperBound.shortLabel
    )
    return Diagnostic(
      code: "schedule-year-broken", severity: .error, place: place,
      message: LocalizedText(
        ja: "スケジュールの見出し「\(text)」が、並びの年度（\(first)～\(last)）とつながりません。",
        en: "The schedule's heading \"\(text)\" does not go on with the years beside it"
          + " (\(first) to \(last))."),
      remedy: LocalizedText(ja: "見出しの年度を直してください。", en: "Correct the heading's year."))
  }
}

extension EditionSigns {
  /// The heading of the latest results and a label that contradicts it; nil where it may stand.
  ///
  /// It may not where more kinds of labels name one other year than agree with it: then not even the
  /// edition is known.
  package var contradiction: (results: EditionSign, other: EditionSign)? {
    guard let results = signs.first(where: { $0.kind == .results }), aheadOfResults == nil else {
      return nil
    }
    func kinds(_ year: FiscalYear) -> Int {
      let named = Set(signs.filter { $0.year == year }.map(\.kind)).count
      return named + (issues.contains { $0.year == year.next } ? 1 : 0)
    }
    let others = others(than: results.year)
    guard let other = others.max(by: { kinds($0.year) < kinds($1.year) }),
      kinds(other.year) > kinds(results.year)
    else { return nil }
    return (results, other)
  }
}

extension Diagnostic {
  /// A label of another edition than `edition`, which `other` names where the label is the heading of the
  /// results itself.
  static func editionDiffers(
    _ sign: EditionSign, from edition: FiscalYear, by other: EditionSign? = nil
  ) -> Diagnostic {
    let text = LineBreaks.joined(sign.text)
    let named = other.map { LineBreaks.joined($0.text) }
    return editionDiffers(
      .error, sign.place,
      LocalizedText(
        ja: "\(sign.kind.japanese)「\(text)」は\(sign.year.label)ですが、"
          + (other.map { "\($0.kind.japanese)「\(named ?? "")」などは" } ?? "この版は")
          + "\(edition.label)です。",
        en: "The \(sign.kind.english) \"\(text)\" names \(sign.year.shortLabel), but "
          + (other.map { "the \($0.kind.english) \"\(named ?? "")\" and others name " }
            ?? "this is the edition of ") + "\(edition.shortLabel)."),
      LocalizedText(ja: "年度の表記をそろえてください。", en: "Make the years agree."))
  }

  /// A label of another edition than the one that was given, and so was not rolled.
  package static func editionDiffers(_ sign: EditionSign, given edition: FiscalYear) -> Diagnostic {
    editionDiffers(
      .warning, sign.place,
      LocalizedText(
        ja: "「\(sign.text)」は\(sign.year.label)のままです"
          + "（指定された\(edition.label)版の表記だけを翌年度に進めました）。",
        en: "\"\(sign.text)\" still names \(sign.year.shortLabel): only labels of the"
          + " \(edition.shortLabel) edition, as given, were rolled."),
      LocalizedText(ja: "必要なら年度の表記を直してください。", en: "Change it where needed."))
  }

  /// Labels that all agree on the year after the latest results.
  fileprivate static func editionAheadOfResults(
    _ sign: EditionSign, _ results: FiscalYear
  ) -> Diagnostic {
    let (text, year) = (LineBreaks.joined(sign.text), sign.year)
    return Diagnostic(
      code: "edition-ahead-of-results", severity: .warning, place: sign.place,
      message: LocalizedText(
        ja: "\(sign.kind.japanese)「\(text)」などは\(year.label)ですが、最新の実績は\(results.label)です。",
        en: "The \(sign.kind.english) \"\(text)\" and others name \(year.shortLabel), the latest"
          + " results are of \(results.shortLabel)."),
      remedy: LocalizedText(
        ja: "毎年この付け方であれば、翌年度版は --edition \(year.shortLabel) を付けて作ってください。"
          + "\(year.label)の実績の列が抜けている場合は、列を追加してください。",
        en:
          "If that is your custom, make the next edition with --edition \(year.shortLabel). If the"
          + " results of \(year.shortLabel) are missing, add their column."))
  }

  private static func editionDiffers(
    _ severity: Severity, _ place: Place, _ message: LocalizedText, _ remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "edition-differs", severity: severity, place: place, message: message, remedy: remedy)
  }
}

extension EditionSign.Kind {
  package var japanese: String {
    switch self {
    case .results: "最新の実績の見出し"
    case .issues: "課題の見出し"
    case .title: "表題"
    case .sheetName: "シート名"
    case .fileName: "ファイル名"
    }
  }

  package var english: String {
    switch self {
    case .results: "latest results heading"
    case .issues: "heading of the issues"
    case .title: "title"
    case .sheetName: "sheet name"
    case .fileName: "file name"
    }
  }
}
