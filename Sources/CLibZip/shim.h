#ifndef ACTIONPLAN_CLIBZIP_SHIM_H
#define ACTIONPLAN_CLIBZIP_SHIM_H

#include <zip.h>

#endif
