import Diagnostics
import PlanText
import SpreadsheetML

/// What is found out about cells that nobody reads.
extension Diagnostic {
  /// So many cells that nobody reads, with the first of them.
  static func cellsUnread(_ first: UnreadText, count: Int) -> Diagnostic {
    let isOfAction = first.actionNumber != nil
    return Diagnostic(
      code: "cells-unread", severity: isOfAction ? .warning : .note, place: first.place.place,
      message: LocalizedText(
        ja: "\(name(first, .japanese))は計画のどの欄か分からないため読み取りません"
          + "（\(count)\(first.isCell ? "セル" : "個")、最初は「\(shown(first.text))」）。",
        en: "\(name(first, .english)) is no known field of a plan and is not read"
          + " (\(count) \(first.isCell ? "cell" : "shape")\(count == 1 ? "" : "s"), the first one"
          + " \"\(shown(first.text))\")."),
      remedy: isOfAction
        ? LocalizedText(
          ja: "計画の欄であれば、見出しの文言をほかの年度版に合わせてください。"
            + "セルの文章は other_texts.csv に書き出します。",
          en:
            "If it is a field of the plan, word its heading as in other editions. The texts of the"
            + " cells go to other_texts.csv.")
        : LocalizedText(
          ja: "表の一部であれば、見出しや番号を補ってください。",
          en: "If it belongs to the table, add its heading or number."))
  }

  /// So many cells about indicators that have no name or no figure.
  static func indicatorUnread(_ first: UnreadText, count: Int) -> Diagnostic {
    Diagnostic(
      code: "indicator-unread", severity: .warning, place: first.place.place,
      message: LocalizedText(
        ja: "\(name(first, .japanese))は、指標名と数値がそろわないため、指標の表に入りません"
          + "（\(count)セル、最初は「\(shown(first.text))」）。",
        en:
          "\(name(first, .english)) is in no table of indicators: an indicator needs a name and a "
          + "figure (\(count) cell\(count == 1 ? "" : "s"), the first one \"\(shown(first.text))\")."
      ),
      remedy: LocalizedText(
        ja: "指標名と、目標値や実績値の欄を、レイアウト表で選んでください。セルの文章は other_texts.csv に書き出します。",
        en:
          "Choose the columns of the name and the figures in the layout table. The texts of the cells go to "
          + "other_texts.csv."))
  }

  private static func name(_ text: UnreadText, _ language: Language) -> String {
    let column = CellReference.columnLetters(text.place.cell.column)
    if !text.isCell { return language == .japanese ? "図形の文字" : "The text of a shape" }
    let heading = LineBreaks.joined(text.heading)
    if let group = text.group.map(LineBreaks.joined) {
      return language == .japanese
        ? "見出し「\(group)」の下の「\(heading)」など"
        : "What stands under \"\(group)\" (\"\(heading)\" and so on)"
    }
    if heading.isEmpty {
      return language == .japanese
        ? "見出しのない\(column)列の記入" : "What stands in column \(column), without a heading,"
    }
    return language == .japanese
      ? "見出し「\(heading)」の列の記入" : "What stands under the heading \"\(heading)\""
  }

  private static func shown(_ text: String) -> String {
    let line = LineBreaks.joined(text)
    return line.count > 20 ? line.prefix(20) + "…" : line
  }
}
