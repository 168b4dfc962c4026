import Diagnostics
import Glibc
import SpreadsheetML

/// What libFuzzer calls with each input; the environment says which target it goes to.
///
/// Built by `Scripts/fuzz` alone.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: size))
  let target = FuzzTarget.chosen
  let before = FuzzTarget.processTime()
  target.run(bytes)
  let spent = FuzzTarget.processTime() - before
  if spent > target.limit(bytes: size) {
    fatalError("\(size) bytes cost \(Int(spent / 1000)) ms of CPU time")
  }
  return 0
}

/// What is given inputs that nobody thought of.
///
/// A failure is an answer; to end the process is none, nor is to take long.
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
  /// A text of a plan.
  case text

  static let chosen: FuzzTarget = {
    guard let target = environment("ACTIONPLAN_FUZZ_TARGET").flatMap(FuzzTarget.init) else {
      fatalError("ACTIONPLAN_FUZZ_TARGET is none of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    return target
  }()

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// CPU time of the process in microseconds: other programs on the machine do not count.
  static func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  /// Microseconds that an input may cost under the sanitizer.
  ///
  /// Twice the text may cost twice the time: 50 ms, and so many microseconds a byte. The others
  /// edit whole books, whose size is not that of the input: 10 s.
  func limit(bytes count: Int) -> Double {
    guard self == .text else { return 10_000_000 }
    let each = Self.environment("ACTIONPLAN_FUZZ_COST").flatMap { Double($0) } ?? 200
    return 50_000 + each * Double(count)
  }

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
