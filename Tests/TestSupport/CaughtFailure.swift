package import Diagnostics

/// The failure that `body` throws; nil when it throws none.
package func caughtFailure<Value>(_ body: () throws -> Value) -> Failure? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? Failure
  }
}
