import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// What a book that a layout table describes calls its columns and its actions: tables for it are read
/// by these names, whatever the known wordings are.
struct LaidOutNames: Sendable {
  /// Whether its tables have a column of numbers.
  let hasNumbers: Bool
  /// What its first and its last action are called.
  let firstAndLast: [String]
  /// By all headings over a column, those over it and others first, and by the lower ones alone.
  private let columnsByPath: [String: [PlanColumn]]
  /// By the year that the headings over a column name, and what they say of it: R7評価.
  private let columnsByWording: [Wording: [PlanColumn]]
  /// By the heading of the column itself, where that is one column's only.
  private let columnsByHeading: [String: PlanColumn]
  /// By the heading of the column itself, where several years have it.
  private let yearsByHeading: [String: [FiscalYear]]
  /// The heading of a column's first place.
  private let headings: [PlanColumn: String]
  private let numbers: [String: Int]
  /// How its numbers go on.
  let counted: CountedNames
  /// Names that several actions have.
  private let repeated: Set<String>
  private let titles: [String: Int]

  /// Nil for a book of the known layout.
  ///
  /// `before` is the plan before its year was rolled, nil where it was not: tables may speak of the
  /// columns of the year to come by their headings to be.
  init?(_ reading: PlanReading, before: Plan?) {
    guard reading.layout != nil else { return nil }
    let plan = reading.plan
    counted = CountedNames(plan)
    hasNumbers = reading.layouts.contains { $0.column(.number) != nil }
    var paths: [String: [PlanColumn]] = [:]
    var headings: [String: Set<PlanColumn>] = [:]
    var wordings: [Wording: [PlanColumn]] = [:]
    func add(_ column: PlanColumn, _ groups: [String], _ own: String) {
      let all = groups + [own]
      // Its own heading alone is looked for last.
      for first in all.indices where first == 0 || first < groups.endIndex {
        // The same column of several sheets is one.
        paths[Self.key(all[first...].joined()), default: []].addOnce(column)
      }
      if let wording = Wording(all) { wordings[wording, default: []].addOnce(column) }
      headings[Self.key(own), default: []].insert(column)
    }
    for layout in reading.layouts.flatMap(\.columns) where !layout.text.isEmpty {
      let groups = layout.groups.map(\.text)
      add(layout.column, groups, layout.text)
      guard let from = before?.edition, from < plan.edition, layout.namesYear,
        layout.column.fiscalYear == from,
        let coming = PlanColumn(
          layout.column.kind, of: plan.edition, position: layout.column.position)
      else { continue }
      func rolled(_ text: String) -> String {
        headingRoll(text, from: from, to: plan.edition).applied(to: text)
      }
      add(coming, groups.map(rolled), rolled(layout.text))
    }
    columnsByPath = paths
    columnsByWording = wordings
    columnsByHeading = headings.compactMapValues { $0.count == 1 ? $0.first : nil }
    yearsByHeading = headings.compactMapValues { columns in
      let years = Set(columns.compactMap(\.fiscalYear))
      return years.count > 1 ? years.sorted() : nil
    }
    let headed = reading.layouts.flatMap(\.columns).filter { !$0.text.isEmpty }
    self.headings = Dictionary(headed.map { ($0.column, LineBreaks.joined($0.text)) }) { first, _ in
      first
    }
    let names = plan.actions.map { action in
      (
        name: plan.numberNames[action.number.value] ?? String(action.number.value),
        number: action.number.value
      )
    }
    firstAndLast = [names.first?.name, names.last?.name].compactMap(\.self)
    let unique = Self.unique(names.map { (folded($0.name), $0.number) })
    numbers = unique
    // Counted anew in each section, 1 is 1 of several: Ⅰ/1, Ⅱ/1.
    let own = names.map { folded(ActionName.withoutScope($0.name)) }
    repeated = Set(Dictionary(grouping: own, by: \.self).filter { $1.count > 1 }.keys)
    titles = Self.unique(plan.actions.map { (folded($0.title.value), $0.number.value) })
  }

  /// The columns under headings, those over it and others first, from left to right: mostly one.
  func columns(under headings: [String]) -> [PlanColumn] {
    guard let own = headings.last else { return [] }
    return columnsByPath[Self.key(headings.joined())]
      ?? columnsByHeading[Self.key(own)].map { [$0] }
      ?? Wording(headings).flatMap { columnsByWording[$0] } ?? []
  }

  /// What the book calls a column; nil for one that it lacks.
  func heading(of column: PlanColumn) -> String? { headings[column] }

  /// The years of the columns that have a heading in common which names none.
  func years(headed own: String) -> [FiscalYear] { yearsByHeading[Self.key(own)] ?? [] }

  /// The number of the action that staff call so.
  ///
  /// - Parameters:
  ///   - text: The cell of its number.
  ///   - departments: Whose numbers they may be, where each department counts its own.
  /// - Returns: Nil where no action is called so, or several are.
  func number(named text: String, of departments: [String] = []) -> Int? {
    let name = ActionName(HeadedColumn.oneLine(text)).number
    for candidate in [name] + departments.map({ $0 + "/" + name }) {
      if let number = numbers[folded(candidate)] { return number }
    }
    // Excel makes 1 of 001.
    guard let value = Int(folded(name)) else { return nil }
    let alike = numbers.filter { Int($0.key) == value }
    return alike.count == 1 ? alike.first?.value : nil
  }

  /// Whether several actions are called so.
  func isRepeated(_ text: String) -> Bool {
    repeated.contains(folded(ActionName(HeadedColumn.oneLine(text)).number))
  }

  /// The number of the only action with a title.
  func number(titled title: String) -> Int? { titles[folded(title)] }

  /// A heading as two of them are compared.
  private static func key(_ text: String) -> String {
    folded(LaidOutTable.squeezed(text).filter { $0 != ">" })
  }

  /// Pairs whose key stands once.
  private static func unique(_ pairs: [(String, Int)]) -> [String: Int] {
    Dictionary(grouping: pairs, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
  }
}

/// What headings over a column say of which year, however the year is spelled and joined.
private struct Wording: Hashable {
  let year: FiscalYear
  let words: String
  let remark: String

  /// Nil where they name no year, several, or nothing but a year.
  init?(_ headings: [String]) {
    let keys = headings.map { HeadingKey($0) }
    guard let named = keys.last(where: { $0.fiscalYear != nil }), !named.isOfSeveralYears,
      let year = named.fiscalYear, let told = keys.last(where: { !$0.core.isEmpty })
    else { return nil }
    self.year = year
    words = told.core
    remark = told.remark
  }
}

extension [PlanColumn] {
  fileprivate mutating func addOnce(_ column: PlanColumn) {
    if !contains(column) { append(column) }
  }
}

extension Plan {
  /// The plan with the numbers that another one gives the actions of the same names, or of the same
  /// titles where those have no number; actions that the other one lacks keep none of its numbers.
  func numbered(as other: PlanReading) -> Plan {
    guard !numberNames.isEmpty, let names = LaidOutNames(other, before: nil) else { return self }
    let own = numberNames
    var plan = self
    plan.changeActions { action in
      let name = own[action.number.value]
      let number =
        names.hasNumbers
        ? name.flatMap { names.number(named: $0) } : names.number(titled: action.title.value)
      action.number.value = number ?? -action.number.value
    }
    plan.readStatuses(calling: ActionCalls(other.plan, hasNumbers: names.hasNumbers))
    return plan
  }
}
