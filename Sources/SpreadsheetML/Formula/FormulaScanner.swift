/// Splits the UTF-8 bytes of a formula into tokens, from left to right.
struct FormulaScanner {
  /// What an open bracket belongs to; it tells what a comma means.
  private enum Enclosure {
    case call, group, array
  }

  let bytes: [UInt8]
  var position = 0
  private(set) var tokens: [FormulaToken] = []
  var references: [FormulaReference] = []
  var sheetPrefixes: [SheetPrefix] = []
  private var enclosures: [Enclosure] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// False when the bytes are not a formula.
  mutating func scan() -> Bool {
    while position < bytes.count {
      guard scanToken() else { return false }
    }
    return enclosures.isEmpty && !tokens.isEmpty
  }

  private mutating func scanToken() -> Bool {
    switch byte(at: position) {
    case let byte where Self.isWhitespace(byte):
      return append(.whitespace, to: endOfWhitespace(from: position))
    case UInt8(ascii: "("):
      return openParenthesis()
    case UInt8(ascii: "{"):
      guard !followsOperand, enclosures.last != .array else { return false }
      enclosures.append(.array)
      return append(.openBrace)
    case UInt8(ascii: ")"):
      guard let enclosure = enclosures.popLast(), enclosure != .array else { return false }
      return append(.closeParenthesis)
    case UInt8(ascii: "}"):
      return enclosures.popLast() == .array && append(.closeBrace)
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      return scanSeparator()
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      return scanComparison()
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "^"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: ":"):
      return append(.operator)
    case UInt8(ascii: "#") where followsOperand:
      // `A1#`: all cells that the formula of A1 fills.
      return append(.operator)
    default:
      return !followsOperand && scanOperand()
    }
  }

  private mutating func openParenthesis() -> Bool {
    guard enclosures.last != .array else { return false }
    let previous = tokens.last?.kind
    // A parenthesis behind a parenthesis calls what the first returns: LAMBDA(x,x+1)(2).
    let isCall = previous == .function || previous == .closeParenthesis
    guard isCall || !followsOperand else { return false }
    enclosures.append(isCall ? .call : .group)
    return append(.openParenthesis)
  }

  private mutating func scanSeparator() -> Bool {
    switch enclosures.last {
    case .array: append(.elementSeparator)
    case _ where byte(at: position) == UInt8(ascii: ";"): false
    case .call: append(.argumentSeparator)
    case .group, nil: append(.operator)
    }
  }

  private mutating func scanComparison() -> Bool {
    let next = byte(at: position + 1)
    let isLong =
      next == UInt8(ascii: "=")
      || next == UInt8(ascii: ">") && byte(at: position) == UInt8(ascii: "<")
    return append(.operator, to: position + (isLong ? 2 : 1))
  }

  /// Whether an operand ends directly before the position.
  private var followsOperand: Bool { tokens.last.map(endsOperand) ?? false }

  private func endsOperand(_ token: FormulaToken) -> Bool {
    let first = bytes[token.range.lowerBound]
    return token.kind.endsOperand
      || token.kind == .operator && (first == UInt8(ascii: "%") || first == UInt8(ascii: "#"))
  }

  /// Appends the token up to `end` (default: one byte) and moves on; always true.
  mutating func append(_ kind: FormulaToken.Kind, to end: Int? = nil) -> Bool {
    if kind.beginsOperand || byte(at: position) == UInt8(ascii: "@") { markIntersection() }
    let end = end ?? position + 1
    tokens.append(FormulaToken(kind, position..<end))
    position = end
    return true
  }

  /// Spaces between two operands are the intersection operator.
  private mutating func markIntersection() {
    guard tokens.count >= 2, tokens.last?.kind == .whitespace,
      endsOperand(tokens[tokens.count - 2])
    else { return }
    tokens[tokens.count - 1].kind = .operator
  }
}
