import PlanReading
import PlanText

/// A schedule written into one cell: `R7～R8：検討、R9～：実施`.
///
/// Items stand on lines of their own or behind `、`, `,`, `;`. Each is a year or a stretch of years,
/// a colon and a label; `R9～` goes on to the end of the plan, `～R8` begins where it begins. A comma
/// inside a label does not end it unless another item follows.
enum ScheduleText {
  /// Why a text is no schedule.
  enum Fault: Error, Hashable {
    /// The item that is none.
    case unreadable(String)
    /// The item that names a year outside the plan.
    case outside(String, FiscalYear)
  }

  static func spans(
    in text: String, window: ClosedRange<FiscalYear>
  ) -> Result<[RequestedSpan], Fault> {
    var spans: [RequestedSpan] = []
    for item in items(of: text) {
      let colon = item.firstIndex { ":：".contains($0) }
      guard let colon, let years = years(item[..<colon], window: window) else {
        return .failure(.unreadable(item))
      }
      let label = String(item[item.index(after: colon)...])
      for year in [years.lowerBound, years.upperBound] where !window.contains(year) {
        return .failure(.outside(item, year))
      }
      spans.append(RequestedSpan(years: years, label: ArrowSigns.label(of: label)))
    }
    return .success(spans.sorted { $0.isBefore($1) })
  }

  /// The items without blanks around them; a piece that begins with no year goes on with its label.
  private static func items(of text: String) -> [String] {
    var items: [String] = []
    var piece = ""
    var separator = ""
    func end() {
      let begins = piece.firstIndex { ":：".contains($0) }.map {
        isYears(piece[..<$0])
      }
      if begins == true || items.isEmpty {
        if !UpdateText.isBlank(piece) { items.append(piece.trimmingWhitespace) }
      } else if !UpdateText.isBlank(piece) {
        items[items.count - 1] += separator + piece.trimmingWhitespace
      }
      piece = ""
    }
    for character in text {
      if "、,，;；".contains(character) || character.isNewline {
        end()
        separator = character.isNewline ? "" : String(character)
      } else {
        piece.append(character)
      }
    }
    end()
    return items
  }

  private static func isYears(_ text: Substring) -> Bool {
    !yearExpressions(in: String(text), reading: .heading).isEmpty
  }

  private static func years(
    _ text: Substring, window: ClosedRange<FiscalYear>
  ) -> ClosedRange<FiscalYear>? {
    let text = String(text).trimmingWhitespace
    let found = yearExpressions(in: text, reading: .heading)
    let years = found.compactMap(\.fiscalYear)
    var signs = Array(text.utf16)
    for expression in found.reversed() { signs.removeSubrange(expression.range) }
    let rest = folded(String(decoding: signs, as: UTF16.self))
    let isRange = ["~", "-", "−", "―", "–", "ー", "から", "→"].contains(rest)
    guard years.count == found.count, let first = years.first else { return nil }
    if years.count == 2, isRange, first <= years[1] { return first...years[1] }
    guard years.count == 1 else { return nil }
    if rest.isEmpty { return first...first }
    guard isRange || ["以降", "~まで", "まで"].contains(rest) else { return nil }
    let isOpenBefore = found.first.map { $0.range.lowerBound > 0 } ?? false
    if isOpenBefore || rest.hasSuffix("まで") {
      return first < window.lowerBound ? first...first : window.lowerBound...first
    }
    return first > window.upperBound ? first...first : first...window.upperBound
  }
}
