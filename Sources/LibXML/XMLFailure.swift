import Diagnostics

/// The reasons for which a document is refused.
enum XMLFailure {
  static func notWellFormed(line: Int, detail: String) -> Failure {
    Failure(
      code: "xml-not-well-formed",
      message: LocalizedText(
        ja: "XML として読めません（\(line) 行目: \(detail)）。",
        en: "not well-formed XML (line \(line): \(detail))."),
      remedy: repair)
  }

  static func doctype() -> Failure {
    Failure(
      code: "xml-doctype",
      message: LocalizedText(
        ja: "DOCTYPE 宣言は Office ファイルでは使えないため、読み込みを中止しました。",
        en: "a DOCTYPE declaration is not allowed in an Office file."),
      remedy: repair)
  }

  static func tooLarge(_ size: Int, limit: Int) -> Failure {
    Failure(
      code: "xml-too-large",
      message: LocalizedText(
        ja: "部品が大きすぎます（\(size) バイト、上限 \(limit) バイト）。",
        en: "the part is too large (\(size) bytes; the limit is \(limit) bytes)."))
  }

  static func tooDeep(limit: Int) -> Failure {
    Failure(
      code: "xml-too-deep",
      message: LocalizedText(
        ja: "要素の入れ子が深すぎます（上限 \(limit) 段）。",
        en: "elements are nested too deeply (the limit is \(limit) levels)."),
      remedy: repair)
  }

  static func tooManyAttributes(offset: Int, limit: Int) -> Failure {
    Failure(
      code: "xml-too-many-attributes",
      message: LocalizedText(
        ja: "1 つの要素の属性が多すぎます（上限 \(limit) 個、位置 \(offset)）。",
        en: "an element has too many attributes (the limit is \(limit), at byte \(offset))."),
      remedy: repair)
  }

  static func tooManyElements(limit: Int) -> Failure {
    Failure(
      code: "xml-too-large",
      message: LocalizedText(
        ja: "要素が多すぎます（上限 \(limit) 個）。",
        en: "the part has too many elements (the limit is \(limit))."))
  }

  static func tooManyNames(limit: Int) -> Failure {
    Failure(
      code: "xml-too-large",
      message: LocalizedText(
        ja: "要素と属性の名前の種類が多すぎます（上限 \(limit) 種類）。",
        en: "the part uses too many different names (the limit is \(limit))."))
  }

  static func tooManyNamespaces(limit: Int) -> Failure {
    Failure(
      code: "xml-too-many-attributes",
      message: LocalizedText(
        ja: "名前空間の宣言が多すぎます（上限 \(limit) 個）。",
        en: "too many namespaces are declared (the limit is \(limit))."),
      remedy: repair)
  }

  private static let repair = LocalizedText(
    ja: "Excel で開いて保存し直してから、もう一度お試しください。",
    en: "Open the file in Excel, save it again, and try once more.")
}
