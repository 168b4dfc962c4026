import PlanText
import SpreadsheetML

/// The columns a block of headings gives a KPI table.
package struct KPIColumns: Hashable, Sendable {
  /// 1-based.
  package var indicator: Int
  package var unit: Int?
  package var strategy: Int?
  package var baseline: KPIColumnLayout?
  /// Left to right.
  package var years: [KPIColumnLayout] = []

  /// Nil when the headings name no indicator or no year.
  package init?(_ block: HeadingBlock) {
    var columns: [KPIHeadingMeaning: Int] = [:]
    var baselineHeading: KPIColumnHeading?
    for heading in block.stacks.compactMap({ KPIColumnHeading($0, in: block) }) {
      if columns[heading.meaning] == nil { columns[heading.meaning] = heading.column }
      if heading.meaning == .baseline { baselineHeading = baselineHeading ?? heading }
      if let year = heading.yearLayout { years.append(year) }
    }
    guard let indicator = columns[.indicator], let first = years.map(\.fiscalYear).min() else {
      return nil
    }
    self.indicator = indicator
    unit = columns[.unit]
    strategy = columns[.strategy]
    // A baseline that names no year is the state before the first one.
    baseline = baselineHeading.map {
      $0.layout(.baseline, $0.wording.fiscalYear ?? first.previous)
    }
  }
}

/// What the stack of headings over one column of a KPI table comes down to.
private struct KPIColumnHeading {
  let column: Int
  let cell: HeadingCell
  let wording: HeadingWording
  let meaning: KPIHeadingMeaning
  private let above: [HeadingCell]

  init?(_ stack: HeadingStack, in block: HeadingBlock) {
    let own = stack.cells.filter { !block.isGroup($0, over: stack.column) }
    let together = HeadingWording(own.map(\.text).joined(separator: "\n"))
    guard let bottom = own.last,
      let meaning = bottom.wording.kpiMeaning ?? together.kpiMeaning
        ?? own.first?.wording.kpiMeaning
    else { return nil }
    column = stack.column
    cell = bottom
    wording = together
    self.meaning = meaning
    above = Array(stack.cells.prefix { $0 != bottom })
  }

  /// The column as one of figures of a year; nil for other columns.
  var yearLayout: KPIColumnLayout? {
    let year = wording.fiscalYear ?? above.last { $0.wording.fiscalYear != nil }?.wording.fiscalYear
    guard let year else { return nil }
    switch meaning {
    case .target: return layout(.target, year)
    case .actual: return layout(.actual, year)
    case .fiscalYear:
      // A bare year is a target's unless it stands under 実績.
      let isActual = above.contains { $0.wording.kpiMeaning == .actual }
      return layout(isActual ? .actual : .target, year)
    case .indicator, .unit, .baseline, .kind, .strategy: return nil
    }
  }

  func layout(_ kind: KPIValue.Kind, _ year: FiscalYear) -> KPIColumnLayout {
    KPIColumnLayout(
      kind: kind, fiscalYear: year, index: column, heading: cell.reference, text: cell.text)
  }
}
