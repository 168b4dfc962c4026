import Diagnostics
import PlanReading
import PlanText

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
