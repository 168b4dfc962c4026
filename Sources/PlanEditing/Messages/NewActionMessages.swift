import Diagnostics
import PlanReading
import SpreadsheetML

/// Why new actions cannot be added.
extension Diagnostic {
  /// What a name in an update table is meant to be of.
  enum NameLevel {
    case strategy, measure

    var name: LocalizedText {
      switch self {
      case .strategy: LocalizedText(ja: "基本戦略", en: "strategy")
      case .measure: LocalizedText(ja: "具体的施策", en: "measure")
      }
    }
  }

  static func ambiguousName(
    _ typed: Requested<String>, _ level: NameLevel, _ candidates: [String]
  ) -> Diagnostic {
    let (text, list) = (
      typed.value.withoutLineBreaks, candidates.map { "「\($0.withoutLineBreaks)」" }.joined()
    )
    return Diagnostic(
      code: level == .strategy ? "ambiguous-strategy" : "ambiguous-measure", severity: .error,
      place: typed.source.place,
      message: LocalizedText(
        ja: "\(level.name.japanese)「\(text)」に当てはまるものが複数あります（\(list)）。",
        en: "Several \(level.name.english) names match \"\(text)\" (\(list))."),
      remedy: LocalizedText(
        ja: level == .measure
          ? "基本戦略の欄も記入するか、①などの番号を付けて、どれか一つに決まるようにしてください。"
          : "(1)などの番号を付けて、どれか一つに決まるようにしてください。",
        en: "Add the mark (and the strategy) so that only one matches."))
  }

  static func similarName(
    _ typed: Requested<String>, _ level: NameLevel, _ existing: String
  ) -> Diagnostic {
    let (text, other) = (typed.value.withoutLineBreaks, existing.withoutLineBreaks)
    let mark = level == .strategy ? "(4)" : "⑦"
    return Diagnostic(
      code: level == .strategy ? "similar-strategy" : "similar-measure", severity: .error,
      place: typed.source.place,
      message: LocalizedText(
        ja: "\(level.name.japanese)「\(text)」は計画にありませんが、よく似た「\(other)」があります。",
        en: "The plan has no \(level.name.english) \"\(text)\" but one very like it, \"\(other)\"."),
      remedy: LocalizedText(
        ja: "同じものであれば計画と同じ名称で記入してください。新しく設けるものであれば、名称の前に"
          + "まだ使われていない番号（\(mark)など）を付けてください。",
        en:
          "Write the plan's own name if that is meant; put a mark not in use yet (such as \(mark))"
          + " before the name of a new one."))
  }

  static func unknownMeasure(_ typed: Requested<String>, similar: String?) -> Diagnostic {
    let text = typed.value.withoutLineBreaks
    let hint = similar.map { "よく似た「\($0.withoutLineBreaks)」があります。" } ?? ""
    let englishHint = similar.map { " \"\($0.withoutLineBreaks)\" is very like it." } ?? ""
    return Diagnostic(
      code: "unknown-measure", severity: .error, place: typed.source.place,
      message: LocalizedText(
        ja: "具体的施策「\(text)」は計画にありません。\(hint)",
        en: "The plan has no measure \"\(text)\".\(englishHint)"),
      remedy: LocalizedText(
        ja: "計画と同じ名称で記入してください。新しい施策であれば、どの基本戦略に加えるかを"
          + "基本戦略の欄に記入してください。",
        en: "Write the plan's own name; for a new measure, name its strategy too."))
  }

  static func newActionWithoutTitle(_ source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "new-action-without-title", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "追加するアクションの名称（具体的アクション）が空欄です。",
        en: "The action to be added has no title (具体的アクション)."),
      remedy: LocalizedText(
        ja: "名称を記入してください。既存のアクションの変更であれば、No.を記入してください。",
        en: "Fill in the title, or the number if an existing action is meant."))
  }

  static func noColumn(
    _ column: PlanColumn, for source: UpdateSource, sheet: String
  ) -> Diagnostic {
    Diagnostic(
      code: "no-column-for-text", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "シート「\(sheet)」に「\(column.name.japanese)」の列がないため、追加するアクションの"
          + "この欄を書き込めません。",
        en: "Sheet \"\(sheet)\" has no column for \(column.name.english) to write this into."),
      remedy: LocalizedText(
        ja: "シートに列を追加するか、この欄を空欄にしてください。",
        en: "Add the column to the sheet, or leave this cell blank."))
  }

  static func numbersAreFormulas(sheet: String, cell: CellReference) -> Diagnostic {
    Diagnostic(
      code: "numbers-are-formulas", severity: .error,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "No.が数式になっているため、行を追加・削除すると番号が変わってしまいます。",
        en: "The numbers are formulas and would change when rows come or go."),
      remedy: LocalizedText(
        ja: "No.の列をコピーし、「値の貼り付け」で数値にしてから、もう一度お試しください。",
        en: "Turn the numbers into plain values (copy, paste values) and try again."))
  }
}
