/* ATmega328P data sheet DS40002061: 20 (USART0). Its tables of baud rates have the errors at 16 MHz: 115200 is 2.1 %
 * fast, 250000, 500000 and 1000000 are exact. */
#include "uart.h"

#include <avr/interrupt.h>
#include <avr/io.h>

#define BAUD_TOL 3 /* 115200 as every Arduino has it */
#include <util/setbaud.h>

/* 256 bytes, so that the indices start over by themselves; 255 are in use at most. */
static char ring[256];
static volatile uint8_t written; /* by the main program */
static volatile uint8_t sent;    /* by the interrupt */
static volatile bool asked;

void uart_start(void) {
  UCSR0B = 0;
  UCSR0A = USE_2X ? _BV(U2X0) : 0;
  UBRR0 = UBRR_VALUE;
  UCSR0C = _BV(UCSZ01) | _BV(UCSZ00); /* 8 data bits, no parity, 1 stop bit */
  UCSR0B = _BV(RXEN0) | _BV(TXEN0) | _BV(RXCIE0);
}

bool uart_send(const char *bytes, uint8_t count) {
  uint8_t to = written;
  if ((uint8_t)(sent - to - 1) < count) {
    return false;
  }
  while (count--) {
    ring[to++] = *bytes++;
  }
  written = to;
  UCSR0B |= _BV(UDRIE0);
  return true;
}

ISR(USART_UDRE_vect) {
  uint8_t from = sent;
  if (from == written) {
    UCSR0B &= ~_BV(UDRIE0);
  } else {
    UDR0 = ring[from];
    sent = from + 1;
  }
}

ISR(USART_RX_vect) {
  if (UDR0 == '?') {
    asked = true;
  }
}

bool uart_asked(void) { return asked; }

void uart_answered(void) { asked = false; }
