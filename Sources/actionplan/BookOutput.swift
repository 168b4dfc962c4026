/// A file to be written, whole.
package struct OutputFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What one book gives: the tables, and for `convert` next year's workbook.
package struct BookOutput: Hashable, Sendable {
  /// The input as typed; it is never written to.
  package var inputPath: String
  package var inputIdentity: FileStatus.Identity
  package var workbook: OutputFile?
  package var tableFolder: String
  package var tables: [OutputFile]

  /// Places the results of `input` in `folder`, or beside the input when it is nil.
  ///
  /// `name` is the results' common name without extension; `tables` are names and bytes.
  package init(
    input: InputBook, name: String, folder: String?, workbook: [UInt8]?,
    tables: [(name: String, bytes: [UInt8])]
  ) {
    inputPath = input.path
    inputIdentity = input.identity
    let folder = folder ?? input.name.folder
    let fileExtension = input.name.fileExtension.isEmpty ? ".xlsx" : input.name.fileExtension
    self.workbook = workbook.map {
      OutputFile(path: PathName.path(name + fileExtension, in: folder), bytes: $0)
    }
    let tableFolder = PathName.path(name + "-csv", in: folder)
    self.tableFolder = tableFolder
    self.tables = tables.map {
      OutputFile(path: PathName.path($0.name, in: tableFolder), bytes: $0.bytes)
    }
  }

  /// All files, the workbook first.
  package var files: [OutputFile] { (workbook.map { [$0] } ?? []) + tables }
}
