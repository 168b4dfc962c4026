import PlanReading
import PlanText

/// The years that headings name for texts of which an action has several: 令和6年度 > 課題 beside 令和7年度 > 課題.
///
/// A single text is the same from edition to edition, whatever year its heading names.
struct TextYears {
  private(set) var old: [PlanColumn: FiscalYear] = [:]
  private(set) var new: [PlanColumn: FiscalYear] = [:]

  /// Each text goes by its column alone.
  init() {}

  init(old: [PlanHeading], new: [PlanHeading]) {
    let several = Set((old + new).map(\.column).filter { $0.position > 0 }.map(\.kind))
    if several.isEmpty { return }
    func years(_ headings: [PlanHeading]) -> [PlanColumn: FiscalYear] {
      let named = headings.compactMap { heading in
        heading.fiscalYear.map { (heading.column, $0) }
      }
      return Dictionary(named.filter { several.contains($0.0.kind) }) { first, _ in first }
    }
    self.old = years(old)
    self.new = years(new)
  }
}
