package import PlanReading
package import PlanText

/// One number of a plan, whether an indicator's table or a text says it.
package struct Observation: Hashable, Sendable {
  /// What the number is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case actual, target, planned
    /// The difference from another time, or the ratio to it.
    case change
    /// A share or a number per time, which no sum may be made of.
    case rate
  }

  /// What the number covers.
  package enum Accumulation: String, Hashable, Sendable, CaseIterable {
    /// What was added in its year.
    case new
    /// All since the beginning.
    case cumulative
    /// A part of a number beside it.
    case partOf = "of_which"
    case none
  }

  /// Its name within the edition: the figure's, or `S1K1-2024-target`.
  package var id: String
  /// What is observed: the same in every year and every edition, `A13:加入:社` or `S1K1`.
  package var seriesID: String
  /// Nil for an indicator.
  package var actionNumber: Int?
  /// Nil for a figure of a text.
  package var kpiCode: String?
  /// The words that say what is counted, without their year; may be empty.
  package var label: String
  package var fiscalYear: FiscalYear?
  package var asOf: CalendarDate?
  package var kind: Kind
  package var accumulation: Accumulation
  /// In `unit`; nil where there is none.
  package var value: Double?
  package var unit: String
  /// In `baseUnit`: money in 円, shares in %.
  package var baseValue: Double?
  package var baseUnit: String
  /// Whether the value is there, still to come, or does not exist.
  package var presence: Presence
  /// Whether the action is 再掲, so that the number stands in the plan twice.
  package var isRelisted: Bool
  package var source: SourceCell

  /// Whether there is a value.
  package enum Presence: String, Hashable, Sendable, CaseIterable {
    case reported, pending, none
  }
}

extension Observation {
  /// Passes on all numbers of an edition: its indicators', then those of its texts in the order of the table.
  static func forEach(in edition: Edition, _ body: (Observation) -> Void) {
    let plan = edition.plan
    for kpi in plan.kpis {
      for value in kpi.values { body(Observation(value, of: kpi, edition: plan.edition)) }
    }
    let figures = edition.texts.figures
    var labels = SeriesLabels()
    var counts = [SeriesPlace: Int](minimumCapacity: figures.count)
    for figure in figures {
      var observation = Observation(figure, label: labels.label(of: figure.stated.label))
      // A second number of the same series on the same day is another thing that has no name.
      let place = SeriesPlace(observation)
      let count = Self.counted(&counts[place, default: 0])
      if count > 1 { observation.seriesID += "#\(count)" }
      body(observation)
    }
  }

  /// Counts one more.
  private static func counted(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  /// What only one number of a series may have.
  private struct SeriesPlace: Hashable {
    let series: TextKey
    let year: FiscalYear?
    let asOf: CalendarDate?
    let kind: Kind

    init(_ observation: Observation) {
      series = TextKey(observation.seriesID)
      year = observation.fiscalYear
      asOf = observation.asOf
      kind = observation.kind
    }
  }

  private init(_ figure: Figure, label: String) {
    let stated = figure.stated
    let words = ObservationWords(stated.qualifiers)
    let kind = Kind(of: stated, words)
    let accumulation = Accumulation(words, label: label)
    id = figure.id
    // In the base unit: 406百万円 of one year and 4.26億円 of another are one series.
    var seriesID = "A"
    seriesID.reserveCapacity(label.utf8.count + stated.normalUnit.utf8.count + 40)
    seriesID += String(figure.actionNumber)
    for part in [label, stated.normalUnit] { seriesID += ":" + part }
    // Targets and plans are of the series that they are about.
    if accumulation != .none { seriesID += ":" + accumulation.rawValue }
    if kind == .change { seriesID += ":" + kind.rawValue }
    self.seriesID = seriesID
    actionNumber = figure.actionNumber
    kpiCode = nil
    self.label = label
    fiscalYear = figure.fiscalYear
    asOf = stated.asOf
    self.kind = kind
    self.accumulation = accumulation
    value = stated.value
    self.unit = stated.unit
    baseValue = stated.valueInBaseUnit
    baseUnit = stated.normalUnit
    presence = Presence(of: stated)
    isRelisted = figure.isRelisted
    source = figure.source
  }

  private init(_ value: KPIValue, of kpi: KPI, edition: FiscalYear) {
    let printed = kpi.unit(of: value)
    let unit = CountedUnit(printed)
    let year = value.isUndated ? nil : value.fiscalYear
    let named = year.map { String($0.westernYear) } ?? "undated"
    id = "\(kpi.code)-\(named)-\(value.kind.rawValue)"
    seriesID = kpi.code
    actionNumber = kpi.actionNumber
    kpiCode = kpi.code
    label = kpi.indicator
    fiscalYear = year
    asOf = nil
    kind = value.kind == .target ? .target : .actual
    accumulation = Accumulation(
      ObservationWords(value.wording?.qualifiers ?? []), label: kpi.indicator)
    let number = value.number.flatMap { $0.isFinite ? $0 : nil }
    self.value = number
    self.unit = printed
    baseValue = number.map(unit.inName)
    baseUnit = unit.name
    presence = Presence(ValueStatus(of: value, of: kpi, in: edition))
    isRelisted = false
    source = value.source
  }
}
