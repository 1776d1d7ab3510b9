// SPDX-License-Identifier: GPL-2.0-only
/*
 * A PWM chip of two channels, as a Pi's header has. What a program set by /sys/class/pwm shows in
 * /sys/module/pwm_model/parameters/: period_ns, duty_ns (time high) and enabled, each for both channels.
 */
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/pwm.h>

static ulong period_ns[2], duty_ns[2];
static bool enabled[2];
module_param_array(period_ns, ulong, NULL, 0444);
module_param_array(duty_ns, ulong, NULL, 0444);
module_param_array(enabled, bool, NULL, 0444);

static int apply(struct pwm_chip *chip, struct pwm_device *pwm, const struct pwm_state *state)
{
	period_ns[pwm->hwpwm] = state->period;
	duty_ns[pwm->hwpwm] = state->duty_cycle;
	enabled[pwm->hwpwm] = state->enabled;
	return 0;
}

static const struct pwm_ops ops = { .apply = apply, .owner = THIS_MODULE };
static struct pwm_chip chip = { .ops = &ops, .npwm = 2 };

static int __init pwm_model_init(void)
{
	struct platform_device *parent = platform_device_register_simple("pwm-model", PLATFORM_DEVID_NONE, NULL, 0);

	if (IS_ERR(parent))
		return PTR_ERR(parent);
	chip.dev = &parent->dev;
	return pwmchip_add(&chip);
}
late_initcall(pwm_model_init);
