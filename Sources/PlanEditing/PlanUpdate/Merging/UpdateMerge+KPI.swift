import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

extension UpdateMerge {
  mutating func add(_ stated: StatedKPI) {
    let found = indicators(stated, in: context.plan)
    if found.count > 1 {
      findings.append(.kpiAmbiguous(stated.indicator.value, at: stated.indicator.source))
      return
    }
    if found.isEmpty, !stated.isNew {
      refuseUnknown(stated.indicator, beside: stated)
      return
    }
    if let kpi = found.first { add(stated, to: kpi) } else { addNew(stated) }
  }

  /// The indicators of a plan by name, of the table's strategy where it names one.
  private func indicators(_ stated: StatedKPI, in plan: Plan) -> [KPI] {
    let name = folded(stated.indicator.value)
    return plan.kpis.filter { kpi in
      folded(kpi.indicator) == name
        && (stated.strategyCode.isEmpty || kpi.strategyCode == stated.strategyCode)
    }
  }

  /// Tells of a name that no indicator has, or only indicators of other strategies than the row's.
  private mutating func refuseUnknown(_ name: Requested<String>, beside stated: StatedKPI) {
    var elsewhere = stated
    elsewhere.indicator = name
    elsewhere.strategyCode = ""
    let codes = Set(indicators(elsewhere, in: context.plan).map(\.strategyCode))
    func names(_ isMeant: (Strategy) -> Bool) -> [String] {
      context.plan.strategies.filter(isMeant).map { $0.mark + $0.name }
    }
    let nearest = NearestName.of(name.value, among: context.plan.kpis.map(\.indicator))
    findings.append(
      .kpiUnknown(
        name.value, nearest: nearest, of: names { $0.code == stated.strategyCode }.first ?? "",
        others: names { codes.contains($0.code) }, at: name.source))
  }

  private mutating func add(_ stated: StatedKPI, to kpi: KPI) {
    let old = base.flatMap { plan in
      plan.kpis.first {
        folded($0.indicator) == folded(kpi.indicator) && $0.strategyCode == kpi.strategyCode
      }
    }
    let update = KPIUpdate(
      code: kpi.code, indicator: stated.indicator, strategy: stated.strategy, values: [])
    let unit = unitMeant(by: stated, of: kpi, old)
    guard unit != .unclear else {
      findings.append(.updateUnitUnclear(stated, book: kpi.unit))
      return
    }
    if let status = stated.status { add(status, of: kpi, beside: stated, update) }
    for figure in stated.figures {
      let own = figure.unit ?? (unit == .ofTheRow ? stated.unit : nil)
      if Self.isShareOfOne(figure, in: own ?? kpi.unit, of: kpi) {
        let label = Self.label(kpi.indicator, figure)
        findings.append(
          .updateShareUnclear(label, figure.content?.text ?? "", at: figure.source))
        continue
      }
      let written = own.map { figure.content?.counted(in: $0) } ?? figure.content
      guard let content = written.map({ kpi.plain($0) }) else {
        keepBlank(figure, of: kpi, old)
        take(figure, .skipped, .noValue, old: kpi.content(of: figure).text)
        continue
      }
      add(content, figure, of: kpi, old, update)
    }
    let isNamed = unit == .new && stated.unitCell == nil
    take(stated.indicator.source, .indicator, isNamed ? .written : .key)
    add(unit, of: kpi, stated, old, update)
  }

  private mutating func add(
    _ content: KPIUpdate.Content, _ figure: StatedKPI.Figure, of kpi: KPI, _ old: KPI?,
    _ update: KPIUpdate
  ) {
    let versions = CellVersions(
      book: kpi.content(of: figure),
      base: base.map { _ in old.map { kpi.content(of: figure, in: $0) } ?? .cleared }
    ) { $0.saysTheSame(as: $1) }
    let verdict = versions.verdict(on: content, isAsked: content == .cleared)
    let book = versions.book.text
    let label = Self.label(kpi.indicator, figure)
    if case .nothing = verdict {
      let isSame = content.saysTheSame(as: versions.book)
      if content == .cleared {
        // What another table of this run asks for is not in the book yet: it stays out.
        if isNewer, kpis.figures.requests[figure.key(of: kpi.code)] != nil {
          request(content, figure, kpi.code, label: label, update)
        } else {
          ask(for: content, figure, kpi.code, label: label)
        }
      }
      take(figure, isSame ? .same : .skipped, isSame ? nil : .handedOut, old: book)
      return
    }
    // The note merged over the years to come stands in returned copies where figures are due.
    if case .text(let note) = content, isNote(note) {
      take(figure, .skipped, .note, old: book)
      return
    }
    if isNoText(content, figure, kpi.indicator, old: book) { return }
    if content.isDash, versions.book != .cleared, !isNote(book) {
      findings.append(.kpiFigureDash(label, book: book, at: figure.source))
      return
    }
    if figure.kind == .baseline {
      findings.append(.baselineNotUpdatable(ofKPI: kpi.indicator, at: figure.source))
      return
    }
    guard checkYear(figure) else { return }
    if case .conflict = verdict {
      guard isNewer else {
        findings.append(
          .updateConflictsWithBook(
            label, wanted: content.text, book: versions.book.text,
            base: (versions.base ?? .cleared).text, at: figure.source))
        return
      }
      let value = kpi.value(of: figure)
      replace(
        label, versions.book.text, by: content.text, figure.source, where: value?.source.place)
    }
    take(figure, .written, old: book)
    request(content, figure, kpi.code, label: label, update)
  }

  private mutating func request(
    _ content: KPIUpdate.Content, _ figure: StatedKPI.Figure, _ key: String, label: LocalizedText,
    _ update: KPIUpdate
  ) {
    countRequest()
    _ = kpis.index(key, update)
    ask(for: content, figure, key, label: label)
  }

  private mutating func ask(
    for content: KPIUpdate.Content, _ figure: StatedKPI.Figure, _ key: String, label: LocalizedText
  ) {
    let outcome = kpis.figures.add(
      Requested(content, from: figure.source), for: figure.key(of: key), isNewer: isNewer)
    settle(outcome, label, wanted: content.text, at: figure.source, text: \.text)
  }

  /// Whether a cell holds words instead of a figure: 変更なし leaves it, 同上 is refused.
  private mutating func isNoText(
    _ content: KPIUpdate.Content, _ figure: StatedKPI.Figure, _ indicator: String, old: String
  ) -> Bool {
    guard case .text(let words) = content, let wording = PlaceholderWording(wholeCell: words),
      wording != .nothingToTell
    else { return false }
    if wording == .unchanged {
      told.unchanged.append(figure.source)
      take(figure, .skipped, .unchanged, old: old)
    } else {
      let label = Self.label(indicator, figure)
      findings.append(.updateWordNoText(label, words, wording, at: figure.source))
    }
    return true
  }

  private mutating func keepBlank(_ figure: StatedKPI.Figure, of kpi: KPI, _ old: KPI?) {
    guard base != nil, let old, old.content(of: figure) != .cleared,
      kpi.content(of: figure) != .cleared, !isNote(kpi.content(of: figure).text)
    else { return }
    findings.append(.updateBlankKept(Self.label(kpi.indicator, figure), at: figure.source))
  }

  private func isNote(_ text: String) -> Bool {
    let plans = [context.plan] + (base.map { [$0] } ?? [])
    return plans.contains { plan in
      plan.kpis.contains { kpi in
        kpi.values.contains { value in
          value.note.map { folded($0) == folded(text) } ?? false
        }
      }
    }
  }

  /// Targets belong to years of the tables, actual figures to years that have begun.
  private mutating func checkYear(_ figure: StatedKPI.Figure) -> Bool {
    let years = context.plan.kpis.flatMap { kpi in
      kpi.values.filter { $0.kind == .target }.map(\.fiscalYear)
    }
    guard let first = years.min(), let last = years.max() else { return true }
    if figure.kind == .actual, figure.fiscalYear > context.plan.edition {
      findings.append(
        .kpiActualTooLate(
          figure.fiscalYear, edition: context.plan.edition, at: figure.source))
      return false
    }
    // Where targets are of the last year alone, the table has columns of other years for what was reached.
    let hasColumn = context.plan.kpis.contains { kpi in
      kpi.values.contains { $0.kind == figure.kind && $0.fiscalYear == figure.fiscalYear }
    }
    guard hasColumn || (first...last).contains(figure.fiscalYear) else {
      findings.append(.kpiYearOutside(figure.fiscalYear, first...last, at: figure.source))
      return false
    }
    return true
  }

  private mutating func addNew(_ stated: StatedKPI) {
    if stated.strategyCode.isEmpty, context.plan.strategies.count > 1 {
      findings.append(.kpiWithoutPlace(stated.indicator.value, at: stated.indicator.source))
      return
    }
    var update = KPIUpdate(
      code: nil, indicator: stated.indicator, strategy: stated.strategy, values: [])
    if update.strategy == nil,
      let strategy = context.plan.strategies.first(where: { $0.code == stated.strategyCode })
    {
      // Named by the line above the table.
      update.strategy = Requested(
        strategy.mark + strategy.name, from: stated.indicator.source)
    }
    if !stated.unit.isEmpty {
      update.unit = Requested(stated.unit, from: stated.indicator.source)
    }
    if let replaced = stated.replaced {
      var wanted = stated
      wanted.indicator = replaced
      guard let code = indicators(wanted, in: context.plan).first?.code else {
        refuseUnknown(replaced, beside: stated)
        return
      }
      update.replacedCode = code
    }
    let key = "\(stated.strategyCode)\n\(folded(stated.indicator.value))"
    countRequest()
    _ = kpis.index(key, update)
    if let old = context.plan.kpis.first(where: { $0.code == update.replacedCode }) {
      let text = KPIStatus(.replaced).text(successor: stated.indicator.value)
      close(old, text, from: stated.replaced?.source ?? stated.indicator.source, keeping: [])
    }
    take(stated.indicator.source, .indicator, .written, old: "")
    if let cell = stated.unitCell { take(cell, .unit, .written, old: "") }
    for figure in stated.figures {
      if Self.isShareOfOne(figure, in: figure.unit ?? stated.unit, of: nil) {
        let label = Self.label(stated.indicator.value, figure)
        findings.append(
          .updateShareUnclear(label, figure.content?.text ?? "", at: figure.source))
        continue
      }
      let written = figure.unit.map { figure.content?.counted(in: $0) } ?? figure.content
      guard let content = written.map({ $0.plain(in: stated.unit) }) else {
        take(figure, .skipped, .noValue, old: "")
        continue
      }
      if content == .cleared {
        take(figure, .same, old: "")
        continue
      }
      guard figure.kind == .baseline || checkYear(figure) else { continue }
      if case .text(let note) = content, isNote(note) {
        take(figure, .skipped, .note, old: "")
        continue
      }
      if isNoText(content, figure, stated.indicator.value, old: "") { continue }
      take(figure, .written, old: "")
      request(content, figure, key, label: Self.label(stated.indicator.value, figure), update)
    }
  }

  private static func label(_ indicator: String, _ figure: StatedKPI.Figure) -> LocalizedText {
    let kind =
      switch figure.kind {
      case .baseline: LocalizedText(ja: "現状値", en: "baseline")
      case .target: LocalizedText(ja: "目標値", en: "target")
      case .actual: LocalizedText(ja: "実績値", en: "actual figure")
      }
    return LocalizedText(
      ja: "「\(indicator)」の\(figure.fiscalYear.label)\(kind.japanese)",
      en: "the \(kind.english) of \(figure.fiscalYear.shortLabel) of \"\(indicator)\"")
  }
}

extension KPI {
  /// What the edition says in the place of a table's figure; cleared where it says nothing.
  func content(of figure: StatedKPI.Figure) -> KPIUpdate.Content {
    guard let value = value(of: figure) else { return .cleared }
    if let wording = value.wording, isWorded(value) { return plain(.text(wording.text)) }
    return value.content
  }

  /// What another edition says in that place, as this one would say it.
  fileprivate func content(
    of figure: StatedKPI.Figure, in other: KPI
  ) -> KPIUpdate.Content {
    let content = other.content(of: figure)
    if CountedUnit.key(other.unit) == CountedUnit.key(unit) { return content }
    return plain(content.counted(in: other.unit))
  }

  /// A content as a plain number where it says no more than that in the indicator's unit.
  fileprivate func plain(_ content: KPIUpdate.Content) -> KPIUpdate.Content {
    content.plain(in: unit)
  }

  /// The edition's figure in that place; nil where it has none.
  fileprivate func value(of figure: StatedKPI.Figure) -> KPIValue? {
    values.first { $0.kind == figure.kind && $0.fiscalYear == figure.fiscalYear }
  }
}

extension KPIUpdate.Content {
  /// Whether both are one: all dashes say that there is none.
  fileprivate func saysTheSame(as other: KPIUpdate.Content) -> Bool {
    isDash ? other.isDash : self == other
  }

  fileprivate var isDash: Bool {
    guard case .text(let text) = self else { return false }
    return isDashOnly(text)
  }

  /// A number with the unit that stands beside it: 1.2 under 千件.
  fileprivate func counted(in unit: String) -> KPIUpdate.Content {
    guard case .number(let number) = self else { return self }
    return .text(CellValue.number(number).printedText + unit)
  }

  /// A number with nothing but a unit beside it is the number: 1,200件 of 件, 1.2 of 千件.
  fileprivate func plain(in unit: String) -> KPIUpdate.Content {
    guard case .text(let text) = self, let written = WrittenNumber(text),
      written.qualifiers.isEmpty
    else { return self }
    if written.unit.isEmpty || folded(written.unit) == folded(unit) {
      return .number(written.value)
    }
    return CountedUnit(unit).number(written.value, of: CountedUnit(written.unit))
      .map { .number($0) } ?? self
  }
}
