#include <cmark.h>
#include <string.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
