import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What is told about statuses that cannot be written, or not as asked.
extension Diagnostic {
  static func mergedIntoUnknown(
    _ target: String, from number: String, _ source: UpdateSource
  ) -> Diagnostic {
    let isSame = target == number
    return Diagnostic(
      code: "merged-into-unknown", severity: .error, place: source.place,
      message: LocalizedText(
        ja: isSame
          ? "No.\(number) の統合先が No.\(number) 自身になっています。"
          : "No.\(number) の統合先の No.\(target) は計画にありません。",
        en: isSame
          ? "No. \(number) cannot be merged into itself."
          : "No. \(number) is merged into No. \(target), which the plan does not have."),
      remedy: LocalizedText(
        ja: "統合先の番号を確かめてください。", en: "Check the number it is merged into."))
  }

  static func noPlaceForStatus(_ layout: PlanTableLayout, _ source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "no-place-for-status", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "シート「\(layout.sheet)」に「状態」の列も「重点アクション」の列もないため、"
          + "状態を書き込めません。",
        en: "Sheet \"\(layout.sheet)\" has neither a 状態 nor a 重点 column to write the status into."),
      remedy: LocalizedText(
        ja: "シートに「状態」の列を追加してから、もう一度お試しください。",
        en: "Add a 状態 column to the sheet and try again."))
  }

  static func statusIsFormula(sheet: String, cell: CellReference) -> Diagnostic {
    Diagnostic(
      code: "status-is-formula", severity: .error,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "状態を書き込むセルが数式になっています。",
        en: "The cell that the status goes into holds a formula."),
      remedy: LocalizedText(
        ja: "数式を「値の貼り付け」で文字にしてから、もう一度お試しください。",
        en: "Turn the formula into plain text (copy, paste values) and try again."))
  }

  static func statusNotWritten(
    _ status: ActionStatus, _ layout: PlanTableLayout, _ source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "status-not-written", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "シート「\(layout.sheet)」に「状態」の列がないため、「\(status.text)」は書き込んでいません。",
        en: "Sheet \"\(layout.sheet)\" has no 状態 column; \"\(status.text)\" was not written."),
      remedy: LocalizedText(
        ja: "シートに残すには、「状態」の列を追加してください。",
        en: "Add a 状態 column to the sheet to keep it there."))
  }
}

/// What is told of the statuses that update tables ask for.
extension Diagnostic {
  static func updateStatusUnknown(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-status-unknown", place: source.place,
      message: LocalizedText(
        ja: "状態「\(excerpt(text))」は使えません。",
        en: "\"\(excerpt(text))\" is no known status."),
      remedy: LocalizedText(
        ja: "継続、新規、拡充、見直し、終了（廃止）、完了、休止（中止）、統合（→No.12）、名称変更のいずれかを記入してください。",
        en: "Write one of 継続, 新規, 拡充, 見直し, 終了 (廃止), 完了, 休止 (中止), 統合（→No.12）, 名称変更."))
  }

  static func updateStatusTarget(
    _ name: String, _ target: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-status-target", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) の統合先 No.\(target) は"
          + (name == target ? "自分自身です。" : "計画にありません。"),
        en: "Action \(name) cannot be merged into \(target): "
          + (name == target ? "it is the same one." : "the plan has no such number.")),
      remedy: LocalizedText(ja: "番号を確かめてください。", en: "Check the number."))
  }

  /// A merged action of which nobody says where it goes on.
  static func updateStatusTargetMissing(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-status-target-missing", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) の「統合」に、統合先の番号がありません。",
        en: "Action \(name) is said to be merged, but not into which one."),
      remedy: LocalizedText(
        ja: "「統合（→No.12）」のように統合先を記入してください。統合先が新しいアクションのときは、先にそれを反映し、付いた番号を"
          + "記入してください。統合先がないときは「終了」としてください。",
        en:
          "Write 統合（→No.12） with the number; where it is a new action, add that first and write the"
          + " number it gets; where there is none, write 終了."))
  }

  /// Actions that would be merged into one another: each goes on in the next.
  static func updateStatusCircle(_ names: [String], at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-status-circle", place: source.place,
      message: LocalizedText(
        ja: "統合先がたがいを指しています（\(names.map { "No.\($0)" }.joined(separator: "→"))）。",
        en:
          "Actions would be merged in a circle (\(names.joined(separator: " → "))"
          + ")."),
      remedy: LocalizedText(
        ja: "続けるアクションの状態を確かめてください。", en: "Find out which of them goes on."))
  }

  /// An end, and plans for the time after it.
  static func updateStatusAndSchedule(
    _ name: String, _ status: ActionStatus, _ plans: [String], at source: UpdateSource,
    and schedule: UpdateSource
  ) -> Diagnostic {
    let (ja, en) = (
      schedule.place.described(in: .japanese), schedule.place.described(in: .english)
    )
    return Diagnostic(
      code: "update-status-and-schedule", place: source.place,
      message: LocalizedText(
        ja:
          "No.\(name) は「\(status.text)」ですが、スケジュールに「\(plans.joined(separator: "、"))」と記入されています（\(ja)）。",
        en:
          "Action \(name) is said to be over (\(status.text)), but later plans are written into its"
          + " schedule (\(plans.joined(separator: ", ")), \(en))."),
      remedy: LocalizedText(
        ja: "どちらが正しいか確かめ、状態かスケジュールを直してください。",
        en: "Find out which is right and mend the status or the schedule."))
  }

  /// An action that is merged into one that ends too.
  static func updateStatusTargetEnds(
    _ name: String, _ target: String, _ end: ActionStatus, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-status-target-ends", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) の統合先 No.\(target) は「\(end.text)」で、続くアクションがありません。",
        en: "Action \(name) is merged into \(target), which is over itself (\(end.text))."),
      remedy: LocalizedText(
        ja: "統合先の番号と状態を確かめてください。",
        en: "Check the number it is merged into and the status of both."))
  }

  /// A status of one word that no column of the plan keeps, with the actions of a table that have it.
  static func updateStatusNotKept(
    _ text: String, of actions: [(name: String, source: UpdateSource)]
  ) -> Diagnostic {
    Diagnostic(
      code: "update-status-not-kept", severity: .warning, place: place(of: actions),
      message: LocalizedText(
        ja: "\(list(actions))の状態「\(text)」は、計画の表に状態の列がないため残していません。",
        en: "Not kept: \(list(actions)), status \"\(text)\"; the plan has no column 状態."),
      remedy: LocalizedText(
        ja: "残す場合は、計画の表に「状態」の列を追加してください。", en: "Add a column 状態 to the plan to keep it."))
  }

  /// The year that statuses without one were given while the year is rolled.
  static func updateStatusYear(
    _ year: FiscalYear, of actions: [(name: String, source: UpdateSource)]
  ) -> Diagnostic {
    Diagnostic(
      code: "update-status-year", severity: .note, place: place(of: actions),
      message: LocalizedText(
        ja: "年度のない状態は、最後に実績がある\(year.label)のものとしました（\(list(actions))）。",
        en: "Statuses without a year were taken for \(year.shortLabel), the last year with results "
          + "(\(list(actions)))."),
      remedy: LocalizedText(
        ja: "別の年度であれば、「終了（\(year.next.label)）」のように記入してください。",
        en: "If another year is meant, write it, as in 終了（\(year.next.label)）."))
  }

  static func updateStatusYearUnclear(
    _ name: String, _ text: String, _ years: [FiscalYear], at source: UpdateSource
  ) -> Diagnostic {
    let ways = years.map { "\(excerpt(text))（\($0.label)）" }
    return Diagnostic(
      code: "update-status-year-unclear", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) の状態「\(excerpt(text))」が、どの年度のことか分かりません。",
        en: "The status \"\(excerpt(text))\" of action \(name) may be of several years."),
      remedy: LocalizedText(
        ja: "「\(ways.joined(separator: "」か「"))」と記入してください。",
        en: "Write \(ways.joined(separator: " or "))."))
  }

  /// An action ends in a year after the edition's.
  static func updateStatusYearComing(
    _ name: String, _ status: ActionStatus, _ year: FiscalYear, edition: FiscalYear,
    at source: UpdateSource
  ) -> Diagnostic {
    let word = ActionStatus(status.kind).text
    return Diagnostic(
      code: "update-status-year-coming", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "No.\(name) の状態は\(year.label)の「\(word)」ですが、計画は\(edition.label)版です。"
          + "状態はこのとおり記入し、\(edition.label)は続いているものとして数えます。",
        en: "The status of action \(name) is \"\(word)\" in \(year.shortLabel), but this is the"
          + " \(edition.shortLabel) edition. It is written so, and the action counts as one that goes on in"
          + " \(edition.shortLabel)."),
      remedy: LocalizedText(
        ja: "年度を確かめてください。スケジュールは変えていません。",
        en: "Check the year. The schedule is not changed."))
  }

  static func updateStatusYearOutside(
    _ name: String, _ year: FiscalYear, window: ClosedRange<FiscalYear>, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-status-year-outside", place: source.place,
      message: LocalizedText(
        ja:
          "No.\(name) の状態の\(year.label)は、計画期間（\(window.lowerBound.label)〜\(window.upperBound.label)）より後です。",
        en: "The status of action \(name) names \(year.shortLabel), after the plan's period"
          + " (\(window.lowerBound.shortLabel)–\(window.upperBound.shortLabel))."),
      remedy: LocalizedText(ja: "年度を直してください。", en: "Mend the year."))
  }

  private static func place(of actions: [(name: String, source: UpdateSource)]) -> Place {
    Place(file: actions.first?.source.file, sheet: actions.first?.source.sheet)
  }

  /// `No.13 B2, No.14 B3`.
  private static func list(_ actions: [(name: String, source: UpdateSource)]) -> String {
    actions.map { "No.\($0.name) \($0.source.cell)" }.joined(separator: ", ")
  }
}
