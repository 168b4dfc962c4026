import SpreadsheetML

// usage: edit-workbook FILE PREFIX
//        edit-workbook FILE RESULT set SHEET CELL TEXT
//        edit-workbook FILE RESULT insert-column SHEET CELL
//
// The first makes one edit at a time and saves each result as PREFIX-<step>. Prints a line per
// step: its name, `saved`, `refused` or `none`, and details, divided by tabs. The others make one
// edit: CELL gets TEXT, or a column is inserted before it.

do {
  let arguments = CommandLine.arguments.dropFirst()
  if arguments.count == 2 {
    let run = try EditRun(path: CommandLine.arguments[1], prefix: CommandLine.arguments[2])
    try run.make()
  } else if let edit = OneEdit(arguments: Array(arguments)) {
    try edit.make()
  } else {
    fatalError("usage: edit-workbook FILE PREFIX")
  }
} catch {
  print("open", "refused", EditRun.line(error), separator: "\t")
}
