import PlanReading
import PlanText
import SpreadsheetML

extension ComparedKPI {
  /// The indicators of both editions in the order of the new one.
  ///
  /// They are matched by strategy and name, then by name; one with a new name is known by its place
  /// and its baseline figure.
  ///
  /// A note over years to come that gives up the years from one edition to the next is no change.
  static func all(
    old: [KPI], new: [KPI], from oldEdition: FiscalYear, to newEdition: FiscalYear
  ) -> [ComparedKPI] {
    func isFreed(_ year: FiscalYear) -> Bool { oldEdition < year && year <= newEdition }
    var matching = Matching(oldCount: old.count, newCount: new.count)
    matching.match(old: { Key(placeOf: old[$0]) }, new: { Key(placeOf: new[$0]) })
    matching.match(old: { folded(old[$0].printedName) }, new: { folded(new[$0].printedName) })
    matching.match(old: { Key(figureOf: old[$0]) }, new: { Key(figureOf: new[$0]) })
    return matching.pairs(old: Array(old.indices), new: Array(new.indices)).map { pair in
      ComparedKPI(
        old: pair.old.map { old[$0] }, new: pair.new.map { new[$0] }, isFreed: isFreed)
    }
  }

  private struct Key: Hashable {
    var code: String
    var text: String = ""
    var number: Double?

    init(placeOf kpi: KPI) {
      code = kpi.strategyCode
      text = folded(kpi.printedName)
    }

    init?(figureOf kpi: KPI) {
      guard let number = kpi.values.first(where: { $0.kind == .baseline })?.number else {
        return nil
      }
      code = kpi.code
      self.number = number
    }
  }

  private init(old: KPI?, new: KPI?, isFreed: (FiscalYear) -> Bool) {
    let code = (new ?? old)?.code ?? ""
    self.init(
      presence: old == nil ? .onlyNew : new == nil ? .onlyOld : .both,
      oldName: old?.printedName, newName: new?.printedName,
      changes: Self.changes(old: old, new: new, isFreed).map { $0.of(kpi: code) })
  }

  private static func changes(
    old: KPI?, new: KPI?, _ isFreed: (FiscalYear) -> Bool
  ) -> [PlanChange] {
    switch (old, new) {
    case (nil, nil):
      return []
    case (nil, let new?):
      let name = Sourced(new.printedName, at: new.source)
      return (name.value.isEmpty ? [] : [PlanChange(newlyCreated: .indicator, name)])
        + new.values.filter { !new.printed($0).value.isEmpty }.map {
          PlanChange(newlyCreated: .figure($0.kind), new.printed($0), fiscalYear: $0.fiscalYear)
        }
    case (let old?, nil):
      let name = Sourced(old.printedName, at: old.source)
      return (name.value.isEmpty ? [] : [PlanChange(deleted: .indicator, name)])
        + old.values.filter { !old.printed($0).value.isEmpty }.map {
          PlanChange(deleted: .figure($0.kind), old.printed($0), fiscalYear: $0.fiscalYear)
        }
    case (let old?, let new?):
      let name = PlanChange(
        .indicator, old: Sourced(old.printedName, at: old.source),
        new: Sourced(new.printedName, at: new.source))
      return [name].compactMap(\.self) + figureChanges(old, new, isFreed)
    }
  }

  /// The changes of figures, by kind and year.
  private static func figureChanges(
    _ oldKPI: KPI, _ newKPI: KPI, _ isFreed: (FiscalYear) -> Bool
  ) -> [PlanChange] {
    let (old, new) = (oldKPI.values, newKPI.values)
    struct Key: Hashable {
      var kind: KPIValue.Kind
      var year: FiscalYear
      init(_ value: KPIValue) { (kind, year) = (value.kind, value.fiscalYear) }
    }
    var matching = Matching(oldCount: old.count, newCount: new.count)
    matching.match(old: { Key(old[$0]) }, new: { Key(new[$0]) })
    return matching.pairs(old: Array(old.indices), new: Array(new.indices)).compactMap { pair in
      let (before, after) = (pair.old.map { old[$0] }, pair.new.map { new[$0] })
      guard let value = after ?? before else { return nil }
      let isNoted = before.map { $0.number == nil && $0.note != nil } ?? false
      if value.kind == .target, isNoted, isFreed(value.fiscalYear) {
        // The cell says what it said before the note: nothing, or the figure that has come.
        guard let after, after.number != nil || after.note != nil else { return nil }
        if after.note == before?.note { return nil }
        return PlanChange(
          .figure(value.kind), old: nil, new: newKPI.printed(after), fiscalYear: value.fiscalYear)
      }
      return PlanChange(
        .figure(value.kind), old: before.map { oldKPI.printed($0) },
        new: after.map { newKPI.printed($0) },
        fiscalYear: value.fiscalYear)
    }
  }
}

extension KPI {
  /// `相談件数（件）`.
  fileprivate var printedName: String { unit.isEmpty ? indicator : "\(indicator)（\(unit)）" }

  /// A figure as it stands: the number without digit groups, with words and a unit of its own, or the
  /// note.
  fileprivate func printed(_ value: KPIValue) -> Sourced<String> {
    if let wording = value.wording, isWorded(value) {
      return Sourced(wording.text, at: value.source)
    }
    let number = value.number.map { CellValue.number($0).printedText }
    return Sourced(number ?? value.note ?? (value.isDash ? "―" : ""), at: value.source)
  }
}
