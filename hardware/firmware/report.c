#include "report.h"

#include "line.h"
#include "watchdog.h"

void report_line(void) {
  while (!line_send_plain()) {
    watchdog_feed();
  }
}

bool report_input(uint8_t input, const char *flash_what) {
  line_begin();
  line_text(PSTR("FAULT: A"));
  line_number(input);
  line_text(PSTR(" "));
  line_text(flash_what);
  report_line();
  return false;
}
