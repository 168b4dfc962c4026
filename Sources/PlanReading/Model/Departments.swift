package import PlanText

extension Action {
  /// The departments in charge: two in one cell count for both.
  package var departments: [String] {
    Departments.split(self[.department]?.value ?? "")
  }
}

/// Who has which actions of a plan.
package enum Departments {
  /// 福祉課、健康課, 福祉課・健康課 and 福祉課及び健康課 are two; a dash is none, and 〃 or 要確認 names none.
  package static func split(_ text: String) -> [String] {
    let parts = text.split { "、，,・/／;；\n\r\t".contains($0) || isBreak($0) }
    var names: [String] = []
    for name in parts.flatMap(severalOf) {
      if !name.isEmpty, !names.contains(where: { foldAlike($0, name) }), !isDashOnly(name),
        PlaceholderWording(wholeCell: name) == nil
      {
        names.append(name)
      }
    }
    return names
  }

  /// The departments that no sign parts: 福祉課及び健康課; 福祉課　健康課, but 福祉部　健康課 is one.
  private static func severalOf(_ part: Substring) -> [String] {
    guard part.contains(where: { $0.isWhitespace || $0 == "及" }) else { return [String(part)] }
    let joined = part.split(separator: "及び").map { String($0).trimmingWhitespace }
    guard joined.count == 1 || joined.allSatisfy(isDepartment) else {
      return [String(part).trimmingWhitespace]
    }
    return joined.flatMap { name -> [String] in
      let words = name.split(whereSeparator: \.isWhitespace)
      let areSeveral = words.count > 1 && words.allSatisfy { $0.hasSuffix("課") }
      return areSeveral ? words.map(String.init) : [name]
    }
  }

  /// The text of a cell without line breaks between departments that stand on lines of their own: 商工課、農政課.
  ///
  /// 産業部 above 商工課, or 商工課 above 商工係, is one, and so is a name that is broken over two lines: their
  /// text stays as it is.
  package static func oneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: isBreak).map { String($0).trimmingWhitespace }
      .filter { !$0.isEmpty }
    let names = lines.map { line in String(line.prefix { !"(（".contains($0) }).trimmingWhitespace }
    let isOne = zip(names, names.dropFirst()).contains { rank(of: $0) < rank(of: $1) }
    guard lines.count > 1, !isOne, names.allSatisfy({ $0.count > 1 && isDepartment($0) }) else {
      return text
    }
    return lines.joined(separator: "、")
  }

  /// How far down a department stands: 部, then 課, then 係.
  private static func rank(of name: String) -> Int {
    if ["部", "局"].contains(where: name.hasSuffix) { return 0 }
    return name.hasSuffix("係") ? 2 : 1
  }

  private static func isDepartment(_ name: String) -> Bool {
    ["課", "室", "係", "部", "局", "所"].contains(where: name.hasSuffix)
  }

  private static func isBreak(_ character: Character) -> Bool { character.isNewline }

  /// Whether two cells name the same departments, in whatever order: 産業振興 課 is 産業振興課.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    Set(split(one).map { folded($0) }) == Set(split(other).map { folded($0) })
  }

  /// The departments of a plan in the order of the table, each as it is first written.
  package static func all(of plan: Plan) -> [String] {
    var seen: Set<String> = []
    return plan.actions.flatMap(\.departments).filter { seen.insert(folded($0)).inserted }
  }
}

extension Plan {
  /// The plan with the actions of one department, and the levels they stand under, only.
  package func ofDepartment(_ name: String) -> Plan {
    let wanted = folded(name)
    var plan = self
    plan.strategies = strategies.compactMap { strategy in
      var strategy = strategy
      strategy.measures = strategy.measures.compactMap { measure in
        var measure = measure
        measure.actions = measure.actions.filter { action in
          action.departments.contains { folded($0) == wanted }
        }
        return measure.actions.isEmpty ? nil : measure
      }
      return strategy.measures.isEmpty ? nil : strategy
    }
    let numbers = Set(plan.actions.map(\.number.value))
    plan.kpis = kpis.filter { $0.actionNumber.map(numbers.contains) ?? true }
    plan.levels = levels(over: plan)
    return plan
  }

  /// The levels that actions of a plan stand under.
  private func levels(over plan: Plan) -> [PlanLevel] {
    let parents = Dictionary(levels.map { ($0.code, $0.parentCode) }) { first, _ in first }
    var needed: Set<String> = []
    func need(_ code: String?) {
      var next = code
      while let code = next, needed.insert(code).inserted { next = parents[code] ?? nil }
    }
    for strategy in plan.strategies {
      need(strategy.code)
      for measure in strategy.measures {
        need(measure.code)
        for action in measure.actions { need(action.levelCode) }
      }
    }
    return levels.filter { needed.contains($0.code) }
  }
}

/// A cell of the edition's year that somebody still has to fill in.
package struct PendingCell: Hashable, Sendable {
  /// Empty where no department is named.
  package var department: String
  package var actionNumber: Int
  package var title: String
  package var column: PlanColumn
  package var source: SourceCell
  /// Whether the department has filled in nothing at all for the year.
  package var isUnanswered: Bool
}

extension Plan {
  /// What is still blank of the edition's year, by department in the order of the table.
  ///
  /// Results count, and what stands beside them in columns of their own; relisted and ended actions do
  /// not.
  package var pendingCells: [PendingCell] {
    let actions = actions
    let blank = actions.indices.filter { index in
      actions[index].yearTexts(of: edition).contains(where: \.text.value.looksBlank)
        && actions[index].awaitsTexts(in: edition)
    }
    // In most plans nothing is blank: who has answered need not be known.
    if blank.isEmpty { return [] }
    let departments = Departments.all(of: self)
    let spellings = Dictionary(departments.map { (folded($0), $0) }) { first, _ in first }
    func answering(_ action: Action) -> [String] {
      action.answering.map { spellings[folded($0)] ?? $0 }
    }
    var cells: [PendingCell] = []
    for action in blank.map({ actions[$0] }) {
      for (column, text) in action.yearTexts(of: edition) where text.value.looksBlank {
        cells += answering(action).map { name in
          PendingCell(
            department: name, actionNumber: action.number.value, title: action.title.value,
            column: column, source: text.source, isUnanswered: true)
        }
      }
    }
    var answered: Set<String> = []
    for action in actions where action.awaitsTexts(in: edition) {
      if action.yearTexts(of: edition).contains(where: { !$0.text.value.looksBlank }) {
        answered.formUnion(answering(action))
      }
    }
    for index in cells.indices {
      cells[index].isUnanswered = !answered.contains(cells[index].department)
    }
    let order = departments + [""]
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    // The sort is stable.
    return cells.sorted {
      places[$0.department, default: order.count] < places[$1.department, default: order.count]
    }
  }
}

extension Action {
  /// Whether somebody has to tell of it.
  fileprivate func awaitsTexts(in edition: FiscalYear) -> Bool {
    state?.isActive(in: edition) ?? true && !isRelisted
  }

  /// The departments that tell of it; one without a name where none is named.
  fileprivate var answering: [String] { departments.isEmpty ? [""] : departments }

  private static let filledKinds: Set<ColumnKind> = [
    .workDone, .actual, .rate, .grade, .gradeReason,
  ]

  /// What departments fill in for a year: results, or what stands in their place.
  package func yearTexts(of year: FiscalYear) -> [(column: PlanColumn, text: Sourced<String>)] {
    results.filter { $0.fiscalYear == year }.map { (.results($0.fiscalYear), $0.text) }
      + further.filter {
        $0.column.fiscalYear == year && Self.filledKinds.contains($0.column.kind)
      }
      .map { ($0.column, $0.text) }
  }
}
