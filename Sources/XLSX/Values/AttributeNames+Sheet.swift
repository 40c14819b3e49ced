import XMLStream

extension PlainMarkup {
  /// The attributes of `row`: the first three are read.
  static let rowAttributes = AttributeNames([
    "r", "ht", "hidden", "spans", "s", "customFormat", "customHeight", "outlineLevel", "collapsed",
    "thickTop", "thickBot", "ph", "x14ac:dyDescent",
  ])
  /// The attributes of `f`.
  static let formulaAttributes = AttributeNames([
    "t", "ref", "si", "ca", "aca", "dt2D", "dtr", "del1", "del2", "r1", "r2", "bx", "xml:space",
  ])
}
