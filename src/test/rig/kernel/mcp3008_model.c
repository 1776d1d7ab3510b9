// SPDX-License-Identifier: GPL-2.0-only
/*
 * An SPI controller with an MCP3008 behind it: bus 0, chip select 0. It answers bit by bit as Microchip's data sheet
 * DS21295 says (section 5, figures 5-1 and 6-1): start bit, single-ended or differential, three channel bits, one
 * clock to sample, a null bit, ten bits most significant first, the same bits least significant first, zeros.
 *
 * Its other side is /sys/module/mcp3008_model/parameters/:
 *   counts    the eight inputs, 0 to 1023, separated by commas
 *   miso      what the wire carries instead of the chip: -1 nothing (the chip is heard), 0 low, 1 high
 *   speed_hz  the clock of the last transfer
 */
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/spi/spi.h>

static int counts[8];
module_param_array(counts, int, NULL, 0644);
static int miso = -1;
module_param(miso, int, 0644);
static int speed_hz;
module_param(speed_hz, int, 0444);

enum { START = 1, COMMAND_END = 5, NULL_BIT = 7, DATA = 8, LAST = 17, REVERSED_LAST = 26 };

/* Since chip select: clocks from the start bit on, the command's four bits, and the conversion's result. */
static unsigned int clocks, command, result;

static unsigned int convert(void)
{
	unsigned int channel = command & 7;

	if (command & 8)
		return counts[channel];
	return max(0, counts[channel] - counts[channel ^ 1]);
}

static unsigned int clock_bit(unsigned int in)
{
	if (clocks == 0 && !in)
		return 0;
	clocks++;
	if (clocks > START && clocks <= COMMAND_END)
		command = command << 1 | in;
	if (clocks == COMMAND_END)
		result = clamp_t(int, convert(), 0, 1023);
	if (clocks < DATA || clocks > REVERSED_LAST)
		return 0;
	return result >> (clocks <= LAST ? LAST - clocks : clocks - LAST) & 1;
}

static int prepare_message(struct spi_controller *controller, struct spi_message *message)
{
	clocks = command = 0;
	return 0;
}

static int transfer_one(struct spi_controller *controller, struct spi_device *device, struct spi_transfer *transfer)
{
	const u8 *out = transfer->tx_buf;
	u8 *in = transfer->rx_buf;
	unsigned int i, bit, byte;

	for (i = 0; i < transfer->len; i++) {
		for (byte = 0, bit = 8; bit-- > 0;)
			byte = byte << 1 | clock_bit(out ? out[i] >> bit & 1 : 0);
		if (in)
			in[i] = miso < 0 ? byte : miso ? 0xff : 0;
	}
	speed_hz = transfer->speed_hz;
	return 0;
}

static int __init mcp3008_model_init(void)
{
	struct spi_board_info chip = { .modalias = "mcp3008", .max_speed_hz = 3600000 };
	struct platform_device *parent = platform_device_register_simple("mcp3008-model", PLATFORM_DEVID_NONE, NULL, 0);
	struct spi_controller *controller;
	int error;

	if (IS_ERR(parent))
		return PTR_ERR(parent);
	controller = spi_alloc_master(&parent->dev, 0);
	if (!controller)
		return -ENOMEM;
	controller->bus_num = 0;
	/* The chip knows the modes 0 and 3 only; the controller refuses the others. */
	controller->mode_bits = SPI_CPOL | SPI_CPHA;
	controller->prepare_message = prepare_message;
	controller->transfer_one = transfer_one;
	error = spi_register_controller(controller);
	if (error) {
		spi_controller_put(controller);
		return error;
	}
	return spi_new_device(controller, &chip) ? 0 : -ENODEV;
}
late_initcall(mcp3008_model_init);
