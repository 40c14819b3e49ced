// Room: ODS.
