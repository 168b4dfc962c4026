#ifndef ACTIONPLAN_CLIBZIP_SHIM_H
#define ACTIONPLAN_CLIBZIP_SHIM_H

#include <stdlib.h>
#include <string.h>
#include <zip.h>

// A source that owns a copy of the bytes. libzip 1.7 frees the buffer under an archive that it
// rewrites even where it was told not to, so the buffer must be its own and come from malloc.
static inline zip_source_t *actionplan_zip_source_copying(const void *bytes, size_t count) {
  if (count == 0) return zip_source_buffer_create(NULL, 0, 0, NULL);
  void *copy = malloc(count);
  if (copy == NULL) return NULL;
  memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer_create(copy, count, 1, NULL);
  if (source == NULL) free(copy);
  return source;
}

#endif
