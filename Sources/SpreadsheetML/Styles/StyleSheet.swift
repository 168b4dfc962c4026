package import LibXML

/// Reads the style part as far as values depend on it (ECMA-376-1 §18.8.39 styleSheet).
package struct StyleSheet {
  /// The number format's kind by cell format index (ECMA-376-1 §18.8.10 cellXfs).
  package let numberFormats: [NumberFormatKind]

  package init(_ scan: XMLScan) {
    guard !scan.elements.isEmpty, let formats = scan.child(of: 0, named: .main("cellXfs")) else {
      numberFormats = []
      return
    }
    let codes = Self.customCodes(scan)
    numberFormats = scan.children(of: formats, named: .main("xf")).map { element in
      let id = scan.attribute("numFmtId", of: element).flatMap { Int($0) } ?? 0
      if let code = codes[id] { return NumberFormat.kind(ofCode: code) }
      return NumberFormat.builtIn(id) ?? .general
    }
  }

  private static func customCodes(_ scan: XMLScan) -> [Int: String] {
    var codes: [Int: String] = [:]
    for element in scan.elements(named: .main("numFmt")) {
      if let id = scan.attribute("numFmtId", of: element).flatMap({ Int($0) }) {
        codes[id] = scan.attribute("formatCode", of: element)
      }
    }
    return codes
  }
}
