/* Heelbeat's serial pad on an ATmega328P at 16 MHz (Arduino Nano, Uno). The lines it sends are described in
 * src/site/markdown/serial-protocol.md, and what to build in README.md beside this file. */
#include "adc.h"
#include "clock.h"
#include "led.h"
#include "line.h"
#include "report.h"
#include "sensor.h"
#include "uart.h"
#include "watchdog.h"

#include <avr/interrupt.h>

/* A USB port gives 4.4 V at worst; a tenth less for the reference's own error. */
enum { SUPPLY_MIN_MV = 4000, SUPPLY_MAX_MV = 6000 };

static bool test_supply(void) {
  uint16_t mv = adc_supply_mv();
  bool good = mv >= SUPPLY_MIN_MV && mv <= SUPPLY_MAX_MV;
  line_begin();
  line_text(good ? PSTR("Heelbeat pad, supply ") : PSTR("FAULT: use another USB cable or port: supply "));
  line_number(mv);
  line_text(watchdog_bit() ? PSTR(" mV, started over by the watchdog") : PSTR(" mV"));
  report_line();
  return good;
}

static bool send_greeting(void) {
  line_begin();
  line_text(PSTR("HBG,1,"));
  line_number(sensor_rate_hz());
  line_text(sensor_description);
  return line_send_framed();
}

static void send_frame(const struct frame *frame) {
  line_begin();
  line_text(PSTR("HB,"));
  line_number(frame->sequence);
  line_text(PSTR(","));
  line_number(frame->time_us);
  for (uint8_t i = 0; i < CHANNEL_COUNT; i++) {
    line_text(PSTR(","));
    line_signed(frame->counts[i]);
  }
  line_send_framed(); /* A frame without room is dropped: the next one is worth more. */
}

int main(void) {
  watchdog_start(sensor_period_us);
  led_start();
  uart_start();
  adc_start();
  clock_start(sensor_period_us);
  sei();
  bool good = test_supply();
  good &= sensor_test();
  bool greeted = send_greeting();
  sensor_start();
  for (;;) {
    if (uart_asked()) {
      uart_answered();
      greeted = false;
    }
    if (!greeted) {
      greeted = send_greeting();
    }
    struct frame frame;
    if (sensor_take(&frame)) {
      watchdog_feed();
      if (greeted) { /* Else frames would take the room that a greeting waits for. */
        send_frame(&frame);
      }
    }
    led_show(good, clock_us());
  }
}
