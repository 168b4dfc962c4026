import PlanText

/// A column of a KPI table's figures over which no year stands: each row names it in a column beside them
/// (目標値 and 目標年度), or nothing does.
package struct KPIDatedColumn: Hashable, Sendable {
  package var kind: KPIValue.Kind
  /// 1-based.
  package var index: Int
  /// 1-based; nil where no column names the year.
  package var year: Int?

  package init(kind: KPIValue.Kind, index: Int, year: Int?) {
    self.kind = kind
    self.index = index
    self.year = year
  }

  /// The columns of a table, left to right.
  ///
  /// `figures` are the 1-based columns of figures without a year, and what they are. Where other columns name
  /// years, only what names its own is a figure beside them.
  static func all(
    _ figures: [(index: Int, kind: KPIValue.Kind)], baseline: Int?, in block: HeadingBlock,
    told: KPIToldColumns, hasYears: Bool
  ) -> [KPIDatedColumn] {
    var years: [KPIValue.Kind: Int] = [:]
    for stack in block.stacks where told.columns[stack.column]?.meaning == nil {
      guard let text = stack.cells.last?.text, let kind = kind(ofYears: HeadingKey(text).core)
      else { continue }
      if years[kind] == nil { years[kind] = stack.column }
    }
    let all = figures + (baseline.map { [($0, .baseline)] } ?? [])
    return all.map { index, kind in
      KPIDatedColumn(kind: kind, index: index, year: years[kind])
    }.filter { $0.year != nil || !hasYears && $0.kind != .baseline }.sorted { $0.index < $1.index }
  }

  /// Whose years a column holds; nil for any other heading.
  static func kind(ofYears core: String) -> KPIValue.Kind? {
    guard let word = ["年度", "年", "時点"].first(where: core.hasSuffix) else { return nil }
    let rest = String(core.dropLast(word.count))
    if ["基準", "現状", "策定", "基準値", "現状値", "策定時", "基準値の", "現状値の"].contains(rest) { return .baseline }
    if ["目標", "目標値", "達成", "達成目標", "最終", "目標値の"].contains(rest) { return .target }
    if ["実績", "実績値", "直近", "最新", "直近値", "最新値", "実績値の"].contains(rest) { return .actual }
    return nil
  }
}
