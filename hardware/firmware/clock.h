/* Microseconds since the start, from timer 1, which also is the frame clock. */
#pragma once
#include <stdint.h>

/* Timer 1 starts over so often; its compare match B is then a tick. 1 to 32767. */
void clock_start(uint16_t period_us);

/* Now. 32 bits: 0 follows 4294967295 after 71.6 minutes. */
uint32_t clock_us(void);
