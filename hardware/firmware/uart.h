/* The serial port, by interrupts: nothing here waits. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

void uart_start(void);

/* Sends all of it, or nothing if there is no room for it now. */
bool uart_send(const char *bytes, uint8_t count);

/* Whether a '?' came since the last uart_answered(). */
bool uart_asked(void);
void uart_answered(void);
