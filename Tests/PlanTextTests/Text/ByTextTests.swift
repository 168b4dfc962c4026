import PlanText
import Testing

/// Values that are made of texts, each once.
@Suite struct ByTextTests {
  private func table(_ values: [(String, Int)]) -> ByText<Int> {
    var table = ByText<Int>()
    for (text, value) in values { _ = table.value(of: text) { value } }
    return table
  }

  @Test func theFirstTableThatKnowsATextGivesItsValue() {
    var values = ByText<Int>()
    let others = [table([("甲", 1)]), table([("丙", 0), ("乙", 2)]), table([("乙", 3), ("甲", 4)])]
    #expect(values.value(of: "甲", knownTo: others) { 9 } == 1)
    #expect(values.value(of: "乙", knownTo: others) { 9 } == 2)
    #expect(values.value(of: "丁", knownTo: others) { 9 } == 9)
    #expect(values.count == 3)
  }

  @Test func whatATableKnowsItselfComesFirst() {
    var values = table([("甲", 5), ("乙", 6)])
    #expect(values.value(of: "乙", knownTo: [table([("乙", 2)])]) { 9 } == 6)
    #expect(values.count == 2)
  }

  /// Lengths around eight bytes, by which the hash is made, and texts that differ in one byte.
  @Test func keysAreToldApartByEveryByte() {
    for count in 1...26 {
      let text = String(repeating: "a", count: count)
      #expect(TextKey(text) == TextKey(text))
      #expect(TextKey(text) != TextKey(text + "a"))
      for place in 0..<count {
        let other = text.prefix(place) + "b" + text.dropFirst(place + 1)
        #expect(TextKey(text) != TextKey(String(other)))
      }
    }
    #expect(TextKey("が") != TextKey("か\u{3099}"))
  }
}
