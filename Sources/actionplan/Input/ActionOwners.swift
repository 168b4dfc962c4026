import Diagnostics
import PlanChecks
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML

/// Which department has which actions, as a list says, and whose are looked at.
struct ActionOwners: Sendable {
  /// Who has which actions; empty without a list.
  var list = DepartmentList()
  /// The department whose actions alone count; nil for all.
  var wanted: String?

  init() {}

  /// - Parameters:
  ///   - path: The list's file; nil without one.
  ///   - wanted: A department's name.
  /// - Throws: `Failure` when the list cannot be read.
  init(named path: String?, wanted: String? = nil) throws {
    self.wanted = wanted
    guard let path else { return }
    let bytes: [UInt8]
    do {
      bytes = try FileStore.read(path) { (_) throws(Failure) in }
    } catch {
      throw Failure(any: error).located(in: Place(file: path))
    }
    list = try DepartmentList(bytes, name: path)
  }

  var isNeeded: Bool { wanted != nil || !list.isEmpty }

  /// Gives actions their departments and takes away those that are not wanted.
  ///
  /// - Throws: `Failure` with code `no-such-department`, or about rows of the list.
  func apply(to plan: inout Plan) throws(Failure) {
    let faults = list.assign(to: &plan)
    if !faults.isEmpty { throw Failure(faults) }
    guard let wanted else { return }
    let known = Departments.all(of: plan)
    guard known.contains(where: { folded($0) == folded(wanted) }) else {
      throw Failure(.noSuchDepartment(wanted, known: known))
    }
    plan = plan.ofDepartment(wanted)
  }

  /// Gives the actions of an edition and of the one before it their departments: a list changes neither.
  ///
  /// - Throws: `Failure` about rows of the list.
  func apply(to plan: inout Plan, and before: inout Plan) throws(Failure) {
    let faults = list.assign(to: &plan, and: &before)
    if !faults.isEmpty { throw Failure(faults) }
  }

  /// Whether a finding is told: it is about an action of the plan, or about none.
  func keeps(_ plan: Plan) -> (Finding) -> Bool {
    guard wanted != nil else { return { _ in true } }
    let numbers = Set(plan.actions.map(\.number.value))
    return { $0.actionNumber.map(numbers.contains) ?? true }
  }
}

extension Diagnostic {
  static func noSuchDepartment(_ name: String, known: [String]) -> Diagnostic {
    let list = known.prefix(30).joined(separator: "、")
    return Diagnostic(
      code: "no-such-department",
      message: LocalizedText(
        ja: known.isEmpty
          ? "担当課の欄がないため、「\(name)」で絞り込めません。"
          : "担当課「\(name)」のアクションはありません。担当課: \(list)。",
        en: known.isEmpty
          ? "No action names a department, so none can be chosen."
          : "No action is of the department \(name). There are: \(list)."),
      remedy: LocalizedText(
        ja: "担当課の名前を確かめるか、--departments で番号と担当課の表を指定してください。",
        en: "Check the name, or give a table of numbers and departments with --departments."))
  }
}
