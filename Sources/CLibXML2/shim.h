#ifndef ACTIONPLAN_CLIBXML2_SHIM_H
#define ACTIONPLAN_CLIBXML2_SHIM_H

// Debian's libxml2 headers pull in ICU, whose UErrorCode clashes with Foundation's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

// Byte offset in the document that was handed over; the parser keeps it in two places.
static inline long actionplan_xml_position(xmlParserCtxtPtr context) {
  return (long)context->input->consumed + (long)(context->input->cur - context->input->base);
}

// Byte offset of a pointer the parser gave out, or -1 when it points outside the input buffer.
static inline long actionplan_xml_offset(xmlParserCtxtPtr context, const xmlChar *pointer) {
  if (pointer < context->input->base || pointer > context->input->end) return -1;
  return (long)context->input->consumed + (long)(pointer - context->input->base);
}

// The first of some bytes that is `byte`, or -1; several are looked at in one step.
static inline long actionplan_find_byte(const unsigned char *bytes, long count, int byte) {
  const unsigned char *found = count > 0 ? memchr(bytes, byte, (size_t)count) : NULL;
  return found ? (long)(found - bytes) : -1;
}

// Namespace declarations in force at the moment; the parser keeps two pointers for each.
static inline int actionplan_xml_namespaces_in_scope(xmlParserCtxtPtr context) {
  return context->nsNr / 2;
}

static inline void actionplan_xml_set_user_data(xmlParserCtxtPtr context, void *data) {
  context->userData = data;
}

static inline int actionplan_xml_is_well_formed(xmlParserCtxtPtr context) {
  return context->wellFormed;
}

static inline void actionplan_xml_ignore_error(void *data, const void *error) {
  (void)data;
  (void)error;
}

// The callback type's error argument became const in libxml2 2.12; the cast serves both.
static inline void actionplan_xml_set_handlers(
    xmlParserCtxtPtr context, startElementNsSAX2Func start, endElementNsSAX2Func end,
    internalSubsetSAXFunc doctype) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.internalSubset = doctype;
  handler.serror = (xmlStructuredErrorFunc)actionplan_xml_ignore_error;
  *context->sax = handler;
}

// xmlError became const in libxml2 2.12; reading the fields here serves both.
static inline int actionplan_xml_error_line(xmlParserCtxtPtr context) {
  return context->lastError.line;
}

static inline const char *actionplan_xml_error_message(xmlParserCtxtPtr context) {
  return context->lastError.message;
}

#endif
