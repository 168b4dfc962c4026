#ifndef ACTIONPLAN_CLIBZIP_SHIM_H
#define ACTIONPLAN_CLIBZIP_SHIM_H

#include <stdlib.h>
#include <string.h>
#include <zip.h>

// A source that owns a copy of the bytes. libzip 1.7 frees the buffer under an archive that it
// rewrites even where it was told not to, so the buffer must be its own and come from malloc.
static inline zip_source_t *_Nullable actionplan_zip_source_copying(
    const void *_Nullable bytes, size_t count) {
  if (count == 0) return zip_source_buffer_create(NULL, 0, 0, NULL);
  void *copy = malloc(count);
  if (copy == NULL) return NULL;
  memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer_create(copy, count, 1, NULL);
  if (source == NULL) free(copy);
  return source;
}

// Since libzip 1.11 the headers say for every pointer whether it may be NULL, which changes the
// types Swift sees; the functions below look the same with old and new headers.

// Reads up to `count` bytes; -1 when the entry cannot be read.
static inline long long actionplan_zip_read(
    zip_file_t *_Nonnull file, void *_Nullable buffer, size_t count) {
  if (buffer == NULL) return 0;
  return (long long)zip_fread(file, buffer, count);
}

// Reads up to `count` bytes; -1 when the source cannot be read.
static inline long long actionplan_zip_source_read(
    zip_source_t *_Nonnull source, void *_Nullable buffer, size_t count) {
  if (buffer == NULL) return 0;
  return (long long)zip_source_read(source, buffer, count);
}

// Why the last call on an archive failed; valid until the next one.
static inline const char *_Nonnull actionplan_zip_error(zip_t *_Nonnull archive) {
  return zip_strerror(archive);
}

// Why an entry cannot be read; valid until the entry is closed.
static inline const char *_Nonnull actionplan_zip_file_error(zip_file_t *_Nonnull file) {
  return zip_error_strerror(zip_file_get_error(file));
}

#endif
