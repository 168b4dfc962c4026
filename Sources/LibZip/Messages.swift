import Diagnostics

/// What an archive has too much of.
enum ZipExcess {
  case entries(Int, limit: Int)
  /// In bytes, when inflated.
  case size(of: String, Int)
}

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

  static func beyondLimit(_ excess: ZipExcess) -> Diagnostic {
    let (name, found) =
      switch excess {
      case .entries(let count, let limit):
        (
          nil as String?,
          LocalizedText(
            ja: "部品が \(count) 個あります（上限 \(limit) 個）",
            en: "\(count) entries (the limit is \(limit))")
        )
      case .size(let name, let size):
        (
          name,
          LocalizedText(
            ja: "展開すると大きすぎます（\(size) バイト）", en: "Inflates to \(size) bytes")
        )
      }
    return Diagnostic(
      code: "zip-limit", place: part(name),
      message: LocalizedText(
        ja: "\(found.japanese)。安全のため読み込みを中止しました。",
        en: "\(found.english). Refused for safety."))
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
