// Room: OfficePackage.
