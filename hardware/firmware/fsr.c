/* Force-sensing resistors, each from 5 V to its analog input, with a resistor from there to ground. Every tick of
 * timer 1 starts the conversion of A0, and every conversion that of the next input, all by interrupts.
 *
 * ATmega328P data sheet DS40002061: 24 (ADC), 14.2 (pull-up resistors; "DC Characteristics", RPU: 20 to 50 kOhm). */
#include "adc.h"
#include "clock.h"
#include "report.h"
#include "sensor.h"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/pgmspace.h>
#include <util/atomic.h>

/* With the pull-up resistor on, 10 kOhm to ground leave 170 to 340 counts, a foot more. */
enum { GROUNDED_COUNTS = 8, FLOATING_COUNTS = 1015 };

const char sensor_description[] PROGMEM = ",fsr,avr10,1023," CHANNEL_NAMES;
const uint16_t sensor_period_us = 1000000 / RATE;

static uint16_t counts[CHANNEL_COUNT];
static uint8_t channel;
static uint16_t sequence;
static uint32_t time_us;
static volatile bool complete;

bool sensor_test(void) {
  bool good = true;
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    PORTC |= _BV(i);
    uint16_t pulled_up = adc_read(i);
    PORTC &= ~_BV(i);
    if (pulled_up >= FLOATING_COUNTS) {
      good = report_input(i, PSTR("has no resistor to ground, or touches 5 V"));
    } else if (pulled_up <= GROUNDED_COUNTS) {
      good = report_input(i, PSTR("touches ground"));
    }
  }
  return good;
}

void sensor_start(void) {
  DIDR0 = _BV(CHANNEL_COUNT) - 1; /* the digital inputs of A0, A1, ... are off: 24.9 */
  adc_choose(0);
  ADCSRA |= _BV(ADIF) | _BV(ADIE);
  TIFR1 = _BV(OCF1B);
  TIMSK1 |= _BV(OCIE1B);
}

uint16_t sensor_rate_hz(void) { return RATE; }

ISR(TIMER1_COMPB_vect) {
  time_us = clock_us();
  ADCSRA |= _BV(ADSC);
  complete = false;
  channel = 0;
  sequence++;
}

ISR(ADC_vect) {
  counts[channel++] = ADC;
  complete = channel == CHANNEL_COUNT;
  adc_choose(complete ? 0 : channel);
  if (!complete) {
    ADCSRA |= _BV(ADSC);
  }
}

bool sensor_take(struct frame *frame) {
  bool taken = false;
  ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
    if (complete) {
      complete = false;
      taken = true;
      frame->sequence = sequence;
      frame->time_us = time_us;
      for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
        frame->counts[i] = counts[i];
      }
    }
  }
  return taken;
}
