import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Codes follow the printed mark; without marks they are kept.
@Suite struct KeptCodesTests {
  private func numbers(_ marks: [String], _ codes: KeptCodes = KeptCodes()) -> [Int] {
    codes.numbers(
      of: marks.enumerated().map { KeptCodes.Item(mark: $0.element, name: "施策\($0.offset)名") },
      stem: "S1M")
  }

  @Test(arguments: [
    ("(2)", 2), ("（２）", 2), ("②", 2), ("Ⅱ", 2), ("２．", 2), ("2.", 2), ("㉑", 21), ("㈡", 2),
    ("12", 12), ("(ⅱ)", 2), ("1-2", 2), ("第3", 3), ("B.", 2), ("(イ)", 2), ("十二、", 12),
  ])
  func marksHaveNumbers(mark: String, number: Int) {
    #expect(MarkNumber.number(inMark: mark) == number, "\(mark)")
  }

  @Test(arguments: ["", "◎", "・", "1重点"])
  func otherMarksHaveNone(mark: String) {
    #expect(MarkNumber.number(inMark: mark) == nil, "\(mark)")
  }

  @Test func wordsBeforeANumberCountAsMarks() {
    let number = { MarkNumber.number(of: KeptCodes.Item(mark: "", name: $0)) }
    #expect(number("基本戦略2 産業の振興") == 2)
    #expect(number("施策Ⅲ：人材") == 3)
    #expect(number("第4　基盤") == 4)
    #expect(number("第4次計画の推進") == nil && number("目標管理の徹底") == nil)
  }

  @Test func aMeasureThatEndsLeavesAGap() {
    #expect(numbers(["①", "②", "④"]) == [1, 2, 4])
    #expect(numbers(["②", "②", ""]) == [2, 3, 4])
    #expect(numbers(["", "", ""]) == [1, 2, 3])
  }

  @Test func whatHasNoMarkKeepsItsCode() throws {
    var codes = KeptCodes()
    codes.keep(plan(["採用", "育成", "定着"]))
    let read = try codes.reread()
    #expect(read == codes)
    let item = { KeptCodes.Item(mark: "", name: $0) }
    // 育成 is gone, 広報 is new: its number is one that nothing has had.
    let names = ["定着", "広報", "採用"]
    #expect(read.numbers(of: names.map(item), stem: "S1M") == [3, 4, 1])
  }

  @Test func whatIsRenamedKeepsItsCodeByItsActions() throws {
    var codes = KeptCodes()
    codes.keep(
      plan(["採用", "育成", "定着"], actions: [[1, 2, 3], [4, 5], [6, 9, 12, 15, 18, 21, 24]]))
    let read = try codes.reread()
    #expect(read == codes)
    let number = { (name: String, actions: Set<Int>) in
      read.numbers(
        of: [
          KeptCodes.Item(mark: "", name: "採用", actions: [1, 2, 3]),
          KeptCodes.Item(mark: "", name: name, actions: actions),
        ], stem: "S1M")[1]
    }
    #expect(number("人材の育成", [4, 5]) == 2 && number("人材の育成", [4, 5, 30]) == 2)
    #expect(number("人材の定着", [6, 9, 12, 15, 30]) == 3)
    // Half of them are gone, or most are others': it is another one.
    #expect(number("人材の育成", [4]) == 4 && number("人材", [4, 5, 6, 9]) == 4)
    // A name that is still there goes before actions that were moved.
    #expect(number("定着", [4, 5]) == 3)
  }

  @Test func aBookGivesThemBack() throws {
    var codes = KeptCodes()
    codes.keep(plan(["採用", "育成", "定着"], actions: [[1, 2], [3], [4]]))
    var workbook = try Workbook(bytes: WorkbookBuilder().bytes())
    #expect(try KeptCodes(workbook) == KeptCodes())
    for (name, constant) in codes.constants { try workbook.setHiddenName(name, to: constant) }
    #expect(try KeptCodes(Workbook(bytes: workbook.saved())) == codes)
  }

  @Test func constantsFitIntoExcelsLimits() throws {
    var codes = KeptCodes()
    let actions = (0..<1500).map { index in
      Set((0..<4).map { 900_000_000 + index + 3000 * $0 } + [10 * index, 10 * index + 1])
    }
    codes.keep(plan((0..<1500).map { "施策その\($0)の名称" }, actions: actions))
    #expect(codes.constants.count > 1)
    for (_, constant) in codes.constants {
      #expect(constant.count < 8192)
      #expect(constant.split(separator: "&").allSatisfy { $0.count <= 257 })
    }
    #expect(try codes.reread() == codes)
  }

  private func plan(_ names: [String], actions: [Set<Int>] = []) -> Plan {
    let source = SourceCell(sheet: "計画", cell: .init(row: 5, column: 1))
    let measures = names.enumerated().map { index, name in
      Measure(
        code: "S1M\(index + 1)", mark: "", name: name, planPage: nil, source: source,
        actions: actions.isEmpty
          ? []
          : actions[index].sorted().map { number in
            Action(number: Sourced(number, at: source))
          })
    }
    let strategy = Strategy(
      code: "S1", mark: "(1)", name: "戦略", nameInEnglish: nil, source: source,
      measures: measures)
    return Plan(
      title: nil, edition: FiscalYear(2024), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [], strategies: [strategy], kpis: [])
  }
}

extension KeptCodes {
  /// What is read back from the names.
  fileprivate func reread() throws -> KeptCodes {
    KeptCodes(constants: constants)
  }
}
