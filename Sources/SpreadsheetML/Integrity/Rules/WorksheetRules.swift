import Diagnostics
import LibXML

/// The children of `workbook` and `worksheet` stand in the schema's order, each once
/// (ECMA-376-1 §18.2.27 workbook, §18.3.1.99 worksheet).
enum ChildOrderRule: IntegrityRule {
  /// The children that may come several times.
  private static let repeatable: Set<String> = ["conditionalFormatting", "fileRecoveryPr"]

  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    findings(book.workbook, .workbook)
      + book.worksheets.flatMap { findings($0.part, .worksheet) }
  }

  private static func findings(_ part: IntegrityPart, _ order: ChildOrder) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var last = -1
    for child in part.scan.children(of: 0) {
      let name = part.scan.name(of: child)
      // `mc:AlternateContent` and the like have no place in the order.
      guard name.namespace == Namespace.main, let position = order.position(of: name.local) else {
        continue
      }
      if position < last || (position == last && !repeatable.contains(name.local)) {
        findings.append(
          Diagnostic.integrity(
            code: "integrity-child-order", in: part, ja: "要素 \(name.local) の位置がスキーマの順序に反しています。",
            en: "The element \(name.local) does not stand where the schema puts it."))
      }
      last = max(last, position)
    }
    return findings
  }
}

/// Rows stand in ascending order, each once (ECMA-376-1 §18.3.1.73 row).
enum RowOrderRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet -> [Diagnostic] in
      let scan = sheet.part.scan
      var findings: [Diagnostic] = []
      var last = 0
      for row in CellPositions(scan).rows {
        let isMisread = row.isImplicit && scan.attribute("r", of: row.element) != nil
        if row.number <= last || isMisread {
          let written = scan.attribute("r", of: row.element) ?? "\(row.number)"
          findings.append(
            Diagnostic.integrity(
              code: "integrity-row-order", in: sheet.part,
              ja: "行 \(written) の位置が正しくありません（前の行は \(last)）。",
              en: "Row \(written) is out of order (it follows row \(last))."))
        }
        last = max(last, row.number)
      }
      return findings
    }
  }
}

/// Cells stand in ascending order inside the row they name (ECMA-376-1 §18.3.1.4 c).
enum CellOrderRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      let positions = CellPositions(sheet.part.scan)
      // One finding a row: what follows a misplaced cell is misplaced too.
      return positions.rows.compactMap { row in
        misplaced(positions.cells(ofRow: row.element, number: row.number), row.number, sheet.part)
          .map { cell in
            Diagnostic.integrity(
              code: "integrity-cell-order", in: sheet.part, cell: cell,
              ja: "行 \(row.number) の中のセルの位置が正しくありません。",
              en: "The cell is out of place in row \(row.number).")
          }
      }
    }
  }

  /// The first cell of a row that stands at the wrong place.
  private static func misplaced(
    _ cells: [CellPositions.Position], _ row: Int, _ part: IntegrityPart
  ) -> String? {
    var last = 0
    for cell in cells {
      if cell.isImplicit, let written = part.scan.attribute("r", of: cell.element) {
        return written
      }
      if cell.reference.row != row || cell.reference.column <= last {
        return cell.reference.description
      }
      last = cell.reference.column
    }
    return nil
  }
}

/// Cells use shared strings that exist (ECMA-376-1 §18.4.9 sst).
enum SharedStringIndexRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    // Nothing is known of strings that cannot be read.
    if book.sharedStrings == nil, !book.unreadable.isEmpty { return [] }
    let count =
      book.sharedStrings.map { $0.scan.children(of: 0, named: .main("si")).count } ?? 0
    return book.worksheets.flatMap { sheet in
      missing(sheet.part.scan, count: count).sorted { $0.value < $1.value }.map { index, cell in
        Diagnostic.integrity(
          code: "integrity-shared-string", in: sheet.part, cell: cell.description,
          ja: "共有文字列 \(index) がありません（全 \(count) 件）。",
          en: "There is no shared string \(index) (there are \(count)).")
      }
    }
  }

  /// The indices out of range, each with the first cell that uses it.
  private static func missing(_ scan: XMLScan, count: Int) -> [String: CellReference] {
    let names = CellNames(scan)
    guard let type = names.type, let value = names.value else { return [:] }
    func missingIndex(_ cell: Int) -> Int? {
      let isShared = scan.attributeIndices(of: cell).contains { index in
        let attribute = scan.attributes[index]
        return attribute.name == type && attribute.valueEnd - attribute.valueStart == 1
          && scan.bytes[Int(attribute.valueStart)] == UInt8(ascii: "s")
      }
      guard isShared,
        let element = scan.children(of: cell).first(where: { scan.elements[$0].name == value })
      else { return nil }
      let index = Decimal.integer(scan.bytes[scan.contentRange(of: element)])
      return index.map { $0 < count } ?? false ? nil : element
    }
    // In nearly all books none is missing, and nobody asks for addresses.
    let isAny = scan.elements.indices.contains {
      scan.elements[$0].name == names.cell && missingIndex($0) != nil
    }
    var missing: [String: CellReference] = [:]
    if !isAny { return missing }
    for cell in CellPositions(scan) {
      guard let element = missingIndex(cell.element) else { continue }
      let text = scan.text(of: element)
      if missing[text] == nil { missing[text] = cell.reference }
    }
    return missing
  }
}

/// Merged ranges have several cells and none in common (ECMA-376-1 §18.3.1.55 mergeCells).
enum MergedRangeRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet -> [Diagnostic] in
      let scan = sheet.part.scan
      guard let list = scan.child(of: 0, named: .main("mergeCells")) else { return [] }
      let texts = scan.children(of: list, named: .main("mergeCell")).map {
        scan.attribute("ref", of: $0) ?? ""
      }
      let read = texts.map { CellRange($0) }
      let ranges = read.compactMap(\.self)
      let invalid = zip(texts, read).filter { $1?.isSingleCell ?? true }.map(\.0)
      return invalid.map { text in
        Diagnostic.integrity(
          code: "integrity-merge-size", in: sheet.part, cell: text, ja: "セル結合の範囲が複数のセルではありません。",
          en: "The merged range is not one of several cells.")
      }
        + RangeOverlap.overlapping(ranges).map { range in
          Diagnostic.integrity(
            code: "integrity-merge-overlap", in: sheet.part, cell: range.description,
            ja: "セル結合がほかのセル結合と重なっています。",
            en: "The merged range overlaps another one.")
        }
    }
  }
}

/// Conditional formats and validations name ranges (ECMA-376-1 §18.18.76 ST_Sqref; MS-XLSX §2.4
/// `xm:sqref`).
enum RangeListRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      lists(sheet.part.scan).filter { !isReadable($0) }.map { text in
        Diagnostic.integrity(
          code: "integrity-range-list", in: sheet.part,
          ja: "条件付き書式または入力規則の範囲「\(text)」を読み取れません。",
          en: "The range \"\(text)\" of a conditional format or a validation cannot be read.")
      }
    }
  }

  private static func lists(_ scan: XMLScan) -> [String] {
    let elements = ["conditionalFormatting", "dataValidation"].flatMap {
      scan.elements(named: .main($0))
    }
    // A pivot table's formats may go without a range.
    return elements.compactMap { scan.attribute("sqref", of: $0) }
      + scan.elements(named: XMLName(Namespace.excelFormula, "sqref")).map { scan.text(of: $0) }
  }

  private static func isReadable(_ text: String) -> Bool {
    let ranges = text.split(whereSeparator: \.isWhitespace)
    return !ranges.isEmpty && ranges.allSatisfy { CellRange($0) != nil }
  }
}
