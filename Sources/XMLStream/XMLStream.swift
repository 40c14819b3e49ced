// Room: XMLStream.
