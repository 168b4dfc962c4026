import Diagnostics
import PlanText

/// What is told where number and title of a row do not agree.
extension Diagnostic {
  /// `names` are the actions that have the title; where there are none, `nearest` is the one that
  /// was probably meant.
  static func updateTitleOfAnother(
    _ name: String, _ title: String, book: String, isOf names: [String],
    nearest: (name: String, title: String)?, at source: UpdateSource
  ) -> Diagnostic {
    let (typed, own) = (excerpt(title), excerpt(book))
    var message = LocalizedText(
      ja: "No.\(name) の行のアクション名「\(typed)」が計画（「\(own)」）と違います。",
      en: "The row of action \(name) has the title \"\(typed)\"; the plan has \"\(own)\".")
    if !names.isEmpty {
      message.japanese += "この名称は \(list(names, .japanese)) のものです。"
      message.english += " It is the title of action \(list(names, .english))."
    } else if let nearest, nearest.name != name {
      message.japanese += "最も近いのは No.\(nearest.name)「\(excerpt(nearest.title))」です。"
      message.english += " The nearest is action \(nearest.name), \"\(excerpt(nearest.title))\"."
    }
    return Diagnostic(
      code: "update-title-of-another", place: source.place, message: message,
      remedy: LocalizedText(
        ja: "番号と名称のどちらが正しいか確かめてください。"
          + "名称を変える場合は、状態の列に「名称変更」と記入するか、配布したブックの写しを --base とともに指定してください。",
        en:
          "Find out which is right, number or title. To change the title write 名称変更 into the column"
          + " 状態, or return a copy of the book that was handed out and name that with --base."))
  }

  static func updateTitleDiffers(
    _ name: String, _ title: String, book: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-title-differs", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "No.\(name) のアクション名「\(excerpt(title))」は計画（「\(excerpt(book))」）と少し違いますが、"
          + "名称は変えていません。",
        en: "The title \"\(excerpt(title))\" of action \(name) differs a little from the plan's "
          + "(\"\(excerpt(book))\"); the plan's stays."),
      remedy: LocalizedText(
        ja: "名称を変える場合は、状態の列に「名称変更」と記入してください。",
        en: "To change it write 名称変更 into the column 状態."))
  }

  static func updateRenamingWithoutTitle(_ name: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-renaming-without-title", place: source.place,
      message: LocalizedText(
        ja: "No.\(name) の状態に「名称変更」とありますが、新しい名称がありません。",
        en: "The status of action \(name) says 名称変更, but the row has no new title."),
      remedy: LocalizedText(
        ja: "具体的アクションの列に新しい名称を記入してください。", en: "Write the new title into its column."))
  }

  /// A row without number whose title is that of `names`, or `isNear`ly.
  static func newActionKnown(
    _ title: String, isOf names: [String], isNear: Bool, at source: UpdateSource
  ) -> Diagnostic {
    let (ja, en) = (list(names, .japanese), list(names, .english))
    return Diagnostic(
      code: "new-action-known", place: source.place,
      message: LocalizedText(
        ja: "No. のない行のアクション名「\(excerpt(title))」は、計画の \(ja) "
          + (isNear ? "とよく似ています。" : "と同じです。"),
        en: "The row has no number, and its title \"\(excerpt(title))\" is "
          + (isNear ? "much like that of action \(en)." : "that of action \(en).")),
      remedy: LocalizedText(
        ja: "\(ja) のことであれば No. を記入してください。別の新しいアクションであれば、"
          + (isNear ? "状態の列に「新規」と記入してください。" : "名称を変えてください（再掲であれば重点の列に「再掲」と記入）。"),
        en: "If action \(en) is meant, fill in its number; if it is a new action, "
          + (isNear
            ? "write 新規 into the column 状態."
            : "change its title (or write 再掲 into the column 重点 if it is listed again).")))
  }

  /// `No.13、No.18`, in English `13 or 18`; of many the first ones.
  static func list(_ names: [String], _ language: Language) -> String {
    let first = names.prefix(5)
    let isCut = first.count < names.count
    return switch language {
    case .japanese: first.map { "No.\($0)" }.joined(separator: "、") + (isCut ? " ほか" : "")
    case .english: first.joined(separator: " or ") + (isCut ? " …" : "")
    }
  }
}
