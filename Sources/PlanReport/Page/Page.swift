import Diagnostics

/// HTML as it is put together: elements are closed, and whatever is written as text is escaped.
///
/// There is no way to write text of a workbook as markup, and no attribute `style` or handler is
/// written, so that the page's policy can forbid them.
struct Page {
  private(set) var html = ""
  /// The language of the report's own words.
  let language: Language

  init(_ language: Language) { self.language = language }

  /// Attributes in the order in which they are written; those that are nil are left out.
  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with elements in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout Page) -> Void
  ) {
    open(name, attributes)
    content(&self)
    html += "</\(name)>"
  }

  /// An element that holds a text.
  mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
    element(name, attributes) { $0.add(text) }
  }

  /// An element without attributes that holds a text.
  mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  /// An element that holds words of the report.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], ja japanese: String, en english: String
  ) {
    element(name, attributes, words(ja: japanese, en: english))
  }

  /// An element without content, such as `meta`.
  mutating func void(_ name: String, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// A text; its line breaks are kept.
  mutating func add(_ text: String) { Self.escape(text, into: &html, isAttribute: false) }

  /// A text of the workbook, which is Japanese whatever the report's language is.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], quoting text: String
  ) {
    element(name, attributes) { $0.quote(text) }
  }

  /// A text of the workbook.
  mutating func quote(_ text: String) {
    if language == .japanese || text.isEmpty {
      add(text)
    } else {
      element("span", ["lang": "ja"], text)
    }
  }

  /// The report's own style or script, which is no text of anybody else.
  mutating func raw(_ name: String, _ content: StaticString) {
    html += "<\(name)>\(content)</\(name)>"
  }

  func words(ja japanese: String, en english: String) -> String {
    language == .japanese ? japanese : english
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    html += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      html += " \(key)=\""
      Self.escape(value, into: &html, isAttribute: true)
      html += "\""
    }
    html += ">"
  }

  /// Signs that a browser would not show, or that would turn others around, are shown by their number.
  private static func escape(_ text: String, into html: inout String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n": html += isAttribute ? " " : "<br>"
      case "\t": html += " "
      case "\r": continue
      default:
        if isHidden(scalar) {
          html += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
        } else {
          html.unicodeScalars.append(scalar)
        }
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
