import LibXML

/// Moves the widths of columns (ECMA-376-1 §18.3.1.13 col).
enum ColumnDimensionEdit {
  /// Inserted columns take width, format and outline of the column to their left, as in Excel,
  /// but are never hidden. Deleted ones take their description with them.
  static func patches(_ scan: XMLScan, edit: StructuralEdit) -> [XMLPatch] {
    guard edit.axis == .columns else { return [] }
    return ColumnElement.list(scan).flatMap { column in
      edit.kind == .insert
        ? inserting(scan, column, edit) : deleting(scan, column, edit)
    }
  }

  private static func inserting(
    _ scan: XMLScan, _ column: ColumnElement, _ edit: StructuralEdit
  ) -> [XMLPatch] {
    let (first, last) = (column.columns.lowerBound, column.columns.upperBound)
    let rest = (last + edit.count).clamped(to: CellReference.maximumColumn)
    if edit.first <= first {
      return bounds(scan, column, (first + edit.count).clamped(to: rest)...rest)
    }
    // The inserted columns lie inside this stretch or just behind it: they continue it.
    guard edit.first <= last + 1 else { return [] }
    if !column.isHidden { return bounds(scan, column, first...rest) }
    return splittingHidden(scan, column, edit)
  }

  /// Hidden columns keep their description on either side; the inserted ones show.
  private static func splittingHidden(
    _ scan: XMLScan, _ column: ColumnElement, _ edit: StructuralEdit
  ) -> [XMLPatch] {
    let (first, last) = (column.columns.lowerBound, column.columns.upperBound)
    let range = scan.range(of: column.element)
    let inserted =
      edit
      .first...(edit.first + edit.count - 1).clamped(
        to: CellReference.maximumColumn)
    var copies = [copy(scan, column, inserted, isHidden: false)]
    if edit.first <= last {
      let end = (last + edit.count).clamped(to: CellReference.maximumColumn)
      copies.append(copy(scan, column, (inserted.upperBound + 1)...end, isHidden: true))
    }
    return bounds(scan, column, first...(edit.first - 1))
      + [XMLPatch(range: range.upperBound..<range.upperBound, replacement: copies.joined())]
  }

  private static func deleting(
    _ scan: XMLScan, _ column: ColumnElement, _ edit: StructuralEdit
  ) -> [XMLPatch] {
    guard let rest = edit.shifted(column.columns) else {
      return [XMLPatch(range: scan.range(of: column.element), replacement: "")]
    }
    return bounds(scan, column, rest)
  }

  private static func bounds(
    _ scan: XMLScan, _ column: ColumnElement, _ columns: ClosedRange<Int>
  ) -> [XMLPatch] {
    [("min", columns.lowerBound), ("max", columns.upperBound)].compactMap { name, number in
      scan.attributeRange(XMLName("", name), of: column.element).map {
        XMLPatch(range: $0, replacement: String(number))
      }
    }
  }

  private static func copy(
    _ scan: XMLScan, _ column: ColumnElement, _ columns: ClosedRange<Int>, isHidden: Bool
  ) -> String {
    let start = scan.range(of: column.element).lowerBound
    var patches = bounds(scan, column, columns)
    if !isHidden, let hidden = scan.attributeRange(XMLName("", "hidden"), of: column.element) {
      patches.append(XMLPatch(range: hidden, replacement: "0"))
    }
    let moved = patches.map {
      XMLPatch(
        range: ($0.range.lowerBound - start)..<($0.range.upperBound - start),
        replacement: $0.replacement)
    }
    let bytes = moved.applied(to: Array(scan.bytes[scan.range(of: column.element)]))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Int {
  fileprivate func clamped(to maximum: Int) -> Int { Swift.min(self, maximum) }
}
