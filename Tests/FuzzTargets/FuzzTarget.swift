import Diagnostics
import Glibc
import SpreadsheetML

/// What libFuzzer calls with each input; the environment says which target it goes to.
///
/// Built by `Scripts/fuzz` alone.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: size))
  FuzzTarget.chosen.run(bytes)
  return 0
}

/// What is given inputs that nobody thought of.
///
/// A failure is an answer; to end the process is none.
enum FuzzTarget: String, CaseIterable {
  /// A whole file: read, checked, edited, saved.
  case book
  /// One part of a sound book, put in the place of the sound one.
  case part
  /// A list of edits on a sound book; each is done or refused, and the book can be saved.
  case edits
  case formula
  /// An update table for the published plan.
  case update
  /// A text of a plan, with a limit of the time it may cost.
  case text

  static let chosen: FuzzTarget = {
    guard let target = environment("ACTIONPLAN_FUZZ_TARGET").flatMap(FuzzTarget.init) else {
      fatalError("ACTIONPLAN_FUZZ_TARGET is none of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    return target
  }()

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  func run(_ bytes: [UInt8]) {
    switch self {
    case .book: BookFuzzing.book(bytes)
    case .part: BookFuzzing.part(bytes)
    case .edits: EditFuzzing.run(bytes)
    case .formula: TextFuzzing.formula(String(decoding: bytes, as: UTF8.self))
    case .update: TextFuzzing.update(bytes)
    case .text: TextFuzzing.text(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Files under `Fixtures/`.
enum FuzzFixtures {
  static let engine: [[UInt8]] =
    ["table-with-totals-row", "vml-unclosed-br", "whole-line-ranges"]
    .map { read("engine/\($0).xlsx") }
    + ["formats-end-above", "dynamic-array-spill", "shape-in-group", "single-xml-cells"].map {
      read("engine/\($0).xlsx")
    }
  static let plan = read("plan/action-plan-r6.xlsx")

  static func read(_ path: String) -> [UInt8] {
    let root = FuzzTarget.environment("ACTIONPLAN_FUZZ_FIXTURES") ?? "Fixtures"
    guard let bytes = try? FileStore.read("\(root)/\(path)", check: { _ in }) else {
      fatalError("\(root)/\(path) cannot be read")
    }
    return bytes
  }
}
