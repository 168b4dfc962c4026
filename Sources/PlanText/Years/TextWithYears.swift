/// A text whose years are known.
package protocol TextWithYears: Sendable {
  var units: UTF16Text { get }
  /// In the order of the text.
  var years: [YearExpression] { get }
}
