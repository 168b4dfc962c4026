#ifndef ACTIONPLAN_CLIBZIP_SHIM_H
#define ACTIONPLAN_CLIBZIP_SHIM_H

#include <stdlib.h>
#include <zip.h>

/* Memory that libzip may free itself. */
static inline void *actionplan_zip_allocate(size_t count) { return malloc(count); }
static inline void actionplan_zip_free(void *memory) { free(memory); }

#endif
