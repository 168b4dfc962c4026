package import Diagnostics
import PlanChecks

extension CheckedBook {
  /// One line a finding, all of them, below lines that count them and what was read; what is said alike
  /// of many places is one line that names them all.
  package func lines(in language: Language) -> [String] {
    let counts = FindingLines.counts(of: findings, seen: seen, language)
    let groups = Grouping.groups(of: newFindings) { finding in
      var same = finding.diagnostic
      same.place = Place()
      return same
    }
    return ["\(path): \(counts)"]
      + AccountLines.lines(account, language).map { "  " + $0 }
      + groups.flatMap { _, group in
        group.count < Self.fewestTogether
          ? group.map { "  " + FindingLines.line([$0], language) }
          : ["  " + Self.line(group, language)]
      }
  }

  /// Fewer are told one by one.
  private static let fewestTogether = 4

  private static func line(_ group: [Finding], _ language: Language) -> String {
    // The sheet is named where it changes.
    var sheet: String?
    let places = group.map { finding in
      var place = finding.diagnostic.place
      if let name = place.sheet, name == sheet, place.cell != nil { place.sheet = nil }
      sheet = place.sheet ?? sheet
      let number = finding.actionLabel.map { "No.\($0) " } ?? ""
      return number + place.described(in: language)
    }
    var all = group[0].diagnostic
    all.place = Place()
    let list = places.filter { !$0.isEmpty }.joined(separator: language == .japanese ? "、" : "; ")
    let count = LocalizedText(ja: "（\(group.count)件）", en: " (\(group.count))")[language]
    return FindingLines.name(of: all.severity, language) + ": \(list): "
      + all.described(in: language) + count
  }
}
