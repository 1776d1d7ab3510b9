#include "chips.h"

#include "board.h"

#include <simavr/avr_ioport.h>

enum { DATA_BITS = 24, PULSES = 25, SCK_SHIFT = 2, POWER_DOWN_CYCLES = 60 * (HZ / 1000000) };

struct chip {
  avr_irq_t *dt;
  avr_cycle_count_t period;    /* 0: not there */
  avr_cycle_count_t next;      /* the end of the conversion */
  avr_cycle_count_t sck_since; /* when SCK rose */
  uint32_t sck;
  int counts;
  uint32_t reading;
  int pulses; /* of this reading */
  bool ready;
};

static struct chip chips[CHANNELS];
static avr_cycle_count_t next_cycle = UINT64_MAX;
static int ramp;
static unsigned long readings, overwritten, unread, power_downs;
static avr_cycle_count_t longest_high, shortest_high = UINT64_MAX;

static void set_dt(int chip, int level) { avr_raise_irq(chips[chip].dt, (uint32_t)level); }

static void find_next(void) {
  next_cycle = UINT64_MAX;
  for (int i = 0; i < CHANNELS; i++) {
    if (chips[i].period && chips[i].next < next_cycle) {
      next_cycle = chips[i].next;
    }
  }
}

/* After a reset the input filter takes four conversions: 50 ms at 80 a second, 400 ms at 10. */
static void restart(struct chip *chip) {
  chip->ready = false;
  chip->pulses = 0;
  chip->next = avr->cycle + 4 * chip->period;
  find_next();
}

static void on_sck(avr_irq_t *irq, uint32_t level, void *param) {
  (void)irq;
  int i = (int)(intptr_t)param;
  struct chip *chip = &chips[i];
  if (!chip->period || level == chip->sck) {
    return;
  }
  chip->sck = level;
  if (level) {
    chip->sck_since = avr->cycle;
    if (chip->ready && chip->pulses < DATA_BITS) {
      set_dt(i, chip->reading >> (DATA_BITS - 1 - chip->pulses) & 1);
    }
    if (++chip->pulses == PULSES) {
      set_dt(i, 1);
    }
    return;
  }
  avr_cycle_count_t high = avr->cycle - chip->sck_since;
  if (high > POWER_DOWN_CYCLES) {
    power_downs++;
    set_dt(i, 1);
    restart(chip);
    return;
  }
  longest_high = high > longest_high ? high : longest_high;
  shortest_high = high < shortest_high ? high : shortest_high;
  if (chip->pulses == PULSES) {
    chip->ready = false;
    chip->pulses = 0;
  }
}

static void convert(int i) {
  struct chip *chip = &chips[i];
  readings++;
  overwritten += chip->pulses > 0;
  unread += chip->ready;
  chip->counts += ramp;
  chip->reading = (uint32_t)chip->counts & 0xffffff;
  chip->ready = true;
  chip->pulses = 0;
  chip->next += chip->period;
  set_dt(i, 1);
  set_dt(i, 0);
  if (trace) {
    fprintf(trace, "%llu ready %d\n", (unsigned long long)avr->cycle, i);
  }
}

void chips_start(void) {
  for (int i = 0; i < CHANNELS; i++) {
    avr_irq_register_notify(
        avr_io_getirq(avr, AVR_IOCTL_IOPORT_GETIRQ('D'), SCK_SHIFT + i), on_sck, (void *)(intptr_t)i);
    chips[i].dt = avr_io_getirq(avr, AVR_IOCTL_IOPORT_GETIRQ('C'), i);
    set_dt(i, 1);
  }
}

void chips_step(void) {
  if (avr->cycle < next_cycle) {
    return;
  }
  for (int i = 0; i < CHANNELS; i++) {
    if (chips[i].period && chips[i].next <= avr->cycle) {
      convert(i);
    }
  }
  find_next();
}

void chips_set(int chip, int counts) { chips[chip].counts = counts; }

void chips_set_rate(int chip, int hz) {
  avr_cycle_count_t period = hz > 0 ? HZ / (avr_cycle_count_t)hz : 0;
  if (period != chips[chip].period) {
    chips[chip].period = period;
    set_dt(chip, 1);
    restart(&chips[chip]);
  }
}

void chips_ground(int chip) {
  chips_set_rate(chip, 0);
  set_dt(chip, 0);
}

void chips_set_ramp(int step) { ramp = step; }

void chips_summary(void) {
  if (readings) {
    board_say("chips: %lu readings, %lu unread, %lu overwritten, %lu power-downs, SCK high %.2f to %.2f us", readings,
              unread, overwritten, power_downs, (double)shortest_high * 1e6 / HZ, (double)longest_high * 1e6 / HZ);
  }
}
