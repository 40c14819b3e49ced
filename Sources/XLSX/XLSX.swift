// Room: XLSX.
