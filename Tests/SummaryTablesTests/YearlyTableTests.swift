import PlanReading
import PlanText
import SummaryTables
import Testing

@Suite("The values of years")
struct YearlyTableTests {
  private func texts(_ results: String) throws -> [String?] {
    try samplePlan([action(1, results: [(2024, results)])]).tables.records("yearly.csv")
      .map { $0["text"] }
  }

  @Test("keep the lines of their cell apart")
  func lines() throws {
    #expect(try texts("・相談 12件\n・訪問 3社") == ["・相談 12件\\n・訪問 3社"])
    #expect(try texts("●一\r\n\r\n●二\n") == ["●一\\n\\n●二"])
    #expect(try texts("a\\b") == ["a\\\\b"])
    // A backslash with a combining mark is another Character, but still a backslash.
    #expect(try texts("a\\\u{301}b") == ["a\\\\\u{301}b"])
    #expect(try texts("a\u{2028}b\u{85}£\rc") == ["a\\nb\\n£\\nc"])
  }

  @Test("of one line are as printed")
  func oneLine() throws {
    #expect(try texts("31.6%") == ["31.6%"])
    #expect(try texts(" \n ") == [])
  }
}
