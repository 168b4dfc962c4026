public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives a sheet another name; formulas, names, links, charts and document properties follow.
  ///
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: `Failure` with code `no-such-sheet`, `sheet-name-taken` or `sheet-name-invalid`;
  ///   the workbook is then unchanged.
  @discardableResult
  public mutating func renameSheet(_ old: String, to new: String) throws(Failure) -> [Diagnostic] {
    let sheets = try self.sheets
    guard let index = sheets.firstIndex(where: { $0.name.lowercased() == old.lowercased() }) else {
      throw Failure(.noSuchSheet(old))
    }
    let isTaken = sheets.enumerated().contains { position, sheet in
      position != index && sheet.name.lowercased() == new.lowercased()
    }
    if isTaken { throw Failure(.sheetNameTaken(new)) }
    guard Self.isValidSheetName(new) else { throw Failure(.invalidSheetName(new)) }
    var edited = self
    // References first: the sheet is still found by its old name.
    let findings = try edited.rewriteReferences(.rename(from: sheets[index].name, to: new))
    let scan = try edited.workbookScan
    let element = WorkbookPart.sheetElements(scan)[index]
    try edited.package.apply(
      [scan.patch(setting: "name", of: element, to: new)], to: workbookPart)
    try edited.renameInTitles(sheets[index].name, to: new)
    try edited.renameInPivotCharts(sheets[index].name, to: new)
    self = edited
    return findings
  }

  /// At most 31 UTF-16 units, none of `: \ / ? * [ ]` or control characters, no apostrophe at
  /// either end, and not `History`, which Excel keeps for itself.
  private static func isValidSheetName(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= 31 && !name.contains { ":\\/?*[]".contains($0) }
      && name.unicodeScalars.allSatisfy { $0.value >= 0x20 } && name.lowercased() != "history"
      && !name.hasPrefix("'") && !name.hasSuffix("'")
  }

  /// `TitlesOfParts` in the extended properties lists sheets and names (ECMA-376-1 §22.2.2.26).
  private mutating func renameInTitles(_ old: String, to new: String) throws(Failure) {
    let properties = try package.relationships(of: nil).first {
      $0.type == .office("extended-properties")
    }
    guard let part = properties?.part, package.contains(part) else { return }
    let scan = try package.scan(of: part)
    guard
      let titles = scan.elements(named: XMLName(Namespace.extendedProperties, "TitlesOfParts"))
        .first
    else { return }
    let change = ReferenceChange.rename(from: old, to: new)
    let entries = scan.descendants(of: titles, named: XMLName(Namespace.variantTypes, "lpstr"))
    // Sheets come first; a name that reads like the sheet is another thing.
    var isFound = false
    let patches = entries.compactMap { entry -> XMLPatch? in
      let text = scan.text(of: entry)
      var renamed: String?
      if text == old {
        renamed = isFound ? nil : new
        isFound = true
      } else if case .changed(let formula) = change.rewriting(text, home: "") {
        renamed = formula
      }
      return renamed.map {
        XMLPatch(range: scan.contentRange(of: entry), replacement: XMLText.encodedContent($0))
      }
    }
    try package.apply(patches, to: part)
  }
}
