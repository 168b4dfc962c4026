/// Makes well-formed documents out of everything XML allows but a DOCTYPE.
enum RandomDocument {
  private static let spaces = [" ", "\n", "\t", "\r\n", "  "]
  private static let names = ["a", "row", "値", "c-1", "_x", "é.b"]
  private static let prefixes = ["", "", "p", "q", "表"]
  private static let namespaces = ["urn:a", "urn:b", "http://例え.jp/名"]
  private static let texts = [
    "text", "計画", "𠮷😀", "&lt;", "&amp;&#x8868;", ">", "\r\n", "]]", "\"'", "=", "/", "&#10;",
  ]

  static func make(using random: inout some RandomNumberGenerator) -> [UInt8] {
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    let hasDeclaration = Bool.random(using: &random)
    if hasDeclaration { text += "<?xml version='1.0' encoding=\"UTF-8\"?>" }
    text += misc(using: &random)
    let declarations = " xmlns:p='urn:p' xmlns:q=\"urn:q\" xmlns:表 = 'urn:t'"
    text += element(depth: 0, declarations: declarations, using: &random)
    text += misc(using: &random)
    return Array(text.utf8)
  }

  /// Something to stand in the content of an element, with prefixes that the root declares.
  static func fragment(using random: inout some RandomNumberGenerator) -> String {
    content(depth: 6, using: &random)
  }

  private static func pick(_ list: [String], _ random: inout some RandomNumberGenerator) -> String {
    list.randomElement(using: &random) ?? ""
  }

  private static func element(
    depth: Int, declarations: String = "", using random: inout some RandomNumberGenerator
  ) -> String {
    let prefix = pick(prefixes, &random)
    let name = (prefix.isEmpty ? "" : prefix + ":") + pick(names, &random)
    var tag = "<\(name)\(declarations)"
    if depth > 0 {
      for prefix in ["", ":p", ":q"] where Int.random(in: 0..<8, using: &random) == 0 {
        tag += pick(spaces, &random) + "xmlns\(prefix)='\(pick(namespaces, &random))'"
      }
    }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      let prefix = pick(prefixes, &random)
      let local = "\(pick(names, &random))\(number)"
      tag += pick(spaces, &random) + (prefix.isEmpty ? "" : prefix + ":") + local
      tag += Bool.random(using: &random) ? "=" : pick(spaces, &random) + "=" + pick(spaces, &random)
      tag += value(using: &random)
    }
    if Int.random(in: 0..<4, using: &random) == 0 { tag += pick(spaces, &random) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return tag + "/>"
    case 1: return tag + "></\(name)>"
    default:
      let inner = content(depth: depth + 1, using: &random)
      return tag + ">\(inner)</\(name)" + (Bool.random(using: &random) ? ">" : "\n >")
    }
  }

  private static func value(using random: inout some RandomNumberGenerator) -> String {
    let quote = Bool.random(using: &random) ? "'" : "\""
    var text = ""
    for _ in 0..<Int.random(in: 0...3, using: &random) { text += pick(texts, &random) }
    return quote + String(text.filter { String($0) != quote }) + quote
  }

  private static func content(
    depth: Int, using random: inout some RandomNumberGenerator
  ) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...3: text += depth < 8 ? element(depth: depth, using: &random) : "deep"
      case 4...6: text += pick(texts.filter { $0 != "]]" }, &random)
      case 7: text += "<![CDATA[<a b='\(pick(texts, &random))'>&x;\r]]>"
      default: text += misc(using: &random)
      }
    }
    return text
  }

  private static func misc(using random: inout some RandomNumberGenerator) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "<!-- <a x=\"> \(pick(names, &random)) &x; ' -->"
    case 1: "<?go <b> \(pick(names, &random)) \" ?>"
    case 2: pick(spaces, &random)
    default: ""
    }
  }
}
