/// One row of the comparison table.
package struct ComparisonRow: Hashable {
  /// What the row shows; the raw value is the row of the template that has its looks.
  package enum Kind: Int, Hashable, CaseIterable {
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
    package var isSpread: Bool {
      switch self {
      case .section, .group, .unchanged: true
      case .entry, .change, .omitted: false
      }
    }
  }

  package var kind: Kind
  /// What stands in the first column.
  package var place: String
  package var new = MarkedText()
  package var old = MarkedText()
  /// What stands in the last column, such as （変更）.
  package var remark = ""

  package init(
    kind: Kind, place: String, new: MarkedText = MarkedText(), old: MarkedText = MarkedText(),
    remark: String = ""
  ) {
    self.kind = kind
    self.place = place
    self.new = new
    self.old = old
    self.remark = remark
  }
}

/// A text with words to be underlined.
package struct MarkedText: Hashable {
  package var text = ""
  /// In UTF-16 code units, ascending.
  package var marks: [Range<Int>] = []

  package init(text: String = "", marks: [Range<Int>] = []) {
    self.text = text
    self.marks = marks
  }
}

/// Writes the numbers of actions that follow each other.
package enum NumberList {
  /// At most so many pieces are written out.
  private static let longest = 3

  /// `1～3、5、8～9`; of many pieces the first and how many numbers there are.
  ///
  /// `name` tells what staff call an action by, given its number.
  package static func text(
    _ numbers: [Int], calling name: (Int) -> String = { String($0) }
  ) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let texts = runs.prefix(longest).map { run in
      let (first, last) = (name(run.lowerBound), name(run.upperBound))
      return run.count == 1 ? first : "\(first)～\(last)"
    }
    let text = texts.joined(separator: "、")
    return runs.count > longest ? "\(text)ほか（計\(numbers.count)件）" : text
  }
}
