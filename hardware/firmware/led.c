#include "led.h"

#include <avr/io.h>

void led_start(void) { DDRB |= _BV(PB5); }

void led_show(bool good, uint32_t now_us) {
  /* A round is 2^20 us = 1.05 s, its sixteenth 66 ms. */
  uint8_t sixteenth = (uint8_t)(now_us >> 16) & 15;
  if (good ? sixteenth == 0 : sixteenth & 2) {
    PORTB |= _BV(PB5);
  } else {
    PORTB &= ~_BV(PB5);
  }
}
