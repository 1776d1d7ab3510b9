/* What the Makefile chose for this pad, checked.
 *
 * CHANNEL_COUNT  1 to 4 sensors, on A0, A1, ... in this order
 * CHANNEL_NAMES  their names, separated by semicolons
 * RATE           frames a second; load cells have their own rate, and this one is not used
 * BAUD           of the serial port */
#pragma once

#if CHANNEL_COUNT < 1 || CHANNEL_COUNT > 4
#error "CHANNELS must name one to four sensors"
#endif
/* Four conversions of 104 us and 330 us to print a frame would allow more. The timer's 16 bits do not allow less. */
#if RATE < 40 || RATE > 250 || 1000000 % RATE != 0
#error "RATE must be 40 to 250 frames a second and a whole number of microseconds: 40, 50, 80, 100, 125, 160, 200, 250"
#endif
