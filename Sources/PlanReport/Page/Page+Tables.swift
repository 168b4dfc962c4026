import PlanText

extension Page {
  /// A table in a region that scrolls by itself where it is wider than the page.
  ///
  /// The region can be reached by the keyboard, so it has a name.
  mutating func table(
    _ caption: String, class kind: String? = nil, head: [String], rows: (inout Page) -> Void
  ) {
    element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]) {
      $0.element("table", ["class": kind]) { page in
        page.element("caption", caption)
        page.element("thead") { page in
          page.element("tr") { page in
            for title in head { page.element("th", ["scope": "col"], title) }
          }
        }
        page.element("tbody", [:], rows)
      }
    }
  }

  /// A link to a place of the page.
  mutating func link(to id: String, _ text: String) { element("a", ["href": "#\(id)"], text) }

  /// 令和7年度, FY2025.
  func year(_ year: FiscalYear) -> String { words(ja: year.label, en: "FY\(year.westernYear)") }

  /// R7, 2025: for headings of narrow columns.
  func shortYear(_ year: FiscalYear) -> String {
    words(ja: year.shortLabel, en: "\(year.westernYear)")
  }

  /// 令和8年2月28日, 2026-02-28.
  func day(_ date: CalendarDate) -> String {
    let year = FiscalYear(date.year)
    return words(
      ja: year.label.replacing("年度", with: "年") + "\(date.month)月\(date.day)日", en: date.iso)
  }
}

/// A number with its thousands apart; no more digits than it has.
func printed(_ number: Double) -> String {
  guard number.isFinite else { return "―" }
  let text =
    number.magnitude < 1e15 && number == number.rounded()
    ? String(Int(number)) : String(number)
  let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  var whole = ""
  let digits = parts[0].drop { $0 == "-" }
  for (offset, digit) in digits.enumerated() {
    if offset > 0, (digits.count - offset).isMultiple(of: 3) { whole += "," }
    whole.append(digit)
  }
  let sign = number < 0 ? "−" : ""
  return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
}
