import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Tells where the old name of a sheet, or a heading or title as it was, stands in a text of a formula:
/// INDIRECT and MATCH cannot follow the new one.
enum OldNamesInTextsPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let renamed = step.planSheets.filter { step.session.log.name(ofSheet: $0) != $0 }.sorted()
    let labels = RolledLabel.all(step.session.events)
    if renamed.isEmpty, labels.isEmpty { return }
    let workbook = step.session.workbook
    var looksUp = false
    var found: [Diagnostic] = []
    func look(_ text: String, _ holder: NameHolder, _ place: Place) {
      guard let formula = Formula(text) else { return }
      looksUp = looksUp || formula.looksUp
      let texts = formula.tokens.filter { $0.kind == .string }.map { formula[$0.range] }
      if let old = renamed.first(where: { old in texts.contains { $0.contains(old) } }) {
        found.append(.sheetNameInText(old, holder, place))
      }
      let label = labels.first { label in texts.contains { label.isSought(by: String($0)) } }
      if let label {
        found.append(.labelInText(label.old, label.new, holder, place))
      }
    }
    for sheet in step.worksheets {
      let name = step.session.log.name(ofSheet: sheet.name)
      for cell in sheet.cells {
        guard let text = cell.formula else { continue }
        look(text, .formula, place(of: cell.reference, sheet.name, step))
      }
      for rule in try workbook.ruleFormulas(of: name) {
        let cell = rule.ranges.first?.topLeft.description
        look(
          rule.formula, rule.isValidation ? .validation : .conditionalFormat,
          Place(sheet: name, cell: cell))
      }
    }
    for name in try workbook.definedNames where !name.isHidden {
      look(name.formula, .definedName(name.name), Place())
    }
    step.session.notice(found)
    if looksUp { step.session.notice(cells(naming: renamed, step)) }
  }

  /// Cells that hold the old name itself, where formulas put references together.
  private static func cells(naming renamed: [String], _ step: EditionStep) -> [Diagnostic] {
    let rolled = Set(
      step.session.events.compactMap { event -> SourceCell? in
        guard case .textRolled = event.kind, let sheet = event.sheet, let cell = event.cell else {
          return nil
        }
        return SourceCell(sheet: sheet, cell: cell)
      })
    return step.worksheets.flatMap { sheet in
      sheet.cells.compactMap { cell -> Diagnostic? in
        guard case .text(let text) = cell.value, cell.formula == nil,
          let old = renamed.first(where: { text.trimmed.hasSameName(as: $0) })
        else { return nil }
        let place = place(of: cell.reference, sheet.name, step)
        let isRolled = rolled.contains { $0.place == place }
        return isRolled ? nil : .sheetNameInText(old, .cell, place)
      }
    }
  }

  private static func place(
    of cell: CellReference, _ sheet: String, _ step: EditionStep
  ) -> Place {
    Place(
      sheet: step.session.log.name(ofSheet: sheet),
      cell: step.session.log.moved(cell, in: sheet).description)
  }
}

/// A heading, title or day of a cell whose year has gone on.
private struct RolledLabel: Hashable {
  let old, new: String

  /// Each once, in the order in which they went on.
  static func all(_ events: [Event]) -> [RolledLabel] {
    var seen: Set<RolledLabel> = []
    return events.compactMap { event -> RolledLabel? in
      guard case .textRolled(_, let old, let new) = event.kind, event.cell != nil else {
        return nil
      }
      return RolledLabel(old: old, new: new)
    }.filter { seen.insert($0).inserted }
  }

  /// Whether the text of a formula, in its quotation marks, is the old one, or a pattern that meets it
  /// and not the new one.
  func isSought(by literal: String) -> Bool {
    let text = String(literal.dropFirst().dropLast()).replacing("\"\"", with: "\"").squeezed
    let core = String(text.drop(while: Self.isWild).reversed().drop(while: Self.isWild).reversed())
    if core.isEmpty { return false }
    let (old, new) = (old.squeezed, new.squeezed)
    return text == core ? text == old : old.contains(core) && !new.contains(core)
  }

  private static func isWild(_ character: Character) -> Bool { "*?".contains(character) }
}

/// What an old name stands in.
enum NameHolder {
  case formula, conditionalFormat, validation, definedName(String)
  /// A cell's own text.
  case cell
}

extension Formula {
  /// Whether it puts references together at run time.
  fileprivate var looksUp: Bool {
    tokens.contains { $0.kind == .function && self[$0.range].uppercased() == "INDIRECT" }
  }
}

extension String {
  fileprivate var squeezed: String { filter { !$0.isWhitespace } }

  /// Without apostrophes around it and what stands behind the name of the sheet.
  fileprivate var trimmed: String {
    let name = hasSuffix("!") ? String(dropLast()) : self
    return name.hasPrefix("'") && name.hasSuffix("'") && name.count > 2
      ? String(name.dropFirst().dropLast()) : name
  }

  fileprivate func hasSameName(as sheet: String) -> Bool { lowercased() == sheet.lowercased() }
}
