// Room: VietnameseText.
