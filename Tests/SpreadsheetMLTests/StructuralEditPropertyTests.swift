import SpreadsheetML
import Testing
import TestSupport

/// Random insertions and deletions, checked against a sheet of labelled lines.
struct StructuralEditPropertyTests {
  /// One range as the lines that belong to it, on a sheet of 60 lines either way.
  private struct Oracle {
    private var rows: [Bool]
    private var columns: [Bool]
    /// Whether it has had more than one cell all along.
    private(set) var isMerged = true

    /// Whether rows inserted right below it join it.
    private let isRule: Bool

    init(_ range: CellRange, isRule: Bool = false) {
      self.isRule = isRule
      rows = (1...60).map { range.rows.contains($0) }
      columns = (1...60).map { range.columns.contains($0) }
    }

    mutating func apply(_ edit: StructuralEdit) {
      if edit.axis == .rows {
        Self.apply(edit, to: &rows, joinsBelow: isRule)
      } else {
        Self.apply(edit, to: &columns)
      }
      if place?.isSingleCell != false { isMerged = false }
    }

    private static func apply(
      _ edit: StructuralEdit, to lines: inout [Bool], joinsBelow: Bool = false
    ) {
      let start = edit.first - 1
      switch edit.kind {
      case .insert:
        let isInside = start > 0 && lines[start - 1] && (lines[start] || joinsBelow)
        lines.insert(contentsOf: Array(repeating: isInside, count: edit.count), at: start)
      case .delete:
        lines.removeSubrange(start..<(start + edit.count))
      }
    }

    var place: CellRange? {
      guard let top = rows.firstIndex(of: true), let bottom = rows.lastIndex(of: true),
        let left = columns.firstIndex(of: true), let right = columns.lastIndex(of: true)
      else { return nil }
      return CellRange(rows: (top + 1)...(bottom + 1), columns: (left + 1)...(right + 1))
    }
  }

  @Test func referencesAreWhereTheirCellsAre() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let ranges = (0..<6).map { _ in Self.range(using: &random) }
      var workbook = try WorkbookBuilder(Self.sheet(ranges), sheet: "Sheet1")
        .adding(sheet: "式", Self.formulas(ranges)).open()
      var oracles = ranges.map { Oracle($0) }
      var rules = ranges.map { Oracle($0, isRule: true) }
      for _ in 0..<6 {
        let edit = StructuralEdit(
          axis: Bool.random(using: &random) ? .rows : .columns,
          kind: Bool.random(using: &random) ? .insert : .delete,
          first: Int.random(in: 1...12, using: &random),
          count: Int.random(in: 1...2, using: &random))
        try workbook.apply(edit, to: "Sheet1")
        for index in oracles.indices {
          oracles[index].apply(edit)
          rules[index].apply(edit)
        }
      }
      let places = oracles.map(\.place)
      let context: Comment = "seed \(seed), round \(round): \(ranges)"
      let sheets = try workbook.worksheets()
      // A merged range that has come down to one cell is none.
      let merged = oracles.filter(\.isMerged).compactMap(\.place)
      #expect(sheets[0].mergedRanges == merged, context)
      #expect(
        sheets[1].cells.map(\.formula)
          == places.map { "SUM(Sheet1!\($0.map { "\($0.topLeft):\($0.bottomRight)" } ?? "#REF!"))" },
        context)
      let content = try workbook.content()
      let validations = rules.compactMap(\.place).map { "sqref=\"\($0)\"" }
      for validation in validations { #expect(content.contains(validation), context) }
      #expect(content.contains("<dataValidations") == !validations.isEmpty, context)
      #expect(
        validations.isEmpty || content.contains("<dataValidations count=\"\(validations.count)\""),
        context)
    }
  }

  /// A range of at least two cells.
  private static func range(using random: inout SeededGenerator) -> CellRange {
    let row = Int.random(in: 1...12, using: &random)
    let column = Int.random(in: 1...12, using: &random)
    return CellRange(
      rows: row...(row + Int.random(in: 0...3, using: &random)),
      columns: column...(column + Int.random(in: 1...3, using: &random)))
  }

  private static func sheet(_ ranges: [CellRange]) -> String {
    let merges = ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let validations = ranges.map { "<dataValidation sqref=\"\($0)\"/>" }.joined()
    return "<sheetData/><mergeCells count=\"\(ranges.count)\">\(merges)</mergeCells>"
      + "<dataValidations count=\"\(ranges.count)\">\(validations)</dataValidations>"
  }

  private static func formulas(_ ranges: [CellRange]) -> String {
    let cells = ranges.map { "<c><f>SUM(Sheet1!\($0))</f></c>" }.joined()
    return "<sheetData><row>\(cells)</row></sheetData>"
  }
}
