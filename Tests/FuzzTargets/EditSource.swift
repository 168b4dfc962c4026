import SpreadsheetML
import TextEdits

/// Numbers taken from the input, zeros behind its end.
struct EditSource {
  var bytes: ArraySlice<UInt8>

  mutating func next() -> Int { Int(bytes.popFirst() ?? 0) }

  /// Mostly small, sometimes anything.
  mutating func number() -> Int {
    switch next() {
    case 250: .max
    case 251: .min
    case 252: 1_048_576
    case 253: 16_384
    case 254: -1
    case let small: small % 16
    }
  }

  /// Few of those on a sheet: making a million rows takes long, and is right.
  mutating func lines() -> ClosedRange<Int> {
    let (one, other) = (number(), number())
    let isOnSheet = (1...1_048_576).contains(one) && (1...1_048_576).contains(other)
    return isOnSheet && abs(one - other) > 100 ? one...one : min(one, other)...max(one, other)
  }

  /// How often something is done: few, or what no sheet has.
  mutating func times() -> Int {
    let number = number()
    return (100...1_048_576).contains(number) ? 1 : number
  }

  mutating func cell() -> CellReference { CellReference(row: number(), column: number()) }

  mutating func content() -> CellContent {
    switch next() % 8 {
    case 0: .blank
    case 1: .number(Double(number()))
    case 2: .boolean(true)
    case 3: .formula(["A1+1", "SUM(A1:B5)", "T[a]", "", "(", "B2#"][next() % 6])
    case 4: .copy(of: cell())
    case 5: .richText([TextRun("下線", isUnderlined: true), TextRun("なし")])
    default: .text(["a", "A1", "", "列1", "あ\nい", "c x"][next() % 6])
    }
  }

  mutating func range() -> CellRange { CellRange(rows: lines(), columns: lines()) }

  mutating func anchor() -> ShapeAnchor {
    let from = ShapeAnchor.Corner(cell: cell(), x: number(), y: number())
    return ShapeAnchor(from: from, to: ShapeAnchor.Corner(cell: cell(), x: number(), y: number()))
  }

  mutating func replacement() -> TextReplacement {
    let (one, other) = (number(), number())
    return TextReplacement(range: min(one, other)..<max(one, other), text: "替え")
  }
}
