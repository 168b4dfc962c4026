/// A formula as a workbook stores it: without the leading `=`, with English function names
/// (ECMA-376-1 §18.17, §18.3.1.40 f).
///
/// It is split into tokens, not evaluated. Rewriting changes only the bytes of the references or
/// sheet names concerned.
///
/// ```swift
/// Formula("SUM(集計!B1:B5)")?.references.first?.prefix?.firstSheet  // "集計"
/// ```
public struct Formula: Hashable, Sendable {
  public let text: String
  /// All of the text, in order.
  public let tokens: [FormulaToken]
  /// The references to cells, in order; table references and names are not among them.
  public let references: [FormulaReference]
  /// The sheet prefixes of references, names and errors, in order.
  public let sheetPrefixes: [SheetPrefix]

  /// Nil when the text cannot be split: open quotation marks or brackets, operands side by side,
  /// characters without meaning.
  public init?(_ text: String) {
    var scanner = FormulaScanner(bytes: Array(text.utf8))
    guard scanner.scan() else { return nil }
    self.text = text
    tokens = scanner.tokens
    references = scanner.references
    sheetPrefixes = scanner.sheetPrefixes
  }

  /// The text of a token, reference or prefix, by its UTF-8 offsets.
  public subscript(range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }
}

extension Formula {
  /// The text with each reference as `change` returns it, `#REF!` where that is nil.
  ///
  /// Nil when nothing changes. A prefix, `$` signs, spaces and the case of column letters stay.
  func rewritingReferences(_ change: (FormulaReference) -> FormulaReference?) -> String? {
    var replacements: [Replacement] = []
    for reference in references {
      guard let changed = change(reference) else {
        replacements.append(Replacement(range: reference.areaRange, text: "#REF!"))
        continue
      }
      appendReplacement(of: reference.first, by: changed.first, to: &replacements)
      if let before = reference.last, let after = changed.last {
        appendReplacement(of: before, by: after, to: &replacements)
      }
    }
    return replacing(replacements)
  }

  private func appendReplacement(
    of before: ReferenceCorner, by after: ReferenceCorner, to replacements: inout [Replacement]
  ) {
    guard before != after else { return }
    let isLowercased = self[before.range].utf8.contains { $0 >= UInt8(ascii: "a") }
    replacements.append(
      Replacement(range: before.range, text: after.text(lowercased: isLowercased)))
  }

  /// New text for a range of UTF-8 offsets.
  struct Replacement {
    var range: Range<Int>
    var text: String
  }

  /// The text with `replacements`, which are in order and apart, made; nil when there are none.
  func replacing(_ replacements: [Replacement]) -> String? {
    guard !replacements.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var copied = 0
    for replacement in replacements {
      result += bytes[copied..<replacement.range.lowerBound]
      result += replacement.text.utf8
      copied = replacement.range.upperBound
    }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }
}

extension Formula {
  /// The text as copied to the cell `rows` further down and `columns` further right; nil when
  /// nothing changes.
  ///
  /// Relative coordinates move, absolute ones and table references stay. A reference that leaves
  /// the grid becomes `#REF!`. This expands shared formulas (ECMA-376-1 §18.3.1.40 f).
  public func translated(rows: Int, columns: Int) -> String? {
    rewritingReferences { reference in
      var moved = reference
      guard let first = reference.first.translated(rows: rows, columns: columns) else { return nil }
      moved.first = first
      if let last = reference.last {
        guard let last = last.translated(rows: rows, columns: columns) else { return nil }
        moved.last = last
      }
      return moved
    }
  }
}

extension ReferenceCorner {
  fileprivate func translated(rows: Int, columns: Int) -> ReferenceCorner? {
    var moved = self
    for (axis, offset) in [(StructuralEdit.Axis.rows, rows), (.columns, columns)] {
      guard let coordinate = self[axis], !coordinate.isAbsolute else { continue }
      let (index, overflows) = coordinate.index.addingReportingOverflow(offset)
      guard !overflows, (1...axis.lastLine).contains(index) else { return nil }
      moved[axis]?.index = index
    }
    return moved
  }
}

extension Formula {
  /// The text with every reference that lies wholly in `columns` (1-based) of the sheet `home` moved by
  /// `offset` columns; nil when nothing changes.
  ///
  /// `$` signs make no difference: a conditional format that is cloned for the column beside it
  /// must look at that column. References that reach over other columns stay, and so do those to
  /// other sheets and 3-D references. Off the grid: `#REF!`.
  public func movingColumns(_ columns: ClosedRange<Int>, by offset: Int, home: String) -> String? {
    rewritingReferences { reference in
      let own = reference.cells.columns
      guard reference.isOn(home, home: home), own.clamped(to: columns) == own else {
        return reference
      }
      let grid = 1...CellReference.maximumColumn
      guard grid.contains(own.lowerBound + offset), grid.contains(own.upperBound + offset) else {
        return nil
      }
      var moved = reference
      moved.first.column?.index += offset
      moved.last?.column?.index += offset
      return moved
    }
  }
}

extension Formula {
  /// The text after `edit` on `editedSheet`, for a formula of the sheet `home`; nil when nothing
  /// changes.
  ///
  /// References that the edit deletes become `#REF!` behind their prefix. References to other
  /// workbooks, to a bare `!` or a deleted sheet, and table references stay as they are.
  ///
  /// A 3-D reference over several sheets stays too: its cells are the same on every sheet, and
  /// the edit moves those of one, so moving it would change what it means on the others. The
  /// standard is silent here, and no rule of Excel's is known to us.
  /// `references(spanning:sheetOrder:)` names such references, to be reported.
  ///
  /// With `isRelativeFixed` only coordinates with `$` follow, as in the formulas of defined names:
  /// what is relative there is relative to the cell that uses the name.
  public func shifted(
    by edit: StructuralEdit, of editedSheet: String, home: String, isRelativeFixed: Bool = false
  ) -> String? {
    shifted(home: home, isRelativeFixed: isRelativeFixed) { sheet in
      Self.isSameSheet(sheet, editedSheet) ? edit : nil
    }
  }

  /// The same after edits of several sheets; `edit` gives that of a sheet, nil without one.
  func shifted(
    home: String, isRelativeFixed: Bool, by edit: (_ sheet: String) -> StructuralEdit?
  ) -> String? {
    rewritingReferences { reference in
      guard let sheet = reference.prefix == nil ? home : reference.prefix?.singleSheet,
        let edit = edit(sheet), !isRelativeFixed || reference.isAbsolute(on: edit.axis)
      else { return reference }
      return reference.shifted(by: edit)
    }
  }

  /// The 3-D references that cover `sheet` among others, in the workbook's `sheetOrder`.
  public func references(spanning sheet: String, sheetOrder: [String]) -> [FormulaReference] {
    references.filter { $0.prefix?.spans(sheet, sheetOrder: sheetOrder) ?? false }
  }
}

extension FormulaReference {
  /// Whether `$` stands before all its coordinates on an axis.
  fileprivate func isAbsolute(on axis: StructuralEdit.Axis) -> Bool {
    first[axis]?.isAbsolute != false && last?[axis]?.isAbsolute != false
  }

  /// Where the cells land; nil when none is left.
  func shifted(by edit: StructuralEdit) -> FormulaReference? {
    // Whole columns have no rows to move, whole rows no columns.
    guard let start = first[edit.axis]?.index else { return self }
    let end = last?[edit.axis]?.index ?? start
    guard let lines = edit.shifted(min(start, end)...max(start, end)) else { return nil }
    var moved = self
    // A reversed range (B5:A1) stays reversed.
    moved.first[edit.axis]?.index = start <= end ? lines.lowerBound : lines.upperBound
    moved.last?[edit.axis]?.index = start <= end ? lines.upperBound : lines.lowerBound
    return moved
  }
}
