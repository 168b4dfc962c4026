import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds totals that are not the last total and what is new (計65社, then 新たに4社 and 計79社), and those that
/// are not the parts in brackets behind them.
enum TotalCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let sums = plan.slips.flatMap { text in
      text.slips.wrongSums.map { finding(text.words($0.range), $0.sum, at: text.source) }
    }
    let totals = zip(plan.narratives, plan.texts.stated).flatMap { narratives, stated in
      // Only where something new is counted can a total be wrong.
      guard stated.joined().contains(where: Counted.isNew) else { return [Diagnostic]() }
      let cells = zip(narratives, stated).compactMap { narrative, stated in
        narrative.field == .baseline || narrative.field == .results
          ? Counted(stated, in: narrative.said.units, at: narrative.text.source) : nil
      }
      return zip(cells, cells.dropFirst()).flatMap { differing($0, $1) }
    }
    return sums + parts(of: plan) + totals
  }

  /// Totals that differ from their parts; うち may leave some of these out.
  private static func parts(of plan: CheckedPlan) -> [Diagnostic] {
    plan.slips.flatMap { text in
      text.slips.wrongParts.map { parts in
        let isOpen = parts.mayBeFewer && parts.sum < parts.total
        return partsDiffer(
          text.words(parts.range), parts.sum, isOpen ? .note : .warning, at: text.source)
      }
    }
  }

  private static func partsDiffer(
    _ words: String, _ sum: Double, _ severity: Severity, at source: SourceCell
  ) -> Diagnostic {
    let number = CellValue.number(sum).printedText
    return finding(
      severity, at: source,
      LocalizedText(
        ja: "「\(LineBreaks.joined(words))」の内訳は、足すと\(number)になります。",
        en: "The parts of \"\(LineBreaks.joined(words))\" add up to \(number)."))
  }

  /// The totals of a year that do not follow from those of the year before.
  private static func differing(_ before: Counted, _ now: Counted) -> [Diagnostic] {
    now.added.compactMap { unit, new in
      guard let total = now.totals[unit], let last = before.totals[unit] ?? before.states[unit],
        let sum = last.value.flatMap({ value in new.value.map { value + $0 } }),
        let value = total.value, value != sum
      else { return nil }
      let words = "\(last.sourceText)＋\(new.sourceText)＝\(total.sourceText)"
      return finding(words, sum, at: total.source)
    }
  }

  private static func finding(_ words: String, _ sum: Double, at source: SourceCell) -> Diagnostic {
    let number = CellValue.number(sum).printedText
    return finding(
      .warning, at: source,
      LocalizedText(
        ja: "「\(words)」は、足すと\(number)になります。", en: "\"\(words)\" adds up to \(number)."))
  }

  private static func finding(
    _ severity: Severity, at source: SourceCell, _ message: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "total-differs", severity: severity, place: source.place, message: message,
      remedy: LocalizedText(
        ja: "合計か内訳を確かめてください。取消しなどがあれば、そのままで構いません。",
        en: "Check total and parts; leave them where some have left."))
  }
}

/// What a cell counts, by unit; units of which it has several such figures are left out.
private struct Counted {
  struct Entry {
    var value: Double?
    var sourceText: String
    var source: SourceCell
  }

  /// 新規4社, 新たに4社.
  private(set) var added: [(unit: String, figure: Entry)] = []
  /// 計69社, 累計69社.
  private(set) var totals: [String: Entry] = [:]
  /// Figures that say how things stand: 令和5年度末まで65社, the only one of its unit.
  private(set) var states: [String: Entry] = [:]

  init(_ figures: [StatedFigure], in text: UTF16Text, at source: SourceCell) {
    let exact = figures.filter { !$0.isApproximate && $0.value != nil }
    for (unit, figures) in Dictionary(grouping: exact, by: \.unit).sorted(by: {
      $0.key < $1.key
    })
    where !Self.yearly.contains(unit) {
      func only(_ isMeant: (StatedFigure) -> Bool) -> Entry? {
        let found = figures.filter(isMeant)
        guard let first = found.first, found.count == 1 else { return nil }
        return Entry(value: first.value, sourceText: first.sourceText, source: source)
      }
      if let new = only(Self.isNew) { added.append((unit, new)) }
      totals[unit] = only { !$0.qualifiers.allSatisfy { !Self.totalWords.contains($0) } }
      if figures.count == 1 { states[unit] = only { Self.isState($0, in: text) } }
    }
  }

  static func isNew(_ figure: StatedFigure) -> Bool {
    !figure.qualifiers.allSatisfy { !newWords.contains($0) }
  }

  private static func isState(_ figure: StatedFigure, in text: UTF16Text) -> Bool {
    let start = max(0, figure.range.lowerBound - 8)
    let words = String(decoding: text.units[start..<figure.range.upperBound], as: UTF16.self)
    return ["まで", "現在", "時点", "年度末"].contains(where: words.contains)
  }

  private static let newWords: Set<String> = ["新規", "新たに"]
  private static let totalWords: Set<String> = ["計", "累計", "総計"]
  /// What is counted anew each year.
  private static let yearly: Set<String> = [
    "回", "日", "人", "名", "イベント", "%", "", "時間", "円", "万円", "億円",
  ]
}
