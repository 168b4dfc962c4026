import LibXML

/// A formula of a conditional format or a validation: it is written for the top left cell of the
/// rule's ranges, and every other cell reads it from its own place (ECMA-376-1 §18.3.1.43 formula).
///
/// So a deletion must not break it because it hits that one cell, or what only that cell reads.
struct RuleFormula {
  private let ranges: [CellRange]

  private static let ruleNames: Set<XMLName> = [
    .main("conditionalFormatting"), .main("dataValidation"),
    XMLName(Namespace.excel2010, "conditionalFormatting"),
    XMLName(Namespace.excel2010, "dataValidation"),
  ]

  /// Nil for elements that stand in no rule.
  init?(_ scan: XMLScan, at element: Int) {
    var rule = element
    while !Self.ruleNames.contains(scan.name(of: rule)) {
      rule = Int(scan.elements[rule].parent)
      if rule < 0 { return nil }
    }
    let list = scan.child(of: rule, named: XMLName(Namespace.excelFormula, "sqref"))
    guard let text = list.map({ scan.text(of: $0) }) ?? scan.attribute("sqref", of: rule) else {
      return nil
    }
    ranges = text.split(separator: " ").compactMap { CellRange(String($0)) }
  }

  /// The formula for the top left cell of what a deletion leaves of the ranges.
  ///
  /// The first line left is asked for its own formula; where that one is lost, the last line is.
  func rewriting(
    _ formula: String, _ edit: StructuralEdit, _ change: ReferenceChange, home: String
  ) -> ReferenceChange.Outcome {
    guard let parsed = Formula(formula) else { return .unreadable }
    // Whole lines along the other axis have no first one that could move.
    let lines = ranges.map { edit.axis == .rows ? $0.rows : $0.columns }
      .filter { $0 != 1...edit.axis.lastLine }
    let left = lines.flatMap { Self.ends(of: $0, after: edit) }
    guard let base = lines.map(\.lowerBound).min(), let first = left.min(), let last = left.max(),
      let newBase = edit.shifted(first)
    else { return change.rewriting(formula, home: home) }
    let candidates = [first, last].map { line in
      let own = Self.translated(parsed, by: line - base, edit.axis) ?? formula
      let moved = Self.rewritten(own, change, home)
      let offset = newBase - (edit.shifted(line) ?? newBase)
      return Formula(moved).flatMap { Self.translated($0, by: offset, edit.axis) } ?? moved
    }
    let lost = Self.errors(formula)
    let best = candidates.first { Self.errors($0) <= lost } ?? candidates[0]
    return best == formula ? .unchanged : .changed(best)
  }

  /// The first and the last line of a range that a deletion leaves, by their old numbers.
  static func ends(of lines: ClosedRange<Int>, after edit: StructuralEdit) -> [Int] {
    guard edit.shifted(lines) != nil else { return [] }
    let next = edit.first + edit.count
    let first = edit.shifted(lines.lowerBound) == nil ? next : lines.lowerBound
    let last = edit.shifted(lines.upperBound) == nil ? edit.first - 1 : lines.upperBound
    return [first, last]
  }

  private static func translated(
    _ formula: Formula, by lines: Int, _ axis: StructuralEdit.Axis
  ) -> String? {
    axis == .rows
      ? formula.translated(rows: lines, columns: 0) : formula.translated(rows: 0, columns: lines)
  }

  static func rewritten(
    _ formula: String, _ change: ReferenceChange, _ home: String
  ) -> String {
    if case .changed(let text) = change.rewriting(formula, home: home) { return text }
    return formula
  }

  static func errors(_ formula: String) -> Int {
    formula.split(separator: "#REF!", omittingEmptySubsequences: false).count
  }
}
