package import Diagnostics
import PlanText
import SpreadsheetML

/// What is found out about a table's headings and rows.
extension Diagnostic {
  static func unknownHeading(_ heading: HeadingCell, on sheet: String) -> Diagnostic {
    let text = LineBreaks.joined(heading.text)
    return Diagnostic(
      code: "unknown-heading", severity: .note,
      place: Place(sheet: sheet, cell: heading.reference.description),
      message: LocalizedText(
        ja: "見出し「\(text)」は計画の列として知られていないため、この列は読み取りません。",
        en: "The heading \"\(text)\" is no known column of a plan; the column is not read."),
      remedy: LocalizedText(
        ja: "計画の列であれば、見出しの文言をほかの年度版に合わせてください。",
        en: "If it is a column of the plan, word the heading as in other editions."))
  }

  static func headingOfSeveralYears(
    _ heading: HeadingCell, _ path: String, on sheet: String
  ) -> Diagnostic {
    let text = LineBreaks.joined(path)
    return Diagnostic(
      code: "heading-of-several-years", severity: .warning,
      place: Place(sheet: sheet, cell: heading.reference.description),
      message: LocalizedText(
        ja: "見出し「\(text)」は複数の年度にわたるため、1つの年度の欄としては読み取りません。",
        en: "The heading \"\(text)\" speaks of several years; the column is not read as one year's."
      ),
      remedy: LocalizedText(
        ja: "レイアウト表で「現状」や「その他の欄」などの意味を選んでください。"
          + "1つの年度の欄として読むときは、意味とともに「年度」の欄にその年度を記入してください。"
          + "セルの文章は other_texts.csv に書き出します。",
        en:
          "Choose a meaning such as baseline or other in the layout table; to have it read as one year's,"
          + " write that year into its column fiscal_year too. The texts of its cells go to other_texts.csv."
      ))
  }

  /// The heading names its year by a number alone; nil where it does not.
  static func headingYearUnclear(
    _ heading: HeadingCell, _ path: String, on sheet: String
  ) -> Diagnostic? {
    let doubtful = path.split(separator: ">").reversed().lazy
      .compactMap { HeadingYears(String($0)).doubtfulYear }.first
    guard let years = doubtful?.possibleYears else { return nil }
    let text = LineBreaks.joined(path)
    return Diagnostic(
      code: "heading-year-unclear", severity: .warning,
      place: Place(sheet: sheet, cell: heading.reference.description),
      message: LocalizedText(
        ja: "見出し「\(text)」の年度は\(years.map { $0 + "とも" }.joined())読めるため、この列は読み取りません。",
        en:
          "The year of the heading \"\(text)\" may be \(years.joined(separator: " or ")); the column is"
          + " not read."),
      remedy: LocalizedText(
        ja: "見出しを元号か4桁の西暦の付いた年度に直すか、"
          + "レイアウト表で意味を選び、「年度」の欄にその年度（例: R6）を記入してください。",
        en:
          "Write the year with its era or in four digits, or choose a meaning in the layout table and write"
          + " the year (such as R6) into its column fiscal_year."))
  }

  static func repeatedHeading(_ heading: HeadingCell, on sheet: String) -> Diagnostic {
    let text = LineBreaks.joined(heading.text)
    return Diagnostic(
      code: "repeated-heading", severity: .warning,
      place: Place(sheet: sheet, cell: heading.reference.description),
      message: LocalizedText(
        ja: "見出し「\(text)」と同じ意味の列がほかにもあり、この列は読み取りません。",
        en: "Another column has a heading of the same meaning as \"\(text)\"; this one is not read."
      ),
      remedy: LocalizedText(
        ja: "二つの見出しを区別できる文言にしてください。",
        en: "Word the two headings so that they can be told apart."))
  }

  static func incompleteHeadings(_ table: IncompleteTable) -> Diagnostic {
    let missing = table.missing.map(\.name)
    return Diagnostic(
      code: "incomplete-headings", severity: .warning,
      place: Place(sheet: table.sheet, cell: table.found.first?.source.cell.description),
      message: LocalizedText(
        ja: "くり返しの見出しに「\(missing.map(\.japanese).joined(separator: "、"))」がないため、"
          + "上の見出しの列として読み取りました。",
        en:
          "The repeated headings lack \(missing.map(\.english).joined(separator: "; ")); the rows "
          + "below are read by the headings further up."),
      remedy: LocalizedText(
        ja: "見出しを上の見出しと同じにしてください。",
        en: "Make the headings the same as those further up."))
  }

  static func rowNotRead(_ text: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "row-not-read", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "アクションの行の間にある「\(LineBreaks.joined(text))」は読み取りません。",
        en: "\"\(LineBreaks.joined(text))\" stands between the actions' rows and is not read."),
      remedy: LocalizedText(
        ja: "基本戦略や具体的施策の名称であれば、その列に記入してください。",
        en: "If it names a strategy or a measure, write it into that column."))
  }

  static func sampleRowSkipped(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "sample-row-skipped", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "記入例の行は読み取りません。", en: "The row is a sample and is not read."))
  }

  static func textsWithoutAction(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "texts-without-action", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "番号も具体的アクションもない行に記入があり、どのアクションのものか分からないため読み取れません。",
        en: "The row has texts but neither number nor title: its action cannot be told."),
      remedy: LocalizedText(
        ja: "上のアクションの続きであれば、No. のセルを続きの行まで結合してください。",
        en: "If it continues the action above, merge that action's No. cell over the row."))
  }

  static func actionWithoutTitle(_ number: Int, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "action-without-title", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "No.\(number) の具体的アクションが空欄です。", en: "Action \(number) has no title."),
      remedy: LocalizedText(ja: "アクション名を記入してください。", en: "Fill in the title."))
  }

  static func emptyNumberedRow(_ number: Int, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "empty-numbered-row", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "No.\(number) の行は番号のほかに記入がないため、アクションとして数えません。",
        en: "The row of number \(number) holds nothing else and is not counted as an action."),
      remedy: LocalizedText(
        ja: "不要であれば番号を消してください。", en: "Clear the number if it is not needed."))
  }

  static func unreadableActionNumber(_ text: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "unreadable-action-number", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "番号は整数のはずですが、「\(LineBreaks.joined(text))」とあるため、この行は読み取れません。",
        en: "A whole number was expected, \"\(text)\" was found; the row cannot be read."),
      remedy: LocalizedText(
        ja: "使われていない整数を付けてください。", en: "Give the action a whole number not in use."))
  }

  static func actionWithoutNumber(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "action-without-number", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "アクションの記入がありますが番号がないため、この行は読み取れません。",
        en: "The row describes an action but has no number; it cannot be read."),
      remedy: LocalizedText(
        ja: "番号を記入してください。", en: "Fill in the action's number."))
  }
}

extension SourceCell {
  /// The cell as the place of a diagnostic.
  package var place: Place { Place(sheet: sheet, cell: cell.description) }
}
