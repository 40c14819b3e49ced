import ByteSupport
import CLibxml2

/// One parse by libxml2: owns the parser context while `run` lasts and keeps the first fault.
final class XMLSession {
  var onStart: (XMLName, [XMLAttribute]) -> Void = { _, _ in }
  var onEnd: (XMLName) -> Void = { _ in }
  var onText: (String) -> Void = { _ in }
  private(set) var error: XMLError?

  private let limits: Limits
  private let maximumElements: Int
  private var elements = 0
  private var depth = 0
  private var context: xmlParserCtxtPtr?
  /// libxml2 interns names, so an address stands for a text while the parse lasts.
  private var names: [Int: String] = [:]
  private var scratch: [XMLAttribute] = []

  init(limits: Limits, maximumElements: Int) {
    self.limits = limits
    self.maximumElements = maximumElements
  }

  func run(_ bytes: [UInt8]) {
    guard let count = Int32(exactly: bytes.count), count > 0 else {
      error = XMLError(.malformed, line: 1, "the part is empty or larger than 2 GiB")
      return
    }
    var handler = XMLSession.handler
    let owner = Unmanaged.passUnretained(self).toOpaque()
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlCreateMemoryParserCtxt(start, count) else { return }
      defer {
        xmlFreeParserCtxt(context)
        self.context = nil
      }
      self.context = context
      withUnsafeMutablePointer(to: &handler) { sax in
        // The context frees the handler that it made itself; ours replaces it only for the parse.
        let own = context.pointee.sax
        context.pointee.sax = sax
        context.pointee.userData = owner
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
        xmlCtxtUseOptions(context, Int32(bitPattern: options))
        withQuietErrors { xmlParseDocument(context) }
        context.pointee.sax = own
      }
      if error == nil, context.pointee.wellFormed == 0 { fail(from: context) }
    }
  }

  /// Keeps libxml2 from printing; the fault is read from the context afterwards.
  private func withQuietErrors(_ body: () -> Void) {
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    body()
  }

  private func fail(from context: xmlParserCtxtPtr) {
    let last = context.pointee.lastError
    let words = last.message.map { String(cString: $0) } ?? "the markup is malformed"
    let message = String(words.split(separator: "\n").first ?? "the markup is malformed")
    let isEncoding =
      last.code == Int32(bitPattern: XML_ERR_INVALID_CHAR.rawValue)
      || last.code == Int32(bitPattern: XML_ERR_INVALID_ENCODING.rawValue)
    error = XMLError(isEncoding ? .encoding : .malformed, line: max(1, Int(last.line)), message)
  }

  func stop(_ code: XMLError.Code, _ message: String) {
    guard error == nil else { return }
    let line = context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1
    error = XMLError(code, line: max(1, line), message)
    xmlStopParser(context)
  }

  func started(
    _ name: XMLName, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard error == nil else { return }
    depth += 1
    guard depth <= limits.xmlDepth else {
      return stop(.limitExceeded, "elements nest deeper than \(limits.xmlDepth)")
    }
    elements += 1
    guard elements <= maximumElements else {
      return stop(.limitExceeded, "there are more than \(maximumElements) elements")
    }
    scratch.removeAll(keepingCapacity: true)
    for index in 0..<count {
      // Five pointers an attribute: local name, prefix, namespace, value, end of value.
      guard let item = attributes.map({ $0 + index * 5 }), let local = item[0],
        let start = item[3], let end = item[4]
      else { continue }
      guard end - start <= limits.attributeBytes else {
        return stop(.limitExceeded, "an attribute is longer than \(limits.attributeBytes) bytes")
      }
      let name = XMLName(text(local), namespace: item[2].map(text) ?? "")
      let bytes = UnsafeBufferPointer(start: start, count: end - start)
      let value = String(decoding: bytes, as: UTF8.self)
      scratch.append(XMLAttribute(name: name, value: Self.withAmpersands(value)))
    }
    onStart(name, scratch)
  }

  /// Without entity substitution libxml2 leaves every `&` of an attribute as `&#38;`.
  private static func withAmpersands(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
    var parts = value.split(separator: "&", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() where parts[index].hasPrefix("#38;") {
      parts[index] = parts[index].dropFirst(4)
    }
    return parts.joined(separator: "&")
  }

  func ended(_ name: XMLName) {
    depth -= 1
    if error == nil { onEnd(name) }
  }

  func text(_ pointer: UnsafePointer<xmlChar>) -> String {
    let address = Int(bitPattern: pointer)
    if let known = names[address] { return known }
    let text = String(cString: pointer)
    names[address] = text
    return text
  }
}
