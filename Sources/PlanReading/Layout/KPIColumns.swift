import PlanText
import SpreadsheetML

/// The columns a block of headings gives a KPI table.
package struct KPIColumns: Hashable, Sendable {
  /// 1-based.
  package var indicator: Int
  package var unit: Int?
  package var strategy: Int?
  package var status: Int?
  package var baseline: KPIColumnLayout?
  /// Left to right.
  package var years: [KPIColumnLayout] = []
  /// Figures whose year stands in their row or nowhere, left to right.
  package var dated: [KPIDatedColumn] = []

  /// Nil when the headings name no indicator or no year.
  ///
  /// - Parameters:
  ///   - block: The headings.
  ///   - told: What a layout table says of them; without one nothing is read that has no year over it.
  ///   - known: The columns of figures of a book, whose headings mean here what they mean there.
  package init?(
    _ block: HeadingBlock, told: KPIToldColumns? = nil, as known: [KPIColumnLayout] = []
  ) {
    var columns: [KPIHeadingMeaning: Int] = [:]
    var baselineHeading: KPIColumnHeading?
    let headings = block.stacks.compactMap { KPIColumnHeading($0, in: block, told: told) }
    var bracketed = BracketedYears(headings.map { ($0.meaning == .fiscalYear, $0.cell.text) }).kinds
    for (index, heading) in headings.enumerated() where heading.isBareYear {
      bracketed[index] = known.kind(under: heading.cell.text) ?? bracketed[index]
    }
    let targets = headings.filter { $0.meaning == .target }
    let target = targets.compactMap { $0.yearLayout?.fiscalYear }.max()
    for (index, heading) in headings.enumerated() {
      if columns[heading.meaning] == nil { columns[heading.meaning] = heading.column }
      let isBase = bracketed[index] == .baseline
      if heading.meaning == .baseline || isBase { baselineHeading = baselineHeading ?? heading }
      if !isBase, var year = heading.yearLayout {
        year.kind = bracketed[index] ?? year.kind
        // Where another column says which year's target it is, bare years before that are reached.
        if heading.isBareYear, let target, year.fiscalYear < target { year.kind = .actual }
        years.append(year)
      }
    }
    if let told {
      let ofYears = Set(years.map(\.index))
      let figures = headings.filter { !ofYears.contains($0.column) }.compactMap { heading in
        heading.figure.map { (heading.column, $0) }
      }
      dated = KPIDatedColumn.all(
        figures, baseline: baselineHeading?.column, in: block, told: told,
        hasYears: !ofYears.isEmpty)
    }
    guard let indicator = columns[.indicator],
      let first = years.map(\.fiscalYear).min() ?? dated.first.map({ _ in FiscalYear(0) })
    else { return nil }
    self.indicator = indicator
    unit = columns[.unit]
    strategy = columns[.strategy]
    status = block.stacks.first { $0.cells.last?.wording.planMeaning == .column(.status) }?.column
    // A baseline that names no year is the state before the first one.
    baseline = baselineHeading.map {
      let year = $0.baselineYear
      var layout = $0.layout(.baseline, year ?? first.previous)
      layout.isUndated = year == nil
      return layout
    }
  }
}

extension [KPIColumnLayout] {
  /// What a heading of a year is in a book with these columns; nil where it has none so headed, or several.
  ///
  /// The baseline's heading with another year is what was reached by then.
  fileprivate func kind(under text: String) -> KPIValue.Kind? {
    let same = Set(filter { folded($0.text) == folded(text) }.map(\.kind))
    if !same.isEmpty { return same.count == 1 ? same.first : nil }
    let key = HeadingKey(text)
    let alike = Set(
      filter { layout in
        let other = HeadingKey(layout.text)
        return other.isYear && other.remark == key.remark
      }.map { $0.kind == .baseline ? .actual : $0.kind })
    return alike.count == 1 ? alike.first : nil
  }
}

/// What words in brackets make of bare years: 令和2(基準値), 令和6(現状値), 令和9(目標値).
private struct BracketedYears {
  /// By heading; nil where brackets tell nothing.
  private(set) var kinds: [KPIValue.Kind?]

  /// - Parameter headings: Whether each is a bare year, and its text.
  init(_ headings: [(isYear: Bool, text: String)]) {
    let keys = headings.map { $0.isYear ? HeadingKey($0.text) : nil }
    kinds = keys.map { key in
      guard let remark = key?.remark, !remark.isEmpty else { return nil }
      if remark.contains("基準") || remark.contains("策定時") { return .baseline }
      if remark.contains("目標") || remark.contains("計画") { return .target }
      if remark.contains("現状") || remark.contains("実績") { return .actual }
      return nil
    }
    // A single 現状値 before targets alone is where the plan begins.
    let hasBaseline = kinds.contains(.baseline)
    let actuals = kinds.indices.filter { kinds[$0] == .actual }
    let years = keys.map { $0?.fiscalYear }
    let bare = kinds.indices.filter { kinds[$0] == nil && years[$0] != nil }
    if !hasBaseline, actuals.count == 1, let only = actuals.first,
      bare.allSatisfy({ index in
        (years[index].map { y in years[only].map { $0 < y } ?? false } ?? false)
      }),
      headings[only].text.contains("現状")
    {
      kinds[only] = .baseline
      return
    }
    guard hasBaseline || !actuals.isEmpty else { return }
    let target = kinds.indices.filter { kinds[$0] == .target }.compactMap { years[$0] }.min()
    let latest = actuals.compactMap { years[$0] }.max()
    for index in bare {
      guard let year = years[index] else { continue }
      if let latest {
        kinds[index] = year <= latest ? .actual : .target
      } else if let target {
        kinds[index] = year < target ? .actual : .target
      }
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
  private let toldYear: FiscalYear?

  init?(_ stack: HeadingStack, in block: HeadingBlock, told: KPIToldColumns?) {
    let own = stack.cells.filter { !block.isGroup($0, over: stack.column) }
    let together = HeadingWording(own.map(\.text).joined(separator: "\n"))
    guard let bottom = own.last else { return nil }
    let above = Array(stack.cells.prefix { $0 != bottom })
    var known =
      bottom.wording.kpiMeaning ?? together.kpiMeaning ?? own.first?.wording.kpiMeaning
    // 基準値 over R2 is the baseline of that year.
    let named = above.last { Self.figures.contains($0.wording.kpiMeaning) }?.wording.kpiMeaning
    if known == .fiscalYear, named == .baseline { known = .baseline }
    if let told = told?.columns[stack.column] { known = told.meaning }
    guard let meaning = known else { return nil }
    column = stack.column
    cell = bottom
    wording = together
    self.meaning = meaning
    self.above = above
    toldYear = told?.columns[stack.column]?.fiscalYear
  }

  private static let figures: Set<KPIHeadingMeaning?> = [.baseline, .target, .actual]

  /// What its figures are where no year need stand over them.
  var figure: KPIValue.Kind? {
    switch meaning {
    case .target: .target
    case .actual: .actual
    case .indicator, .unit, .baseline, .kind, .strategy, .fiscalYear: nil
    }
  }

  /// Whether it is a year that no heading over it calls target or actual.
  var isBareYear: Bool {
    meaning == .fiscalYear
      && !above.contains { $0.wording.kpiMeaning == .target || $0.wording.kpiMeaning == .actual }
  }

  /// The column as one of figures of a year; nil for other columns.
  var yearLayout: KPIColumnLayout? {
    let year =
      wording.fiscalYear ?? above.last { $0.wording.fiscalYear != nil }?.wording.fiscalYear
      ?? toldYear
    guard let year else { return nil }
    switch meaning {
    case .target: return layout(.target, year)
    // What was reached in several years is not what was in one of them.
    case .actual: return wording.isOfSeveralYears ? nil : layout(.actual, year)
    case .fiscalYear:
      // A bare year is a target's unless it stands under 実績.
      let isActual = above.contains { $0.wording.kpiMeaning == .actual }
      return layout(isActual ? .actual : .target, year)
    case .indicator, .unit, .baseline, .kind, .strategy: return nil
    }
  }

  /// The year a baseline names, or a layout table names for it.
  var baselineYear: FiscalYear? { wording.fiscalYear ?? toldYear }

  func layout(_ kind: KPIValue.Kind, _ year: FiscalYear) -> KPIColumnLayout {
    KPIColumnLayout(
      kind: kind, fiscalYear: year, index: column, heading: cell.reference, text: cell.text)
  }
}
