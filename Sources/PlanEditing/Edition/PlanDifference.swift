package import Diagnostics
package import PlanReading
import PlanText

/// The first thing two plans do not say alike: the one notion of "says the same".
///
/// It is about contents: where they stand makes no difference, nor do codes, which count rows.
package struct PlanDifference: Hashable, Sendable {
  /// What is said differently: `No.2 説明 (description)`.
  package let subject: LocalizedText
  package let expected: LocalizedText
  package let found: LocalizedText
  /// Where the second plan says it; nil where it lacks it.
  package let source: SourceCell?

  /// Nil where the two plans say the same.
  package init?(between expected: Plan, and found: Plan) {
    let (parts, others) = (expected.parts, found.parts)
    let same = zip(parts, others).prefix { $0.saysTheSame(as: $1) }.count
    let wanted = parts[same...].flatMap(\.statements)
    let said = others[same...].flatMap(\.statements)
    let place = zip(wanted, said).enumerated().first { $1.0 != $1.1 }?.offset
    let index = place ?? min(wanted.count, said.count)
    guard index < max(wanted.count, said.count) else { return nil }
    let left = wanted.indices.contains(index) ? wanted[index] : nil
    let right = said.indices.contains(index) ? said[index] : nil
    let nothing = LocalizedText(ja: "", en: "")
    subject = left?.subject ?? right?.subject ?? nothing
    source = right?.source
    if left?.subject == right?.subject {
      self.expected = left.map { LocalizedText(ja: $0.text, en: $0.text) } ?? nothing
      self.found = right.map { LocalizedText(ja: $0.text, en: $0.text) } ?? nothing
    } else {
      // One of the two has something that the other lacks.
      self.expected = left?.whole ?? nothing
      self.found = right?.whole ?? nothing
    }
  }

  /// The difference in words, to stand in a message.
  package var words: LocalizedText {
    LocalizedText(
      ja: "\(subject.japanese): 「\(expected.japanese)」のはずが「\(found.japanese)」",
      en: "\(subject.english): expected \"\(expected.english)\", found \"\(found.english)\"")
  }
}

/// Some of what a plan says.
private enum PlanPart {
  case statements([PlanStatement])
  case action(Action)

  var statements: [PlanStatement] {
    switch self {
    case .statements(let statements): statements
    case .action(let action): action.statements
    }
  }

  func saysTheSame(as other: PlanPart) -> Bool {
    if case (.action(let one), .action(let another)) = (self, other), one.saysTheSame(as: another) {
      return true
    }
    return statements == other.statements
  }
}

/// One thing a plan says.
private struct PlanStatement: Equatable {
  var subject: LocalizedText
  var text: String
  var source: SourceCell?

  /// Subject and text.
  var whole: LocalizedText {
    LocalizedText(ja: "\(subject.japanese) \(text)", en: "\(subject.english) \(text)")
  }

  static func == (left: PlanStatement, right: PlanStatement) -> Bool {
    left.subject == right.subject && left.text == right.text
  }
}

extension Plan {
  /// The plan with its actions counted as in another one of as many.
  ///
  /// Where numbers are names, actions are counted by their rows: those below one that has gone count one
  /// less.
  func counted(like other: Plan) -> Plan {
    if numberNames.isEmpty, other.numberNames.isEmpty { return self }
    let (own, others) = (actions.map(\.number.value), other.actions.map(\.number.value))
    guard own != others, own.count == others.count else { return self }
    let counts = Dictionary(zip(own, others)) { first, _ in first }
    var plan = self
    plan.changeActions { action in
      action.number.value = counts[action.number.value] ?? action.number.value
      action.linkedAction = action.linkedAction.map { counts[$0] ?? $0 }
    }
    plan.numberNames = Dictionary(
      numberNames.compactMap { number, name in counts[number].map { ($0, name) } }
    ) { first, _ in first }
    return plan
  }

  /// All it says, in its order.
  fileprivate var parts: [PlanPart] {
    let heads = [
      PlanStatement(
        subject: LocalizedText(ja: "年度版", en: "edition"), text: edition.shortLabel),
      PlanStatement(
        subject: LocalizedText(ja: "計画期間", en: "schedule window"),
        text: "\(window.lowerBound.shortLabel)–\(window.upperBound.shortLabel)"),
    ]
    var parts = [PlanPart.statements(heads)]
    for strategy in strategies {
      let name = PlanStatement(
        subject: ColumnKind.strategy.descriptor.label, text: strategy.mark + strategy.name,
        source: strategy.source)
      parts.append(.statements([name]))
      for measure in strategy.measures {
        let name = PlanStatement(
          subject: ColumnKind.measure.descriptor.label, text: measure.mark + measure.name,
          source: measure.source)
        parts.append(.statements([name]))
        parts += measure.actions.map { .action($0) }
      }
    }
    let strategies = Dictionary(strategies.map { ($0.code, $0) }) { first, _ in first }
    return parts
      + kpis.map { kpi in
        let strategy = strategies[kpi.strategyCode]
        let name = folded((strategy?.mark ?? "") + (strategy?.name ?? ""))
        return .statements(kpi.statements(of: name))
      }
  }
}

extension Action {
  fileprivate var statements: [PlanStatement] {
    let spans = schedule.map { span in
      "\(span.years.lowerBound.shortLabel)–\(span.years.upperBound.shortLabel)"
        + " \(span.label) (\(span.drawnAs.rawValue))"
    }.sorted()
    let name = "No.\(number.value)"
    return cellTexts.map { column, text in
      // Of rows merged into one action the line that says a status stands in the first.
      PlanStatement(
        subject: .about(name, column.name),
        text: column == .priority ? PriorityText(text.value).text : text.value,
        source: text.source)
    } + [
      PlanStatement(
        subject: .about(name, ColumnKind.schedule.descriptor.label),
        text: spans.joined(separator: ", "), source: number.source),
      PlanStatement(
        subject: .about(name, LocalizedText(ja: "リンク", en: "link")),
        text: linkedAction.map(String.init) ?? "", source: number.source),
    ]
  }
}

extension KPI {
  fileprivate func statements(of strategy: String) -> [PlanStatement] {
    let name = folded(indicator)
    let figures = values.filter { $0.number != nil || $0.note != nil }.map { value in
      PlanStatement(
        subject: .about(name, value.label),
        text: value.number.map { String($0) } ?? value.note ?? "", source: value.source)
    }.sorted { $0.subject.english < $1.subject.english }
    return [
      PlanStatement(
        subject: LocalizedText(ja: name, en: name), text: "\(strategy) \(folded(unit))",
        source: source)
    ] + figures
  }
}

extension KPIValue {
  /// `actual R6`.
  fileprivate var label: LocalizedText {
    let word =
      switch kind {
      case .baseline: "現状値"
      case .target: "目標値"
      case .actual: "実績値"
      }
    return LocalizedText(
      ja: fiscalYear.label + word, en: "\(kind.rawValue) \(fiscalYear.shortLabel)")
  }
}

extension LocalizedText {
  fileprivate static func about(_ name: String, _ what: LocalizedText) -> LocalizedText {
    LocalizedText(ja: "\(name) \(what.japanese)", en: "\(name) \(what.english)")
  }
}
