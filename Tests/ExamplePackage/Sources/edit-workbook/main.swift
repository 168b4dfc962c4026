import SpreadsheetML

// usage: edit-workbook FILE PREFIX
//        edit-workbook FILE RESULT SHEET insert|delete rows|columns FIRST COUNT
//
// Makes one edit at a time and saves each result as PREFIX-<step>. Prints a line per step: its
// name, `saved`, `refused` or `none`, and details, divided by tabs. The second form makes the one
// edit that it names.

let arguments = CommandLine.arguments
guard arguments.count == 3 || arguments.count == 8 else {
  fatalError("usage: edit-workbook FILE PREFIX | FILE RESULT SHEET EDIT AXIS FIRST COUNT")
}

do {
  if arguments.count == 8 {
    var workbook = try Workbook(path: arguments[1])
    guard let first = Int(arguments[6]), let count = Int(arguments[7]) else {
      fatalError("FIRST and COUNT are numbers.")
    }
    let edit = StructuralEdit(
      axis: arguments[5] == "rows" ? .rows : .columns,
      kind: arguments[4] == "insert" ? .insert : .delete, first: first, count: count)
    try workbook.apply(edit, to: arguments[3])
    try workbook.save(to: arguments[2])
  } else {
    try EditRun(path: arguments[1], prefix: arguments[2]).make()
  }
} catch {
  print("open", "refused", EditRun.line(error), separator: "\t")
  // Who asks for one edit gets a result or an error.
  if arguments.count == 8 { fatalError("The edit failed.") }
}
