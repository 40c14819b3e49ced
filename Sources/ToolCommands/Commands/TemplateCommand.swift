internal import ArgumentParser
internal import ByteSupport
internal import FileAccess
internal import IndicatorForms
internal import IndicatorModel
internal import SpreadsheetModel
internal import SpreadsheetTemplate

/// `bieumau template`.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: HelpText.text("Xem biểu mẫu cần những gì.", "Says what forms ask for."),
      subcommands: [
        List.self, Inspect.self, BindCommand.self, LintCommand.self, ExpandCommand.self, Build.self,
      ])
  }

  /// `bieumau template list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: HelpText.text("Các biểu mẫu có sẵn.", "The shipped forms."))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      for name in ShippedForms.names {
        let definition = try ShippedForms.definition(of: name)
        let purpose = definition.map { common.lang.pick($0.purpose, $0.purposeEnglish) } ?? ""
        let space = String(repeating: " ", count: max(1, 24 - name.count))
        Console.print(name + space + purpose)
      }
    }
  }

  /// `bieumau template inspect`.
  struct Inspect: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "inspect",
        abstract: HelpText.text(
          "Mô tả một biểu mẫu: cột, dòng, ô nhập số.",
          "Describes a form: columns, rows, input cells."))
    }

    @Argument(help: HelpText.help("Biểu mẫu: đường dẫn hoặc tên.", "The form: a path or a name."))
    var form: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let input = try FormInput(name: form, format: nil)
      let workbook = try input.workbook()
      let analysis = FormAnalyzer(catalogue: .builtIn).analyze(workbook, period: nil)
      guard !analysis.tables.isEmpty else {
        throw ToolError(
          status: .dataError, file: input.path, message: .formWithoutTable,
          code: "formWithoutTable", hint: .headerNeeded)
      }
      Console.printRaw(
        FormDescription(form: analysis, workbook: workbook, language: common.lang).text(
          path: input.path))
    }
  }

  /// `bieumau template build`.
  struct Build: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "build",
        abstract: HelpText.text(
          "Dựng biểu mẫu .xlsx và .ods từ định nghĩa.",
          "Builds a form's .xlsx and .ods from its definition."))
    }

    @Argument(
      help: HelpText.help(
        "Định nghĩa (.json, bieumau.form/1).", "Definitions (.json, bieumau.form/1)."))
    var definitions: [String]

    @Option(name: .shortAndLong, help: HelpText.help("Thư mục kết quả.", "The folder to write to."))
    var output: String

    @Flag(help: HelpText.help("Thay tệp kết quả đã có.", "Replaces existing outputs."))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      for path in definitions {
        let definition = try definition(at: path)
        let workbook = FormBuilder.build(definition)
        let stem = "\(output)/\(FileAccess.stem(of: path))"
        for format in SpreadsheetFile.Format.allCases {
          try write(workbook, as: format, to: "\(stem).\(format.rawValue)", from: path)
        }
        if definition.isForMachines, let sheet = workbook.sheets.first {
          let bytes = Array(CommaSeparatedText.text(of: sheet).utf8)
          try write(bytes, to: stem + ".csv", from: path)
        }
      }
    }

    private func definition(at path: String) throws -> FormDefinition {
      let bytes = try FileAccess.read(path)
      do {
        return try FormDefinition(json: bytes)
      } catch let error as FormDefinitionError {
        throw ToolError(error, file: path)
      } catch let error as JSONError {
        throw ToolError(
          FormDefinitionError(path: "byte \(error.offset)", expected: error.expected), file: path)
      }
    }

    private func write(
      _ workbook: Workbook, as format: SpreadsheetFile.Format, to target: String, from path: String
    ) throws {
      do {
        try write(try SpreadsheetFile.write(workbook, as: format), to: target, from: path)
      } catch let error as SpreadsheetError {
        throw ToolError(error, file: target)
      }
    }

    private func write(_ bytes: [UInt8], to target: String, from path: String) throws {
      try OutputFile.write(bytes, to: target, inputs: [path], force: force)
      Console.print(common.lang.text(.wrote(path: target)))
    }
  }
}
