// libcurl for Swift: typed wrappers of its variadic functions, which Swift cannot call.
#ifndef PAPERS_CCURL_SHIM_H
#define PAPERS_CCURL_SHIM_H
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>

typedef size_t (*papers_curl_data_callback)(char *data, size_t size, size_t count, void *context);

static inline CURLcode papers_curl_set_long(CURL *h, CURLoption o, long v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode papers_curl_set_offset(CURL *h, CURLoption o, curl_off_t v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode papers_curl_set_string(CURL *h, CURLoption o, const char *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode papers_curl_set_pointer(CURL *h, CURLoption o, void *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode papers_curl_set_list(CURL *h, CURLoption o, struct curl_slist *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode papers_curl_set_callback(CURL *h, CURLoption o, papers_curl_data_callback v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode papers_curl_get_long(CURL *h, CURLINFO i, long *v) { return curl_easy_getinfo(h, i, v); }
static inline CURLcode papers_curl_get_offset(CURL *h, CURLINFO i, curl_off_t *v) { return curl_easy_getinfo(h, i, v); }
static inline CURLcode papers_curl_get_string(CURL *h, CURLINFO i, char **v) { return curl_easy_getinfo(h, i, v); }
static inline CURLcode papers_curl_get_pointer(CURL *h, CURLINFO i, void **v) { return curl_easy_getinfo(h, i, v); }
static inline CURLMcode papers_curl_multi_set_long(CURLM *m, CURLMoption o, long v) { return curl_multi_setopt(m, o, v); }
static inline CURLcode papers_curl_set_socket_callback(CURL *h, CURLoption o, curl_opensocket_callback v) { return curl_easy_setopt(h, o, v); }
// CURLMsg holds its result in a union.
static inline CURLcode papers_curl_message_result(const CURLMsg *m) { return m->data.result; }

// pthread_create's types differ between the C libraries, and its thread's entry is not what Swift would write.
struct papers_thread { void (*run)(void *context); void *context; };
static void *papers_thread_main(void *argument) {
  struct papers_thread start = *(struct papers_thread *)argument;
  free(argument);
  start.run(start.context);
  return NULL;
}
// 0, or the error's number.
static inline int papers_thread_start(void (*run)(void *context), void *context) {
  struct papers_thread *start = malloc(sizeof *start);
  if (!start) return 12;
  start->run = run;
  start->context = context;
  pthread_t thread;
  int error = pthread_create(&thread, NULL, papers_thread_main, start);
  if (error) free(start); else pthread_detach(thread);
  return error;
}
#endif
