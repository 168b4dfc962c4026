import SpreadsheetML

// usage: edit-workbook FILE PREFIX
//        edit-workbook FILE RESULT set SHEET CELL TEXT
//        edit-workbook FILE RESULT SHEET insert|delete rows|columns FIRST COUNT
//
// The first makes one edit at a time and saves each result as PREFIX-<step>. Prints a line per
// step: its name, `saved`, `refused` or `none`, and details, divided by tabs. The others make one
// edit: CELL gets TEXT, or lines are inserted or deleted.

let arguments = Array(CommandLine.arguments.dropFirst())

do {
  if arguments.count == 2 {
    let run = try EditRun(path: arguments[0], prefix: arguments[1])
    try run.make()
  } else if arguments.count == 7 {
    try editLines(arguments)
  } else if let edit = OneEdit(arguments: arguments) {
    try edit.make()
  } else {
    fatalError("usage: edit-workbook FILE PREFIX")
  }
} catch {
  print("open", "refused", EditRun.line(error), separator: "\t")
  // Who asks for one edit gets a result or an error.
  if arguments.count > 2 { fatalError("The edit failed.") }
}

/// Inserts or deletes lines: file, result, sheet, edit, axis, first line, count.
func editLines(_ arguments: [String]) throws {
  guard let first = Int(arguments[5]), let count = Int(arguments[6]) else {
    fatalError("FIRST and COUNT are numbers.")
  }
  var workbook = try Workbook(path: arguments[0])
  let edit = StructuralEdit(
    axis: arguments[4] == "rows" ? .rows : .columns,
    kind: arguments[3] == "insert" ? .insert : .delete, first: first, count: count)
  try workbook.apply(edit, to: arguments[2])
  try workbook.save(to: arguments[1])
}
