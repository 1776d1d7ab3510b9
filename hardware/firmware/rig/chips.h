/* Up to four HX711 with DT on A0 ... A3 and SCK on D2 ... D5, as the data sheet (Avia Semiconductor) describes them. */
#pragma once
#include <simavr/sim_avr.h>

void chips_start(void);

/* Does what is due at this cycle. */
void chips_step(void);

void chips_set(int chip, int counts);
void chips_set_rate(int chip, int hz);    /* 0: there is no chip */
void chips_ground(int chip);              /* no chip, and its DT touches ground */
void chips_set_ramp(int step);            /* every conversion is so much more than the one before */

/* One line about what was seen. */
void chips_summary(void);
