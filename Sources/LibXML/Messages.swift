import Diagnostics

/// What a document has too much of.
enum XMLExcess {
  case bytes(Int), elements, names
}

/// Why a document is refused.
extension Diagnostic {
  static func notWellFormed(line: Int, detail: String) -> Diagnostic {
    Diagnostic(
      code: "xml-not-well-formed",
      message: LocalizedText(
        ja: "XML として読めません（\(line) 行目: \(detail)）。",
        en: "Not well-formed XML (line \(line): \(detail))."),
      remedy: repair)
  }

  static func doctype() -> Diagnostic {
    Diagnostic(
      code: "xml-doctype",
      message: LocalizedText(
        ja: "DOCTYPE 宣言は Office ファイルでは使えないため、読み込みを中止しました。",
        en: "A DOCTYPE declaration is not allowed in an Office file."),
      remedy: repair)
  }

  static func tooLarge(_ excess: XMLExcess, limit: Int) -> Diagnostic {
    let message =
      switch excess {
      case .bytes(let size):
        LocalizedText(
          ja: "部品が大きすぎます（\(size) バイト、上限 \(limit) バイト）。",
          en: "The part is too large (\(size) bytes; the limit is \(limit) bytes).")
      case .elements:
        LocalizedText(
          ja: "要素が多すぎます（上限 \(limit) 個）。",
          en: "The part has too many elements (the limit is \(limit)).")
      case .names:
        LocalizedText(
          ja: "要素と属性の名前の種類が多すぎます（上限 \(limit) 種類）。",
          en: "The part uses too many different names (the limit is \(limit)).")
      }
    return Diagnostic(code: "xml-too-large", message: message)
  }

  static func tooDeep(limit: Int) -> Diagnostic {
    Diagnostic(
      code: "xml-too-deep",
      message: LocalizedText(
        ja: "要素の入れ子が深すぎます（上限 \(limit) 段）。",
        en: "Elements are nested too deeply (the limit is \(limit) levels)."),
      remedy: repair)
  }

  /// `offset` is where the element begins; nil where namespaces in scope are too many.
  static func tooManyAttributes(offset: Int?, limit: Int) -> Diagnostic {
    let message =
      offset.map { offset in
        LocalizedText(
          ja: "1 つの要素の属性が多すぎます（上限 \(limit) 個、位置 \(offset)）。",
          en: "An element has too many attributes (the limit is \(limit), at byte \(offset)).")
      }
      ?? LocalizedText(
        ja: "名前空間の宣言が多すぎます（上限 \(limit) 個）。",
        en: "Too many namespaces are declared (the limit is \(limit)).")
    return Diagnostic(code: "xml-too-many-attributes", message: message, remedy: repair)
  }

  static func unsupportedEncoding(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "xml-encoding",
      message: LocalizedText(
        ja: "文字コード「\(name)」の部品は読めません（UTF-8 か UTF-16 だけです）。",
        en: "A part is encoded in \"\(name)\"; only UTF-8 and UTF-16 are allowed."),
      remedy: repair)
  }

  private static let repair = LocalizedText(
    ja: "Excel で開いて保存し直してから、もう一度お試しください。",
    en: "Open the file in Excel, save it again, and try once more.")
}
