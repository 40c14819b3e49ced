/// How functions are called in each spelling.
///
/// The tree knows the bare name, as people type it.
///
/// - Note: Source: [MS-XLSX] §2.2.2.1 (future functions, `_xlfn.`); OpenDocument 1.3 part 4 §5.6
///   (`COM.MICROSOFT.`) as LibreOffice 7.4 writes it.
enum FunctionName {
  /// The name without the prefix of its spelling.
  static func withoutPrefix(
    _ name: ArraySlice<UInt8>, spelling: FormulaSpelling
  ) -> ArraySlice<UInt8> {
    switch spelling {
    case .excel:
      guard name.first == UInt8(ascii: "_") else { return name }
      let bare = dropping(excelPrefix, from: name)
      return dropping(worksheetPrefix, from: bare)
    case .openFormula:
      guard name.count > 14, name.first == UInt8(ascii: "C") else { return name }
      return dropping(microsoftPrefix, from: name)
    }
  }

  /// The bare name, in capitals, of a name as written; a name that is in none of our lists, such as
  /// a user's own function, stays as it is written.
  static func bare(_ name: ArraySlice<UInt8>, spelling: FormulaSpelling) -> String {
    let written = String(decoding: name, as: UTF8.self)
    let text = String(decoding: withoutPrefix(name, spelling: spelling), as: UTF8.self).uppercased()
    let bare = spelling == .openFormula ? openFormulaNames[text] ?? text : text
    let isOurs = isListed(bare) && spelled(bare, in: spelling).uppercased() == written.uppercased()
    return isOurs ? bare : written
  }

  private static func isListed(_ name: String) -> Bool {
    futureFunctions.contains(name) || worksheetFunctions.contains(name)
      || microsoftFunctions.contains(name) || excelNames[name] != nil
  }

  /// How a spelling writes a bare name.
  static func spelled(_ name: String, in spelling: FormulaSpelling) -> String {
    switch spelling {
    case .excel:
      if worksheetFunctions.contains(name) { return "_xlfn._xlws." + name }
      return futureFunctions.contains(name) ? "_xlfn." + name : name
    case .openFormula:
      if let other = excelNames[name] { return other }
      let isForeign =
        microsoftFunctions.contains(name)
        || (futureFunctions.contains(name) || worksheetFunctions.contains(name))
          && !openFormulaFunctions.contains(name)
      return isForeign ? "COM.MICROSOFT." + name : name
    }
  }

  /// The truth value a word stands for, in any case.
  static func boolean(_ word: ArraySlice<UInt8>) -> Bool? {
    guard word.count == 4 || word.count == 5 else { return nil }
    let isTrue = word.count == 4
    let wanted: StaticString = isTrue ? "TRUE" : "FALSE"
    let letters = word.lazy.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    return letters.elementsEqual(wanted.description.utf8) ? isTrue : nil
  }

  private static let excelPrefix = Array("_XLFN.".utf8)
  private static let worksheetPrefix = Array("_XLWS.".utf8)
  private static let microsoftPrefix = Array("COM.MICROSOFT.".utf8)

  private static func dropping(_ prefix: [UInt8], from name: ArraySlice<UInt8>) -> ArraySlice<UInt8>
  {
    let start = name.prefix(prefix.count).lazy.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    return start.elementsEqual(prefix) ? name.dropFirst(prefix.count) : name
  }

  /// Functions that the two spellings call by different names, OpenFormula's to Excel's.
  private static let openFormulaNames: [String: String] = [
    "FORMULA": "FORMULATEXT", "SKEWP": "SKEW.P", "LEGACY.CHIDIST": "CHIDIST",
    "LEGACY.CHIINV": "CHIINV", "LEGACY.CHITEST": "CHITEST", "LEGACY.FDIST": "FDIST",
    "LEGACY.FINV": "FINV", "LEGACY.NORMSDIST": "NORMSDIST", "LEGACY.NORMSINV": "NORMSINV",
    "LEGACY.TDIST": "TDIST",
  ]

  private static let excelNames: [String: String] = Dictionary(
    uniqueKeysWithValues: openFormulaNames.map { ($0.value, $0.key) })

  /// Excel's name for OpenFormula's FDIST and FINV: these give the lower tail, Excel's functions of
  /// the same names the upper one, which OpenFormula calls LEGACY.
  static func lowerTail(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard name.first.map({ $0 | 0x20 }) == UInt8(ascii: "f"), name.count == 4 || name.count == 5
    else { return nil }
    switch String(decoding: name, as: UTF8.self).uppercased() {
    case "FDIST": return lowerDistribution
    case "FINV": return lowerInverse
    default: return nil
    }
  }

  private static let lowerDistribution = Array("F.DIST".utf8)[...]
  private static let lowerInverse = Array("F.INV".utf8)[...]

  private static let worksheetFunctions = words("FILTER SORT")

  /// Functions older than `_xlfn.` that ODF files still call Microsoft's.
  private static let microsoftFunctions = words(
    "CEILING FLOOR NETWORKDAYS.INTL WORKDAY.INTL ISO.CEILING")

  /// Functions that Excel's files write with `_xlfn.`.
  private static let futureFunctions = words(
    """
    ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST \
    BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH \
    CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS \
    CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S \
    CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST \
    F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS \
    FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT \
    GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH \
    IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET \
    LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT \
    NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION \
    PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST \
    QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE \
    SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV \
    T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE \
    UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP \
    XMATCH XOR Z.TEST
    """)

  /// Functions of the list above that are OpenFormula's own.
  private static let openFormulaFunctions = words(
    """
    ACOT ACOTH AGGREGATE ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR COMBINA COT COTH \
    CSC CSCH DAYS DECIMAL GAMMA GAUSS IFNA IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN \
    ISFORMULA ISOWEEKNUM MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RRI SEC SECH SHEET SHEETS \
    UNICHAR UNICODE XOR
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
