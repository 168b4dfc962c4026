import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// What the hidden names of a workbook keep, and what is made of damaged ones.
@Suite struct KeptConstantsTests {
  private func plan(_ measures: [(name: String, actions: [Int])], kpis: [String] = []) -> Plan {
    let source = SourceCell(sheet: "計画", cell: CellReference(row: 5, column: 1))
    let strategy = Strategy(
      code: "S1", mark: "(1)", name: "戦略", nameInEnglish: nil, source: source,
      measures: measures.enumerated().map { index, measure in
        Measure(
          code: "S1M\(index + 1)", mark: "", name: measure.name, planPage: nil, source: source,
          actions: measure.actions.map { Action(number: Sourced($0, at: source)) })
      })
    return Plan(
      title: nil, edition: FiscalYear(2024), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [], strategies: [strategy],
      kpis: kpis.enumerated().map { index, name in
        KPI(
          code: "S1K\(index + 1)", strategyCode: "S1", indicator: name, unit: "", source: source,
          values: [])
      })
  }

  private func item(_ name: String, mark: String = "", _ actions: Set<Int> = []) -> KeptCodes.Item {
    KeptCodes.Item(mark: mark, name: name, actions: actions)
  }

  /// The entries of the actions' name, without quotes.
  private func ranges(_ actions: [Int]) -> [String] {
    var codes = KeptCodes()
    codes.keep(plan([("採用", actions)]))
    let constant = codes.constants.first { $0.name == KeptCodes.nameOfActions }?.constant ?? ""
    return constant.filter { $0 != "\"" }.split(separator: " ").map(String.init)
  }

  @Test func numbersOfActionsAreKeptAsRanges() {
    #expect(ranges([1, 2, 3, 7]) == ["S1M1=1-3.7"])
    #expect(ranges([7, 2, 1, 3]) == ["S1M1=1-3.7"])
    #expect(ranges([4, 5]) == ["S1M1=4-5"] && ranges([9]) == ["S1M1=9"])
    #expect(ranges([]) == [])
  }

  @Test func anEntryHasTwelveCharactersAtMost() {
    #expect(ranges([1, 2, 3, 5, 7, 9, 11]) == ["S1M1=1-3.5.7.9.11"])
    #expect(ranges([1, 2, 3, 5, 7, 9, 11, 13]) == ["S1M1=1-3.5.7.9.11", "S1M1=13"])
    #expect(ranges([1, 2, 3, 5, 7, 9, 101]) == ["S1M1=1-3.5.7.9", "S1M1=101"])
    #expect(ranges([99_999, 100_000]) == ["S1M1=99999-100000"])
    #expect(ranges([100_000, 100_001]) == ["S1M1=100000", "S1M1=100001"])
  }

  @Test func whatHasAMarkIsNotKept() {
    var codes = KeptCodes()
    codes.keep(plan([]))
    #expect(codes.constants.isEmpty)
    codes.keep(plan([("採用", [])], kpis: ["相談件数"]))
    #expect(codes.constants.map(\.name) == [KeptCodes.name])
  }

  @Test func indicatorsKeepTheirNumbersWithinTheStrategy() {
    var codes = KeptCodes()
    codes.keep(plan([], kpis: ["相談件数", "会議", "参加社数"]))
    let read = KeptCodes(constants: codes.constants)
    #expect(read == codes)
    #expect(read.numbers(of: [item("参加社数"), item("新設"), item("相談件数")], stem: "S1K") == [3, 4, 1])
    #expect(read.numbers(of: [item("参加社数")], stem: "S2K") == [1])
  }

  @Test func newIndicatorsGetNumbersThatNothingHasHad() {
    var codes = KeptCodes()
    codes.keep(plan([], kpis: ["相談件数", "会議"]))
    codes.keep(plan([], kpis: ["新設", "会議"]).kpis)
    #expect(codes.numbers(of: [item("相談件数"), item("会議"), item("新設")], stem: "S1K") == [1, 2, 3])
  }

  @Test func anotherLookingNumberIsKeptNot() {
    var plan = plan([("採用", [])])
    plan.strategies[0].measures[0].code = "X7"
    var codes = KeptCodes()
    codes.keep(plan)
    #expect(codes.constants.isEmpty)
  }

  @Test func aMarkThatIsNoNumberOfOneGivesNone() {
    let codes = KeptCodes()
    #expect(
      codes.numbers(of: [item("甲", mark: "(0)"), item("乙", mark: "(1)")], stem: "S") == [2, 1])
    #expect(codes.numbers(of: [item("甲"), item("乙", mark: "(5)")], stem: "S") == [6, 5])
    #expect(codes.numbers(of: [], stem: "S") == [])
  }

  /// The number of a measure with these actions, where a damaged name was read.
  private func number(of actions: Set<Int>, _ constant: String) -> Int {
    let codes = KeptCodes(constants: [(KeptCodes.nameOfActions, constant)])
    return codes.numbers(of: [item("人材", actions)], stem: "S1M")[0]
  }

  @Test(arguments: [
    "\"S1M7=1-3 \"", "\"S1M7=1-2 \"&\"S1M7=3 \"", "S1M7=1.2.3", "S1M7=1-3.9-8", "S1M7=x.1-3",
    "S1M8 S1M7=1-3",
    "=4 S1M7=1-3", "S1M=4 S1M7=1-3", "S1M7=1-3=5 S1M7=1-3", "S1M7=3 S1M7=1.2",
  ])
  func whatCanBeReadOfADamagedNameIs(constant: String) {
    #expect(number(of: [1, 2, 3], constant) == 7, "\(constant)")
  }

  @Test(arguments: ["S1M7=3-1", "S1M7=", "S1M7", "S1M7=x", "7=1-3", "S2M7=1-3", ""])
  func whatCannotIsNothing(constant: String) {
    #expect(number(of: [1, 2, 3], constant) == 1, "\(constant)")
  }

  @Test func aRangeOfAHundredThousandAndMoreIsDamaged() {
    #expect(number(of: Set(1...100_000), "S1M7=1-100000") == 7)
    #expect(number(of: Set(1...100_001), "S1M7=1-100001") == 1)
  }

  @Test func moreThanHalfOfTheActionsMustBeTheSame() {
    #expect(number(of: [1, 2], "S1M7=1-3") == 7 && number(of: [1, 2, 8], "S1M7=1-3") == 7)
    #expect(number(of: [1, 2, 8, 9], "S1M7=1-3") == 1)
    #expect(number(of: [1, 2], "S1M7=1-4") == 1 && number(of: [], "S1M7=1-3") == 1)
  }
}
