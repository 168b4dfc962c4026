import SummaryTables
import Testing

/// A CSV file read back by RFC 4180, with the contract's own rules checked on the way.
struct ParsedCSV {
  let header: [String]
  let records: [[String: String]]

  init(_ file: TableFile, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #require(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]), sourceLocation: sourceLocation)
    let text = try #require(
      String(validating: file.bytes.dropFirst(3), as: UTF8.self), sourceLocation: sourceLocation)
    let rows = try Self.rows(text)
    let header = try #require(rows.first, sourceLocation: sourceLocation)
    #expect(Set(header).count == header.count, sourceLocation: sourceLocation)
    #expect(rows.allSatisfy { $0.count == header.count }, sourceLocation: sourceLocation)
    self.header = header
    records = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The rows of a CSV text, every one ended by CRLF.
  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.append(scalar)
        scalars.removeFirst()
      case "\"":
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(field))
        field = String.UnicodeScalarView()
      case "\r" where !isQuoted:
        try #require(scalars.popFirst() == "\n")
        rows.append(row + [String(field)])
        row = []
        field = String.UnicodeScalarView()
      default:
        field.append(scalar)
      }
    }
    try #require(row.isEmpty && field.isEmpty && !isQuoted)
    return rows
  }
}

extension [TableFile] {
  /// The records of the file of this name, without the municipality's code where that is blank.
  func records(_ name: String) throws -> [[String: String]] {
    try ParsedCSV(#require(first { $0.name == name })).records.map { record in
      record.filter { $0.key != "municipality_code" || !$0.value.isEmpty }
    }
  }
}

extension TableFile {
  /// The whole file in one piece.
  var bytes: [UInt8] { Array(pieces.joined()) }
}
