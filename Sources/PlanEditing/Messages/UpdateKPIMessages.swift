import Diagnostics
import PlanText

/// What is wrong with what update tables say about indicators.
extension Diagnostic {
  /// `isDay` for a day, such as Excel makes of 5/1; else its commas are odd.
  static func kpiNumberUnclear(
    _ text: String, isDay: Bool, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "kpi-number-unclear", place: source.place,
      message: LocalizedText(
        ja: isDay
          ? "セルの書式が日付のため、数値ではなく「\(text)」になっています。"
          : "「\(text)」の桁区切りの位置が3桁ごとでないため、どの数か決められません。",
        en: isDay
          ? "The cell has a format of days: it holds \"\(text)\" and no figure."
          : "The commas of \"\(text)\" do not part thousands: which number is meant cannot be told."
      ),
      remedy: LocalizedText(ja: "数値を書き直してください。", en: "Write the number anew."))
  }

  /// A number below one under %.
  static func updateShareUnclear(
    _ label: LocalizedText, _ number: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-share-unclear", place: source.place,
      message: LocalizedText(
        ja: "\(label.japanese)が「\(number)」ですが、\(number)%なのか、割合の小数（1が100%）なのか分かりません。",
        en:
          "\"\(number)\" stands in \(label.english): whether that is \(number) % or a share of one cannot"
          + " be told."),
      remedy: LocalizedText(
        ja: "「12%」のように、%を付けて記入してください。", en: "Write it with its sign, such as 12%."))
  }

  /// The row's figures are counted in its own unit.
  static func updateUnitDiffers(_ stated: StatedKPI, book: String) -> Diagnostic {
    let (name, unit) = (stated.indicator.value, stated.unit)
    return Diagnostic(
      code: "update-unit-differs", severity: .warning,
      place: (stated.unitCell ?? stated.indicator.source).place,
      message: LocalizedText(
        ja: "指標「\(name)」の単位が、この表では「\(unit)」ですが、計画では"
          + (book.isEmpty ? "単位の記入がありません。" : "「\(book)」です。")
          + "計画の単位は変えず、この行の数値は「\(unit)」の数値として反映します。",
        en:
          "\"\(name)\" is counted in \"\(unit)\" here, but "
          + (book.isEmpty ? "the plan names no unit." : "in \"\(book)\" in the plan.")
          + " The plan's unit stays, and the figures of this row are taken for such of \"\(unit)\"."
      ),
      remedy: LocalizedText(
        ja: "数値を確かめてください。単位を変えるときは、計画のブックで全年度の数値とともに直してください。",
        en: "Check the figures. To change the unit, change it in the plan's book together with the"
          + " figures of all years."))
  }

  /// Its unit is another while figures of the row are those of the plan.
  static func updateUnitUnclear(_ stated: StatedKPI, book: String) -> Diagnostic {
    let (name, unit) = (stated.indicator.value, stated.unit)
    return Diagnostic(
      code: "update-unit-unclear", place: (stated.unitCell ?? stated.indicator.source).place,
      message: LocalizedText(
        ja: "指標「\(name)」の単位が、この表では「\(unit)」、計画では「\(book)」ですが、計画と同じ数値が残っています。"
          + "どの数値がどちらの単位か決められません。",
        en:
          "\"\(name)\" is counted in \"\(unit)\" here and in \"\(book)\" in the plan, but some"
          + " figures are still the plan's: which figures are of which unit cannot be told."),
      remedy: LocalizedText(
        ja: "単位を計画と同じにして数値を書くか、変える年度の数値だけを残してください。",
        en: "Write unit and figures as the plan counts, or leave only the figures that change."))
  }

  static func kpiFigureDash(
    _ figure: LocalizedText, book: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "kpi-figure-dash", place: source.place,
      message: LocalizedText(
        ja: "\(figure.japanese)に「-」だけが記入されていますが、計画では「\(book)」です。",
        en: "Only a dash stands in \(figure.english), which is \"\(book)\" in the plan."),
      remedy: LocalizedText(
        ja: "消すときは（削除）と記入し、変えないときは空欄にしてください。",
        en: "Write （削除） to clear it, or leave the cell blank."))
  }

  /// `strategies` are those that have an indicator of that name, where the row speaks of another one.
  static func kpiUnknown(
    _ name: String, nearest: String?, of row: String, others strategies: [String],
    at source: UpdateSource
  ) -> Diagnostic {
    let isElsewhere = !strategies.isEmpty
    let message = LocalizedText(
      ja: "指標「\(name)」は計画の KPI の表にありません" + (nearest.map { "（近い名称: 「\($0)」）。" } ?? "。"),
      en: "The plan's KPI tables have no indicator \"\(name)\""
        + (nearest.map { " (nearest: \"\($0)\")." } ?? "."))
    let elsewhere = LocalizedText(
      ja: "指標「\(name)」は「\(row)」の KPI の表になく、"
        + strategies.map { "「\($0)」" }.joined(separator: "、") + "の表にあります。",
      en: "The KPI tables have no indicator \"\(name)\" of \"\(row)\", but one of "
        + strategies.map { "\"\($0)\"" }.joined(separator: ", ") + ".")
    return Diagnostic(
      code: "kpi-unknown", place: source.place, message: isElsewhere ? elsewhere : message,
      remedy: LocalizedText(
        ja: (isElsewhere ? "基本戦略を確かめてください。" : "名称をそろえてください。")
          + "新しい指標であれば、状態の列に「新規」（置き換える場合は「新規（旧: 元の指標名）」）と記入してください。",
        en: (isElsewhere ? "Check the strategy; " : "Write the name as in the plan; ")
          + "for a new indicator write 新規 into the column 状態, or 新規（旧: name） where it replaces"
          + " one."))
  }

  static func kpiStatusUnknown(
    _ name: String, _ text: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "kpi-status-unknown", place: source.place,
      message: LocalizedText(
        ja: "指標「\(name)」の状態「\(Diagnostic.excerpt(text))」が分かりません。",
        en: "The status \"\(Diagnostic.excerpt(text))\" of the indicator \"\(name)\" is not known."),
      remedy: LocalizedText(
        ja: "「終了」「完了」「休止」、または「統合（→指標名）」「変更（→指標名）」のように記入してください。"
          + "置き換える新しい指標は、その行の状態の列に「新規（旧: 元の指標名）」と記入します。",
        en: "Write 終了, 完了, 休止, or 統合（→name）, 変更（→name）; a new indicator that replaces one has"
          + " 新規（旧: name） in its own row."))
  }

  static func kpiStatusWithoutPlace(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "kpi-status-without-place", place: source.place,
      message: LocalizedText(
        ja: "指標「\(name)」の状態を書く欄がありません。これからの目標値の欄がすべて数値です。",
        en:
          "There is no place for the status of the indicator \"\(name)\": all its targets to come are"
          + " figures."),
      remedy: LocalizedText(
        ja: "終わった後の年度の目標値を、ブックのKPIの表で空欄にしてから反映してください。",
        en: "Blank the targets of the years after its end in the KPI table first."))
  }

  static func kpiAmbiguous(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "kpi-ambiguous", place: source.place,
      message: LocalizedText(
        ja: "指標「\(name)」は複数の基本戦略にあり、どれのことか分かりません。",
        en: "Several strategies have an indicator \"\(name)\"."),
      remedy: LocalizedText(
        ja: "基本戦略の列に記入してください。", en: "Name the strategy in a column of its own."))
  }

  static func kpiWithoutPlace(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "kpi-without-place", place: source.place,
      message: LocalizedText(
        ja: "新しい指標「\(name)」をどの基本戦略の表に加えるか分かりません。",
        en: "It cannot be told to which strategy the new indicator \"\(name)\" belongs."),
      remedy: LocalizedText(
        ja: "基本戦略の列に、計画と同じ名称を記入してください。",
        en: "Name the strategy, as in the plan, in a column of its own."))
  }

  static func kpiYearOutside(
    _ year: FiscalYear, _ years: ClosedRange<FiscalYear>, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "kpi-year-outside", place: source.place,
      message: LocalizedText(
        ja: "\(year.label)は計画の KPI の表の年度（\(years.lowerBound.label)〜\(years.upperBound.label)）"
          + "の外です。",
        en: "\(year.shortLabel) lies outside the years of the plan's KPI tables "
          + "(\(years.lowerBound.shortLabel)–\(years.upperBound.shortLabel))."),
      remedy: LocalizedText(ja: "見出しの年度を確かめてください。", en: "Check the year in the heading."))
  }

  static func kpiActualTooLate(
    _ year: FiscalYear, edition: FiscalYear, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "kpi-actual-too-late", place: source.place,
      message: LocalizedText(
        ja: "\(year.label)の実績値がありますが、計画は\(edition.label)版です。",
        en: "There is an actual figure of \(year.shortLabel), but this is the "
          + "\(edition.shortLabel) edition."),
      remedy: LocalizedText(
        ja: "目標値であれば見出しを直してください。実績値であれば、先に\(year.label)版にしてください。",
        en: "If it is a target, mend the heading; else make the \(year.shortLabel) edition first."))
  }
}
