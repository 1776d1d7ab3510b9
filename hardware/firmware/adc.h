/* The analog-to-digital converter, one conversion at a time, for the self-test. */
#pragma once
#include <stdint.h>

enum {
  ADC_FULL_SCALE = 1023,
  /* The internal reference of 1.1 V, as a channel: data sheet 24.9, ADMUX. */
  ADC_BANDGAP = 14
};

void adc_start(void);

/* Chooses a channel for the next conversion; the supply is the reference. */
void adc_choose(uint8_t channel);

/* Waits for it to settle and converts; takes a millisecond. 0 to ADC_FULL_SCALE. */
uint16_t adc_read(uint8_t channel);

/* The supply, as far as the 1.1 V can be believed: they are 1.0 to 1.2 V, data sheet "ADC Characteristics", VINT. */
uint16_t adc_supply_mv(void);
