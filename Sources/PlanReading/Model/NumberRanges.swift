package import Diagnostics

/// Numbers of actions as few ranges: No.2〜8、10〜12、15.
package struct NumberRanges: Hashable, Sendable {
  /// Ascending; numbers that follow one another are one range.
  package private(set) var ranges: [ClosedRange<Int>] = []

  /// What staff call the actions by, where that is no plain number.
  private let names: [Int: String]

  /// The numbers may come in any order.
  package init(_ numbers: [Int], calling names: [Int: String] = [:]) {
    self.names = names
    for number in Set(numbers).sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
  }

  /// `No.2〜8、10`, `No. 2–8, 10`; empty where there are none.
  package var text: LocalizedText {
    LocalizedText(
      ja: text("No.", dash: "〜", separator: "、"), en: text("No. ", dash: "–", separator: ", "))
  }

  private func text(_ prefix: String, dash: String, separator: String) -> String {
    if ranges.isEmpty { return "" }
    let texts = ranges.map { range in
      let ends = [range.lowerBound, range.upperBound].map { names[$0] ?? String($0) }
      return range.count == 1 ? ends[0] : ends[0] + dash + ends[1]
    }
    return prefix + texts.joined(separator: separator)
  }
}
