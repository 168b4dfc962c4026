import Diagnostics
import OPC

/// What a broken rule means for the reader.
extension Diagnostic {
  /// What is said of the rest where a part breaks a rule many times.
  func masses(of count: Int) -> Diagnostic {
    var rest = self
    rest.place.cell = nil
    rest.message = LocalizedText(
      ja: "同じ不整合がほかに \(count) 件あります。", en: "There are \(count) more faults of this kind.")
    return rest
  }

  /// A file that an edit has broken is not handed out; one that was damaged before may be so for
  /// that.
  static func broken(faults: Int, wasDamaged: Bool) -> Diagnostic {
    Diagnostic(
      code: "integrity",
      message: LocalizedText(
        ja: "変更後のブックに、元のブックにはなかった不整合が \(faults) 件あるため、保存を中止しました。",
        en: "The changed workbook has \(faults) faults that the original had not; "
          + "it was not saved."),
      remedy: wasDamaged
        ? LocalizedText(
          ja: "元のブックにも不整合があります。Excel で開いて（修復して）保存し直してから、もう一度お試しください。",
          en: "The original is damaged too: let Excel open (and repair) it, save it, and try once "
            + "more.")
        : LocalizedText(
          ja: "このソフトウェアの不具合です。元のブックはそのままです。開発者にお知らせください。",
          en: "This is a fault of this software. The original is untouched; please report it."))
  }

  /// A fault that came with the file: an error where something cannot be read for it.
  static func inherited(_ finding: Diagnostic) -> Diagnostic {
    var warning = finding
    // What the book says is lost or guessed at, and not only how it is stored.
    let isLoss = [
      "integrity-cell-order", "integrity-drawing", "integrity-drawing-anchor",
      "integrity-row-order",
    ].contains(finding.code)
    warning.severity = isLoss ? .error : .warning
    warning.remedy = LocalizedText(
      ja: "元のブックにあった不整合です。Excel で開いて保存し直すと直ることがあります。",
      en: "The original has this fault; opening it in Excel and saving it again may repair it.")
    return warning
  }
}

extension Diagnostic {
  /// A broken rule; its message stands beside the rule.
  static func integrity(
    code: String, in part: IntegrityPart, cell: String? = nil, ja: String, en: String
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error,
      place: Place(part: part.name.path, sheet: part.sheet, cell: cell),
      message: LocalizedText(ja: ja, en: en))
  }
}
