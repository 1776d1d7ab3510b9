/* The simulated board: an ATmega328P at 16 MHz with inputs, a light, and ways to go wrong. */
#pragma once
#include <simavr/sim_avr.h>
#include <stdbool.h>
#include <stdio.h>

enum { HZ = 16000000, CHANNELS = 4 };

/* An input has its divider, or nothing, so that it follows its pull-up resistor, or touches ground. */
enum wire { WHOLE, OPEN, GROUNDED };

extern avr_t *avr;
/* If there is one: 'CYCLE adc' when A0 is sampled for a frame, 'CYCLE ready CHIP' when an HX711 has a reading, 'CYCLE
 * line' when a line begins on the wire. */
extern FILE *trace;

bool board_start(const char *elf);

/* Runs one instruction; false when the processor has stopped for good. */
bool board_step(void);

double board_seconds(void);

/* 'SIMULATED_S WHAT' on standard output. */
void board_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

void board_input(int channel, int millivolts);
void board_wire(int channel, enum wire wire);
void board_supply(int millivolts);

void board_power_on(void);
void board_reset(void);

/* The main program loops for ever, with interrupts going on or not. */
void board_hang(bool interrupts);

/* The most of the RAM that the stack has used. */
int board_stack_bytes(void);
