import SpreadsheetML

var workbook = try Workbook(path: "plan.xlsx")
for sheet in try workbook.sheets { print(sheet.name, sheet.state) }
let plan = try workbook.worksheet(named: "R6アクションプラン")
for shape in plan.shapes { print(shape.name, shape.text, shape.anchor.from.cell) }
let cell = CellReference(row: 6, column: 10)
try workbook.insertColumns(at: cell.column, in: plan.name)
try workbook.setCell(cell, to: .text("実施済み"), in: plan.name)
try workbook.setColumnWidth(30, ofColumns: 10...10, in: plan.name)
try workbook.save(to: "plan-next.xlsx")
