/// What a call asks for that a sheet does not have.
enum OffSheet {
  case cell(CellReference)
  case lines(StructuralEdit.Axis, first: Int, count: Int)
  case range(CellRange)
}
