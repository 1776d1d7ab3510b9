/* Starts the program over when it has not fed the watchdog for a fifth of a second. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Begins to watch, with a tick every so often: 1000 to 25000. */
void watchdog_start(uint16_t tick_us);

void watchdog_feed(void);

/* To be called by the clock's interrupt. */
void watchdog_tick(void);

/* Whether it was the watchdog that started the program. */
bool watchdog_bit(void);
