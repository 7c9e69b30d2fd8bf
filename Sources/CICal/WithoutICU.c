// What libical's archive asks ICU for, answered with "unsupported".
//
// libical hands every repetition (RRULE) to ICU, for calendars other than the Gregorian one. We write none and read none, so these stand
// in the place of ICU's archives and their tables. libical then makes no dates of a repetition, and goes on. The names carry ICU's
// version, which its headers add; see docs/decisions/0010.

#if defined(__linux__) && __has_include(<unicode/ucal.h>)

#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <stddef.h>

static void refuse(UErrorCode *status) {
  if (status != NULL && U_SUCCESS(*status)) *status = U_UNSUPPORTED_ERROR;
}

UCalendar *ucal_open(
  const UChar *zone, int32_t length, const char *locale, UCalendarType type, UErrorCode *status
) {
  refuse(status);
  return NULL;
}

void ucal_close(UCalendar *calendar) {}

int32_t ucal_get(const UCalendar *calendar, UCalendarDateFields field, UErrorCode *status) {
  refuse(status);
  return 0;
}

void ucal_set(UCalendar *calendar, UCalendarDateFields field, int32_t value) {}

void ucal_add(UCalendar *calendar, UCalendarDateFields field, int32_t amount, UErrorCode *status) {
  refuse(status);
}

int32_t ucal_getLimit(
  const UCalendar *calendar, UCalendarDateFields field, UCalendarLimitType type, UErrorCode *status
) {
  refuse(status);
  return 0;
}

void ucal_setAttribute(UCalendar *calendar, UCalendarAttribute attribute, int32_t value) {}

UDate ucal_getMillis(const UCalendar *calendar, UErrorCode *status) {
  refuse(status);
  return 0;
}

void ucal_setMillis(UCalendar *calendar, UDate instant, UErrorCode *status) {
  refuse(status);
}

void ucal_setDate(
  UCalendar *calendar, int32_t year, int32_t month, int32_t day, UErrorCode *status
) {
  refuse(status);
}

void ucal_setDateTime(
  UCalendar *calendar, int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute,
  int32_t second, UErrorCode *status
) {
  refuse(status);
}

UEnumeration *ucal_getKeywordValuesForLocale(
  const char *key, const char *locale, UBool isCommonlyUsed, UErrorCode *status
) {
  refuse(status);
  return NULL;
}

const char *uenum_next(UEnumeration *values, int32_t *length, UErrorCode *status) {
  refuse(status);
  return NULL;
}

void uenum_close(UEnumeration *values) {}

int32_t uloc_setKeywordValue(
  const char *keyword, const char *value, char *buffer, int32_t capacity, UErrorCode *status
) {
  refuse(status);
  return 0;
}

UChar *u_strFromUTF8Lenient(
  UChar *target, int32_t capacity, int32_t *length, const char *source, int32_t sourceLength,
  UErrorCode *status
) {
  refuse(status);
  return NULL;
}

#endif
