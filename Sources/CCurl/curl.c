// libcurl, opened when the first of its functions is called. It brings thirty libraries, which take longer to load than
// most commands take in all, and most commands open no socket; git keeps it out of its main program for this reason.
//
// The functions below are those of <curl/curl.h> that are called here, under their own names. Where there is no libcurl
// they fail as they do without memory.
#include "shim.h"
#include <dlfcn.h>
#include <stdarg.h>

#ifdef __APPLE__
#define LIBRARY "libcurl.4.dylib"
#else
#define LIBRARY "libcurl.so.4"
#endif

static void *library;
static pthread_once_t opened = PTHREAD_ONCE_INIT;
static void open_library(void) { library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL); }

static void *function(const char *name) {
  pthread_once(&opened, open_library);
  return library ? dlsym(library, name) : NULL;
}

#define HAND_ON(type, name, parameters, arguments, otherwise) \
  type name parameters { \
    type(*real) parameters = (type(*) parameters)function(#name); \
    return real ? real arguments : otherwise; \
  }

HAND_ON(CURLcode, curl_global_init, (long flags), (flags), CURLE_FAILED_INIT)
HAND_ON(CURL *, curl_easy_init, (void), (), NULL)
HAND_ON(void, curl_easy_cleanup, (CURL *h), (h), (void)0)
HAND_ON(const char *, curl_easy_strerror, (CURLcode code), (code), "there is no " LIBRARY)
HAND_ON(struct curl_slist *, curl_slist_append, (struct curl_slist *l, const char *s), (l, s), NULL)
HAND_ON(void, curl_slist_free_all, (struct curl_slist *l), (l), (void)0)
HAND_ON(CURLM *, curl_multi_init, (void), (), NULL)
HAND_ON(CURLMcode, curl_multi_cleanup, (CURLM *m), (m), CURLM_INTERNAL_ERROR)
HAND_ON(CURLMcode, curl_multi_add_handle, (CURLM *m, CURL *h), (m, h), CURLM_INTERNAL_ERROR)
HAND_ON(CURLMcode, curl_multi_remove_handle, (CURLM *m, CURL *h), (m, h), CURLM_INTERNAL_ERROR)
HAND_ON(CURLMcode, curl_multi_perform, (CURLM *m, int *running), (m, running), CURLM_INTERNAL_ERROR)
HAND_ON(CURLMcode, curl_multi_poll,
  (CURLM *m, struct curl_waitfd fds[], unsigned int count, int milliseconds, int *ready),
  (m, fds, count, milliseconds, ready), CURLM_INTERNAL_ERROR)
HAND_ON(CURLMcode, curl_multi_wakeup, (CURLM *m), (m), CURLM_INTERNAL_ERROR)
HAND_ON(CURLMsg *, curl_multi_info_read, (CURLM *m, int *left), (m, left), NULL)

// Options and answers are one word each: a long, an offset or a pointer. The header has macros of these names.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt
#define HAND_ON_WORD(type, name, handle, option, otherwise) \
  type name(handle *h, option o, ...) { \
    va_list words; \
    va_start(words, o); \
    void *word = va_arg(words, void *); \
    va_end(words); \
    type (*real)(handle *, option, ...) = (type(*)(handle *, option, ...))function(#name); \
    return real ? real(h, o, word) : otherwise; \
  }

HAND_ON_WORD(CURLcode, curl_easy_setopt, CURL, CURLoption, CURLE_FAILED_INIT)
HAND_ON_WORD(CURLcode, curl_easy_getinfo, CURL, CURLINFO, CURLE_FAILED_INIT)
HAND_ON_WORD(CURLMcode, curl_multi_setopt, CURLM, CURLMoption, CURLM_INTERNAL_ERROR)
