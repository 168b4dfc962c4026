import Diagnostics
import PlanReading
import PlanText

extension UpdateMerge {
  /// Adds what a cell asks for; returns its place where a newer return leaves it as it was handed out
  /// although an earlier one says something else.
  mutating func add(
    _ cell: StatedText, to action: Action, _ old: Action?
  ) -> UpdateSource? {
    let (typed, source) = (cell.text.value, cell.text.source)
    if let year = cell.column.resultsYear, context.isLeft(cell.column) {
      let handedOut = old?.text(cell.column)?.value ?? ""
      if !UpdateText.isBlank(typed), !UpdateText.isSame(typed, handedOut) {
        findings.append(
          .updateResultsYear(
            year, has: context.resultsYears, edition: context.plan.edition, at: source))
      } else {
        take(cell, .skipped, .handedOut, of: action.number.value, old: handedOut)
      }
      return nil
    }
    let key = TextKey(number: action.number.value, column: cell.column)
    let versions = CellVersions(
      book: comparable(action.text(cell.column)?.value ?? "", cell.column),
      base: base.map { _ in comparable(old?.text(cell.column)?.value ?? "", cell.column) },
      isSame: UpdateText.isSame)
    if UpdateText.isBlank(typed) { return keepBlank(cell, key, versions) }
    let isClearing = UpdateText.isClearing(typed)
    let wanted = isClearing ? "" : comparable(typed, cell.column)
    let verdict = versions.verdict(on: wanted, isAsked: isClearing)
    if verdict == .nothing {
      if isClearing {
        // What another table of this run asks for is not in the book yet: it stays out.
        take(cell, .same, of: action.number.value, old: versions.book)
        if isNewer, texts.requests[key] != nil { countRequest() }
        ask(for: wanted, in: key, at: source)
        return nil
      }
      takeUnchanged(cell, versions, of: action.number.value, wanted: wanted)
      return keep(wanted, at: source, key, versions)
    }
    if PlaceholderWording(wholeCell: wanted) == .unchanged {
      if key.column.resultsYear != nil, UpdateText.isBlank(versions.book) {
        // There is nothing that could stay: the text of another year or of another cell is meant.
        findings.append(.updateWordNoText(label(key), typed, .unchanged, at: source))
        return nil
      }
      told.unchanged.append(source)
      take(cell, .skipped, .unchanged, of: action.number.value, old: versions.book)
      return nil
    }
    if let refusal = refusal(of: wanted, verdict, at: source, key, versions) {
      findings.append(refusal)
      return nil
    }
    if verdict == .conflict {
      replace(
        label(key), versions.book, by: wanted, source,
        where: earlier[key]?.place ?? action.text(cell.column)?.source.place)
    }
    if cell.column == .baseline { told.baselines.append(source) }
    take(cell, .written, of: action.number.value, old: versions.book)
    request(wanted, for: key, at: source)
    return nil
  }

  private mutating func keepBlank(
    _ cell: StatedText, _ key: TextKey, _ versions: CellVersions<String>
  ) -> UpdateSource? {
    let wasBlank = UpdateText.isBlank(versions.base ?? "")
    if !wasBlank, !UpdateText.isBlank(versions.book) {
      findings.append(.updateBlankKept(label(key), at: cell.text.source))
    }
    return wasBlank && isChangedBefore(key, versions) ? cell.text.source : nil
  }

  private mutating func keep(
    _ wanted: String, at source: UpdateSource, _ key: TextKey, _ versions: CellVersions<String>
  ) -> UpdateSource? {
    if versions.isChanged, UpdateText.isSame(wanted, versions.book) {
      earlier[key] = earlier[key] ?? source
      return nil
    }
    return isChangedBefore(key, versions) ? source : nil
  }

  /// Whether a newer return meets what an earlier one has written or asks for.
  private func isChangedBefore(_ key: TextKey, _ versions: CellVersions<String>) -> Bool {
    isNewer && base != nil && (versions.isChanged || texts.requests[key] != nil)
  }

  /// Why a cell must not be written.
  private func refusal(
    of wanted: String, _ verdict: CellVersions<String>.Verdict, at source: UpdateSource,
    _ key: TextKey, _ versions: CellVersions<String>
  ) -> Diagnostic? {
    let label = self.label(key)
    if key.column == .baseline, !rules.allowsBaseline {
      return .baselineNotUpdatable(context.name(key.number), book: versions.book, at: source)
    }
    let known = [versions.book, versions.base ?? ""]
    if let fault = fault(of: wanted, in: key.column, beside: known, label, source) { return fault }
    if isShareOfOne(wanted, in: key.column) {
      return .updateShareUnclear(label, wanted, at: source)
    }
    guard verdict == .conflict, !isNewer else { return nil }
    return .updateConflictsWithBook(
      label, wanted: wanted, book: versions.book, base: versions.base ?? "", at: source)
  }

  private mutating func request(
    _ wanted: String, for key: TextKey, at source: UpdateSource
  ) {
    countRequest()
    ask(for: wanted, in: key, at: source)
  }

  private mutating func ask(for wanted: String, in key: TextKey, at source: UpdateSource) {
    let outcome = texts.add(
      Requested(wanted, from: source), for: key, isNewer: isNewer, isSame: UpdateText.isSame)
    settle(outcome, label(key), wanted: wanted, at: source) { $0 }
  }

  /// The 重点 cell without the line that says a status, where no column of its own does; 65,000 as the
  /// number it is, where the column's are numbers.
  private func comparable(_ text: String, _ column: PlanColumn) -> String {
    if column == .priority, !context.columns.contains(.status) { return PriorityText(text).marks }
    if context.textsOfDigits.contains(column) { return text }
    return column.kind.isOfFigures ? GroupedDigits.plain(text) ?? text : text
  }

  private func label(_ key: TextKey) -> LocalizedText { context.label(key.number, key.column) }
}
