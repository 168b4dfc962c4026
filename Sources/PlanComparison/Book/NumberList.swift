/// Writes the numbers of actions that follow each other.
package enum NumberList {
  /// At most so many pieces are written out.
  private static let longest = 3

  /// `1～3、5、8～9`; of many pieces the first and how many numbers there are.
  package static func text(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let texts = runs.prefix(longest).map { run in
      run.count == 1 ? String(run.lowerBound) : "\(run.lowerBound)～\(run.upperBound)"
    }
    let text = texts.joined(separator: "、")
    return runs.count > longest ? "\(text)ほか（計\(numbers.count)件）" : text
  }
}
