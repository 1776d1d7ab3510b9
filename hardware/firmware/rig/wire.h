/* The cable: the board's serial port as a pseudo-terminal, a file of all that the board sent, and damage on the way. */
#pragma once
#include <stdbool.h>

/* Either may be NULL. */
void wire_start(const char *link, const char *file);

/* Hands the board one byte that came from the host; true if one came. */
bool wire_step(void);

void wire_send(const char *text); /* as if the host had sent it */
void wire_plug(void);
void wire_unplug(void);
void wire_flip(void);    /* one bit within the next line */
void wire_lose(int count); /* so many bytes from within the next line on */
void wire_wait_for_reader(bool wait); /* instead of dropping what the host does not read */
void wire_summary(void);
