import Diagnostics

/// Why an archive is refused or cannot be written.
extension Diagnostic {
  static func notAZip() -> Diagnostic {
    Diagnostic(
      code: "not-a-zip",
      message: LocalizedText(
        ja: "Excel ブック（.xlsx / .xlsm）ではないか、壊れています。",
        en: "Not an Excel workbook (.xlsx / .xlsm), or damaged."),
      remedy: LocalizedText(
        ja: "Excel で開けるか確かめ、「Excel ブック (.xlsx)」として保存し直してください。",
        en: "Check that Excel opens it, and save it as \"Excel Workbook (.xlsx)\"."))
  }

  /// `detail` is what libzip says; nil where the size is not the one recorded.
  static func damaged(_ entry: ZipEntry, detail: String? = nil) -> Diagnostic {
    Diagnostic(
      code: "zip-damaged", place: part(entry.name),
      message: detail.map { detail in
        LocalizedText(
          ja: "ファイルの中身が壊れています（\(detail)）。",
          en: "The file is damaged inside (\(detail)).")
      }
        ?? LocalizedText(
          ja: "ファイルの中身が壊れています（大きさが記録の \(entry.declaredSize) バイトと違います）。",
          en: "The file is damaged inside "
            + "(its size is not the recorded \(entry.declaredSize) bytes)."))
  }

  /// `name` is that of the entry that is too much; nil where all of them are.
  static func beyondLimit(_ passed: LimitPassed, _ name: String? = nil) -> Diagnostic {
    Diagnostic(
      code: "zip-limit", place: part(name), message: passed.message, remedy: passed.remedy)
  }

  static func encryptedEntry(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "zip-encrypted", place: part(name),
      message: LocalizedText(
        ja: "zip としてパスワードで暗号化されているため読めません。",
        en: "The file is a zip archive encrypted with a password."),
      remedy: LocalizedText(
        ja: "展開ソフトでパスワードを入れて展開し、元のブックを指定してください。",
        en: "Unpack it with the password, and name the workbook it was made from."))
  }

  /// Office files are stored or deflated (ECMA-376-2 Annex B).
  static func unusualCompression(_ name: String, method: Int) -> Diagnostic {
    Diagnostic(
      code: "zip-method", place: part(name),
      message: LocalizedText(
        ja: "Office ファイルでは使えない圧縮方式（\(method)）の部品があります。",
        en: "An entry is compressed by a method (\(method)) that Office files do not use."),
      remedy: LocalizedText(
        ja: "Excel で開いて保存し直してから、もう一度お試しください。",
        en: "Open the file in Excel, save it again, and try once more."))
  }

  static func notWritten(detail: String) -> Diagnostic {
    Diagnostic(
      code: "zip-not-written",
      message: LocalizedText(
        ja: "新しいファイルを組み立てられませんでした（\(detail)）。",
        en: "The new file could not be put together (\(detail))."))
  }

  private static func part(_ name: String?) -> Place { Place(part: name.map { "/" + $0 }) }
}
