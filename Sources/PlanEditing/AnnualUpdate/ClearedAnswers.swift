import Diagnostics
import PlanReading
import PlanText

/// Answers about the year that goes by whose column is cleared for the year to come: no book has them.
enum ClearedAnswers {
  /// One finding for each column.
  static func findings(
    _ update: PlanUpdate, _ reading: PlanReading, _ years: EditionYears
  ) -> [Diagnostic] {
    let asked = Dictionary(update.actions.map { ($0.number, $0.texts) }) { first, _ in first }
    var columns: [PlanColumn] = []
    var answers: [PlanColumn: [UpdateSource]] = [:]
    for layout in reading.layouts {
      for column in YearColumns(layout: layout, years: years).cleared.map(\.column) {
        let sources = layout.actionRows.compactMap { asked[$0.number]?[column]?.source }
        if !sources.isEmpty, answers[column] == nil { columns.append(column) }
        answers[column, default: []] += sources
      }
    }
    return columns.compactMap { column -> Diagnostic? in
      guard let sources = answers[column] else { return nil }
      return .updateColumnCleared(column.name, count: sources.count, years.from, at: sources[0])
    }
  }
}
