import PlanText
import SpreadsheetML

/// Tells a table whose measures are blank below the first row of each, and whose rows were sorted: its actions
/// stand under other measures now.
struct CarriedMeasures: Sendable {
  /// The numbers and the measures they stand under, counted in the order of the sheet.
  private var rows: [(number: Int, measure: Int)] = []
  private var measure = 0
  private var firstBlank: SourceCell?

  /// Adds the next row; `isBlank` where its measure is that of the row above.
  mutating func add(_ number: Sourced<Int>, isBlank: Bool) {
    if isBlank { firstBlank = firstBlank ?? number.source } else { measure += 1 }
    rows.append((number.value, measure))
  }

  /// The first row that may stand under another measure than it did; nil where nothing speaks for it.
  ///
  /// The numbers of a measure follow one another, in whatever order its rows stand. The highest third may be
  /// actions that were added later, each beside those it belongs to.
  var doubt: SourceCell? {
    guard let firstBlank else { return nil }
    let first = rows.sorted { $0.number < $1.number }.prefix(rows.count * 2 / 3)
    var places: [Int: (lowest: Int, highest: Int, count: Int)] = [:]
    for (place, row) in first.enumerated() {
      let known = places[row.measure]
      places[row.measure] = (known?.lowest ?? place, place, (known?.count ?? 0) + 1)
    }
    // Numbers of other measures stand between those of a measure that is torn.
    let torn = places.values.filter { $0.highest - $0.lowest + 1 > $0.count }
      .reduce(0) { $0 + $1.count }
    return torn >= 3 && torn * 3 >= first.count ? firstBlank : nil
  }
}
