import Diagnostics

/// Why a drawn shape is not edited.
extension Diagnostic {
  static func noSuchShape(_ shape: Shape, sheet: String) -> Diagnostic {
    Diagnostic(
      code: "no-such-shape", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "図形「\(shape.name)」（番号 \(shape.id)）がシートにありません。",
        en: "The sheet has no shape \"\(shape.name)\" (number \(shape.id))."))
  }

  static func shapeNotFree(_ shape: Shape, sheet: String) -> Diagnostic {
    Diagnostic(
      code: "shape-not-free", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "図形「\(shape.name)」はグループなどの一部のため、単独では変更できません。",
        en: "The shape \"\(shape.name)\" is part of a group or of alternatives for other programs."),
      remedy: LocalizedText(
        ja: "Excel でグループを解除してから、もう一度お試しください。",
        en: "Ungroup it in Excel and try again."))
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
