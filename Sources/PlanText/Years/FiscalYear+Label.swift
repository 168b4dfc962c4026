extension FiscalYear {
  /// `令和7年度`; a western year before Meiji.
  package var label: String {
    guard let era = Era.naming(self) else { return "\(westernYear)年度" }
    let year = era.year(ofWestern: westernYear)
    return era.word + (year == 1 ? "元" : String(year)) + "年度"
  }

  /// `R7`; `FY` and a western year before Meiji.
  package var shortLabel: String {
    guard let era = Era.naming(self) else { return "FY\(westernYear)" }
    return era.letter + String(era.year(ofWestern: westernYear))
  }

  /// Reads what people type for one fiscal year: `R7`, `r7`, `令和7年度`, `2025`, `2025年度`, `FY2025`.
  ///
  /// Nil for anything else, calendar years (令和7年) and years without era (7年度) included.
  package init?(typed text: String) {
    let units = UTF16Text(text)
    if let number = units.number(at: 0), number.range.count == units.units.count {
      self.init(typed: text + "年度")
      return
    }
    let found = yearExpressions(in: text, reading: YearReading(readsLowercaseLetters: true))
    guard found.count == 1, let expression = found.first, expression.kind == .fiscalYear,
      expression.range == units.units.indices, let year = expression.fiscalYear
    else { return nil }
    self = year
  }
}
