import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What is told of words that stand where a text should.
extension Diagnostic {
  /// A whole cell that says no text: 同上, ○○, 削除.
  static func updateWordNoText(
    _ label: LocalizedText, _ text: String, _ wording: PlaceholderWording, at source: UpdateSource
  ) -> Diagnostic {
    let fault = wording.fault ?? LocalizedText(ja: "文ではありません", en: "is no text")
    return Diagnostic(
      code: "update-word-no-text", place: source.place,
      message: LocalizedText(
        ja: "\(label.japanese)に「\(excerpt(text))」とありますが、\(fault.japanese)。",
        en: "For \(label.english) the cell says \"\(excerpt(text))\", which \(fault.english)."),
      remedy: wording.remedy)
  }

  /// A text was read without what is struck through in it.
  static func updateStruckLeftOut(_ text: StruckText, at source: UpdateSource) -> Diagnostic {
    let words = text.struck.map(excerpt)
    let (ja, en) = (
      words.map { "「\($0)」" }.joined(separator: "、"),
      words.map { "\"\($0)\"" }.joined(separator: ", ")
    )
    return Diagnostic(
      code: "update-struck-left-out", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "取り消し線の\(ja)を除いて「\(excerpt(text.kept))」と読み取りました。",
        en: "Read as \"\(excerpt(text.kept))\", without what is struck through: \(en)."),
      remedy: LocalizedText(
        ja: "残す文字であれば、取り消し線を外してください。",
        en: "Take the line away if it is to stay."))
  }

  /// A cell is struck through whole: it may be meant to go, or may only mark a draft.
  static func updateStruckWhole(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-struck-whole", place: source.place,
      message: LocalizedText(
        ja: "セル全体に取り消し線があり、消すのか残すのか決められません。",
        en: "All of the cell is struck through: it may be meant to go or to stay."),
      remedy: LocalizedText(
        ja: "残すときは取り消し線を外し、消すときは「（削除）」と、アクションを終えるときは状態の列に「終了」と記入してください。",
        en:
          "Take the line away to keep it; write （削除） to clear it, or 終了 as the status to end the action."
      ))
  }

  /// A comment that somebody has added to a table.
  static func updateCommentLeft(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-comment-left", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "コメント「\(excerpt(text))」は反映しません。",
        en: "The comment \"\(excerpt(text))\" is not taken over."),
      remedy: .writeIntoTheCell)
  }

  /// A text box that somebody has drawn on a table.
  static func updateTextBoxLeft(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-text-box-left", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "図形の文字「\(excerpt(text))」は反映しません。",
        en: "The text \"\(excerpt(text))\" in a shape is not taken over."),
      remedy: .writeIntoTheCell)
  }

  /// Texts beside the tables of a sheet that the book does not have; never none.
  static func updateTextsBeside(_ texts: [(text: String, source: UpdateSource)]) -> Diagnostic {
    let first = texts.prefix(3).map { ($0.source.cell.description, excerpt($0.text)) }
    let others = texts.count - first.count
    return Diagnostic(
      code: "update-texts-beside", severity: .warning, place: texts.first?.source.place ?? Place(),
      message: LocalizedText(
        ja: "計画のブックにない記入ですが、読み取る場所ではないため反映しません: "
          + first.map { "\($0)「\($1)」" }.joined(separator: "、")
          + (others > 0 ? "、ほか\(others)セル。" : "。"),
        en: "Not taken over, though the plan's book does not have it: "
          + first.map { "\($0) \"\($1)\"" }.joined(separator: ", ")
          + (others > 0 ? " and \(others) more." : ".")),
      remedy: .writeIntoTheCell)
  }

  /// A text with a place that is still to be filled in: 令和7年○月.
  static func updateTextUnfinished(
    _ label: LocalizedText, _ place: String, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-text-unfinished", place: source.place,
      message: LocalizedText(
        ja: "\(label.japanese)に「\(place)」が残っています。",
        en: "For \(label.english) the text still holds \"\(place)\"."),
      remedy: PlaceholderWording.unfinished.remedy)
  }

  /// Cells of a table that say 変更なし and the like; nil without any.
  static func updateCellsUnchanged(_ sources: [UpdateSource]) -> Diagnostic? {
    sources.first.map { first in
      let cells = Self.cells(sources)
      return Diagnostic(
        code: "update-cells-unchanged", severity: .note,
        place: Place(file: first.file, sheet: first.sheet),
        message: LocalizedText(
          ja: "「変更なし」などと記入された\(sources.count)セル（\(cells)）は、計画の文をそのままにしました。",
          en: sources.count == 1
            ? "One cell says 変更なし or the like (\(cells)): the plan's text stays."
            : "\(sources.count) cells say 変更なし or the like (\(cells)): the plan's texts stay."))
    }
  }
}

extension LocalizedText {
  fileprivate static var writeIntoTheCell: LocalizedText {
    LocalizedText(
      ja: "計画に載せる内容であれば、セルに記入してください。",
      en: "Write what belongs in the plan into the cell.")
  }
}
