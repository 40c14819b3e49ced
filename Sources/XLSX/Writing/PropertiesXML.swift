import ByteSupport
import SpreadsheetModel
import XMLStream

/// Writes what the file says of itself.
///
/// No dates: the same workbook gives the same bytes.
///
/// - Note: Source: ECMA-376-2 §8 (core properties), ECMA-376-1 §22.2 (extended properties).
enum PropertiesXML {
  /// `docProps/core.xml`.
  static func core(_ properties: DocumentProperties) -> [UInt8] {
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<cp:coreProperties")
    writer.append(
      " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"")
    writer.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
    for (name, value) in [
      ("title", properties.title), ("creator", properties.creator),
      ("language", properties.language),
    ] where !value.isEmpty {
      writer.append("<dc:\(name)>")
      writer.append(xmlText: value)
      writer.append("</dc:\(name)>")
    }
    writer.append("</cp:coreProperties>")
    return writer.bytes
  }

  /// `docProps/app.xml`.
  static func extended() -> [UInt8] {
    var writer = ByteWriter()
    writer.appendDeclaration()
    writer.append("<Properties")
    writer.append(
      " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">")
    writer.append("<Application>BieuMau</Application></Properties>")
    return writer.bytes
  }
}
