/* Loaded before the C library by Scripts/faults: lets one system call of a run fail, or ends the run at it.

   FAULT_LOG=FILE    write a line for each call that counts
   FAULT_AT=N        the call that fails (1: the first); with FAULT_STICKY all later ones of its kind too
   FAULT_ERROR=N     errno of the failing call; 0 ends the process there as a power cut would */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int count;
static const char *failing;

static int fault(const char *kind) {
  int number = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  const char *log = getenv("FAULT_LOG"), *at = getenv("FAULT_AT");
  if (log) {
    FILE *(*real)(const char *, const char *) = dlsym(RTLD_NEXT, "fopen");
    FILE *file = real(log, "a");
    if (file) {
      fprintf(file, "%s\n", kind);
      fclose(file);
    }
  }
  if (!at) return 0;
  int hit = number == atoi(at);
  int again = getenv("FAULT_STICKY") && failing && number > atoi(at) && !strcmp(failing, kind);
  if (!hit && !again) return 0;
  failing = kind;
  int error = atoi(getenv("FAULT_ERROR") ? getenv("FAULT_ERROR") : "5");
  if (!error) kill(getpid(), SIGKILL);
  errno = error;
  return 1;
}

#define NEXT(name) \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *bytes, size_t size) {
  NEXT(write);
  return file > 2 && fault("write") ? -1 : next(file, bytes, size);
}

int fsync(int file) {
  NEXT(fsync);
  return fault("fsync") ? -1 : next(file);
}

int rename(const char *old, const char *new) {
  NEXT(rename);
  return fault("rename") ? -1 : next(old, new);
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  NEXT(renameat2);
  return fault("renameat2") ? -1 : next(from, old, to, new, flags);
}

int link(const char *old, const char *new) {
  NEXT(link);
  return fault("link") ? -1 : next(old, new);
}

int mkdir(const char *path, mode_t mode) {
  NEXT(mkdir);
  return fault("mkdir") ? -1 : next(path, mode);
}

int unlink(const char *path) {
  NEXT(unlink);
  return fault("unlink") ? -1 : next(path);
}

int rmdir(const char *path) {
  NEXT(rmdir);
  return fault("rmdir") ? -1 : next(path);
}

int fchmod(int file, mode_t mode) {
  NEXT(fchmod);
  return fault("fchmod") ? -1 : next(file, mode);
}

int open(const char *path, int flags, ...) {
  NEXT(open);
  mode_t mode = 0;
  if (flags & (O_CREAT | O_TMPFILE)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  return (flags & O_CREAT) && fault("open") ? -1 : next(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | O_TMPFILE)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  return open(path, flags, mode);
}
