/* Commands, one a line. On standard input they are done at once; in a file each has a time in front, in seconds since
 * the file was begun to be played, and waits for it.
 *
 *   mv V...       millivolts at A0, A1, ...            counts N...     readings of the HX711s
 *   open INPUT    nothing is connected to it           rates HZ...     their conversions a second; 0: no chip
 *   ground INPUT  it touches ground                    ramp N          every reading is N more than the last
 *   mend INPUT                                         play FILE       commands from a file, from now on
 *   supply MV                                          speed X         1 real time, 0 as fast as can be
 *   send TEXT     from the host to the board           quit
 *   flip          a bit of the next line               wait            stand still until the host sends something
 *   lose N        bytes from within the next line on   reset           as by the button
 *   unplug, plug  the cable, which powers the board    hang, freeze    the main program, with interrupts on or off */
#pragma once
#include <stdbool.h>

extern bool quit, waiting;
extern double speed;

void script_play(const char *file);

/* Does what has come on standard input and what is due in the file. */
void script_step(void);
