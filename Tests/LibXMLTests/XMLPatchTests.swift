import LibXML
import Testing

struct XMLPatchTests {
  private func applied(_ patches: [XMLPatch]) -> String {
    String(decoding: patches.applied(to: Array("0123456789".utf8)), as: UTF8.self)
  }

  @Test func noPatchesChangeNothing() {
    #expect(applied([]) == "0123456789")
  }

  @Test func patchesApplyInDocumentOrderHoweverTheyAreGiven() {
    #expect(
      applied([
        XMLPatch(range: 8..<10, replacement: "Z"), XMLPatch(range: 0..<1, replacement: "AB"),
        XMLPatch(range: 4..<6, replacement: ""),
      ]) == "AB12367Z")
  }

  @Test func insertionsAtOneOffsetKeepTheirOrder() {
    #expect(
      applied([
        XMLPatch(inserting: "a", at: 5), XMLPatch(inserting: "b", at: 5),
        XMLPatch(inserting: "c", at: 5),
      ]) == "01234abc56789")
  }

  @Test func insertionsComeBeforeAReplacementThatStartsThere() {
    #expect(
      applied([
        XMLPatch(range: 5..<6, replacement: "R"), XMLPatch(inserting: "a", at: 5),
        XMLPatch(inserting: "b", at: 5),
      ]) == "01234abR6789")
  }

  @Test func aReplacementMayEndWhereAnInsertionOrAnotherOneStarts() {
    #expect(
      applied([
        XMLPatch(range: 4..<6, replacement: "x"), XMLPatch(range: 2..<4, replacement: "y"),
        XMLPatch(inserting: "i", at: 4),
      ]) == "01yix6789")
  }

  @Test func insertionsStandAtBothEnds() {
    #expect(
      applied([XMLPatch(inserting: ">", at: 10), XMLPatch(inserting: "<", at: 0)])
        == "<0123456789>")
  }
}
