#include "script.h"

#include "board.h"
#include "chips.h"
#include "wire.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST = 512 };

bool quit, waiting;
double speed = 1;

static FILE *file;
static double begun, due;
static char next[LONGEST];

/* Calls it with every number of a list and its place in it. */
static void each(char *list, void (*set)(int, int)) {
  char *word = strtok(list, " ");
  for (int i = 0; word && i < CHANNELS; i++, word = strtok(NULL, " ")) {
    set(i, atoi(word));
  }
}

static bool set(const char *name, char *value) {
  int number = atoi(value);
  int channel = number & (CHANNELS - 1);
  if (!strcmp(name, "mv")) each(value, board_input);
  else if (!strcmp(name, "counts")) each(value, chips_set);
  else if (!strcmp(name, "rates")) each(value, chips_set_rate);
  else if (!strcmp(name, "open")) board_wire(channel, OPEN);
  else if (!strcmp(name, "ground")) board_wire(channel, GROUNDED), chips_ground(channel);
  else if (!strcmp(name, "mend")) board_wire(channel, WHOLE);
  else if (!strcmp(name, "ramp")) chips_set_ramp(number);
  else if (!strcmp(name, "supply")) board_supply(number);
  else if (!strcmp(name, "play")) script_play(value);
  else if (!strcmp(name, "send")) wire_send(value);
  else if (!strcmp(name, "lose")) wire_lose(number);
  else if (!strcmp(name, "speed")) speed = atof(value);
  else return false;
  return true;
}

static bool act(const char *name) {
  if (!strcmp(name, "flip")) wire_flip();
  else if (!strcmp(name, "unplug")) wire_unplug();
  else if (!strcmp(name, "plug")) board_power_on(), wire_plug();
  else if (!strcmp(name, "wait")) waiting = true;
  else if (!strcmp(name, "reset")) board_reset();
  else if (!strcmp(name, "hang")) board_hang(true);
  else if (!strcmp(name, "freeze")) board_hang(false);
  else if (!strcmp(name, "quit")) quit = true;
  else return false;
  return true;
}

static void obey(char *line) {
  char *value = strchr(line, ' ');
  if (value) {
    *value++ = 0;
  }
  if (!(value ? set(line, value) : act(line))) {
    board_say("unknown command: %s", line);
    exit(2);
  }
}

static void read_next(void) {
  char line[LONGEST];
  int used = 0;
  if (!fgets(line, sizeof line, file)) {
    fclose(file);
    file = NULL;
    board_say("played");
  } else if (sscanf(line, "%lf %n", &due, &used) != 1) {
    board_say("no time in front: %s", line);
    exit(2);
  } else {
    line[strcspn(line, "\n")] = 0;
    strcpy(next, line + used);
  }
}

void script_play(const char *path) {
  if (file) {
    fclose(file);
  }
  file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(2);
  }
  begun = board_seconds();
  read_next();
}

static void read_input(void) {
  static char line[LONGEST];
  static size_t length;
  char byte;
  while (read(STDIN_FILENO, &byte, 1) == 1) {
    if (byte == '\n') {
      line[length] = 0;
      length = 0;
      obey(line);
    } else if (length < sizeof line - 1) {
      line[length++] = byte;
    }
  }
}

void script_step(void) {
  read_input();
  while (file && !waiting && board_seconds() - begun >= due) {
    char line[LONGEST];
    FILE *playing = file;
    strcpy(line, next);
    obey(line);
    if (file == playing) {
      read_next();
    }
  }
}
