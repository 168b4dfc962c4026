package import Diagnostics
package import PlanEditing

/// Warns of sheets that fitting to the page's width makes too small to read.
package enum PrintScaleCheck {
  /// Per cent below which print is hard to read: 10-point letters become smaller than 5 points.
  package static let minimumPercent = 50

  /// One warning for each scale below the minimum, naming all its sheets.
  package static func findings(_ scales: [AnnualUpdateReport.PrintScale]) -> [Diagnostic] {
    let small = scales.filter { $0.percentAfter < minimumPercent }
    return Grouping.groups(of: small, by: \.percentAfter).map { percent, scales in
      Diagnostic(
        code: "print-scale-small", severity: .warning,
        message: LocalizedText(
          ja: "\(Wording.sheets(scales.map(\.sheet), .japanese))の印刷倍率が\(percent)%になります。",
          en: "\(Wording.sheets(scales.map(\.sheet), .english)) will print at \(percent) %."),
        remedy: LocalizedText(
          ja: "用紙サイズや列の幅を見直してください。",
          en: "Choose a larger paper or narrower columns."))
    }
  }
}
