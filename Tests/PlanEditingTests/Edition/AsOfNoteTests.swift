import PlanText
import Testing

@testable import PlanEditing

/// The note in a results heading of 令和6年度 that names the day the results speak of.
@Suite struct AsOfNoteTests {
  /// The heading without its note; nil where it has none.
  private func rest(_ heading: String) -> String? {
    guard let note = AsOfNote(in: heading, of: FiscalYear(2024)) else { return nil }
    var units = Array(heading.utf16)
    units.removeSubrange(note.range)
    return String(decoding: units, as: UTF16.self)
  }

  @Test(arguments: [
    "令和6年度実績\n(※令和7年2月末時点)", "令和6年度実績（※令和7年2月末時点）", "令和6年度実績 ※令和7年2月末時点",
    "令和6年度実績\n令和7年2月末現在", "令和6年度実績（令和7年2月末）", "令和6年度実績（2月末時点）", "令和6年度実績\n※速報",
    "令和6年度実績（見込）", "令和6年度実績*暫定", "令和6年度実績 令和7年2月末 まで",
  ])
  func noteBehindTheHeadingGoesWithTheGapBeforeIt(_ heading: String) {
    #expect(rest(heading) == "令和6年度実績")
  }

  @Test(arguments: [
    "※令和7年2月末時点\n令和6年度実績", "(令和7年2月末時点)令和6年度実績", "（暫定） 令和6年度実績",
  ])
  func noteAtTheBeginningGoesWithTheGapBehindIt(_ heading: String) {
    #expect(rest(heading) == "令和6年度実績")
  }

  @Test func noteWithinALineLeavesTheGap() {
    #expect(rest("令和6年度 （暫定）実績") == "令和6年度 実績")
    #expect(rest("令和6年度（速報）\n実績") == "令和6年度\n実績")
  }

  @Test func noteEndsWithItsLine() {
    #expect(rest("令和6年度実績\n※令和7年2月末時点\n主な取組") == "令和6年度実績\n主な取組")
  }

  @Test(arguments: [
    "令和6年度実績", "実績（令和6年度）", "実績（令和6年度・暫定）", "令和6年度末実績", "令和6年度実績（件）", "令和6年度実績（令和5年度比）",
    "令和6年度実績 令和7年2月", "※令和6年度実績", "",
  ])
  func whatNamesNoDayIsNoNote(_ heading: String) { #expect(rest(heading) == nil) }
}
