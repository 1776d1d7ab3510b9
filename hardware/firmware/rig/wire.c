#include "wire.h"

#include "board.h"

#include <fcntl.h>
#include <poll.h>
#include <simavr/avr_uart.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Damage begins so many bytes behind a '$', within the line. */
enum { INTO_LINE = 8, PATIENCE_MS = 5000 };

static int host = -1, held = -1;
static const char *link_path;
static FILE *copy;
static bool has_room = true, waits;
static char queue[256];
static size_t queued;
static int place = -1; /* bytes since the last '$' */
static bool flip;
static int lose; /* bytes, once is_losing */
static bool is_losing;
static unsigned long sent, dropped;

void wire_plug(void) {
  if (!link_path || host >= 0) {
    return;
  }
  host = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
  grantpt(host);
  unlockpt(host);
  const char *name = ptsname(host);
  held = open(name, O_RDWR | O_NOCTTY); /* so that a host that comes and goes does not hang it up */
  struct termios raw;
  tcgetattr(held, &raw);
  cfmakeraw(&raw);
  tcsetattr(held, TCSANOW, &raw);
  unlink(link_path);
  if (symlink(name, link_path)) {
    perror(link_path);
  }
}

void wire_unplug(void) {
  if (host >= 0) {
    close(held);
    close(host);
    host = held = -1;
    unlink(link_path);
  }
}

static void deliver(char byte) {
  if (copy) {
    fputc(byte, copy);
  }
  if (!link_path) {
    return;
  }
  struct pollfd room = {.fd = host, .events = POLLOUT};
  if (host >= 0 && waits) {
    poll(&room, 1, PATIENCE_MS);
  }
  dropped += host < 0 || write(host, &byte, 1) != 1;
}

static void on_byte(avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  char byte = (char)value;
  sent++;
  place = byte == '$' ? 0 : place < 0 ? -1 : place + 1;
  if (place == 0 && trace) {
    fprintf(trace, "%llu line\n", (unsigned long long)avr->cycle);
  }
  is_losing |= lose > 0 && place == INTO_LINE;
  if (is_losing) {
    is_losing = --lose > 0;
    return;
  }
  if (flip && place == INTO_LINE) {
    flip = false;
    byte ^= 4;
  }
  deliver(byte);
}

static void on_room(avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)value;
  has_room = param != NULL;
}

void wire_start(const char *link, const char *file) {
  link_path = link;
  copy = file ? fopen(file, "w") : NULL;
  uint32_t uart = AVR_IOCTL_UART_GETIRQ('0');
  avr_irq_register_notify(avr_io_getirq(avr, uart, UART_IRQ_OUTPUT), on_byte, NULL);
  avr_irq_register_notify(avr_io_getirq(avr, uart, UART_IRQ_OUT_XON), on_room, &has_room);
  avr_irq_register_notify(avr_io_getirq(avr, uart, UART_IRQ_OUT_XOFF), on_room, NULL);
  wire_plug();
}

bool wire_step(void) {
  char byte;
  bool came = host >= 0 && queued < sizeof queue && read(host, &byte, 1) == 1;
  if (came) {
    queue[queued++] = byte;
  }
  if (queued > 0 && has_room) {
    avr_raise_irq(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT), (uint8_t)queue[0]);
    memmove(queue, queue + 1, --queued);
  }
  return came;
}

void wire_send(const char *text) {
  while (*text && queued < sizeof queue) {
    queue[queued++] = *text++;
  }
}

void wire_flip(void) { flip = true; }

void wire_lose(int count) { lose = count; }

void wire_wait_for_reader(bool wait) { waits = wait; }

void wire_summary(void) {
  board_say("wire: %lu bytes sent, %lu not read", sent, dropped);
  if (copy) {
    fclose(copy);
  }
  wire_unplug();
}
