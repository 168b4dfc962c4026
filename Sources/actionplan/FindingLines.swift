package import Diagnostics
package import PlanEditing

/// Findings in words.
enum FindingLines {
  /// How many findings there are of each severity.
  static func counts(_ findings: [Diagnostic], _ language: Language) -> String {
    func number(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    let (errors, warnings, notes) = (number(.error), number(.warning), number(.note))
    return LocalizedText(
      ja: "エラー\(errors)件、警告\(warnings)件、お知らせ\(notes)件",
      en: "\(Wording.count(errors, "error")), \(Wording.count(warnings, "warning")), "
        + Wording.count(notes, "note"))[language]
  }

  static func name(of severity: Severity, _ language: Language) -> String {
    switch severity {
    case .error: LocalizedText(ja: "エラー", en: "error")[language]
    case .warning: LocalizedText(ja: "警告", en: "warning")[language]
    case .note: LocalizedText(ja: "お知らせ", en: "note")[language]
    }
  }
}

extension Diagnostic {
  /// Per cent below which print is hard to read: 10-point letters become smaller than 5 points.
  private static let minimumPrintScale = 50

  /// What a run itself has made worse: a warning for each print scale below the minimum, naming all
  /// its sheets.
  package static func caused(by events: [Event]) -> [Diagnostic] {
    let small = events.compactMap { event -> (percent: Int, sheet: String)? in
      if case .printScaleChanged(_, let percent) = event.kind, percent < minimumPrintScale {
        (percent: percent, sheet: event.sheet ?? "")
      } else {
        nil
      }
    }
    return Grouping.groups(of: small, by: \.percent).map { percent, sheets in
      .printScaleSmall(sheets: sheets.map(\.sheet), percent: percent)
    }
  }
}
