package import Diagnostics

/// Why a file is not read or written.
extension Diagnostic {
  static let noSuchFile = Diagnostic(
    code: "no-such-file",
    message: LocalizedText(ja: "ファイルが見つかりません。", en: "There is no such file."),
    remedy: LocalizedText(
      ja: "ファイル名と場所を確かめてください。", en: "Check its name and folder."))

  package static let notAFile = Diagnostic(
    code: "not-a-file",
    message: LocalizedText(
      ja: "通常のファイルではありません。", en: "This is not a regular file."),
    remedy: LocalizedText(
      ja: "保存されたブックを指定してください。", en: "Name a saved workbook."))

  static func unreadable(_ reason: LocalizedText) -> Diagnostic {
    Diagnostic(
      code: "unreadable",
      message: LocalizedText(
        ja: "ファイルを読めません（\(reason.japanese)）。",
        en: "The file cannot be read (\(reason.english))."),
      remedy: LocalizedText(
        ja: "ファイルのアクセス権を確かめてください。", en: "Check the file's permissions."))
  }

  /// With `isRun` the file was one of the results of a run of the program, of which none is written.
  package static func cannotWrite(
    _ path: String, _ reason: LocalizedText, isRun: Bool = false
  ) -> Diagnostic {
    Diagnostic(
      code: "cannot-write", place: Place(file: path),
      message: LocalizedText(
        ja: "書き込めません（\(reason.japanese)）。" + (isRun ? "何も書き込んでいません。" : ""),
        en: "This cannot be written (\(reason.english))"
          + (isRun ? "; nothing was written." : ".")),
      remedy: isRun
        ? LocalizedText(
          ja: "アクセス権と空き容量を確かめるか、-o で別のフォルダーを指定してください。",
          en: "Check permissions and free space, or name another folder with -o.")
        : LocalizedText(
          ja: "フォルダー、アクセス権、空き容量を確かめてください。",
          en: "Check the folder, permissions and free space."))
  }
}
