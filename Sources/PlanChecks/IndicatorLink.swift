package import PlanReading
import PlanText
import SpreadsheetML

/// An indicator and an action that tell of the same thing: part of the indicator's name stands in the
/// action's title, and both give the same figure for a year.
package struct IndicatorLink: Hashable, Sendable {
  /// How the units of the two figures agree.
  package enum UnitAgreement: String, Hashable, Sendable, CaseIterable {
    /// They are the same, or mean the same: 名 and 人.
    case same
    /// The unit of the text stands in the indicator's name: 参加社数 in 件.
    case named
    /// 件 counts what the text counts in a unit of its own.
    case counted
  }

  package var kpiCode: String
  package var actionNumber: Int
  /// The words that name and title share.
  package var sharedWords: String
  /// The first figure of the action that agrees.
  package var figure: Figure
  package var units: UnitAgreement
  /// The value that both give.
  package var value: Double
}

extension IndicatorLink {
  /// The links of a plan, in the order of its indicators; targets agree with nothing that is.
  package static func all(in plan: Plan, _ texts: PlanTexts) -> [IndicatorLink] {
    let kpis = plan.kpis.filter { kpi in
      kpi.values.contains { $0.kind != .target && $0.number != nil }
    }
    if kpis.isEmpty { return [] }
    let names = ActionNames(texts)
    let shared = kpis.map { names.sharing($0.indicator) }
    let wanted = Set(shared.joined().map(\.number))
    var figures: [Int: [Figure]] = [:]
    for figure in texts.figures where wanted.contains(figure.actionNumber) {
      figures[figure.actionNumber, default: []].append(figure)
    }
    return zip(kpis, shared).flatMap { kpi, actions in
      actions.compactMap { action in
        link(
          kpi, figures[action.number] ?? [], isOnlyAction: actions.count == 1,
          words: words(shared: kpi.indicator, title: action.title, start: action.start))
      }
    }
  }

  private static func link(
    _ kpi: KPI, _ figures: [Figure], isOnlyAction: Bool, words: String
  ) -> IndicatorLink? {
    for value in kpi.values where value.kind != .target {
      guard let number = value.number else { continue }
      let same = figures.first {
        $0.fiscalYear == value.fiscalYear && $0.stated.value == number
          && kpi.mayCount($0.stated.unit, isOnlyAction: isOnlyAction)
      }
      guard let same else { continue }
      return IndicatorLink(
        kpiCode: kpi.code, actionNumber: same.actionNumber, sharedWords: words, figure: same,
        units: kpi.agreement(with: same.stated.unit), value: number)
    }
    return nil
  }

  /// The longest stretch of a title, from the start of the shared words on, that stands in a name.
  private static func words(shared name: String, title: [Unicode.Scalar], start: Int) -> String {
    let name = folded(name)
    var words = ""
    for scalar in title[start...] {
      let longer = words + String(scalar)
      guard name.holds(longer) else { break }
      words = longer
    }
    return words
  }
}

extension KPI {
  /// Whether the indicator's figure may be compared with one of a text in a unit.
  ///
  /// The unit is the indicator's, or its name says so (参加社数 in 件). 件 may count companies and offices
  /// too, but only where the indicator is about one action alone: of several each counts its own.
  func mayCount(_ unit: String, isOnlyAction: Bool) -> Bool {
    let (own, other) = (CountedUnit.key(self.unit), CountedUnit.key(unit))
    guard !other.isEmpty else { return false }
    return own == other || isNamed(for: unit)
      || isOnlyAction && own == "件" && Self.cases.contains(other)
  }

  /// How the unit of a text's figure agrees with the indicator's.
  fileprivate func agreement(with unit: String) -> IndicatorLink.UnitAgreement {
    if CountedUnit.key(self.unit) == CountedUnit.key(unit) { return .same }
    return isNamed(for: unit) ? .named : .counted
  }

  /// Whether its name says that it counts in a unit: 参加社数.
  private func isNamed(for unit: String) -> Bool {
    folded(indicator).holds(folded(unit) + "数")
  }

  private static let cases: Set<String> = ["社", "団体", "機関", "事業所", "店舗"]
}
