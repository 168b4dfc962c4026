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

  static func cutOff(bytes: Int) -> Diagnostic {
    Diagnostic(
      code: "zip-cut-off",
      message: LocalizedText(
        ja: "ファイルが途中で切れています（\(bytes) バイトで終わり、zip の末尾がありません）。",
        en: "The file is cut off: it ends after \(bytes) bytes, without the end of its archive."),
      remedy: LocalizedText(
        ja: "コピーやダウンロードが終わっているか確かめ、元のブックからやり直してください。",
        en: "Check that it was copied completely, and copy the original workbook again."))
  }

  static func prefixedArchive(bytes: Int) -> Diagnostic {
    Diagnostic(
      code: "zip-prefixed",
      message: LocalizedText(
        ja: "zip の前に \(bytes) バイトの別のデータが付いています（自己解凍形式など）。",
        en: "\(bytes) bytes of something else stand in front of the archive "
          + "(as in a self-extracting program)."),
      remedy: LocalizedText(
        ja: "展開して取り出したブックを指定してください。",
        en: "Name the workbook that comes out when it is unpacked."))
  }

  static func textFile() -> Diagnostic {
    Diagnostic(
      code: "text-file",
      message: LocalizedText(
        ja: "Excel ブックではなく、テキストファイル（CSV、HTML など）です。",
        en: "This is a text file (CSV, HTML or the like), no Excel workbook."),
      remedy: LocalizedText(
        ja: "Excel で開き、「Excel ブック (.xlsx)」として保存し直してください。",
        en: "Open it in Excel and save it as \"Excel Workbook (.xlsx)\"."))
  }

  /// Names are the same that differ in case, percent-encoding or the kind of slash alone
  /// (ECMA-376-2 §6.2.2.3).
  static func repeatedEntry(_ name: String, _ first: String) -> Diagnostic {
    Diagnostic(
      code: "entry-repeated", place: Place(part: name),
      message: LocalizedText(
        ja: "同じ名前の部品が 2 つあり、どちらが正しいか分かりません（「\(first)」）。",
        en: "There are two parts of the same name (\"\(first)\"): which one counts is not known."),
      remedy: damagedArchive)
  }

  static func entryOutside(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "entry-name", place: Place(part: name),
      message: LocalizedText(
        ja: "部品の名前に「.」「..」や空の段があり、ブックの外を指します。",
        en: "The name of an entry has a step \".\" or \"..\" or an empty one: "
          + "it leads out of the workbook."),
      remedy: damagedArchive)
  }

  private static let damagedArchive = LocalizedText(
    ja: "Excel が作ったファイルではありません。元のブックを指定するか、Excel で開いて保存し直してください。",
    en: "Excel did not write this file; name the original workbook, or let Excel save it again.")

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
