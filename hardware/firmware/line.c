#include "line.h"

#include "uart.h"

static char line[1 + LINE_MAX + 5]; /* $ in front, *hh and CR LF behind */
static uint8_t end;

static void put(char c) {
  if (end <= LINE_MAX) {
    line[end++] = c;
  }
}

void line_begin(void) { end = 1; }

void line_text(const char *flash_text) {
  for (char c; (c = pgm_read_byte(flash_text)); flash_text++) {
    put(c);
  }
}

/* By subtraction, as this processor cannot divide. A frame of four sensors takes 330 us at most, all told. */
void line_number(uint32_t number) {
  static const uint32_t powers[] PROGMEM = {1000000000, 100000000, 10000000, 1000000, 100000, 10000, 1000, 100, 10};
  bool leading = true;
  for (uint8_t i = 0; i < sizeof powers / sizeof *powers; i++) {
    uint32_t power = pgm_read_dword(&powers[i]);
    char digit = '0';
    while (number >= power) {
      number -= power;
      digit++;
    }
    leading &= digit == '0';
    if (!leading) {
      put(digit);
    }
  }
  put('0' + (char)number);
}

void line_signed(int32_t number) {
  if (number < 0) {
    put('-');
    line_number(-(uint32_t)number);
  } else {
    line_number(number);
  }
}

static char hex(uint8_t nibble) { return nibble < 10 ? '0' + nibble : 'A' - 10 + nibble; }

bool line_send_framed(void) {
  uint8_t sum = 0;
  for (uint8_t i = 1; i < end; i++) {
    sum ^= line[i];
  }
  char *tail = line + end;
  line[0] = '$';
  tail[0] = '*';
  tail[1] = hex(sum >> 4);
  tail[2] = hex(sum & 15);
  tail[3] = '\r';
  tail[4] = '\n';
  return uart_send(line, end + 5);
}

bool line_send_plain(void) {
  line[end] = '\r';
  line[end + 1] = '\n';
  return uart_send(line + 1, end + 1);
}
