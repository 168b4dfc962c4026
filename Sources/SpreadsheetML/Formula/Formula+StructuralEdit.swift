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
    rewritingReferences { reference in
      guard reference.isOn(editedSheet, home: home),
        !isRelativeFixed || reference.isAbsolute(on: edit.axis)
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
