import PlanText

/// What several tables ask of one action's schedule.
struct ScheduleMerge {
  /// The edition's schedule, sorted.
  let book: [RequestedSpan]
  /// The schedule that was handed out; nil without a base.
  let base: [RequestedSpan]?

  private var whole: Requested<[RequestedSpan]>?
  /// Tables that speak of some years, and those of them that count.
  private var parts: [(stated: StatedSchedule, years: Set<FiscalYear>)] = []
  /// The tables that are newer returns.
  private var newer: Set<UpdateSource> = []
  /// What the table added last replaces: a request of an earlier return, or what the book says.
  private(set) var replaced: Replaced?

  /// A schedule that a newer return replaces.
  enum Replaced: Hashable {
    case request(UpdateSource)
    case book
  }

  /// Why a table's schedule cannot be taken over.
  enum Fault: Hashable {
    case conflict(UpdateSource)
    case changedInBook
    /// An arrow or ditto sign in the first year, and nothing before it.
    case nothingGoesOn(FiscalYear)
  }

  init(book: [RequestedSpan], base: [RequestedSpan]?) {
    self.book = book
    self.base = base
  }

  /// The whole schedule asked for; nil when none of the tables asks for a change.
  var request: Requested<[RequestedSpan]>? {
    guard let source = whole?.source ?? parts.first?.stated.source else { return nil }
    let spans = parts.reduce(whole?.value ?? book) { spans, part in
      Self.applying(part.stated, years: part.years, to: spans)
    }
    // A newer return may withdraw what an earlier one asks for.
    return spans == book ? nil : Requested(spans, from: source)
  }

  /// The schedule as it shall be, in one line.
  var text: String { (request?.value ?? book).map(\.text).joined(separator: "、") }

  /// Adds what a table says; a newer return replaces what earlier ones ask for or have written.
  mutating func add(_ stated: StatedSchedule, isNewer: Bool = false) -> Fault? {
    replaced = nil
    if isNewer { newer.insert(stated.source) }
    return stated.isWhole ? addWhole(stated, isNewer) : addPart(stated, isNewer)
  }

  /// Whether a table may replace what another one asks for.
  private func isReplaceable(_ other: UpdateSource, by isNewer: Bool) -> Bool {
    isNewer && !newer.contains(other)
  }

  private mutating func addWhole(_ stated: StatedSchedule, _ isNewer: Bool) -> Fault? {
    let spans = (stated.spans + kept(beside: stated)).sorted { $0.isBefore($1) }
    let versions = CellVersions(book: book, base: base) { $0 == $1 }
    switch versions.verdict(on: spans, isAsked: spans.isEmpty) {
    case .nothing:
      // What is cleared in so many words goes, though the book was handed out so.
      if stated.cleared.isEmpty { return nil }
      return addPart(
        StatedSchedule(spans: [], cleared: stated.cleared, isWhole: false, source: stated.source),
        isNewer)
    case .conflict where !isNewer: return .changedInBook
    case .conflict: replaced = .book
    case .change: break
    }
    if let other = whole, other.value != spans {
      guard isReplaceable(other.source, by: isNewer) else { return .conflict(other.source) }
      replaced = .request(other.source)
    }
    let others = parts.filter { part in
      part.years.contains { Self.labels(spans, $0) != Self.labels(part.stated.spans, $0) }
    }
    for other in others {
      let source = other.stated.source
      guard isReplaceable(source, by: isNewer) else { return .conflict(source) }
      replaced = .request(source)
    }
    // What the others ask for is said by the whole.
    parts = []
    if whole?.value != spans { whole = Requested(spans, from: stated.source) }
    return nil
  }

  /// What the book has in years that a table leaves blank: a blank cell clears nothing, but a label that stands
  /// elsewhere in the row has moved there.
  func kept(beside stated: StatedSchedule) -> [RequestedSpan] {
    let labels = Set(stated.spans.map { folded($0.label) })
    return book.filter { !labels.contains(folded($0.label)) }
      .flatMap { Self.runs(of: $0) { stated.blankYears[$0] != nil } }
  }

  private mutating func addPart(_ part: StatedSchedule, _ isNewer: Bool) -> Fault? {
    var stated = part
    if let fault = goOn(&stated) { return fault }
    var counted: Set<FiscalYear> = []
    for year in stated.years.sorted() {
      let wanted = Self.labels(stated.spans, year)
      let versions = CellVersions(
        book: Self.labels(book, year), base: base.map { Self.labels($0, year) }
      ) { $0 == $1 }
      switch versions.verdict(on: wanted, isAsked: wanted.isEmpty) {
      case .nothing where !wanted.isEmpty: continue
      // What another table asks for is not in the book yet: it stays out.
      case .nothing: break
      case .conflict where !isNewer: return .changedInBook
      case .conflict: replaced = .book
      case .change: break
      }
      if let whole {
        if Self.labels(whole.value, year) == wanted { continue }
        guard isReplaceable(whole.source, by: isNewer) else { return .conflict(whole.source) }
        replaced = .request(whole.source)
      }
      counted.insert(year)
      for index in parts.indices where parts[index].years.contains(year) {
        let other = parts[index].stated
        if Self.labels(other.spans, year) == wanted { continue }
        guard isReplaceable(other.source, by: isNewer) else { return .conflict(other.source) }
        replaced = .request(other.source)
        parts[index].years.remove(year)
      }
    }
    if !counted.isEmpty { parts.append((stated, counted)) }
    return nil
  }

  /// A label that is blank, an arrow alone, goes on with what the book has the year before.
  private func goOn(_ stated: inout StatedSchedule) -> Fault? {
    for index in stated.spans.indices where stated.spans[index].label.isEmpty {
      let years = stated.spans[index].years
      let before = book.last { $0.years.contains(years.lowerBound.previous) }
      guard let before else { return .nothingGoesOn(years.lowerBound) }
      let first = before.years.lowerBound
      stated.spans[index] = RequestedSpan(years: first...years.upperBound, label: before.label)
    }
    return nil
  }

  /// The labels of the spans over a year, sorted.
  static func labels(_ spans: [RequestedSpan], _ year: FiscalYear) -> [String] {
    spans.filter { $0.years.contains(year) }.map(\.label).sorted()
  }

  /// The spans with those years as a table has them.
  ///
  /// A span of the table that reaches over other years too is joined to the span it meets there, when
  /// that has its label.
  static func applying(
    _ stated: StatedSchedule, years: Set<FiscalYear>, to spans: [RequestedSpan]
  ) -> [RequestedSpan] {
    var result = spans.flatMap { runs(of: $0) { !years.contains($0) } }
    for span in stated.spans {
      for run in runs(of: span, where: years.contains) {
        var joined = run
        if span.years.lowerBound < run.years.lowerBound {
          join(&joined, to: &result) { $0.upperBound.next == run.years.lowerBound }
        }
        if span.years.upperBound > run.years.upperBound {
          join(&joined, to: &result) { $0.lowerBound.previous == run.years.upperBound }
        }
        result.append(joined)
      }
    }
    return result.sorted { $0.isBefore($1) }
  }

  private static func join(
    _ span: inout RequestedSpan, to others: inout [RequestedSpan],
    where isBeside: (ClosedRange<FiscalYear>) -> Bool
  ) {
    let label = span.label
    let index = others.firstIndex { $0.label == label && isBeside($0.years) }
    guard let index else { return }
    let other = others.remove(at: index).years
    span.years =
      min(span.years.lowerBound, other.lowerBound)...max(span.years.upperBound, other.upperBound)
  }

  /// The stretches of a span's years for which something holds.
  private static func runs(
    of span: RequestedSpan, where holds: (FiscalYear) -> Bool
  ) -> [RequestedSpan] {
    var runs: [RequestedSpan] = []
    for year in span.years.years where holds(year) {
      if let last = runs.last, last.years.upperBound.next == year {
        runs[runs.count - 1].years = last.years.lowerBound...year
      } else {
        runs.append(RequestedSpan(years: year...year, label: span.label))
      }
    }
    return runs
  }
}
