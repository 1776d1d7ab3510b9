/* ATmega328P data sheet DS40002061: 24 (ADC). 16 MHz by 128 make 125 kHz, as ten bits need 50 to 200 kHz (24.4); a
 * conversion takes 13 of these clocks, 104 us. */
#include "adc.h"

#include <avr/io.h>

enum { SETTLING_CONVERSIONS = 8 };

void adc_start(void) {
  ADCSRA = 0;
  ADCSRB = 0;
  ADCSRA = _BV(ADEN) | _BV(ADPS2) | _BV(ADPS1) | _BV(ADPS0);
}

void adc_choose(uint8_t channel) { ADMUX = _BV(REFS0) | channel; }

uint16_t adc_read(uint8_t channel) {
  adc_choose(channel);
  for (uint8_t i = 0; i <= SETTLING_CONVERSIONS; i++) {
    ADCSRA |= _BV(ADSC);
    loop_until_bit_is_clear(ADCSRA, ADSC);
  }
  return ADC;
}

uint16_t adc_supply_mv(void) {
  uint16_t count = adc_read(ADC_BANDGAP);
  return count < 18 ? UINT16_MAX : 1100UL * (ADC_FULL_SCALE + 1) / count;
}
