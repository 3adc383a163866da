// libxml2 for Swift. Debian builds it with ICU, whose headers clash with the ICU inside Foundation.
#ifndef PAPERS_CLIBXML2_SHIM_H
#define PAPERS_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// xmlFree is a mutable global, which Swift 6 refuses.
static inline void papers_xml_free(void *p) { xmlFree(p); }

// The error's parameter is const since libxml2 2.12: an own type, cast here.
typedef void (*papers_xml_error_callback)(void *context, const char *message, int level, int line);
static inline void papers_xml_ignore(void *context, void *error) { (void)context; (void)error; }
// Keeps libxml2 from writing to stderr; the setting belongs to the calling thread.
static inline void papers_xml_silence(void) { xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)papers_xml_ignore); }
#endif
