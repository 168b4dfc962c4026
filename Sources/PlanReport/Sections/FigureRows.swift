import Diagnostics
import PlanReading
import PlanText

/// The figures that the texts of actions state, as small tables.
struct FigureRows {
  private let figures: [Int: [Figure]]

  init(_ edition: ReportedEdition) {
    figures = Dictionary(grouping: edition.texts.figures, by: \.actionNumber)
  }

  /// A row for each thing that is counted, a column for each year; figures of one year and name stand
  /// in one cell.
  func write(_ action: ReportedAction, _ page: inout Page) {
    let cells = Set(action.narratives.map(\.text.source))
    let own = (figures[action.number] ?? []).filter {
      cells.contains($0.source) && $0.stated.value != nil
    }
    if own.isEmpty { return }
    let years = Set(own.map(\.fiscalYear)).sorted { Self.isEarlier($0, $1) }
    page.table(
      page.words(ja: action.called.japanese + "の数値", en: "Figures of " + action.called.english),
      class: "figures",
      head: [page.words(ja: "項目", en: "Item")] + years.map { Self.name(of: $0, page) }
        + (years.count > 1 ? [page.words(ja: "増減", en: "Change")] : [])
    ) { page in
      for row in Self.rows(of: own) {
        page.element("tr") { page in
          page.element("th", ["scope": "row"], quoting: row.name)
          for year in years {
            page.element(
              "td", quoting: (row.figures[year] ?? []).map(\.words).joined(separator: "、"))
          }
          if years.count > 1 { page.element("td", row.trend(page) ?? "") }
        }
      }
    }
  }

  /// What a column is called; figures that are of no year are the baseline's.
  private static func name(of year: FiscalYear?, _ page: Page) -> String {
    year.map { page.shortYear($0) } ?? page.words(ja: "現状", en: "Baseline")
  }

  private static func isEarlier(_ left: FiscalYear?, _ right: FiscalYear?) -> Bool {
    guard let left, let right else { return left == nil && right != nil }
    return left < right
  }

  private struct Row {
    var name: String
    var figures: [FiscalYear?: [StatedFigure]] = [:]

    /// How the newest figure differs from the one before it; nil where there are not one of each.
    func trend(_ page: Page) -> String? {
      let single = figures.filter { $0.value.count == 1 }
        .sorted { FigureRows.isEarlier($0.key, $1.key) }.suffix(2)
      guard single.count == 2, let old = single.first?.value[0], let new = single.last?.value[0],
        let before = old.valueInBaseUnit, let after = new.valueInBaseUnit,
        old.normalUnit == new.normalUnit,
        let value = new.value, let last = old.value
      else { return nil }
      // As exact as both are written.
      let difference = ((value - last) * 1e6).rounded() / 1e6
      if before == after { return page.words(ja: "→ 同じ", en: "→ same") }
      let sign = after > before ? "↑ +" : "↓ "
      return sign + printed(difference) + new.unit
    }
  }

  private static func rows(of figures: [Figure]) -> [Row] {
    var rows: [Row] = []
    var positions: [String: Int] = [:]
    for found in figures {
      let figure = found.stated
      let key = figure.label + "\u{0}" + figure.unit
      let position = positions[key] ?? rows.count
      if position == rows.count {
        positions[key] = position
        rows.append(Row(name: figure.label.isEmpty ? "―" : figure.label))
      }
      rows[position].figures[found.fiscalYear, default: []].append(figure)
    }
    return rows
  }
}

extension StatedFigure {
  /// The words of the text without line breaks.
  fileprivate var words: String { String(sourceText.filter { !$0.isNewline }) }
}
