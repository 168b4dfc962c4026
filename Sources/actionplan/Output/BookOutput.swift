package import SpreadsheetML
package import SummaryTables

/// A file to be written, whole.
package struct OutputFile: Hashable, Sendable {
  package var path: String
  /// Its content, one piece after the other.
  package let pieces: [[UInt8]]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    pieces = [bytes]
  }

  /// A table in a folder.
  init(_ table: TableFile, in folder: String) {
    path = PathName.path(table.name, in: folder)
    pieces = table.pieces
  }

  /// The same file under another path.
  func at(_ path: String) -> OutputFile {
    var file = self
    file.path = path
    return file
  }
}

/// What one book gives: tables, and where a book is made or compared, workbooks.
package struct BookOutput: Hashable, Sendable {
  /// The input as typed.
  package var inputPath: String
  /// The results' common name without extension.
  package private(set) var name: String
  /// The files that were read: they are never written to.
  package var inputs: [FileStatus.Identity]
  /// The book whose permissions and owner a new workbook gets; nil for those of any new file.
  package var model: FileStatus?
  /// The new edition.
  package var workbook: OutputFile?
  /// 新旧対照表: what has changed from one edition to the next.
  package var comparison: OutputFile?
  /// The layout table of the new edition.
  package var layout: OutputFile?
  /// The plan as a page for people without Excel.
  package var report: OutputFile?
  /// 確認結果: what was found, for people who work in Excel.
  package var findingsBook: OutputFile?
  package var tableFolder: String
  package var tables: [OutputFile]

  /// Places the results of `input` in `folder`, or beside the input when it is nil.
  ///
  /// `name` is the results' common name without extension;
  /// `otherInputs` are files that were read besides. A `report` stands beside the workbook.
  package init(
    input: InputBook, name: String, folder: String?, workbook: [UInt8]?,
    comparison: [UInt8]? = nil, report: [UInt8]? = nil,
    tables: [TableFile],
    otherInputs: [InputBook] = []
  ) {
    let name = ResultName.settled(name, from: input.name.stem)
    self.name = name
    inputPath = input.path
    inputs = [input.identity] + otherInputs.map(\.identity)
    model = input.status
    let folder = folder ?? input.name.folder
    let fileExtension = input.name.workbookExtension
    self.workbook = workbook.map {
      OutputFile(path: PathName.path(name + fileExtension, in: folder), bytes: $0)
    }
    self.comparison = comparison.map {
      OutputFile(path: PathName.path(name + "-新旧対照表.xlsx", in: folder), bytes: $0)
    }
    self.report = report.map {
      OutputFile(path: PathName.path(name + "-report.html", in: folder), bytes: $0)
    }
    let tableFolder = PathName.path(name + "-csv", in: folder)
    self.tableFolder = tableFolder
    self.tables = tables.map { OutputFile($0, in: tableFolder) }
  }

  /// Gives the results another common name.
  package mutating func rename(to new: String) {
    func renamed(_ path: String) -> String {
      let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      let file = path[start...]
      guard file.hasPrefix(name) else { return path }
      return String(path[..<start]) + new + String(file.dropFirst(name.count))
    }
    workbook = workbook.map { $0.at(renamed($0.path)) }
    comparison = comparison.map { $0.at(renamed($0.path)) }
    report = report.map { $0.at(renamed($0.path)) }
    layout = layout.map { $0.at(renamed($0.path)) }
    let folder = renamed(tableFolder)
    tables = tables.map { table in
      table.at(folder + table.path.dropFirst(tableFolder.count))
    }
    tableFolder = folder
    name = new
  }

  /// Tables of several books, in a folder of their own.
  package init(
    inputs books: [InputBook], tableFolder: String, tables: [TableFile]
  ) {
    name = ""
    inputPath = books.map(\.path).joined(separator: " ")
    inputs = books.map(\.identity)
    self.tableFolder = tableFolder
    self.tables = tables.map { OutputFile($0, in: tableFolder) }
  }

  /// What people open, the new edition first.
  package var documents: [OutputFile] {
    [workbook, comparison, layout, report, findingsBook].compactMap(\.self)
  }

  /// All files, the new edition first.
  package var files: [OutputFile] { documents + tables }
}
