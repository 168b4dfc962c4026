import SideBySide
import Testing

@Suite("Pieces of work side by side")
struct SideBySideTests {
  @Test("give their results in the order of their indices")
  func order() {
    #expect(concurrently(1000) { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect(concurrently(0) { $0 }.isEmpty)
  }

  @Test("two of them give one result each")
  func two() {
    let (number, text) = both({ 1 }, and: { "one" })
    #expect(number == 1)
    #expect(text == "one")
  }

  @Test("may give nothing for a piece")
  func nothing() {
    #expect(concurrently(3) { $0 == 1 ? nil : $0 } == [0, nil, 2])
  }

  @Test(
    "make one result of each element, wherever the elements are parted",
    arguments: [0, 1, 1999, 2000, 2001, 4000, 4001])
  func mapped(_ count: Int) {
    #expect((0..<count).concurrentlyMapped { $0 + 1 } == Array(1..<(count + 1)))
    let slice = Array(0..<(count + 5))[5...]
    #expect(slice.concurrentlyMapped { $0 } == Array(5..<(count + 5)))
  }
}
