/// A stretch of last year's columns that is inserted once more for the year to come.
struct YearRun: Hashable, Sendable {
  /// 1-based.
  let columns: ClosedRange<Int>
  /// The 1-based column that the first of the new ones takes the place of.
  let target: Int

  /// How far right of an old column the new one stands when both stand where they shall.
  var offset: Int { target - columns.lowerBound - (isBefore ? columns.count : 0) }

  /// Whether the new columns come left of the old ones.
  var isBefore: Bool { target <= columns.lowerBound }

  /// Where an old column stands once the new ones have been inserted.
  func moved(_ column: Int) -> Int { isBefore ? column + columns.count : column }
}
