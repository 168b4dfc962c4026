import SpreadsheetML
import TestSupport

/// A random workbook of two sheets that knows what every reference in it must be after edits.
struct TrackedBook {
  private struct Formula {
    let template: String
    var reference: TrackedReference

    func text(_ prefixes: [String]) -> String {
      template.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: reference.text(prefixes))
    }
  }

  /// What stands on one sheet; places are references to the sheet itself.
  private struct Sheet {
    var cells: [(place: TrackedReference, formula: Formula)]
    var merged: TrackedReference
    /// A merged range that has come down to one cell is none from then on.
    var isMerged = true
    var formatted: [TrackedReference]
    var condition: Formula
    var validated: TrackedReference
    var choices: Formula
    var link: TrackedReference
    var target: Formula
  }

  private var sheets: [Sheet] = []
  private var name: Formula
  private(set) var names = ["Sheet1", "集計"]
  /// Whether references quote the sheet's name; quotes stay once they are there.
  private var isQuoted = [false, false]

  init(using random: inout SeededGenerator) {
    name = Formula(
      template: "%", reference: Self.reference(to: 0, hasPrefix: true, marks: true, &random))
    for sheet in 0...1 {
      let cells = (1...4).map { row in
        (Self.cell(row: row * 3, on: sheet, &random), Self.formula(on: sheet, &random))
      }
      sheets.append(
        Sheet(
          cells: cells, merged: Self.area(on: sheet, &random),
          formatted: (0...1).map { _ in Self.area(on: sheet, &random) },
          condition: Self.formula(on: sheet, marks: true, &random),
          validated: Self.area(on: sheet, &random),
          choices: Self.formula(on: sheet, marks: true, &random),
          link: Self.cell(row: .random(in: 1...12, using: &random), on: sheet, &random),
          target: Formula(
            template: "%",
            reference: Self.cell(
              row: .random(in: 1...12, using: &random), on: 1 - sheet, hasPrefix: true, &random))))
    }
  }

  mutating func rename(_ sheet: Int, to new: String, isQuoted: Bool) {
    names[sheet] = new
    self.isQuoted[sheet] = self.isQuoted[sheet] || isQuoted
  }

  mutating func apply(_ edit: StructuralEdit, to sheet: Int) {
    func follow(_ reference: inout TrackedReference, joinsBelow: Bool = false) {
      if reference.sheet == sheet { reference.range.apply(edit, joinsBelow: joinsBelow) }
    }
    follow(&name.reference)
    for index in sheets.indices {
      for cell in sheets[index].cells.indices {
        follow(&sheets[index].cells[cell].place)
        follow(&sheets[index].cells[cell].formula.reference)
      }
      sheets[index].cells.removeAll { $0.place.range.isGone }
      follow(&sheets[index].merged)
      let corners = sheets[index].merged.range.corners
      if corners.map({ $0[0] == $0[1] }) != false { sheets[index].isMerged = false }
      for area in sheets[index].formatted.indices {
        follow(&sheets[index].formatted[area], joinsBelow: true)
      }
      follow(&sheets[index].condition.reference)
      follow(&sheets[index].validated, joinsBelow: true)
      follow(&sheets[index].choices.reference)
      follow(&sheets[index].link)
      follow(&sheets[index].target.reference)
    }
  }
}

/// What must be in the file.
extension TrackedBook {
  private var prefixes: [String] {
    zip(names, isQuoted).map { name, isQuoted in
      isQuoted ? "'\(name.split(separator: "'").joined(separator: "''"))'!" : "\(name)!"
    }
  }

  var definedName: String { name.text(prefixes) }

  /// The cells of a sheet with their formulas, in the sheet's order.
  func cells(of sheet: Int) -> [String] {
    sheets[sheet].cells.map { "\($0.place.text(prefixes)) \($0.formula.text(prefixes))" }
  }

  /// All that follows the cells in a sheet's part.
  func rest(of sheet: Int) -> String {
    let sheet = sheets[sheet]
    var xml = ""
    if sheet.isMerged {
      xml +=
        "<mergeCells count=\"1\"><mergeCell ref=\"\(sheet.merged.text(prefixes))\"/></mergeCells>"
    }
    let formatted = sheet.formatted.filter { !$0.range.isGone }.map { $0.ruleText(prefixes) }
    if !formatted.isEmpty {
      let ranges = formatted.joined(separator: " ")
      xml += "<conditionalFormatting sqref=\"\(ranges)\"><cfRule>"
      xml += "<formula>\(sheet.condition.text(prefixes))</formula></cfRule></conditionalFormatting>"
    }
    if !sheet.validated.range.isGone {
      xml += "<dataValidations count=\"1\">"
      xml += "<dataValidation sqref=\"\(sheet.validated.ruleText(prefixes))\">"
      xml += "<formula1>\(sheet.choices.text(prefixes))</formula1></dataValidation>"
      xml += "</dataValidations>"
    }
    if !sheet.link.range.isGone {
      xml += "<hyperlinks><hyperlink ref=\"\(sheet.link.text(prefixes))\""
      xml += " location=\"\(sheet.target.text(prefixes))\"/></hyperlinks>"
    }
    return xml
  }

  /// The workbook as it stands before any edit.
  func builder() -> WorkbookBuilder {
    WorkbookBuilder(content(of: 0), sheet: names[0]).adding(sheet: names[1], content(of: 1))
      .workbook(
        behind: "<definedNames><definedName name=\"範囲\">\(definedName)</definedName></definedNames>"
      )
  }

  private func content(of sheet: Int) -> String {
    let rows = sheets[sheet].cells.map { cell in
      let row = cell.place.range.corners?[0].row ?? 0
      return "<row r=\"\(row)\"><c r=\"\(cell.place.text(prefixes))\">"
        + "<f>\(cell.formula.text(prefixes))</f></c></row>"
    }
    return "<sheetData>\(rows.joined())</sheetData>\(rest(of: sheet))"
  }
}

/// Random references.
extension TrackedBook {
  private static let templates = [
    "%", "SUM(%)", "IF(%=1,\"A1:B2\",%)", "-%*2+範囲", "COUNTIF(%,\"=1\")+\"Sheet1!A1\"",
  ]

  private static func formula(
    on sheet: Int, marks: Bool? = nil, _ random: inout SeededGenerator
  ) -> Formula {
    let target = Int.random(in: 0...1, using: &random)
    let hasPrefix = target != sheet || Bool.random(using: &random)
    return Formula(
      template: templates.randomElement(using: &random) ?? "%",
      reference: reference(to: target, hasPrefix: hasPrefix, marks: marks, &random))
  }

  /// A cell, an area, whole columns or whole rows, with `$` as told or by chance.
  private static func reference(
    to sheet: Int, hasPrefix: Bool, marks: Bool?, _ random: inout SeededGenerator
  ) -> TrackedReference {
    let kind = Int.random(in: 0...3, using: &random)
    func lines(_ random: inout SeededGenerator) -> ClosedRange<Int> {
      let first = Int.random(in: 1...12, using: &random)
      return first...(kind == 0 ? first : first + Int.random(in: 0...4, using: &random))
    }
    let rows = lines(&random)
    let columns = lines(&random)
    return TrackedReference(
      range: TrackedRange(rows: kind == 2 ? nil : rows, columns: kind == 3 ? nil : columns),
      sheet: sheet, hasPrefix: hasPrefix, isOneCell: kind == 0,
      marks: (0..<4).map { _ in marks ?? Bool.random(using: &random) })
  }

  private static func cell(
    row: Int, on sheet: Int, hasPrefix: Bool = false, _ random: inout SeededGenerator
  ) -> TrackedReference {
    let column = Int.random(in: 1...12, using: &random)
    return TrackedReference(
      range: TrackedRange(rows: row...row, columns: column...column), sheet: sheet,
      hasPrefix: hasPrefix, isOneCell: true, marks: [false, false, false, false])
  }

  /// An area of at least two cells.
  private static func area(on sheet: Int, _ random: inout SeededGenerator) -> TrackedReference {
    let row = Int.random(in: 1...12, using: &random)
    let column = Int.random(in: 1...12, using: &random)
    return TrackedReference(
      range: TrackedRange(
        rows: row...(row + .random(in: 0...3, using: &random)),
        columns: column...(column + .random(in: 1...3, using: &random))),
      sheet: sheet, hasPrefix: false, isOneCell: false, marks: [false, false, false, false])
  }
}
