/// A piece of a formula's text; all tokens together are the whole text (ECMA-376-1 §18.17.2).
public struct FormulaToken: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A constant number such as `1.5E+3`, without a sign.
    case number
    /// A constant text with its quotation marks.
    case string
    /// `TRUE` or `FALSE`.
    case boolean
    /// An error value such as `#N/A`.
    case error
    /// A sheet prefix up to and including `!`: `Sheet1!`, `'a b:c d'!`, `[1]Sheet1!`, `#REF!`.
    case sheetPrefix
    /// A cell `A1`, range `A1:B2`, whole columns `A:C` or whole rows `1:3`, without its prefix.
    case reference
    /// A table reference such as `Table1[[#This Row],[Col]]`.
    case structuredReference
    /// A defined name or an item of an external link.
    case name
    /// A function's name, without its parenthesis.
    case function
    /// One of `+ - * / ^ & = < > <= >= <> % @ # :`, the union `,` or the intersection (spaces).
    case `operator`
    /// The comma between a function's arguments.
    case argumentSeparator
    /// A comma or semicolon between elements of an array constant.
    case elementSeparator
    case openParenthesis
    case closeParenthesis
    case openBrace
    case closeBrace
    /// Spaces and line ends without meaning.
    case whitespace
  }

  public var kind: Kind
  /// UTF-8 offsets into the formula's text.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension FormulaToken.Kind {
  /// Whether an operand can begin with this token.
  var beginsOperand: Bool {
    switch self {
    case .number, .string, .boolean, .error, .sheetPrefix, .reference, .structuredReference, .name,
      .function, .openParenthesis, .openBrace:
      true
    default:
      false
    }
  }

  /// Whether an operand can end with this token (postfix operators aside).
  var endsOperand: Bool {
    switch self {
    case .number, .string, .boolean, .error, .reference, .structuredReference, .name,
      .closeParenthesis, .closeBrace:
      true
    default:
      false
    }
  }
}
