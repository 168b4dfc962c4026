import LibXML

/// Moves the widths of columns (ECMA-376-1 §18.3.1.13 col).
enum ColumnDimensionEdit {
  /// The patches for `cols`.
  ///
  /// Inserted columns take width, format and outline of the column to their left, as in Excel, but
  /// are never hidden. Deleted ones take their description with them.
  static func patches(_ scan: XMLScan, edit: StructuralEdit) -> [XMLPatch] {
    guard edit.axis == .columns else { return [] }
    let columns = ColumnElement.list(scan)
    if edit.kind == .delete { return deleting(scan, columns, edit) }
    var patches: [XMLPatch] = []
    var gone: Set<Int> = []
    for column in columns {
      if column.columns.lowerBound >= edit.first, edit.shifted(column.columns.lowerBound) == nil {
        gone.insert(column.element)
      } else {
        patches += inserting(scan, column, edit)
      }
    }
    var lists = ListShrinking(scan: scan, gone: gone)
    return patches + lists.patches()
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
    // The button of a collapsed group (`collapsed`) stays over the one column it stands over.
    let hasButton =
      edit.first == last + 1 && scan.boolean("collapsed", of: column.element, default: false)
    if !column.isHidden && !hasButton { return bounds(scan, column, first...rest) }
    return splitting(scan, column, edit)
  }

  /// Hidden columns keep their description on either side; the inserted ones show.
  private static func splitting(
    _ scan: XMLScan, _ column: ColumnElement, _ edit: StructuralEdit
  ) -> [XMLPatch] {
    let (first, last) = (column.columns.lowerBound, column.columns.upperBound)
    let range = scan.range(of: column.element)
    let inserted =
      edit
      .first...(edit.first + edit.count - 1).clamped(
        to: CellReference.maximumColumn)
    let isSplit = edit.first <= last
    var copies = [copy(scan, column, inserted, isHidden: false, isSplit: isSplit)]
    if isSplit {
      let end = (last + edit.count).clamped(to: CellReference.maximumColumn)
      copies.append(
        copy(scan, column, (inserted.upperBound + 1)...end, isHidden: true, isSplit: true))
    }
    return bounds(scan, column, first...(edit.first - 1))
      + [XMLPatch(range: range.upperBound..<range.upperBound, replacement: copies.joined())]
  }

  private static func deleting(
    _ scan: XMLScan, _ columns: [ColumnElement], _ edit: StructuralEdit
  ) -> [XMLPatch] {
    var gone: Set<Int> = []
    var kept: [(column: ColumnElement, bounds: ClosedRange<Int>)] = []
    for column in columns {
      guard var rest = edit.shifted(column.columns) else {
        gone.insert(column.element)
        continue
      }
      // What reaches to the sheet's last column goes on doing so.
      if column.columns.upperBound == CellReference.maximumColumn {
        rest = rest.lowerBound...CellReference.maximumColumn
      }
      // Halves that an insertion has split become one again.
      if let last = kept.last, last.bounds.upperBound + 1 == rest.lowerBound,
        edit.first == rest.lowerBound, gone.contains(column.element - 1),
        last.column.element == column.element - 2,
        scan.attribute("hidden", of: column.element - 1) == "0",
        isAlike(scan, last.column, column)
      {
        kept[kept.count - 1].bounds = last.bounds.lowerBound...rest.upperBound
        gone.insert(column.element)
        continue
      }
      kept.append((column, rest))
    }
    var lists = ListShrinking(scan: scan, gone: gone)
    return kept.flatMap { bounds(scan, $0.column, $0.bounds) } + lists.patches()
  }

  /// Whether two elements say the same of their columns.
  private static func isAlike(
    _ scan: XMLScan, _ one: ColumnElement, _ other: ColumnElement
  ) -> Bool {
    func properties(_ column: ColumnElement) -> [String: String] {
      var values: [String: String] = [:]
      for attribute in scan.attributes(of: column.element) {
        let name = scan.names[Int(attribute.name)].local
        let raw = scan.bytes[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
        if name != "min", name != "max" { values[name] = String(decoding: raw, as: UTF8.self) }
      }
      return values
    }
    return properties(one) == properties(other)
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
    _ scan: XMLScan, _ column: ColumnElement, _ columns: ClosedRange<Int>, isHidden: Bool,
    isSplit: Bool
  ) -> String {
    let start = scan.range(of: column.element).lowerBound
    var patches = bounds(scan, column, columns)
    if !isHidden, isSplit {
      // Says to a deletion that the halves beside it were one.
      patches.append(scan.patch(setting: "hidden", of: column.element, to: "0"))
    } else if !isHidden {
      patches += ["hidden", "collapsed"].compactMap {
        scan.patch(removing: $0, of: column.element)
      }
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
