import Diagnostics
import PlanReading
import PlanText

extension Provenance {
  /// The program that made the tables.
  static var generator: JSONValue {
    .object([("name", .string("actionplan")), ("version", .string(ProgramVersion.current))])
  }

  /// A book as `sources` of a data package has it.
  static func source(_ provenance: Provenance, of edition: FiscalYear) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("title", .string(provenance.fileName)),
      ("path", .string(provenance.fileName)),
      ("role", .string(provenance.role.rawValue)),
      ("editionFiscalYear", .integer(edition.westernYear)),
      ("bytes", .integer(provenance.size)),
      ("hash", .string("sha256:" + provenance.hash)),
    ]
    if let account = provenance.account {
      members.append(
        (
          "cellAccount",
          .object([
            ("total", .integer(account.total)),
            ("read", .integer(account.read)),
            ("unread", .integer(account.unread.count)),
            ("skippedSheets", .array(account.skipped.map { .string($0.name) })),
          ])
        ))
    }
    return .object(members)
  }
}
