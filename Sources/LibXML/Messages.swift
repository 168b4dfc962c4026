import Diagnostics

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

  static func tooLarge(_ passed: LimitPassed) -> Diagnostic {
    Diagnostic(code: "xml-too-large", message: passed.message, remedy: passed.remedy)
  }

  static func tooDeep(_ passed: LimitPassed) -> Diagnostic {
    Diagnostic(code: "xml-too-deep", message: passed.message, remedy: passed.remedy)
  }

  /// Of one element, or namespaces in scope.
  static func tooManyAttributes(_ passed: LimitPassed) -> Diagnostic {
    Diagnostic(code: "xml-too-many-attributes", message: passed.message, remedy: passed.remedy)
  }

  /// `offset` is that of the half of a pair without the other one.
  static func loneSurrogate(offset: Int) -> Diagnostic {
    Diagnostic(
      code: "xml-surrogate",
      message: LocalizedText(
        ja: "UTF-16 の部品に、文字にならない符号（サロゲートの片方）があります（位置 \(offset)）。",
        en: "A part in UTF-16 holds half a character (a lone surrogate, at byte \(offset))."),
      remedy: repair)
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
