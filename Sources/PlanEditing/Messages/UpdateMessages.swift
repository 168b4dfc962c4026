import Diagnostics
import PlanText

/// What comes of comparing update tables with the edition, its base and one another.
extension Diagnostic {
  static func fieldNotUpdatable(
    _ number: Int, _ field: LocalizedText, book: String, at source: UpdateSource
  ) -> Diagnostic {
    fieldNotUpdatable(
      at: source,
      LocalizedText(
        ja: "No.\(number) の\(field.japanese)が計画（「\(excerpt(book))」）と違いますが、"
          + "この列は更新表では変えられません。",
        en: "The \(field.english) of action \(number) differs from the plan's "
          + "(\"\(excerpt(book))\"), but update tables cannot change it."))
  }

  static func baselineNotUpdatable(ofKPI name: String, at source: UpdateSource) -> Diagnostic {
    fieldNotUpdatable(
      at: source, contents: "値",
      LocalizedText(
        ja: "「\(name)」の現状値が計画と違いますが、現状値は更新表では変えられません。",
        en: "The baseline of \"\(name)\" differs from the plan's, but update tables cannot change"
          + " it."))
  }

  /// What a table may not change; `contents` is what is to be as in the plan, in Japanese.
  private static func fieldNotUpdatable(
    at source: UpdateSource, contents: String = "内容", _ message: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "field-not-updatable", place: source.place, message: message,
      remedy: LocalizedText(
        ja: "計画と同じ\(contents)に戻すか、空欄にしてください。",
        en: "Write what the plan says, or leave the cell blank."))
  }

  static func updateConflict(
    _ label: LocalizedText, wanted: String, other: String, at source: UpdateSource,
    and second: UpdateSource
  ) -> Diagnostic {
    updateConflict(
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
        ja: "どちらが正しいか確かめ、表の内容をそろえてください。",
        en: "Find out which is right and make the tables agree."))
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
        ja: "正しい内容を確かめ、ブックと表のどちらかに合わせてください。",
        en: "Find out which is right and make book and table agree."))
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

  static func updateTitleCleared(_ number: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-title-cleared", place: source.place,
      message: LocalizedText(
        ja: "No.\(number) のアクション名は削除できません。", en: "The title of action \(number) cannot be cleared."),
      remedy: LocalizedText(
        ja: "終了したアクションであれば、状態の列に「終了」と記入してください。",
        en: "If the action has ended, write 終了 into the column 状態."))
  }

  static func updateStatusUnknown(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-status-unknown", place: source.place,
      message: LocalizedText(
        ja: "状態「\(excerpt(text))」は使えません。",
        en: "\"\(excerpt(text))\" is no known status."),
      remedy: LocalizedText(
        ja: "継続、新規、拡充、見直し、終了（廃止）、完了、休止（中止）、統合（→No.12）のいずれかを記入してください。",
        en: "Write one of 継続, 新規, 拡充, 見直し, 終了 (廃止), 完了, 休止 (中止), 統合（→No.12）."))
  }

  static func updateStatusTarget(
    _ number: Int, _ target: Int, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-status-target", place: source.place,
      message: LocalizedText(
        ja: "No.\(number) の統合先 No.\(target) は"
          + (number == target ? "自分自身です。" : "計画にありません。"),
        en: "Action \(number) cannot be merged into \(target): "
          + (number == target ? "it is the same one." : "the plan has no such number.")),
      remedy: LocalizedText(ja: "番号を確かめてください。", en: "Check the number."))
  }

  static func updateStatusNotShown(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-status-not-shown", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "計画の表に状態の列がないため、「\(text)」は記入されません。",
        en: "The plan has no column 状態; \"\(text)\" is not written."))
  }

  static func updateNothingGoesOn(
    _ number: Int?, _ year: FiscalYear, at source: UpdateSource
  ) -> Diagnostic {
    let name = number.map { "No.\($0) の" } ?? ""
    return Diagnostic(
      code: "update-schedule-without-start", place: source.place,
      message: LocalizedText(
        ja: "\(name)\(year.label)に矢印だけが記入されていますが、前の年度に続くものがありません。",
        en: "There is only an arrow in \(year.shortLabel)"
          + (number.map { " of action \($0)" } ?? "") + ", and nothing before it to go on."),
      remedy: LocalizedText(ja: "内容を記入してください。", en: "Write the label."))
  }

  static func newActionWithoutMeasure(_ title: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "new-action-without-measure", place: source.place,
      message: LocalizedText(
        ja: "新しいアクション「\(excerpt(title))」の具体的施策が分かりません。",
        en: "The measure of the new action \"\(excerpt(title))\" is not named."),
      remedy: LocalizedText(
        ja: "具体的施策の列に記入してください。計画にあるアクションであれば No. を記入してください。",
        en: "Fill in the measure; if the plan has the action, fill in its number."))
  }

  static func newActionKnown(_ number: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "new-action-known", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "同じ施策に同じ名称の No.\(number) があるため、そのアクションの行として扱います。",
        en: "Action \(number) of this measure has the same title; the row is taken for it."),
      remedy: LocalizedText(
        ja: "別のアクションであれば、名称を変えてください。", en: "If it is another action, change its title."))
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

  /// A text on one line, cut to a length that fits into a message.
  static func excerpt(_ text: String) -> String {
    let line = LineBreaks.joined(text)
    return line.count <= 30 ? line : line.prefix(30) + "…"
  }
}
