/// The shortest decimal that reads back as the same number, without exponent: 1078, 0.5, 1200000.
///
/// Nil for infinities and NaN, which no table can hold.
func plainDecimal(_ number: Double) -> String? {
  guard number.isFinite else { return nil }
  // Covers −0 as well.
  if number == 0 { return "0" }
  // `description` gives the shortest digits: "1078.0", "5e-05", "1.25e+20".
  let printed = number.description
  if !printed.utf8.contains(UInt8(ascii: "e")) {
    return printed.hasSuffix(".0") ? String(printed.dropLast(2)) : printed
  }
  let parts = number.magnitude.description.split(separator: "e")
  let mantissa = parts[0].split(separator: ".")
  let whole = String(mantissa[0])
  let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
  let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  let sign = number < 0 ? "-" : ""
  return sign + pointMoved(by: exponent, whole: whole, fraction: fraction)
}

/// Writes `whole.fraction` × 10^exponent, without a needless zero or point.
private func pointMoved(by exponent: Int, whole: String, fraction: String) -> String {
  var whole = whole
  var fraction = fraction
  if exponent >= 0 {
    let moved = fraction.prefix(exponent)
    whole += moved + String(repeating: "0", count: exponent - moved.count)
    fraction = String(fraction.dropFirst(exponent))
  } else {
    let padded = String(repeating: "0", count: -exponent) + whole
    fraction = padded.suffix(-exponent) + fraction
    whole = String(padded.dropLast(-exponent))
  }
  let digits = whole.drop { $0 == "0" }
  let integer = digits.isEmpty ? "0" : String(digits)
  return fraction.isEmpty ? integer : integer + "." + fraction
}
