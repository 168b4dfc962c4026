import Diagnostics
import PlanText
import SpreadsheetML

/// Gives the actions of a book that a layout table describes numbers of their own, and names where those
/// are not what staff call them.
struct ActionNumbering {
  private(set) var tables: [PlanTable]
  /// Numbers that stand for several actions.
  private(set) var findings: [Diagnostic] = []
  /// What stands in the number's cell, by table and row; nil where it is blank.
  private var names: [[ActionName?]]

  init(of tables: [PlanTable]) {
    self.tables = tables
    names = tables.map { table in
      let column = table.layout.column(.number)?.index
      return table.layout.actionRows.map { row in
        column.flatMap { ActionName(in: row, column: $0, of: table.grid.cells) }
      }
    }
    if let scope = scope() { names = counted(in: scope) }
    tellRepeated()
    number()
  }

  /// What each row stands in, by table and row; nil where that cannot be told.
  private typealias Scope = [[String?]]

  /// In what the actions are counted, each from 1 on: departments, sheets or levels; nil where the book
  /// counts them through.
  private func scope() -> Scope? {
    guard isRepeated(names), names.allSatisfy({ !$0.contains(nil) }) else { return nil }
    let departments = tables.map { table in
      table.layout.actionRows.map { table.department(of: $0) ?? "" }
    }
    let ofDepartments = areCounted(in: departments) ? departments : nil
    if let ofDepartments, !isRepeated(counted(in: ofDepartments)) { return ofDepartments }
    let sheets = tables.map { table in table.layout.actionRows.map { _ in table.layout.sheet } }
    let parts = ([sheets] + levels()).first { scope in
      !scope.contains { $0.contains(nil) } && !isRepeated(counted(in: scope))
        // A number that a department has twice by mistake would be parted by chance.
        && (ofDepartments == nil || beginAnew(in: scope))
    }
    return parts ?? ofDepartments
  }

  /// Whether the numbers in each of them are 1, 2, 3 and so on in the order of the book.
  private func beginAnew(in scope: Scope) -> Bool {
    var last: [String: Int] = [:]
    for (name, part) in zip(names.joined(), scope.joined()) {
      guard let part, let number = name.flatMap({ MarkNumber.number(inMark: $0.number) }),
        number == last[part, default: 0] + 1
      else { return false }
      last[part] = number
    }
    return true
  }

  /// Whether one number stands in two of them.
  private func areCounted(in scope: Scope) -> Bool {
    var first: [String: String] = [:]
    for (name, part) in zip(names.joined(), scope.joined()) {
      guard let name, let part else { continue }
      let other = first.updateValue(part, forKey: name.number)
      if let other, !foldAlike(other, part) { return true }
    }
    return false
  }

  /// The marks of the levels down to each, the outermost alone first; where a level has no mark, its name.
  private func levels() -> [Scope] {
    let paths = tables.map { table in
      var reading = ActionReading(table.layout, on: table.grid.cells, drawnOn: nil)
      var above: [String?] = []
      return table.layout.actionRows.map { row in
        // A blank cell below a level's name goes on with it.
        let own = reading.levels(in: row).map { $0.map { HeadedColumn.oneLine($0.value) } }
        above = own.enumerated().map { offset, name in
          let isBlank = name?.isEmpty ?? true
          return isBlank && offset < above.count ? above[offset] : name
        }
        return above.compactMap(\.self).map { name in
          let mark = LevelMark.split(name).mark
          return mark.isEmpty ? name : mark
        }
      }
    }
    let depth = paths.joined().map(\.count).max() ?? 0
    return (0..<depth).map { last in
      paths.map { rows in
        rows.map { $0.count > last ? $0[...last].joined(separator: " ") : nil }
      }
    }
  }

  private func isRepeated(_ names: [[ActionName?]]) -> Bool {
    let numbers = names.joined().compactMap { $0?.number }
    return Set(numbers).count < numbers.count
  }

  private func counted(in scope: Scope) -> [[ActionName?]] {
    zip(names, scope).map { names, parts in
      zip(names, parts).map { name, part in
        guard let part, !part.isEmpty else { return name }
        return name?.counted(in: part)
      }
    }
  }

  /// Tells names that two actions have; where many do, the first of them.
  private mutating func tellRepeated() {
    var first: [String: SourceCell] = [:]
    var repeated: [(name: String, source: SourceCell, first: SourceCell)] = []
    for (table, names) in zip(tables, names) {
      guard let column = table.layout.column(.number)?.index else { continue }
      for (row, name) in zip(table.layout.actionRows, names) {
        guard let name = name?.number else { continue }
        let source = table.grid.source(CellReference(row: row.row, column: column))
        if let other = first[name] {
          repeated.append((name, source, other))
        } else {
          first[name] = source
        }
      }
    }
    let areMany = repeated.count > 1 && repeated.count * 3 > first.count
    findings = repeated.prefix(areMany ? 1 : repeated.count).map { name, source, first in
      .duplicateActionNumber(
        name, at: source, first: first, further: areMany ? repeated.count - 1 : 0)
    }
  }

  private mutating func number() {
    let said = names.joined().map { $0?.number ?? "" }
    let numbers = said.compactMap(Int.init)
    let arePlain =
      numbers.count == said.count && Set(numbers).count == numbers.count
      && zip(said, numbers).allSatisfy { $0 == String($1) && $1 > 0 }
    var next = 0
    for (index, table) in tables.enumerated() {
      var layout = table.layout
      for offset in layout.actionRows.indices {
        let name = names[index][offset]
        layout.actionRows[offset].number = arePlain ? numbers[next] : next + 1
        layout.actionRows[offset].name = arePlain ? nil : name?.number
        layout.actionRows[offset].priority = name?.mark ?? ""
        next += 1
      }
      tables[index] = PlanTable(layout: layout, grid: table.grid)
    }
  }
}
