import Diagnostics
package import SpreadsheetML

/// What holds a reference, in words.
extension Referrer {
  var words: (name: LocalizedText, place: Place) {
    switch holder {
    case .cell(let sheet, let cell):
      (LocalizedText(ja: "この数式", en: "The formula"), Place(sheet: sheet, cell: cell.description))
    case .definedName(let name):
      (LocalizedText(ja: "名前「\(name)」", en: "The name \"\(name)\""), Place())
    case .chart(let sheet):
      (LocalizedText(ja: "グラフ", en: "A chart"), Place(sheet: sheet))
    case .rule(let sheet, let cell, let isValidation):
      (
        isValidation
          ? LocalizedText(ja: "このセルの入力規則", en: "The cell's validation")
          : LocalizedText(ja: "このセルの条件付き書式", en: "The cell's conditional format"),
        Place(sheet: sheet, cell: cell.description)
      )
    case .sparkline(let sheet, let cell):
      (
        LocalizedText(ja: "このセルのスパークライン", en: "The cell's sparkline"),
        Place(sheet: sheet, cell: cell.description)
      )
    case .shape(let sheet):
      (LocalizedText(ja: "セルを表示する図形", en: "A shape that shows cells"), Place(sheet: sheet))
    }
  }

  /// 集計!B13, or the name of what is no cell.
  package var name: String {
    switch holder {
    case .cell(let sheet, let cell), .rule(let sheet, let cell, _), .sparkline(let sheet, let cell):
      "\(sheet)!\(cell)"
    case .definedName(let name): name
    case .chart(let sheet): sheet ?? "chart"
    case .shape(let sheet): sheet
    }
  }
}
