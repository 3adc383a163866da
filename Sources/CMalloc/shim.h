#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

// In glibc the heap of each thread but the first grows by a page and a system call at a time (malloc.c, sysmalloc and
// grow_heap), unless M_TOP_PAD gives it more when it is made. What is not touched costs no memory.
static inline void papers_pad_heaps(int bytes) {
#ifdef M_TOP_PAD
  mallopt(M_TOP_PAD, bytes);
#else
  (void)bytes;
#endif
}
