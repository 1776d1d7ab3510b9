#include "board.h"

#include <simavr/avr_adc.h>
#include <simavr/avr_ioport.h>
#include <simavr/avr_uart.h>
#include <simavr/sim_elf.h>
#include <stdarg.h>
#include <string.h>

/* Data sheet DS40002061, 11.9: MCUSR in the memory map, its flags of power-on and of the reset pin. */
enum { MCUSR = 0x54, PORF = 1, EXTRF = 2 };

/* 24.9: the converter's interrupt is on. So it is for frames, and not in the self-test. */
enum { ADCSRA = 0x7a, ADIE = 8 };

/* The last word of the flash holds an endless loop, 'rjmp .-2', for the main program to hang in. */
enum { LOOP_AT = 0x7ffe, LOOP_OPCODE = 0xcfff };

avr_t *avr;
FILE *trace;

static elf_firmware_t firmware;
static int input_mv[CHANNELS];
static enum wire wires[CHANNELS];
static bool hang_wanted, freeze_wanted;
static int lowest_stack;

double board_seconds(void) { return (double)avr->cycle / HZ; }

void board_say(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  printf("%.6f ", board_seconds());
  vprintf(format, arguments);
  putchar('\n');
  va_end(arguments);
}

/* What the pin has when the converter samples it: 10 kOhm to ground, and perhaps 35 kOhm to the supply. */
static int pin_mv(int channel) {
  avr_ioport_state_t c;
  avr_ioctl(avr, AVR_IOCTL_IOPORT_GETSTATE('C'), &c);
  bool pulled_up = c.port >> channel & 1;
  int supply_mv = (int)avr->avcc;
  int mv = input_mv[channel];
  switch (wires[channel]) {
    case OPEN: return pulled_up ? supply_mv : supply_mv / 3;
    case GROUNDED: return 0;
    default: return pulled_up ? mv + (supply_mv - mv) * 10 / 45 : mv;
  }
}

static void on_conversion(avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  union {
    uint32_t value;
    avr_adc_mux_t mux;
  } chosen = {value};
  if (chosen.mux.kind == ADC_MUX_SINGLE && chosen.mux.src < CHANNELS) {
    int channel = chosen.mux.src;
    avr_raise_irq(avr_io_getirq(avr, AVR_IOCTL_ADC_GETIRQ, ADC_IRQ_ADC0 + channel), (uint32_t)pin_mv(channel));
    if (channel == 0 && trace && avr->data[ADCSRA] & ADIE) {
      fprintf(trace, "%llu adc\n", (unsigned long long)avr->cycle);
    }
  }
}

static void on_light(avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  board_say("light %u", value);
}

static void no_sleep(avr_t *a, avr_cycle_count_t cycles) { (void)a, (void)cycles; }

static void only_errors(avr_t *a, const int level, const char *format, va_list arguments) {
  (void)a;
  if (level <= LOG_ERROR) {
    vfprintf(stderr, format, arguments);
  }
}

bool board_start(const char *elf) {
  avr_global_logger_set(only_errors);
  if (elf_read_firmware(elf, &firmware)) {
    fprintf(stderr, "%s is no firmware\n", elf);
    return false;
  }
  strcpy(firmware.mmcu, "atmega328p");
  firmware.frequency = HZ;
  firmware.vcc = firmware.avcc = firmware.aref = 5000;
  avr = avr_make_mcu_by_name(firmware.mmcu);
  avr_init(avr);
  avr_load_firmware(avr, &firmware);
  avr->sleep = no_sleep; /* the pace is kept elsewhere */
  avr->log = LOG_ERROR;
  avr->flash[LOOP_AT] = LOOP_OPCODE & 0xff;
  avr->flash[LOOP_AT + 1] = LOOP_OPCODE >> 8;
  lowest_stack = avr->ramend;
  uint32_t flags = 0;
  avr_ioctl(avr, AVR_IOCTL_UART_SET_FLAGS('0'), &flags);
  avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_ADC_GETIRQ, ADC_IRQ_OUT_TRIGGER), on_conversion, NULL);
  avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_IOPORT_GETIRQ('B'), 5), on_light, NULL);
  board_power_on();
  return true;
}

bool board_step(void) {
  if (hang_wanted && avr->sreg[S_I]) {
    hang_wanted = false;
    avr->sreg[S_I] = !freeze_wanted;
    avr->pc = LOOP_AT;
  }
  if (avr->pc == 0) {
    board_say("start");
  }
  int state = avr_run(avr);
  int stack = avr->data[R_SPL] | avr->data[R_SPH] << 8;
  if (stack < lowest_stack && stack > 0x100) { /* 0 until the program has set it */
    lowest_stack = stack;
  }
  return state != cpu_Done && state != cpu_Crashed;
}

void board_input(int channel, int millivolts) { input_mv[channel] = millivolts; }

void board_wire(int channel, enum wire wire) { wires[channel] = wire; }

void board_supply(int millivolts) { avr->vcc = avr->avcc = avr->aref = (uint32_t)millivolts; }

static void reset_by(uint8_t flag) {
  avr_reset(avr);
  avr->data[MCUSR] = flag;
}

void board_power_on(void) { reset_by(PORF); }

void board_reset(void) { reset_by(EXTRF); }

void board_hang(bool interrupts) {
  hang_wanted = true;
  freeze_wanted = !interrupts;
}

int board_stack_bytes(void) { return avr->ramend - lowest_stack; }
