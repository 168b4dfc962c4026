import SpreadsheetML
import TestSupport

/// Makes an edit on a workbook and shows what a part holds then.
func edited(
  _ builder: WorkbookBuilder, _ edit: StructuralEdit,
  part: String = "/xl/worksheets/sheet1.xml"
) throws -> String {
  var workbook = try builder.open()
  try workbook.apply(edit, to: "Sheet1")
  return try workbook.content(ofPart: part)
}

/// What the first sheet holds when its content is edited.
func edited(_ content: String, _ edit: StructuralEdit) throws -> String {
  try edited(WorkbookBuilder(content), edit)
}
