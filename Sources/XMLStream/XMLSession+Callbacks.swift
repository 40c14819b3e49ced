import CLibxml2

extension XMLSession {
  /// The SAX2 callbacks.
  ///
  /// Their context is an unretained `XMLSession`.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { owner, local, _, uri, _, _, count, _, attributes in
      guard let session = XMLSession.from(owner), let local else { return }
      let name = XMLName(session.text(local), namespace: uri.map(session.text) ?? "")
      session.started(name, attributes, count: Int(count))
    }
    handler.endElementNs = { owner, local, _, uri in
      guard let session = XMLSession.from(owner), let local else { return }
      session.ended(XMLName(session.text(local), namespace: uri.map(session.text) ?? ""))
    }
    handler.characters = { owner, characters, count in
      guard let session = XMLSession.from(owner), let characters, session.error == nil else {
        return
      }
      let bytes = UnsafeBufferPointer(start: characters, count: Int(count))
      session.onText(String(decoding: bytes, as: UTF8.self))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { owner, _, _, _ in
      XMLSession.from(owner)?.stop(.doctype, "a document type declaration")
    }
    handler.reference = { owner, _ in XMLSession.from(owner)?.stop(.malformed, "an unknown entity")
    }
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    return handler
  }

  private static func from(_ owner: UnsafeMutableRawPointer?) -> XMLSession? {
    owner.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }
}
