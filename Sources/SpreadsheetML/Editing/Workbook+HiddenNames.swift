public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// What a defined name of the whole workbook means, without `=`; nil where there is no such name.
  ///
  /// Names compare without case, as in Excel.
  public func formula(ofName name: String) throws(Failure) -> String? {
    try definedNames.first { $0.sheet == nil && $0.name.lowercased() == name.lowercased() }?.formula
  }

  /// Lets a defined name of the whole workbook mean a constant (ECMA-376-1 §18.2.5 definedName).
  ///
  /// A name that is there keeps its attributes; else it is added behind the others, hidden: people do
  /// not see it in Excel's list of names. Nothing changes where it means just that.
  /// - Parameters:
  ///   - name: a valid name: letters, digits and signs, no cell's reference.
  ///   - constant: its text, without `=`.
  /// - Throws: `Failure` with code `invalid-formula`, or about a damaged part.
  public mutating func setHiddenName(_ name: String, to constant: String) throws(Failure) {
    guard Self.canStandInFile(constant) else {
      throw Failure(.invalidFormula(constant, at: Place(part: workbookPart.path)))
    }
    let scan = try workbookScan
    let own = WorkbookPart.definedNameElements(scan).first { element in
      scan.attribute("localSheetId", of: element) == nil
        && scan.attribute("name", of: element)?.lowercased() == name.lowercased()
    }
    let content = XMLText.encodedContent(constant)
    if let own {
      if scan.text(of: own) == constant { return }
      let patch =
        scan.isEmptyTag(own)
        ? XMLPatch(appending: content, to: own, of: scan)
        : XMLPatch(range: scan.contentRange(of: own), replacement: content)
      return try package.apply([patch], to: workbookPart)
    }
    let prefix = scan.tagPrefix(of: 0)
    let quoted = XMLText.encodedAttribute(name, quote: UInt8(ascii: "\""))
    let element =
      "<\(prefix)definedName name=\"\(String(decoding: quoted, as: UTF8.self))\" hidden=\"1\">"
      + "\(String(decoding: content, as: UTF8.self))</\(prefix)definedName>"
    guard let list = scan.child(of: 0, named: .main("definedNames")) else {
      let place = ChildOrder.workbook.insertionOffset(of: .main("definedNames"), in: 0, scan)
      let added = "<\(prefix)definedNames>\(element)</\(prefix)definedNames>"
      return try package.apply([XMLPatch(inserting: added, at: place)], to: workbookPart)
    }
    let added = XMLPatch(appending: Array(element.utf8), to: list, of: scan)
    try package.apply([added], to: workbookPart)
  }
}
