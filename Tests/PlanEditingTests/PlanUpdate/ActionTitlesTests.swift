import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// Whose title a typed one is; numbers are those of the titles in order.
@Suite struct ActionTitlesTests {
  private func titles(_ texts: [String]) throws -> ActionTitles {
    var book = UpdateScene.edition
    for (row, text) in texts.enumerated() { book.rows[row + 1][5] = text }
    return ActionTitles(
      try PlanReading.read(Workbook(bytes: book.bytes()).worksheets()).plan.actions)
  }

  /// What is found, as `same 1 2`; nil for nothing.
  private func found(_ typed: String, in texts: String...) throws -> String? {
    try titles(texts).find(typed).map { found in
      "\(found.likeness) " + found.numbers.map(String.init).joined(separator: " ")
    }
  }

  @Test(arguments: [
    "空き店舗活用センター", "空き店舗・活用ｾﾝﾀｰ", "空き店舗 活用「センタ」", "No.3 空き店舗活用センター", "③空き店舗活用センター",
    "8. 空き店舗活用センター", "空き店舗活用センター（再掲）", "【再掲】空き店舗活用センター",
  ])
  func widthSignsAndMarksMakeNoDifference(_ typed: String) throws {
    #expect(try found(typed, in: "空き店舗活用センター") == "same 1")
  }

  @Test func wordsInBracketsMayBeLeftOut() throws {
    #expect(try found("補助制度", in: "補助制度【DX】") == "same 1")
    #expect(try found("補助制度", in: "補助制度【DX】", "補助制度（GX）") == "same 1 2")
    #expect(try found("補助制度【GX】", in: "補助制度【DX】", "補助制度（GX）") == "same 2")
    #expect(try found("補助【AX】", in: "補助【DX】", "商談会") == "otherBrackets 1")
    #expect(try found("研修会（初級【DX】）", in: "研修会") == "otherBrackets 1")
    // A bracket that is never closed holds nothing.
    #expect(try found("研修会（初級", in: "研修会") == nil)
  }

  @Test func pieceOfFourLettersOrHalfIsATitleShortened() throws {
    #expect(try found("人材育成", in: "中小企業の人材育成と定着の支援") == "shortened 1")
    #expect(try found("人材育", in: "中小企業の人材育成と定着の支援") == nil)
    #expect(try found("企業誘", in: "企業誘致支援") == "shortened 1")
    #expect(try found("企業誘", in: "企業誘致支援策") == nil)
    // Words in brackets do not count.
    #expect(try found("企業誘", in: "企業誘致支援（新制度）") == "shortened 1")
    #expect(try found("人材育成", in: "人材育成の支援", "市民の人材育成") == "shortened 1 2")
  }

  @Test(arguments: ["中小…支援", "中小・・・定着...支援", "中…援", "中小(略)定着", "中小（以下略）"])
  func signOfOmissionStandsForAnyWords(_ typed: String) throws {
    #expect(try found(typed, in: "中小企業の人材育成と定着の支援") == "shortened 1")
  }

  @Test(arguments: ["支援…中小", "中小…市民", "定着…定着", "中…", "…"])
  func piecesThatDoNotStandInOrderAreNone(_ typed: String) throws {
    #expect(try found(typed, in: "中小企業の人材育成と定着の支援") == nil)
  }

  @Test func oneLetterInSixMayDiffer() throws {
    #expect(try found("創業支縁事業", in: "創業支援事業") == "near 1")
    #expect(try found("創業支縁事", in: "創業支援事業") == nil)
    #expect(try found("創業支縁事務", in: "創業支援事業") == nil)
    #expect(try found("中小起業の人村育成と定着", in: "中小企業の人材育成と定着") == "near 1")
    #expect(try found("中小起業の人村育成と定書", in: "中小企業の人材育成と定着") == nil)
    // A letter too many, or one too few.
    #expect(try found("創業の支援事業", in: "創業支援事業") == "near 1")
    #expect(try found("創業支援業務費", in: "創業支援事業務費") == "near 1")
  }

  @Test func theTitlesWithTheFewestErrorsAreFound() throws {
    let typed = "中小企業の人材育成と定着"
    #expect(try found(typed, in: "中小起業の人村育成と定着", "中小企業の人材育成を定着") == "near 2")
    #expect(
      try found(typed, in: "中小企業の人材育成を定着", "中小起業の人村育成と定着", "中小企業の人材育成で定着") == "near 1 3")
  }

  @Test func longTitlesAreComparedByTheirFirstTwoHundredLetters() throws {
    let typed = String(repeating: "市", count: 200) + "末"
    let other = String(repeating: "市", count: 199) + "村"
    let long = String(repeating: "市", count: 200)
    // One differs behind that, the other at the last letter that counts.
    #expect(try found(typed, in: long + "端", other + "端") == "near 1")
  }

  @Test func nothingIsFoundForNoLetters() throws {
    #expect(try found("", in: "研修") == nil)
    #expect(try found("「」…", in: "研修") == nil)
    #expect(try found("商談会", in: "研修") == nil)
  }

  @Test func nearestIsTheOneProbablyMeant() throws {
    let titles = try titles(["空き店舗の活用", "人材の育成", "展示会", "商談会"])
    #expect(titles.nearest(to: "人材の確保") == 2)
    #expect(titles.nearest(to: "観光案内所") == nil)
  }
}
