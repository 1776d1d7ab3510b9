/* Load cells, each with an HX711 of its own: its DT on A0, A1, ... and its SCK on D2, D3, ...
 *
 * Every chip converts to the beat of its own oscillator. So each has its own clock line and is read as soon as it is
 * ready: one line for all would read the faster ones while they put down their next reading. A frame is complete when
 * every chip that is alive has a new reading, so its rate is the slowest chip's and no reading is sent twice; its time
 * is when the last of them became ready. A reading of another chip is older by up to one conversion.
 *
 * HX711 data sheet (Avia Semiconductor), "Output Data Rate and Format", "Serial Interface" (DT falls when a reading is
 * ready; 24 bits, highest first, in two's complement; the 25th pulse chooses channel A with gain 128; figure 2: SCK is
 * high for 0.2 to 50 us), "Reset and Power-Down" (SCK high for 60 us is a power-down, its falling edge a reset).
 * ATmega328P data sheet DS40002061: 13 (pin change interrupts). */
#include "clock.h"
#include "line.h"
#include "report.h"
#include "sensor.h"
#include "watchdog.h"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/pgmspace.h>
#include <util/atomic.h>
#include <util/delay.h>

enum {
  ALL = _BV(CHANNEL_COUNT) - 1, /* chips as bits; the same as those of DT in PORTC */
  SCK_SHIFT = 2,                /* chip 0 has D2 = PD2 */
  FAST_HZ = 80,                 /* RATE pin high; up to a fifth more or less in practice */
  SLOW_HZ = 10,
  BETWEEN_HZ = 30
};

/* The lowest count there is: what a chip reads that does not answer. */
#define NO_ANSWER (-8388608L)

/* Longer than a conversion at 10 a second, shorter than the watchdog waits. */
static const uint32_t silent_us = 150000;

const char sensor_description[] PROGMEM = ",loadcell,hx711,8388607," CHANNEL_NAMES;
const uint16_t sensor_period_us = 10000;

static volatile uint8_t waited_for = ALL; /* chips whose DT the interrupt watches */
static volatile uint32_t ready_us[CHANNEL_COUNT];
static uint16_t rate_hz = FAST_HZ;

static int32_t counts[CHANNEL_COUNT];
static uint32_t read_us[CHANNEL_COUNT]; /* when its last reading became ready */
static uint8_t alive;                   /* chips that have answered lately */
static uint8_t fresh;                   /* chips with a reading for the next frame */
static uint32_t frame_us;
static uint16_t sequence;

/* Notes the time at which chips became ready. With interrupts off. */
static void note_ready(void) {
  uint8_t ready = waited_for & ~PINC;
  if (ready) {
    uint32_t now = clock_us();
    for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
      if (ready & _BV(i)) {
        ready_us[i] = now;
      }
    }
    waited_for &= ~ready;
    PCMSK1 = waited_for;
  }
}

ISR(PCINT1_vect) { note_ready(); }

/* One pulse of SCK; gives DT. Not interrupted, as SCK must not stay high. */
static bool pulse(uint8_t chip) {
  uint8_t sck = _BV(SCK_SHIFT + chip);
  bool bit = false;
  ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
    PORTD |= sck;
    _delay_us(1);
    bit = PINC & _BV(chip);
    PORTD &= ~sck;
  }
  return bit;
}

/* False if that was no chip: its DT would be high again from the 25th pulse on. */
static bool read_chip(uint8_t chip) {
  uint32_t bits = 0;
  for (uint8_t i = 0; i < 24; i++) {
    bits = bits << 1 | pulse(chip);
  }
  counts[chip] = bits & 0x800000 ? (int32_t)(bits | 0xff000000) : (int32_t)bits;
  return pulse(chip);
}

/* Reads every chip that is ready. */
static void read_ready(void) {
  ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
    note_ready(); /* in case an edge has passed unseen: a chip that nobody reads would be silent for ever */
  }
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    if (waited_for & _BV(i)) {
      continue;
    }
    if (read_chip(i)) {
      read_us[i] = ready_us[i];
      alive |= _BV(i);
      fresh |= _BV(i);
    }
    ATOMIC_BLOCK(ATOMIC_RESTORESTATE) {
      waited_for |= _BV(i);
      PCMSK1 = waited_for;
    }
  }
}

static void reset_chips(void) {
  DDRD |= ALL << SCK_SHIFT;
  PORTC |= ALL; /* pulled up, a DT without a chip is never ready */
  PORTD |= ALL << SCK_SHIFT;
  _delay_us(100);
  PORTD &= ~(ALL << SCK_SHIFT);
  PCMSK1 = ALL;
  PCICR = _BV(PCIE1);
}

static void read_for(uint32_t us, uint8_t readings[]) {
  uint32_t start = clock_us();
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    readings[i] = 0;
  }
  while (clock_us() - start < us) {
    watchdog_feed();
    read_ready();
    for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
      readings[i] += fresh >> i & 1;
    }
    fresh = 0;
  }
}

bool sensor_test(void) {
  bool good = true;
  uint8_t readings[CHANNEL_COUNT];
  reset_chips();
  read_for(500000, readings); /* settling takes 400 ms at 10 readings a second */
  read_for(500000, readings);
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    if (readings[i] == 0) {
      good = report_input(i, PSTR("hears no HX711: check its VCC, GND, DT and SCK"));
    } else if (readings[i] < BETWEEN_HZ / 2) {
      good = report_input(i, PSTR("has an HX711 at 10 readings a second: connect its RATE to VCC"));
      rate_hz = SLOW_HZ;
    }
  }
  return good;
}

void sensor_start(void) { frame_us = clock_us(); }

uint16_t sensor_rate_hz(void) { return rate_hz; }

static void forget_silent(uint32_t now) {
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    if (now - read_us[i] > silent_us) {
      alive &= ~_BV(i);
      counts[i] = NO_ANSWER;
    }
  }
}

/* When the last of the frame's readings became ready; now if it has none. */
static uint32_t newest_us(uint32_t now) {
  uint32_t least_age = fresh ? UINT32_MAX : 0;
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    uint32_t age = now - read_us[i];
    if ((fresh & _BV(i)) && age < least_age) {
      least_age = age;
    }
  }
  return now - least_age;
}

bool sensor_take(struct frame *frame) {
  read_ready();
  uint32_t now = clock_us();
  forget_silent(now);
  bool complete = fresh && (fresh & alive) == alive;
  bool overdue = now - frame_us > silent_us;
  if (!complete && !overdue) {
    return false;
  }
  frame_us = newest_us(now);
  fresh = 0;
  frame->sequence = sequence++;
  frame->time_us = frame_us;
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    frame->counts[i] = counts[i];
  }
  return true;
}
