import Diagnostics

/// The reasons for which a package is refused.
enum PackageFailure {
  static func notAPackage() -> Failure {
    Failure(
      code: "not-a-package",
      message: LocalizedText(
        ja: "Excel ブックではない zip ファイルです（[Content_Types].xml がありません）。",
        en: "a zip file that is no Office file ([Content_Types].xml is missing)."),
      remedy: LocalizedText(
        ja: "Excel ブック (.xlsx / .xlsm) を指定してください。",
        en: "Name an Excel workbook (.xlsx / .xlsm)."))
  }

  static func missingPart(_ part: PartName) -> Failure {
    Failure(
      code: "missing-part", place: Place(part: part.path),
      message: LocalizedText(
        ja: "ブックの部品が見つかりません。", en: "a part of the workbook is missing."),
      remedy: LocalizedText(
        ja: "Excel で開いて保存し直してから、もう一度お試しください。",
        en: "Open the file in Excel, save it again, and try once more."))
  }
}
