#include <zlib.h>

// inflateInit2 is a macro that Swift does not see. `bits` tells the formats apart (zlib.h): 15 zlib, 15 + 16 gzip,
// 15 + 32 either by its header, -15 bare deflate.
static inline int papers_inflate_init(z_stream *stream, int bits) { return inflateInit2(stream, bits); }
