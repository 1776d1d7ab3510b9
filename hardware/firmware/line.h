/* One line of text, made piece by piece and sent as a whole or not at all. Beyond LINE_MAX bytes it is cut. */
#pragma once
#include <avr/pgmspace.h>
#include <stdbool.h>
#include <stdint.h>

enum { LINE_MAX = 125 }; /* with its checksum 128, the longest that Heelbeat takes */

void line_begin(void);
void line_text(const char *flash_text); /* a PSTR("...") */
void line_number(uint32_t number);
void line_signed(int32_t number);

/* Sends it as $...*hh with its checksum; false if there is no room. It can be tried again as it is. */
bool line_send_framed(void);

/* Sends it as it is, for people; Heelbeat passes over such a line. False if there is no room. */
bool line_send_plain(void);
