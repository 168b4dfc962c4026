import PlanReading
import PlanText

/// A schedule written into one cell: `R7～R8：検討、R9～：実施`.
///
/// Items stand on lines of their own or behind `、`, `,`, `;`, a blank, `。`, `・`, `/`, `→` or `|`. Each is a
/// year or a stretch of years, a colon and a label; `R9～` goes on to the end of the plan, `～R8` begins
/// where it begins. A dash and （削除） are no labels: nothing is done in these years. Such a sign inside a label
/// does not end it unless another item follows.
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
    var cleared: [(years: ClosedRange<FiscalYear>, item: String)] = []
    for item in items(of: broken(text, window: window), window: window) {
      guard let colon = item.firstIndex(where: isColon),
        let years = years(item[..<colon], window: window),
        case let label = String(item[item.index(after: colon)...]),
        !UpdateText.isBlank(label), !holdsYears(label, window: window)
      else { return .failure(.unreadable(item)) }
      for year in [years.lowerBound, years.upperBound] where !window.contains(year) {
        return .failure(.outside(item, year))
      }
      if isDashOnly(label.trimmingWhitespace) { continue }
      if UpdateText.isClearing(label) {
        cleared.append((years, item))
        continue
      }
      if let last = label.trimmingWhitespace.last, "~〜～-−―–".contains(last) {
        return .failure(.unreadable(item))
      }
      if PlaceholderWording(wholeCell: label) != nil { return .failure(.unreadable(item)) }
      let words = ArrowSigns.label(of: label)
      if words.isEmpty {
        // An arrow alone goes on with what stands before it.
        guard let last = spans.indices.last, spans[last].years.upperBound.next == years.lowerBound
        else { return .failure(.unreadable(item)) }
        spans[last].years = spans[last].years.lowerBound...years.upperBound
        continue
      }
      spans.append(RequestedSpan(years: years, label: words))
    }
    // A year that is cleared and filled may be either.
    let unclear = cleared.first { cleared in spans.contains { $0.years.overlaps(cleared.years) } }
    if let unclear { return .failure(.unreadable(unclear.item)) }
    // Dashes alone may clear the schedule or leave it.
    if spans.isEmpty, !UpdateText.isBlank(text) { return .failure(.unreadable(text)) }
    return .success(spans.sorted { $0.isBefore($1) })
  }

  private static func isColon(_ character: Character) -> Bool { ":：".contains(character) }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "、,，;；。・/／→|｜".contains(character)
  }

  /// No stretch of years is longer, in characters.
  private static let longestYears = 40

  /// The text with a line break before every item that stands behind a sign other than a comma.
  private static func broken(_ text: String, window: ClosedRange<FiscalYear>) -> String {
    var broken = ""
    var rest = text[...]
    while let colon = rest.firstIndex(where: isColon) {
      let head = rest[..<colon]
      let near = head.suffix(longestYears)
      let start = near.indices.first { index in
        begins(index, in: text, from: head.startIndex)
          && years(near[index...], window: window) != nil
      }
      if let start, start > head.startIndex {
        var label = head[..<start]
        while let last = label.last, isSeparator(last) { label.removeLast() }
        // An arrow alone is the label itself.
        if label.isEmpty, let arrow = head[..<start].firstIndex(of: "→") {
          label = head[arrow...arrow]
        }
        broken += label + "\n" + head[start...]
      } else {
        broken += head
      }
      broken.append(text[colon])
      rest = rest[text.index(after: colon)...]
    }
    return broken + rest
  }

  /// Whether an item may begin at a place: at the start, or behind a sign that parts items.
  ///
  /// ～R8 behind a blank may as well end what stands before it.
  private static func begins(
    _ index: String.Index, in text: String, from start: String.Index
  ) -> Bool {
    guard index > start else { return true }
    let before = text[text.index(before: index)]
    let isOpen = folded(String(text[index])) == "~"
    return isSeparator(before) && !(isOpen && before.isWhitespace && !before.isNewline)
  }

  /// Whether a label holds years of an item that cannot be told from it: 検討R8：実施, 検討、R8.
  private static func holdsYears(_ label: String, window: ClosedRange<FiscalYear>) -> Bool {
    if let last = label.split(whereSeparator: isSeparator).last,
      last.count <= longestYears, years(last, window: window) != nil
    {
      return true
    }
    return label.split(omittingEmptySubsequences: false, whereSeparator: isColon).dropLast()
      .contains { head in
        let near = String(head.suffix(longestYears)).trimmingWhitespace
        let last = yearExpressions(in: near, reading: .heading).last
        return last?.range.upperBound == near.utf16.count
      }
  }

  /// Whether a text is items of a schedule, as it stands in one cell for all years.
  static func holdsItem(_ text: String, window: ClosedRange<FiscalYear>) -> Bool {
    guard let colon = text.firstIndex(where: isColon) else { return false }
    return years(text[..<colon], window: window) != nil
  }

  /// The items without blanks around them; a piece that begins with no year goes on with its label, one that
  /// is a year alone on a line of its own.
  private static func items(of text: String, window: ClosedRange<FiscalYear>) -> [String] {
    var items: [String] = []
    var piece = ""
    var separator = ""
    func end() {
      let begins = piece.firstIndex(where: isColon).map {
        isYears(piece[..<$0])
      }
      if begins == true || items.isEmpty {
        if !UpdateText.isBlank(piece) { items.append(piece.trimmingWhitespace) }
      } else if !UpdateText.isBlank(piece) {
        let isYear = separator.isEmpty && years(piece[...], window: window) != nil
        items[items.count - 1] += (isYear ? "\n" : separator) + piece.trimmingWhitespace
      }
      piece = ""
    }
    for character in text {
      if "、,，;；".contains(character) || character.isNewline {
        let goesOn = UpdateText.isBlank(piece) && character.isNewline
        end()
        if !goesOn { separator = character.isNewline ? "" : String(character) }
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
    // An arrow or a stroke before a year parts it from what stands before: 検討 → R8：実施.
    if isOpenBefore, isRange, rest != "~" { return nil }
    if isOpenBefore || rest.hasSuffix("まで") {
      return first < window.lowerBound ? first...first : window.lowerBound...first
    }
    return first > window.upperBound ? first...first : first...window.upperBound
  }
}
