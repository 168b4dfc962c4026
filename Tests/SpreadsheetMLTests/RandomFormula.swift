/// Makes formulas that are well-formed by construction.
enum RandomFormula {
  private static let prefixes = [
    "", "", "", "集計!", "'R6 計画'!", "'it''s'!", "Sheet1:Sheet3!", "[1]S!", "'[1]a b:c'!", "#REF!",
  ]
  private static let areas = ["A1", "$b$2", "A1:C$3", "C3:A1", "A:$B", "$1:3", "A1 : B2"]
  private static let constants = [
    "1.5E-3", "\"a\"\"(\"", "TRUE", "#N/A", "{1,2;\"x\",#NUM!}", "12", "実績欄", "T1[[#All],[a]]",
  ]
  private static let operators = ["+", "-", "*", "/", "^", "&", "=", "<", ">=", "<>", " + ", "\n*"]

  static func make(depth: Int, using random: inout some RandomNumberGenerator) -> String {
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "1" }
    guard depth > 0 else {
      return Bool.random(using: &random) ? pick(constants) : pick(prefixes) + pick(areas)
    }
    let left = make(depth: depth - 1, using: &random)
    let right = make(depth: depth - 1, using: &random)
    let choice = Int.random(in: 0...3, using: &random)
    switch choice {
    case 0: return left + pick(operators) + right
    case 1: return "_xlfn.IFS( \(left),\(right))"
    case 2: return "(\(left))%"
    default: return "-" + left
    }
  }
}
