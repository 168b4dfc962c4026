import Diagnostics

/// What could not be done because a formula could not be split into tokens.
enum UnreadFormula {
  /// It was not brought along with the cells it refers to.
  case left(String)
  /// A cell that shares it with others cannot get another content.
  case shared
}

/// What an edit tells about formulas that it could not bring along.
extension Diagnostic {
  /// A formula that could not be split into tokens.
  static func formulaNotRead(_ formula: UnreadFormula, _ place: Place) -> Diagnostic {
    let (severity, message, remedy): (Severity, LocalizedText, LocalizedText) =
      switch formula {
      case .left(let text):
        (
          .warning,
          LocalizedText(
            ja: "数式「\(text)」を読み取れないため、そのままにしました。",
            en: "The formula \"\(text)\" could not be read and was left as it is."),
          LocalizedText(
            ja: "参照先が正しいか Excel で確かめてください。",
            en: "Check in Excel that it refers to the right cells.")
        )
      case .shared:
        (
          .error,
          LocalizedText(
            ja: "ほかのセルと共有する数式を読み取れないため変更できません。",
            en: "Cannot be changed: its formula, shared with other cells, could not be read."),
          LocalizedText(
            ja: "Excel で開いて保存し直してから、もう一度お試しください。",
            en: "Open the file in Excel, save it again, and try once more.")
        )
      }
    return Diagnostic(
      code: "formula-not-read", severity: severity, place: place, message: message, remedy: remedy)
  }

  /// A formula that refers to the same cells of several sheets, of which one was edited.
  static func threeDimensionalReference(_ formula: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      code: "three-d-reference", severity: .warning, place: place,
      message: LocalizedText(
        ja: "数式「\(formula)」は複数のシートの同じセルを参照しているため、そのままにしました。",
        en: "The formula \"\(formula)\" refers to the same cells of several sheets and was left "
          + "as it is."),
      remedy: LocalizedText(
        ja: "挿入・削除したシートでは別のセルを指します。参照先を Excel で直してください。",
        en: "On the sheet that was edited it means other cells now; correct it in Excel."))
  }
}

/// Why a drawn shape is not edited.
extension Diagnostic {
  static func noSuchShape(_ shape: Shape, sheet: String) -> Diagnostic {
    Diagnostic(
      code: "no-such-shape", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "図形「\(shape.name)」（番号 \(shape.id)）がシートにありません。",
        en: "The sheet has no shape \"\(shape.name)\" (number \(shape.id))."))
  }

  static func shapeNotFree(
    _ shape: Shape, _ bond: ShapeBond, sheet: String
  ) -> Diagnostic {
    let (japanese, english) = bond.wording
    return Diagnostic(
      code: "shape-not-free", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "図形「\(shape.name)」は\(japanese)のため、単独では変更できません。",
        en: "The shape \"\(shape.name)\" is \(english) and cannot be changed by itself."),
      remedy: bond == .group
        ? LocalizedText(
          ja: "Excel でグループを解除してから、もう一度お試しください。",
          en: "Ungroup it in Excel and try again.")
        : LocalizedText(ja: "Excel で変更してください。", en: "Change it in Excel."))
  }

  static func shapeChangedTwice(_ shape: Shape, sheet: String) -> Diagnostic {
    Diagnostic(
      code: "shape-changed-twice", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "図形「\(shape.name)」への変更が 2 つあります。",
        en: "There are two changes to the shape \"\(shape.name)\"."),
      remedy: LocalizedText(ja: "1 つにまとめてください。", en: "Make them one."))
  }

  static func invalidAnchor(_ shape: Shape, sheet: String) -> Diagnostic {
    Diagnostic(
      code: "anchor-invalid", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "図形「\(shape.name)」の位置がシートの外か、終わりが始まりより前です。",
        en: "The place for the shape \"\(shape.name)\" is off the sheet or ends before it begins."))
  }

  static func shapeWithoutText(_ shape: Shape, sheet: String) -> Diagnostic {
    Diagnostic(
      code: "shape-without-text", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "線「\(shape.name)」には文字を入れられません。",
        en: "The line \"\(shape.name)\" cannot hold text."))
  }
}
