import Diagnostics

/// The reasons for which an archive is refused or cannot be written.
enum ZipFailure {
  static func notAZip() -> Failure {
    Failure(
      code: "not-a-zip",
      message: LocalizedText(
        ja: "Excel ブック（.xlsx / .xlsm）ではないか、壊れています。",
        en: "not an Excel workbook (.xlsx / .xlsm), or damaged."),
      remedy: LocalizedText(
        ja: "Excel で開けるか確かめ、「Excel ブック (.xlsx)」として保存し直してください。",
        en: "Check that Excel opens it, and save it as \"Excel Workbook (.xlsx)\"."))
  }

  static func damaged(_ name: String, detail: String) -> Failure {
    Failure(
      code: "zip-damaged", part(name),
      LocalizedText(
        ja: "ファイルの中身が壊れています（\(detail)）。",
        en: "the file is damaged inside (\(detail))."))
  }

  static func wrongSize(_ entry: ZipEntry) -> Failure {
    Failure(
      code: "zip-damaged", part(entry.name),
      LocalizedText(
        ja: "ファイルの中身が壊れています（大きさが記録の \(entry.declaredSize) バイトと違います）。",
        en: "the file is damaged inside (its size is not the recorded \(entry.declaredSize) bytes)."
      ))
  }

  static func limit(_ name: String?, ja: String, en: String) -> Failure {
    Failure(
      code: "zip-limit", part(name),
      LocalizedText(
        ja: "\(ja)。安全のため読み込みを中止しました。", en: "\(en). Refused for safety."))
  }

  static func notWritten(detail: String) -> Failure {
    Failure(
      code: "zip-not-written", Place(),
      LocalizedText(
        ja: "新しいファイルを組み立てられませんでした（\(detail)）。",
        en: "the new file could not be put together (\(detail))."))
  }

  private static func part(_ name: String?) -> Place { Place(part: name.map { "/" + $0 }) }
}

extension Failure {
  fileprivate init(code: String, _ place: Place, _ message: LocalizedText) {
    self.init(code: code, place: place, message: message)
  }
}
