// Room: ZipArchive.
