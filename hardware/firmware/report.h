/* What the self-test has to say, as lines for people. Waits for the serial port: only before there are frames. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Sends the line that was made. */
void report_line(void);

/* "FAULT: A1 <what>"; returns false, as the self-test does then. */
bool report_input(uint8_t input, const char *flash_what);
