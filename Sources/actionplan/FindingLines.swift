import Diagnostics

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
