import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// What validations say goes on with the headings of their columns.
@Suite struct InputMessagePassTests {
  private func renewed(
    _ validations: [String: String], results: [String] = ["令和6年度実績\n(※令和7年2月末時点)"],
    _ options: AnnualUpdateOptions = AnnualUpdateOptions()
  ) throws -> (result: EditionResult, texts: [String: String]) {
    var book = PlanBook.plan(results: results)
    let elements = validations.sorted { $0.key < $1.key }.map { ranges, prompt in
      "<dataValidation type=\"textLength\" sqref=\"\(ranges)\" prompt=\"\(prompt)\"/>"
    }
    book.extra =
      "<dataValidations count=\"\(elements.count)\">\(elements.joined())</dataValidations>"
    let result = try book.renewed(options)
    let texts = try Workbook(bytes: result.workbook).validationTexts(of: "計画")
    let pairs = texts.map {
      ($0.ranges.map(\.description).joined(separator: " "), $0.text)
    }
    return (result, Dictionary(pairs) { first, _ in first })
  }

  @Test func theNewColumnsMessageNamesTheNewYear() throws {
    let made = try renewed([
      "F3:F4": "令和7年2月末時点の令和6年度の実績を記入", "K3:K4": "R10年度の予定", "L3:L4": "令和7年度以降の課題を記入",
    ])
    #expect(
      made.texts == [
        "F3:F4": "令和7年2月末時点の令和6年度の実績を記入", "G3:G4": "令和8年2月末時点の令和7年度の実績を記入",
        "L3:L4": "R10年度の予定", "M3:M4": "令和8年度以降の課題を記入",
      ])
    let rolled = made.result.events.filter {
      if case .textRolled(.inputMessage, _, _) = $0.kind { true } else { false }
    }
    #expect(rolled.map(\.cell) == [CellReference("G3"), CellReference("M3")])
  }

  @Test func aColumnThatIsRenewedHasItsMessageRolledInPlace() throws {
    let made = try renewed(
      ["F3:F4": "令和6年度の実績を記入"], AnnualUpdateOptions(results: .renew))
    #expect(made.texts == ["F3:F4": "令和7年度の実績を記入"])
  }

  @Test func aMessageForOtherColumnsTooStaysAndIsTold() throws {
    let made = try renewed(["E3:F4": "令和6年度の実績を記入"])
    #expect(made.texts == ["E3:G4": "令和6年度の実績を記入"])
    let told = made.result.findings.filter { $0.code == "input-message-left" }
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "シート「計画」, G3: 入力規則のメッセージ「令和6年度の実績を記入」は、ほかの列にも表示されるか長すぎるため、令和7年度に書き換えていません。"
          + "Excel の「データの入力規則」で確かめてください。 [input-message-left]"
      ])
    #expect(
      told.first?.message.english
        == "The validation's message \"令和6年度の実績を記入\" is shown for other columns too, or would be too"
        + " long: it was not rolled to R7.")
  }

  @Test func aMessageThatWouldBeTooLongStaysAndIsTold() throws {
    let text = String(repeating: "あ", count: 251) + "R9年度"
    var book = PlanBook.plan(title: "行動計画", results: ["R9年度実績"])
    book.extra =
      "<dataValidations count=\"1\"><dataValidation sqref=\"F3:F4\" prompt=\"\(text)\"/></dataValidations>"
    let told = try book.renewed().findings.filter { $0.code == "input-message-left" }
    #expect(told.map(\.place.cell) == ["G3"])
  }
}
