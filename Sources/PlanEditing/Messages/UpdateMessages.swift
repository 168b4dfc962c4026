import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What comes of comparing update tables with the edition, its base and one another.
extension Diagnostic {
  /// A row's strategy or measure that is not that of its action.
  static func placeNotUpdatable(
    _ name: String, _ field: LocalizedText, book: String, at source: UpdateSource
  ) -> Diagnostic {
    fieldNotUpdatable(
      name, field, book: book, at: source,
      wayOn: LocalizedText(
        ja: "別の施策へ移す場合は、計画のブックで行を移してください。",
        en: "To move the action, move its row in the book."))
  }

  static func baselineNotUpdatable(
    _ name: String, book: String, at source: UpdateSource
  ) -> Diagnostic {
    fieldNotUpdatable(
      name, PlanColumn.baseline.name, book: book, at: source,
      wayOn: LocalizedText(
        ja: "現状の誤りを直す場合は、--allow-baseline を付けて実行してください。",
        en: "To correct an error in it, run with --allow-baseline."))
  }

  private static func fieldNotUpdatable(
    _ name: String, _ field: LocalizedText, book: String, at source: UpdateSource,
    wayOn: LocalizedText
  ) -> Diagnostic {
    fieldNotUpdatable(
      at: source,
      LocalizedText(
        ja: "No.\(name) の\(field.japanese)が計画（「\(excerpt(book))」）と違いますが、"
          + "この列は更新表では変えられません。",
        en: "The \(field.english) of action \(name) differs from the plan's "
          + "(\"\(excerpt(book))\"), but update tables cannot change it."), wayOn: wayOn)
  }

  static func baselineNotUpdatable(ofKPI name: String, at source: UpdateSource) -> Diagnostic {
    fieldNotUpdatable(
      at: source, contents: "値",
      LocalizedText(
        ja: "「\(name)」の現状値が計画と違いますが、現状値は更新表では変えられません。",
        en: "The baseline of \"\(name)\" differs from the plan's, but update tables cannot change"
          + " it."),
      wayOn: LocalizedText(
        ja: "誤りを直す場合は、計画のブックで直してください。", en: "Correct an error in the book itself."))
  }

  /// What a table may not change; `contents` is what is to be as in the plan, in Japanese.
  private static func fieldNotUpdatable(
    at source: UpdateSource, contents: String = "内容", _ message: LocalizedText,
    wayOn: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "field-not-updatable", place: source.place, message: message,
      remedy: LocalizedText(
        ja: "計画と同じ\(contents)に戻すか、空欄にしてください。" + wayOn.japanese,
        en: "Write what the plan says, or leave the cell blank. " + wayOn.english))
  }

  /// The 現状 cells of a table that were corrected; nil without any.
  static func updateBaselinesCorrected(_ sources: [UpdateSource]) -> Diagnostic? {
    sources.first.map { first in
      let cells = Self.cells(sources)
      return Diagnostic(
        code: "update-baseline-corrected", severity: .note,
        place: Place(file: first.file, sheet: first.sheet),
        message: LocalizedText(
          ja: "現状を\(sources.count)セル直しました（\(cells)）。",
          en: sources.count == 1
            ? "One 現状 (baseline) was corrected (\(cells))."
            : "\(sources.count) 現状 (baselines) were corrected (\(cells))."))
    }
  }

  static func updateConflict(
    _ label: LocalizedText, wanted: String, other: String, at source: UpdateSource,
    and second: UpdateSource
  ) -> Diagnostic {
    // What a table clears it says in these words.
    let (wanted, other) = (wanted.isEmpty ? "（削除）" : wanted, other.isEmpty ? "（削除）" : other)
    return updateConflict(
      at: source,
      LocalizedText(
        ja: "\(label.japanese)が、この表では「\(excerpt(wanted))」、"
          + "\(second.place.described(in: .japanese)) では「\(excerpt(other))」となっています。",
        en: "For \(label.english) this table says \"\(excerpt(wanted))\", "
          + "\(second.place.described(in: .english)) says \"\(excerpt(other))\"."))
  }

  static func updateScheduleConflict(
    _ label: LocalizedText, at source: UpdateSource, and second: UpdateSource
  ) -> Diagnostic {
    updateConflict(
      at: source,
      LocalizedText(
        ja: "\(label.japanese)が \(second.place.described(in: .japanese)) と違います。",
        en: "\(label.sentenceStart) differs from what \(second.place.described(in: .english)) says."
      ))
  }

  private static func updateConflict(
    at source: UpdateSource, _ message: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "update-conflict", place: source.place, message: message,
      remedy: LocalizedText(
        ja: "どちらが正しいか確かめ、表の内容をそろえてください。後から届いた訂正であれば、その表を --newer で指定してください。",
        en:
          "Find out which is right and make the tables agree. Name a table that corrects an earlier"
          + " return with --newer."))
  }

  static func updateConflictsWithBook(
    _ label: LocalizedText, wanted: String, book: String, base: String, at source: UpdateSource
  ) -> Diagnostic {
    updateConflictsWithBook(
      at: source,
      LocalizedText(
        ja: "\(label.japanese)は、配布後に計画のブックでも変わっています"
          + "（配布時「\(excerpt(base))」、ブック「\(excerpt(book))」、この表「\(excerpt(wanted))」）。",
        en: "\(label.sentenceStart) has been changed in the book too since it was handed out "
          + "(then \"\(excerpt(base))\", book \"\(excerpt(book))\", this table "
          + "\"\(excerpt(wanted))\")."))
  }

  static func updateScheduleConflictsWithBook(
    _ label: LocalizedText, at source: UpdateSource
  ) -> Diagnostic {
    updateConflictsWithBook(
      at: source,
      LocalizedText(
        ja: "\(label.japanese)は、配布後に計画のブックでも変わっています。",
        en: "\(label.sentenceStart) has been changed in the book too since it was handed out."))
  }

  private static func updateConflictsWithBook(
    at source: UpdateSource, _ message: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "update-conflicts-with-book", place: source.place, message: message,
      remedy: LocalizedText(
        ja: "正しい内容を確かめ、ブックと表のどちらかに合わせてください。"
          + "先に反映した回答の訂正であれば、この表を --newer で指定してください。",
        en:
          "Find out which is right and make book and table agree. If the table corrects a return that"
          + " was merged before, name it with --newer."))
  }

  /// Cells of a newer return that are as they were handed out where the book says something else by
  /// now; nil without any.
  static func updateCellsAsHandedOut(_ sources: [UpdateSource]) -> Diagnostic? {
    sources.first.map { first in
      let cells = Self.cells(sources)
      return Diagnostic(
        code: "update-as-handed-out", severity: .note,
        place: Place(file: first.file, sheet: first.sheet),
        message: LocalizedText(
          ja: "配布時のままの\(sources.count)セル（\(cells)）は、先に反映した内容を残しました。",
          en: sources.count == 1
            ? "One cell is as it was handed out (\(cells)); what was merged before stays."
            : "\(sources.count) cells are as they were handed out (\(cells)); what was merged before"
              + " stays."),
        remedy: LocalizedText(
          ja: "先の回答を取り消す場合は、「（削除）」か元の文章をブックに記入してください。",
          en: "To withdraw the earlier return write （削除）, or its old text into the book."))
    }
  }

  static func updateBlankKept(_ label: LocalizedText, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-blank-kept", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "\(label.japanese)が空欄になっていますが、空欄では消しません。",
        en: "\(label.sentenceStart) is blank here; a blank cell clears nothing."),
      remedy: LocalizedText(
        ja: "消す場合は「（削除）」と記入してください。", en: "Write （削除） to clear it."))
  }

  static func updateAsksForNothing(file: String) -> Diagnostic {
    Diagnostic(
      code: "update-asks-for-nothing", severity: .note, place: Place(file: file),
      message: LocalizedText(
        ja: "この表に、計画から変わるところはありません。",
        en: "The table says nothing that would change the plan."))
  }

  static func updateTitleCleared(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-title-cleared", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) のアクション名は削除できません。", en: "The title of action \(name) cannot be cleared."),
      remedy: LocalizedText(
        ja: "終了したアクションであれば、状態の列に「終了」と記入してください。",
        en: "If the action has ended, write 終了 into the column 状態."))
  }

  static func updateNothingGoesOn(
    _ name: String?, _ year: FiscalYear, at source: UpdateSource
  ) -> Diagnostic {
    let action = name.map { "No.\($0) の" } ?? ""
    return Diagnostic(
      code: "update-schedule-without-start", place: source.place,
      message: LocalizedText(
        ja: "\(action)\(year.label)に矢印だけが記入されていますが、前の年度に続くものがありません。",
        en: "There is only an arrow in \(year.shortLabel)"
          + (name.map { " of action \($0)" } ?? "") + ", and nothing before it to go on."),
      remedy: LocalizedText(ja: "内容を記入してください。", en: "Write the label."))
  }

  static func newActionWithoutMeasure(
    _ title: String, _ level: LocalizedText, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "new-action-without-measure", place: source.place,
      message: LocalizedText(
        ja: "新しいアクション「\(excerpt(title))」の\(level.japanese)が分かりません。",
        en: "\(level.sentenceStart) of the new action \"\(excerpt(title))\" is not named."),
      remedy: LocalizedText(
        ja: "\(level.japanese)の列に記入してください。計画にあるアクションであれば No. を記入してください。",
        en: "Fill in \(level.english); if the plan has the action, fill in its number."))
  }

  /// `name` is what the book calls one of its actions; nil where it has no numbers.
  static func newActionWithoutNumber(
    _ title: String, like name: String?, at source: UpdateSource
  ) -> Diagnostic {
    let (ja, en) =
      name.map { ("計画の番号が「\($0)」の形のため", "The plan has numbers such as \"\($0)\"") }
      ?? ("計画に番号がないため", "The plan has no numbers")
    return Diagnostic(
      code: "new-action-without-number", place: source.place,
      message: LocalizedText(
        ja: "\(ja)、新しいアクション「\(excerpt(title))」の番号を決められません。",
        en: "\(en): which one the new action \"\(excerpt(title))\" gets cannot be told."),
      remedy: LocalizedText(
        ja: "計画のブックに行を加えてから、その番号か名称を記入した表で反映してください。",
        en: "Add the row to the plan's book first, and name it in the table as the book does."))
  }

  /// A table gives a new action another number than the next one of its measure.
  static func newActionNumber(
    _ title: String, given: String, next: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "new-action-number", place: source.place,
      message: LocalizedText(
        ja: "新しいアクション「\(excerpt(title))」の番号が「\(excerpt(given))」ですが、次の番号は「\(next)」です。",
        en: "The new action \"\(excerpt(title))\" has the number \"\(excerpt(given))\";"
          + " the next one is \"\(next)\"."),
      remedy: LocalizedText(
        ja: "番号を「\(next)」にするか空欄にしてください。計画にあるアクションであれば、その番号を記入してください。",
        en: "Write \"\(next)\" or leave it blank; if the plan has the action, write its number."))
  }

  static func newActionStatus(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "new-action-status", place: source.place,
      message: LocalizedText(
        ja: "新しいアクションの状態に「\(excerpt(text))」とあります。",
        en: "A new action has the status \"\(excerpt(text))\"."),
      remedy: LocalizedText(
        ja: "空欄か「新規」にしてください。計画にあるアクションであれば No. を記入してください。",
        en: "Leave it blank or write 新規; if the plan has the action, fill in its number."))
  }

  static func newActionConflict(
    _ title: String, at source: UpdateSource, and other: UpdateSource
  ) -> Diagnostic {
    updateConflict(
      at: source,
      LocalizedText(
        ja: "新しいアクション「\(excerpt(title))」の内容が "
          + "\(other.place.described(in: .japanese)) と違います。",
        en: "The new action \"\(excerpt(title))\" differs from the one in "
          + "\(other.place.described(in: .english))."))
  }

  static func newMeasure(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "new-measure", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "具体的施策「\(name)」は計画にないため、新しく追加します。",
        en: "The plan has no measure \"\(name)\"; it is added."),
      remedy: LocalizedText(
        ja: "計画にある施策であれば、名称をそろえてください。",
        en: "If the plan has it, write its name as there."))
  }

  static func newStrategy(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "new-strategy", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "基本戦略「\(name)」は計画にないため、新しく追加します。",
        en: "The plan has no strategy \"\(name)\"; it is added."),
      remedy: LocalizedText(
        ja: "計画にある戦略であれば、名称をそろえてください。",
        en: "If the plan has it, write its name as there."))
  }

  static func newMeasureWithoutStrategy(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "new-measure-without-strategy", place: source.place,
      message: LocalizedText(
        ja: "具体的施策「\(excerpt(name))」は計画になく、どの基本戦略に加えるか分かりません。",
        en:
          "The plan has no measure \"\(excerpt(name))\", and the row names no strategy to add it to."
      ),
      remedy: LocalizedText(
        ja: "施策の名称を計画とそろえるか、基本戦略の列に記入してください。",
        en: "Write the measure's name as in the plan, or name the strategy."))
  }

  /// The first cells of a table: `B2, B4, B8 …`.
  static func cells(_ sources: [UpdateSource]) -> String {
    let cells = sources.prefix(10).map(\.cell.description).joined(separator: ", ")
    return sources.count > 10 ? cells + " …" : cells
  }

  /// A text on one line, cut to a length that fits into a message.
  static func excerpt(_ text: String) -> String {
    let line = LineBreaks.joined(text)
    return line.count <= 30 ? line : line.prefix(30) + "…"
  }
}
