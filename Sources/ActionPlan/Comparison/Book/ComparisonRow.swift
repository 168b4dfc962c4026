/// One row of the comparison table.
struct ComparisonRow: Hashable {
  /// What the row shows; the raw value is the row of the template that has its looks.
  enum Kind: Int, Hashable, CaseIterable {
    /// A strategy, or another part of the book; one text over all columns.
    case section = 4
    /// A measure; one text over all columns.
    case group
    /// An action or an indicator, by its name.
    case entry
    /// A text that has changed.
    case change
    /// Entries that have not changed.
    case omitted
    /// Nothing has changed at all; one text over all columns.
    case unchanged

    /// Whether one text fills all columns.
    var isSpread: Bool {
      switch self {
      case .section, .group, .unchanged: true
      case .entry, .change, .omitted: false
      }
    }
  }

  var kind: Kind
  /// What stands in the first column.
  var place: String
  var new = MarkedText()
  var old = MarkedText()
  /// What stands in the last column, such as （変更）.
  var remark = ""
}

/// A text with words to be underlined.
struct MarkedText: Hashable {
  var text = ""
  /// In UTF-16 code units, ascending.
  var marks: [Range<Int>] = []
}
