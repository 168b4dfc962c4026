package import Diagnostics
package import PlanChecks

/// What was found in one book that is only looked at.
package struct CheckedBook: Sendable {
  /// As typed.
  package var path: String
  /// By severity, then by place.
  package var findings: [Finding]

  package init(path: String, findings: [Finding]) {
    self.path = path
    self.findings = findings
  }

  /// One line a finding, all of them, below a line that counts them.
  package func lines(in language: Language) -> [String] {
    let counts = FindingLines.counts(findings.map(\.diagnostic), language)
    return ["\(path): \(counts)"]
      + findings.map { finding in
        let number = finding.actionNumber.map { "No.\($0) " } ?? ""
        let name = FindingLines.name(of: finding.diagnostic.severity, language)
        return "  \(name): \(number)\(finding.diagnostic.described(in: language))"
      }
  }
}
