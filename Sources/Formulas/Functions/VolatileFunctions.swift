/// Functions whose value no stored workbook can have right: we never compute them.
enum VolatileFunctions {
  static let table: [FunctionDefinition] = [
    FunctionDefinition("NOW", 0...0, .clock),
    FunctionDefinition("TODAY", 0...0, .clock),
    FunctionDefinition("RAND", 0...0, .clock),
    FunctionDefinition("RANDBETWEEN", 2...2, .clock),
    FunctionDefinition("RANDARRAY", 0...5, .clock),
    FunctionDefinition("INFO", 1...1, .clock),
    FunctionDefinition("CELL", 1...2, .dynamicReference),
    FunctionDefinition("OFFSET", 3...5, .dynamicReference),
    FunctionDefinition("INDIRECT", 1...2, .dynamicReference),
  ]
}
