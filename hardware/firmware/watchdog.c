/* ATmega328P data sheet DS40002061: 11.8 (watchdog), 11.9 (MCUSR, WDTCSR).
 *
 * A program that hangs is first started over by the clock's interrupt, which jumps to its start. That way no boot
 * loader is passed: the one of older Nanos does not know about watchdogs, is bitten every 15 ms from then on and never
 * ends. Only when that has not helped, as with interrupts off, does the watchdog itself reset the processor. */
#include "watchdog.h"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/wdt.h>

enum { BITTEN = 0xb1, PATIENCE_MS = 200 };

static bool bitten __attribute__((section(".noinit")));
static uint8_t most_ticks;
static volatile uint8_t ticks;

/* After a reset by the watchdog it keeps running, at 15 ms, until MCUSR is cleared: so before anything else. */
__attribute__((naked, used, section(".init3"))) static void calm(void) {
  bitten = GPIOR0 == BITTEN || (MCUSR & _BV(WDRF));
  GPIOR0 = 0;
  MCUSR = 0;
  wdt_disable();
}

void watchdog_start(uint16_t tick_us) {
  most_ticks = PATIENCE_MS * 1000UL / tick_us;
  wdt_enable(WDTO_250MS);
}

void watchdog_feed(void) {
  wdt_reset();
  ticks = 0;
}

void watchdog_tick(void) {
  if (++ticks > most_ticks) {
    GPIOR0 = BITTEN; /* 0 after a reset, and kept over the jump */
    __asm__ volatile("jmp 0");
  }
}

bool watchdog_bit(void) { return bitten; }
