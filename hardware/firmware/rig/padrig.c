/* padrig FIRMWARE.elf [-l LINK] [-o FILE] [-t FILE] [-p FILE] [-s SPEED]
 *
 * Runs the pad's firmware in a simulated ATmega328P (simavr). Its serial port is a pseudo-terminal with the symbolic
 * link LINK to it, and is copied to the file of -o. -t traces when the converters sampled (board.h). The commands of
 * script.h come from the file of -p and from standard input. Speed 1, the default, is real time, 0 as fast as can be.
 *
 * Standard output has 'SIMULATED_S WHAT' for every start of the program and change of the light, and a summary. */
#include "board.h"
#include "chips.h"
#include "script.h"
#include "wire.h"

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* The outside is looked at so often, in cycles. */
enum { LOOK_EVERY = HZ / 4000 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void sleep_for(double seconds) {
  if (seconds > 0) {
    struct timespec time = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&time, NULL);
  }
}

/* How far the simulated time fell behind the real one at most, in seconds. */
static double behind;

/* Keeps the simulated time from running ahead of the real one. */
static void keep_pace(void) {
  static double real, simulated, pace;
  if (pace != speed || waiting) {
    pace = speed;
    real = now();
    simulated = board_seconds();
  }
  if (speed > 0) {
    double ahead = (board_seconds() - simulated) / speed - (now() - real);
    behind = -ahead > behind ? -ahead : behind;
    sleep_for(ahead > 0.001 ? ahead : 0);
  }
}

static void look_outside(void) {
  script_step();
  bool came = wire_step();
  wire_wait_for_reader(speed == 0);
  keep_pace();
  while (waiting && !quit && !came) {
    sleep_for(0.001);
    script_step();
    came = wire_step();
    keep_pace();
  }
  waiting = false;
}

int main(int argc, char **argv) {
  const char *link = NULL, *copy = NULL, *script = NULL;
  for (int option; (option = getopt(argc, argv, "l:o:t:p:s:")) != -1;) {
    switch (option) {
      case 'l': link = optarg; break;
      case 'o': copy = optarg; break;
      case 't': trace = fopen(optarg, "w"); break;
      case 'p': script = optarg; break;
      case 's': speed = atof(optarg); break;
      default: return 2;
    }
  }
  if (optind != argc - 1) {
    fprintf(stderr, "padrig FIRMWARE.elf [-l LINK] [-o FILE] [-t FILE] [-p FILE] [-s SPEED]\n");
    return 2;
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
  if (!board_start(argv[optind])) {
    return 1;
  }
  chips_start();
  wire_start(link, copy);
  if (script) {
    script_play(script);
  }
  double begun = now();
  avr_cycle_count_t look = 0;
  while (!quit) {
    if (avr->cycle >= look) {
      look = avr->cycle + LOOK_EVERY;
      look_outside();
    }
    chips_step();
    if (!board_step()) {
      board_say("the processor has stopped");
      return 1;
    }
  }
  chips_summary();
  wire_summary();
  board_say("stack: %d bytes", board_stack_bytes());
  board_say("real time: %.2f s", now() - begun);
  board_say("behind: %.0f ms", 1000 * behind);
  if (trace) {
    fclose(trace);
  }
  return 0;
}
