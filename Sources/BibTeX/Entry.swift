/// placeholder replaced by the library's first slice
enum Placeholder {}
