/* The sensors under the feet; fsr.c and hx711.c each are one kind of them. */
#pragma once
#include "pad.h"

#include <stdbool.h>
#include <stdint.h>

struct frame {
  uint16_t sequence;
  uint32_t time_us;
  int32_t counts[CHANNEL_COUNT];
};

/* The greeting's fields behind the rate, in flash. */
extern const char sensor_description[];

/* The period of timer 1 that these sensors want. */
extern const uint16_t sensor_period_us;

/* Looks at every sensor and reports what is wrong; false if something is. The clock runs by then. */
bool sensor_test(void);

/* From now on there are frames. */
void sensor_start(void);

/* Frames a second, for the greeting. */
uint16_t sensor_rate_hz(void);

/* The next frame; false if there is none yet. A frame that nobody takes in time is lost, and the sequence shows it. */
bool sensor_take(struct frame *frame);
