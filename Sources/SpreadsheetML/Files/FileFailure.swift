import Diagnostics
import Glibc

/// The reasons for which a file is not read or written.
enum FileFailure {
  static func missing(_ path: String) -> Failure {
    Failure(
      code: "no-such-file", place: Place(file: path),
      message: LocalizedText(ja: "ファイルが見つかりません。", en: "there is no such file."),
      remedy: LocalizedText(
        ja: "ファイル名と場所を確かめてください。", en: "Check its name and folder."))
  }

  static func notAFile(_ path: String) -> Failure {
    Failure(
      code: "not-a-file", place: Place(file: path),
      message: LocalizedText(
        ja: "通常のファイルではありません。", en: "this is not a regular file."),
      remedy: LocalizedText(
        ja: "保存されたブックを指定してください。", en: "Name a saved workbook."))
  }

  static func unreadable(_ path: String, _ number: Int32) -> Failure {
    let reason = String(cString: strerror(number))
    return Failure(
      code: "unreadable", place: Place(file: path),
      message: LocalizedText(
        ja: "ファイルを読めません（\(reason)）。", en: "the file cannot be read (\(reason))."),
      remedy: LocalizedText(
        ja: "ファイルのアクセス権を確かめてください。", en: "Check the file's permissions."))
  }

  static func notWritten(_ path: String, _ number: Int32) -> Failure {
    let reason = String(cString: strerror(number))
    return Failure(
      code: "cannot-write", place: Place(file: path),
      message: LocalizedText(
        ja: "書き込めません（\(reason)）。", en: "this cannot be written (\(reason))."),
      remedy: LocalizedText(
        ja: "フォルダー、アクセス権、空き容量を確かめてください。",
        en: "Check the folder, permissions and free space."))
  }
}
