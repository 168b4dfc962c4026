public import Diagnostics
import LibXML
import OPC
public import TextEdits

/// A text that a validation shows to those who fill in its cells (ECMA-376-1 §18.3.1.32
/// dataValidation).
public struct ValidationText: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case promptTitle, prompt, errorTitle, error

    /// How many characters Excel shows of it.
    public var longest: Int {
      switch self {
      case .promptTitle, .errorTitle: 32
      case .prompt: 255
      case .error: 225
      }
    }
  }

  public var kind: Kind
  /// The cells that are validated; never empty.
  public var ranges: [CellRange]
  public var text: String
  /// Its validation's place among those of the sheet, extensions last.
  let position: Int
}

extension Workbook {
  /// The texts of a worksheet's validations, in file order.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  public func validationTexts(of sheet: String) throws(Failure) -> [ValidationText] {
    let scan = try package.scan(of: try worksheetPart(sheet))
    return Self.validations(scan).enumerated().flatMap { position, element in
      let ranges = scan.ruleRanges(of: element)
      return ValidationText.Kind.allCases.compactMap { kind -> ValidationText? in
        guard !ranges.isEmpty, let text = scan.attribute(kind.rawValue, of: element),
          !text.isEmpty
        else { return nil }
        return ValidationText(kind: kind, ranges: ranges, text: text, position: position)
      }
    }
  }

  /// Makes replacements in texts of a worksheet's validations, as `validationTexts(of:)` gave them.
  ///
  /// - Throws: `Failure` with code `no-such-sheet` or `replacement-invalid`.
  public mutating func replaceTexts(
    _ texts: [(text: ValidationText, replacements: [TextReplacement])],
    ofValidationsIn sheet: String
  ) throws(Failure) {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let elements = Self.validations(scan)
    var patches: [XMLPatch] = []
    for (text, replacements) in texts where elements.indices.contains(text.position) {
      let element = elements[text.position]
      guard let old = scan.attribute(text.kind.rawValue, of: element) else { continue }
      let length = old.utf16.count
      guard replacements.fit(length: length) else {
        throw Failure(.invalidReplacement(Place(sheet: sheet), length: length))
      }
      patches.append(
        scan.patch(setting: text.kind.rawValue, of: element, to: replacements.applied(to: old)))
    }
    try package.apply(patches, to: part)
  }

  private static func validations(_ scan: XMLScan) -> [Int] {
    scan.elements(named: .main("dataValidation"))
      + scan.elements(named: XMLName(Namespace.excel2010, "dataValidation"))
  }
}
