import Diagnostics

/// What an edit tells about formulas that it could not bring along.
enum EditFinding {
  /// A formula that could not be split into tokens.
  static func unreadable(_ formula: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      code: "formula-not-read", severity: .warning, place: place,
      message: LocalizedText(
        ja: "数式「\(formula)」を読み取れないため、そのままにしました。",
        en: "the formula \"\(formula)\" could not be read and was left as it is."),
      remedy: LocalizedText(
        ja: "参照先が正しいか Excel で確かめてください。",
        en: "Check in Excel that it refers to the right cells."))
  }

  /// A formula that refers to the same cells of several sheets, of which one was edited.
  static func threeDimensional(_ formula: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      code: "three-d-reference", severity: .warning, place: place,
      message: LocalizedText(
        ja: "数式「\(formula)」は複数のシートの同じセルを参照しているため、そのままにしました。",
        en: "the formula \"\(formula)\" refers to the same cells of several sheets and was left "
          + "as it is."),
      remedy: LocalizedText(
        ja: "挿入・削除したシートでは別のセルを指します。参照先を Excel で直してください。",
        en: "On the sheet that was edited it means other cells now; correct it in Excel."))
  }
}
