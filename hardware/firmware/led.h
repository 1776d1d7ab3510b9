/* The light on the board, D13 (PB5). */
#pragma once
#include <stdbool.h>
#include <stdint.h>

void led_start(void);

/* To be called all the time. Good: a short blink about every second; not good: four quick ones a second. */
void led_show(bool good, uint32_t now_us);
