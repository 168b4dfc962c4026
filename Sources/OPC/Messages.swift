import Diagnostics

/// Why a package is refused.
extension Diagnostic {
  static func notAPackage() -> Diagnostic {
    Diagnostic(
      code: "not-a-package",
      message: LocalizedText(
        ja: "Excel ブックではない zip ファイルです（[Content_Types].xml がありません）。",
        en: "A zip file that is no Office file ([Content_Types].xml is missing)."),
      remedy: LocalizedText(
        ja: "Excel ブック (.xlsx / .xlsm) を指定してください。",
        en: "Name an Excel workbook (.xlsx / .xlsm)."))
  }

  static func openDocument() -> Diagnostic {
    Diagnostic(
      code: "open-document",
      message: LocalizedText(
        ja: "OpenDocument形式（.ods など）のファイルのため読めません。",
        en: "The file is an OpenDocument file (.ods and the like), no Excel workbook."),
      remedy: LocalizedText(
        ja: "LibreOffice などで開き、「Excel 2007-365 (.xlsx)」として保存し直してください。",
        en: "Open it in LibreOffice and save it as \"Excel 2007-365 (.xlsx)\"."))
  }

  static func missingPart(_ part: PartName) -> Diagnostic {
    Diagnostic(
      code: "missing-part", place: Place(part: part.path),
      message: LocalizedText(
        ja: "ブックの部品が見つかりません。", en: "A part of the workbook is missing."),
      remedy: LocalizedText(
        ja: "Excel で開いて保存し直してから、もう一度お試しください。",
        en: "Open the file in Excel, save it again, and try once more."))
  }

  static func encryptedWorkbook() -> Diagnostic {
    Diagnostic(
      code: "encrypted-workbook",
      message: LocalizedText(
        ja: "パスワードで暗号化されているため読めません。",
        en: "The workbook is encrypted with a password."),
      remedy: LocalizedText(
        ja: "Excel で開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外して保存してください。",
        en: "Open it in Excel, remove the password under File > Info > Protect Workbook, and save.")
    )
  }

  static func legacyWorkbook() -> Diagnostic {
    Diagnostic(
      code: "legacy-xls",
      message: LocalizedText(
        ja: "古い形式（.xls）のブックのため読めません。",
        en: "The workbook is in the old .xls format."),
      remedy: LocalizedText(
        ja: "Excel で開き、「Excel ブック (.xlsx)」として保存し直してください。",
        en: "Open it in Excel and save it as \"Excel Workbook (.xlsx)\"."))
  }

  static func conflictingElements() -> Diagnostic {
    Diagnostic(
      code: "part-damaged",
      message: LocalizedText(
        ja: "部品の中に同じ要素が重なっていて、変更できません。",
        en: "The part cannot be edited: it holds elements twice, or one inside another of its kind."
      ),
      remedy: LocalizedText(
        ja: "Excel で開いて保存し直してから、もう一度お試しください。",
        en: "Open the file in Excel, save it again, and try once more."))
  }
}
