/* ATmega328P data sheet DS40002061: 16.9.2 (clear timer on compare match), 16.11 (registers). The timer runs on the
 * crystal's or resonator's 16 MHz by 8 and starts over by itself: no time is lost, however late the interrupt is. */
#include "clock.h"

#include "watchdog.h"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <util/atomic.h>

enum { COUNTS_PER_US = F_CPU / 8 / 1000000 };

static uint16_t round_us;
static volatile uint32_t rounds_us;

void clock_start(uint16_t period_us) {
  round_us = period_us;
  TCCR1B = 0;
  TCCR1A = 0;
  TCNT1 = 0;
  OCR1A = period_us * COUNTS_PER_US - 1;
  OCR1B = 0;
  TIFR1 = _BV(OCF1A) | _BV(OCF1B);
  TIMSK1 = _BV(OCIE1A);
  TCCR1B = _BV(WGM12) | _BV(CS11);
}

ISR(TIMER1_COMPA_vect) {
  rounds_us += round_us;
  watchdog_tick();
}

uint32_t clock_us(void) {
  uint32_t us = 0;
  ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
    us = rounds_us;
    uint16_t count = TCNT1;
    if (TIFR1 & _BV(OCF1A)) { /* It started over, and the interrupt has yet to come. */
      us += round_us;
      count = TCNT1;
    }
    us += count / COUNTS_PER_US;
  }
  return us;
}
