// Room: Formulas.
