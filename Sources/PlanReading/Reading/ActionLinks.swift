import Diagnostics
package import SpreadsheetML

/// Tells which action a link inside the workbook leads to.
package struct ActionLinks: Sendable {
  private struct Row: Hashable {
    /// In lower case: names of sheets compare without case.
    let sheet: String
    let row: Int

    init(sheet: String, row: Int) {
      self.sheet = sheet.lowercased()
      self.row = row
    }

    /// Of the sheet's name its digits, as in `SourceCell`.
    func hash(into hasher: inout Hasher) {
      hasher.combine(row)
      hasher.combineDigits(of: sheet)
    }
  }

  private var numbers: [Row: Int] = [:]

  package init(_ tables: [PlanTableLayout]) {
    for table in tables {
      for action in table.actionRows {
        for row in action.rows { numbers[Row(sheet: table.sheet, row: row)] = action.number }
      }
    }
  }

  /// The numbers of the actions that the rows of a sheet link to, by the numbers of those rows'
  /// actions; the first link of a row counts.
  package func targets(on sheet: Worksheet) -> [Int: Int] {
    var targets: [Int: Int] = [:]
    for link in sheet.hyperlinks.sorted(by: { $0.range.topLeft < $1.range.topLeft }) {
      guard let location = link.location,
        let target = number(at: location, from: sheet.name),
        let source = numbers[Row(sheet: sheet.name, row: link.range.rows.lowerBound)],
        source != target, targets[source] == nil
      else { continue }
      targets[source] = target
    }
    return targets
  }

  /// Reads `'Sheet 1'!F5`, `Sheet1!$F$5:$G$6`, `F5`, each with or without `#` before it.
  private func number(at location: String, from sheet: String) -> Int? {
    let plain = location.hasPrefix("#") ? location.dropFirst() : location[...]
    guard let mark = plain.lastIndex(of: "!") else {
      return CellRange(plain).flatMap { numbers[Row(sheet: sheet, row: $0.rows.lowerBound)] }
    }
    var name = String(plain[..<mark])
    if name.count >= 2, name.hasPrefix("'"), name.hasSuffix("'") {
      name = String(name.dropFirst().dropLast()).replacing("''", with: "'")
    }
    return CellRange(plain[plain.index(after: mark)...]).flatMap {
      numbers[Row(sheet: name, row: $0.rows.lowerBound)]
    }
  }
}
