import SpreadsheetML

// usage: edit-workbook FILE PREFIX
//
// Makes one edit at a time and saves each result as PREFIX-<step>. Prints a line per step: its
// name, `saved`, `refused` or `none`, and details, divided by tabs.

guard CommandLine.arguments.count == 3 else { fatalError("usage: edit-workbook FILE PREFIX") }

do {
  let run = try EditRun(path: CommandLine.arguments[1], prefix: CommandLine.arguments[2])
  try run.make()
} catch {
  print("open", "refused", EditRun.line(error), separator: "\t")
}
