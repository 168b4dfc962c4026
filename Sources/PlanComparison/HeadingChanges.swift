import PlanReading
import PlanText

/// Compares titles and headings.
enum HeadingChanges {
  /// The title's change first, then one change a wording that is not in both editions, by column.
  static func changes(old: Plan, new: Plan) -> [PlanChange] {
    var changes = [PlanChange(.title, old: old.title, new: new.title)].compactMap(\.self)
    let oldHeadings = Dictionary(grouping: old.headings, by: \.column)
    let newHeadings = Dictionary(grouping: new.headings, by: \.column)
    for column in columns(old: old, new: new) {
      changes += Self.changes(
        column, old: (oldHeadings[column] ?? []).map(\.text),
        new: (newHeadings[column] ?? []).map(\.text))
    }
    return changes
  }

  /// The columns of the new edition in their order, each that is gone behind the one it followed.
  private static func columns(old: Plan, new: Plan) -> [PlanColumn] {
    let oldColumns = distinct(old.headings.map(\.column))
    let newColumns = distinct(new.headings.map(\.column))
    var matching = Matching(oldCount: oldColumns.count, newCount: newColumns.count)
    matching.match(old: { oldColumns[$0] }, new: { newColumns[$0] })
    return matching.pairs(old: Array(oldColumns.indices), new: Array(newColumns.indices))
      .compactMap { pair in pair.new.map { newColumns[$0] } ?? pair.old.map { oldColumns[$0] } }
  }

  /// The changes of one column's heading, which pages repeat in wordings of their own.
  private static func changes(
    _ column: PlanColumn, old: [Sourced<String>], new: [Sourced<String>]
  ) -> [PlanChange] {
    let oldWordings = Set(old.map { folded($0.value) })
    let newWordings = Set(new.map { folded($0.value) })
    var seen: Set<[String]> = []
    return (0..<max(old.count, new.count)).compactMap { page in
      // Where one edition has fewer pages, its last one stands for the rest.
      let before = old.isEmpty ? nil : old[min(page, old.count - 1)]
      let after = new.isEmpty ? nil : new[min(page, new.count - 1)]
      let wordings = [folded(before?.value ?? ""), folded(after?.value ?? "")]
      guard seen.insert(wordings).inserted else { return nil }
      // Both wordings are in both editions: only the pages have shifted.
      if newWordings.contains(wordings[0]), oldWordings.contains(wordings[1]) { return nil }
      return PlanChange(.heading(column), old: before, new: after, fiscalYear: column.fiscalYear)
    }
  }

  private static func distinct(_ columns: [PlanColumn]) -> [PlanColumn] {
    var seen: Set<PlanColumn> = []
    return columns.filter { seen.insert($0).inserted }
  }
}
