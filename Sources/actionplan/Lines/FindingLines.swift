package import Diagnostics
import PlanChecks
package import PlanEditing
import PlanText
import SideBySide
import SpreadsheetML
import TextEdits

/// Findings in words.
enum FindingLines {
  /// How many there are of each severity.
  private static func counts(_ severities: some Sequence<Severity>, _ language: Language) -> String
  {
    var numbers: [Severity: Int] = [:]
    for severity in severities { numbers[severity, default: 0] += 1 }
    func number(_ severity: Severity) -> Int { numbers[severity] ?? 0 }
    let (errors, warnings, notes) = (number(.error), number(.warning), number(.note))
    return LocalizedText(
      ja: "エラー\(errors)件、警告\(warnings)件、お知らせ\(notes)件",
      en: "\(Wording.count(errors, "error")), \(Wording.count(warnings, "warning")), "
        + Wording.count(notes, "note"))[language]
  }

  /// The same without those marked as seen, which are counted apart.
  static func counts(of findings: [Finding], seen: SeenFindings, _ language: Language) -> String {
    let new = findings.indices.filter { !seen.contains(findings[$0]) }
    let counts = counts(new.lazy.map { findings[$0].diagnostic.severity }, language)
    let known = findings.count - new.count
    if known == 0 { return counts }
    return counts
      + LocalizedText(ja: "（ほかに確認済み\(known)件）", en: " (and \(known) seen before)")[language]
  }

  /// Findings that say the same but for figures, where they are many, together; in order of appearance.
  ///
  /// References to results are one, few or many: which cells they are in says the whole.
  static func groups(of findings: [Finding]) -> [[Finding]] {
    var groups: [[Int]] = []
    var known: [Alike: Int] = [:]
    let keys = findings.concurrentlyMapped { Alike($0.diagnostic) }
    for (index, alike) in keys.enumerated() {
      let group = known[alike] ?? groups.count
      known[alike] = group
      if group == groups.count { groups.append([]) }
      groups[group].append(index)
    }
    let told = groups.flatMap { group in
      group.count < fewestTogether && !isReference(findings[group[0]].diagnostic)
        ? group.map { [$0] } : [group]
    }
    return told.sorted { $0[0] < $1[0] }.map { group in group.map { findings[$0] } }
  }

  fileprivate static func withoutFigures(_ text: String) -> String {
    var (text, end) = (text, 0)
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { kept in
        var index = 0
        while index < bytes.count {
          let scalar = bytes.scalar(at: index)
          if !isFigure(scalar.value) {
            for offset in 0..<scalar.length { kept[end + offset] = bytes[index + offset] }
            end += scalar.length
          }
          index += scalar.length
        }
        return end
      }
    }
  }

  private static func isFigure(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Most characters need not be looked up.
    case 0x30...0x39: true
    case 0..<0x80, 0x3001...0x3006, 0x3008...0x3020, 0x3041...0x30FE: false
    default: Unicode.Scalar(scalar)?.properties.numericType != nil
    }
  }

  /// Fewer are told one by one.
  private static let fewestTogether = 4

  fileprivate static func isReference(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.code == "refers-to-new-results"
  }

  /// The first finding of a group, with its action, and how many more there are.
  static func line(
    _ group: [Finding], _ language: Language, withRemedy: Bool = true
  ) -> String {
    var first = group[0]
    if !withRemedy { first.diagnostic.remedy = nil }
    let number = first.actionLabel.map { "No.\($0) " } ?? ""
    let rest = group.count - 1
    let more =
      rest == 0
      ? "" : LocalizedText(ja: "（同様 ほか\(rest)件）", en: " (and \(rest) more like it)")[language]
    return "\(name(of: first.diagnostic.severity, language)): \(number)"
      + first.diagnostic.described(in: language) + more
  }

  static func name(of severity: Severity, _ language: Language) -> String {
    switch severity {
    case .error: LocalizedText(ja: "エラー", en: "error")[language]
    case .warning: LocalizedText(ja: "警告", en: "warning")[language]
    case .note: LocalizedText(ja: "お知らせ", en: "note")[language]
    }
  }
}

/// What findings that are told together have in common.
private struct Alike: Hashable {
  private let code: String
  private let severity: Severity
  private let words: TextKey

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    severity = diagnostic.severity
    words = TextKey(
      FindingLines.isReference(diagnostic)
        ? "" : FindingLines.withoutFigures(diagnostic.message.japanese))
  }
}

extension Diagnostic {
  /// What a run has come across, and the texts that its own words have made too long for their rows.
  static func caused(by result: EditionResult) -> [Diagnostic] {
    var written: Set<Place> = []
    for event in result.events {
      guard case .cellWritten = event.kind, let cell = event.cell else { continue }
      written.insert(Place(sheet: event.sheet, cell: cell.description))
    }
    return result.events.findings
      + result.findings.filter { $0.code == "text-clipped" && written.contains($0.place) }
  }

  /// What a run itself has made worse: a warning for each print scale below the minimum, naming all
  /// its sheets.
  package static func caused(by events: [Event]) -> [Diagnostic] {
    let small = events.compactMap { event -> (scale: PrintScale, sheet: String)? in
      if case .printScale(let scale) = event.kind, scale.after < PrintScale.smallest {
        (scale: scale, sheet: event.sheet ?? "")
      } else {
        nil
      }
    }
    return Grouping.groups(of: small, by: \.scale).map { scale, sheets in
      .printScaleSmall(sheets: sheets.map(\.sheet), scale)
    } + references(in: events)
  }

  /// Every formula, name and chart that a run has left at the results of a year gone by: the closing
  /// lines name few of them.
  private static func references(in events: [Event]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return events.compactMap { event -> Diagnostic? in
      guard case .stillRefers(let holder, let year) = event.kind else { return nil }
      let place = Place(sheet: event.sheet, cell: event.cell?.description)
      return .stillRefers(holder, year, at: place)
    }.filter { seen.insert($0).inserted }
  }
}
