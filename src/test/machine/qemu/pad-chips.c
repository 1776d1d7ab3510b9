/*
 * The two converters that a Heelbeat pad on a Pi's header may have, for QEMU 10: four sensors whose
 * voltages are a recording's, and a log of what the header's pins do meanwhile.
 *
 *   -device ads1115,id=NAME,bus=i2c-bus.1,address=0x48,frames=FILE
 *   -device mcp3008,id=NAME,bus=spi,frames=FILE,full-scale=1023
 *   more for both: ,pins=ADDRESS,log=FILE
 *
 * frames is a recording's NAME.frames.csv, not compressed, with four sensors in the order of the
 * inputs. Until the monitor says "qom-set NAME playing true" the inputs have the first row; then the
 * recording is played once, in the machine's time, and the first row comes back.
 *
 * The log has "time_us,level" from the start of the recording until two seconds past its end: a row
 * at the start, and one each time the word at the address pins has changed. It is looked at each
 * millisecond, so a row is up to a millisecond late. For a BCM2837 the level of GPIO 0 to 31 is at
 * 0x3f200034.
 *
 * What the chips do is as their data sheets say (SBAS444, DS21295), as far as a Heelbeat uses it. Not
 * modelled: noise, the comparator and its pin, and the time that bytes take on a bus, which is none
 * in QEMU's I2C and SPI.
 *
 * It is linked with QEMU, and therefore
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "qemu/osdep.h"
#include <math.h>
#include "exec/address-spaces.h"
#include "exec/memory.h"
#include "hw/i2c/i2c.h"
#include "hw/qdev-properties.h"
#include "hw/ssi/ssi.h"
#include "qapi/error.h"
#include "qemu/module.h"
#include "qemu/timer.h"

/* ---- The recording ---- */

#define INPUTS 4
#define SUPPLY_VOLTS 3.3
#define LOOK_NS (1 * 1000 * 1000LL)
#define AFTERWARDS_US (2 * 1000 * 1000LL)

typedef struct {
    int64_t time_us;
    int counts[INPUTS];
} Frame;

typedef struct {
    /* Properties. */
    char *frames_file;
    uint32_t full_scale;
    uint64_t pins;
    char *log_file;

    Frame *frames;
    int count;
    bool is_playing;
    int64_t start_ns;

    FILE *log;
    QEMUTimer *look;
    uint32_t level;
} Player;

#define PLAYER_PROPERTIES(type)                                           \
    DEFINE_PROP_STRING("frames", type, player.frames_file),               \
    DEFINE_PROP_UINT32("full-scale", type, player.full_scale, 26400),     \
    DEFINE_PROP_UINT64("pins", type, player.pins, 0),                     \
    DEFINE_PROP_STRING("log", type, player.log_file)

static int64_t now_ns(void)
{
    return qemu_clock_get_ns(QEMU_CLOCK_VIRTUAL);
}

static int64_t played_us(Player *player)
{
    return (now_ns() - player->start_ns) / 1000;
}

static int64_t length_us(Player *player)
{
    return player->frames[player->count - 1].time_us;
}

static bool player_read(Player *player, Error **errp)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;

    if (!player->frames_file || !g_file_get_contents(player->frames_file, &text, NULL, NULL)) {
        error_setg(errp, "frames=FILE cannot be read");
        return false;
    }
    lines = g_strsplit(text, "\n", 0);
    player->frames = g_new0(Frame, g_strv_length(lines) + 1);
    for (int i = 1; lines[i] && *lines[i]; i++) {
        Frame *frame = &player->frames[player->count];
        if (sscanf(lines[i], "%" SCNd64 ",%d,%d,%d,%d", &frame->time_us, &frame->counts[0],
                   &frame->counts[1], &frame->counts[2], &frame->counts[3]) != 1 + INPUTS) {
            error_setg(errp, "%s, line %d: not a time and four counts", player->frames_file, i + 1);
            return false;
        }
        player->count++;
    }
    if (!player->count) {
        error_setg(errp, "%s has no frames", player->frames_file);
        return false;
    }
    return true;
}

/* The voltage of an input now: that of the newest frame. */
static double player_volts(Player *player, int input)
{
    int low = 0, high = player->count - 1;
    int64_t us = player->is_playing ? played_us(player) : -1;

    if (us > length_us(player)) {
        us = -1;
        player->is_playing = false;
    }
    while (low < high) {
        int middle = (low + high + 1) / 2;
        if (player->frames[middle].time_us <= us) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return player->frames[low].counts[input] * SUPPLY_VOLTS / player->full_scale;
}

static uint32_t player_pins(Player *player)
{
    return address_space_ldl_le(&address_space_memory, player->pins, MEMTXATTRS_UNSPECIFIED, NULL);
}

static void player_look(void *opaque)
{
    Player *player = opaque;
    uint32_t level = player_pins(player);

    if (level != player->level) {
        fprintf(player->log, "%" PRId64 ",0x%08" PRIx32 "\n", played_us(player), level);
        player->level = level;
    }
    if (played_us(player) > length_us(player) + AFTERWARDS_US) {
        fclose(player->log);
        player->log = NULL;
        return;
    }
    timer_mod_ns(player->look, now_ns() + LOOK_NS);
}

static void player_start(Player *player, Error **errp)
{
    if (player->log) {
        error_setg(errp, "the log of the last time is still being written");
        return;
    }
    player->start_ns = now_ns();
    player->is_playing = true;
    if (!player->log_file || !player->pins) {
        return;
    }
    player->log = fopen(player->log_file, "w");
    if (!player->log) {
        error_setg_errno(errp, errno, "%s cannot be written", player->log_file);
        return;
    }
    player->level = player_pins(player);
    fprintf(player->log, "time_us,level\n0,0x%08" PRIx32 "\n", player->level);
    if (!player->look) {
        player->look = timer_new_ns(QEMU_CLOCK_VIRTUAL, player_look, player);
    }
    timer_mod_ns(player->look, now_ns() + LOOK_NS);
}

/* ---- ADS1115 ---- */

#define TYPE_ADS1115 "ads1115"
OBJECT_DECLARE_SIMPLE_TYPE(ADS1115State, ADS1115)

enum { CONVERSION, CONFIG, LOW_THRESHOLD, HIGH_THRESHOLD, REGISTERS };

#define CONFIG_START 0x8000 /* written; read: no conversion is under way */
#define CONFIG_SINGLE 0x0100

struct ADS1115State {
    I2CSlave parent_obj;
    Player player;

    uint16_t registers[REGISTERS];
    uint8_t pointer;
    int written, given;
    uint8_t high_byte;

    bool is_converting;
    uint16_t config; /* of the conversion that is under way */
    int64_t begin_ns;
};

static double ads1115_volts(ADS1115State *chip)
{
    static const int plus[] = { 0, 0, 1, 2, 0, 1, 2, 3 };
    static const int minus[] = { 1, 3, 3, 3, -1, -1, -1, -1 };
    int inputs = (chip->config >> 12) & 7;
    double volts = player_volts(&chip->player, plus[inputs]);

    return minus[inputs] < 0 ? volts : volts - player_volts(&chip->player, minus[inputs]);
}

static void ads1115_begin(ADS1115State *chip, int64_t at_ns)
{
    chip->is_converting = true;
    chip->config = chip->registers[CONFIG];
    chip->begin_ns = at_ns;
}

/* Ends a conversion that has had its time. What it gives is the voltage at the time it is asked for. */
static void ads1115_catch_up(ADS1115State *chip)
{
    static const double range_volts[] = { 6.144, 4.096, 2.048, 1.024, 0.512, 0.256, 0.256, 0.256 };
    static const int rates_hz[] = { 8, 16, 32, 64, 128, 250, 475, 860 };
    int64_t length_ns = NANOSECONDS_PER_SECOND / rates_hz[(chip->config >> 5) & 7];

    if (chip->is_converting && now_ns() - chip->begin_ns >= length_ns) {
        long counts = lrint(ads1115_volts(chip) / range_volts[(chip->config >> 9) & 7] * 0x8000);
        chip->registers[CONVERSION] = MAX(-0x8000, MIN(0x7fff, counts));
        chip->is_converting = false;
        if (!(chip->registers[CONFIG] & CONFIG_SINGLE)) {
            ads1115_begin(chip, now_ns());
        }
    }
}

static uint8_t ads1115_recv(I2CSlave *i2c)
{
    ADS1115State *chip = ADS1115(i2c);
    uint16_t value;

    ads1115_catch_up(chip);
    value = chip->registers[chip->pointer];
    if (chip->pointer == CONFIG) {
        value = chip->is_converting ? value & ~CONFIG_START : value | CONFIG_START;
    }
    return chip->given++ % 2 ? value & 0xff : value >> 8;
}

static void ads1115_write(ADS1115State *chip, uint16_t value)
{
    if (chip->pointer == CONVERSION) {
        return;
    }
    ads1115_catch_up(chip);
    chip->registers[chip->pointer] = value;
    if (chip->pointer == CONFIG && !chip->is_converting
        && ((value & CONFIG_START) || !(value & CONFIG_SINGLE))) {
        ads1115_begin(chip, now_ns());
    }
}

/* First the pointer, then two bytes for that register. */
static int ads1115_send(I2CSlave *i2c, uint8_t byte)
{
    ADS1115State *chip = ADS1115(i2c);

    switch (chip->written++) {
    case 0:
        chip->pointer = byte & 3;
        break;
    case 1:
        chip->high_byte = byte;
        break;
    case 2:
        ads1115_write(chip, chip->high_byte << 8 | byte);
        break;
    }
    return 0;
}

static int ads1115_event(I2CSlave *i2c, enum i2c_event event)
{
    ADS1115State *chip = ADS1115(i2c);

    if (event == I2C_START_SEND) {
        chip->written = 0;
    } else if (event == I2C_START_RECV) {
        chip->given = 0;
    }
    return 0;
}

static void ads1115_realize(DeviceState *device, Error **errp)
{
    ADS1115State *chip = ADS1115(device);

    chip->registers[CONFIG] = 0x8583;
    chip->registers[LOW_THRESHOLD] = 0x8000;
    chip->registers[HIGH_THRESHOLD] = 0x7fff;
    player_read(&chip->player, errp);
}

static bool ads1115_is_playing(Object *object, Error **errp)
{
    return ADS1115(object)->player.is_playing;
}

static void ads1115_play(Object *object, bool value, Error **errp)
{
    if (value) {
        player_start(&ADS1115(object)->player, errp);
    }
}

static const Property ads1115_properties[] = {
    PLAYER_PROPERTIES(ADS1115State),
};

static void ads1115_class_init(ObjectClass *class, void *data)
{
    DeviceClass *device = DEVICE_CLASS(class);
    I2CSlaveClass *i2c = I2C_SLAVE_CLASS(class);

    device->realize = ads1115_realize;
    device_class_set_props(device, ads1115_properties);
    object_class_property_add_bool(class, "playing", ads1115_is_playing, ads1115_play);
    i2c->event = ads1115_event;
    i2c->recv = ads1115_recv;
    i2c->send = ads1115_send;
}

/* ---- MCP3008 ---- */

#define TYPE_MCP3008 "mcp3008"
OBJECT_DECLARE_SIMPLE_TYPE(MCP3008State, MCP3008)

#define MCP3008_MOST 1023

struct MCP3008State {
    SSIPeripheral parent_obj;
    Player player;

    int byte;
    int counts;
};

/*
 * Three bytes a conversion, as Heelbeat asks: 1, single-ended and channel, anything. Further channels
 * than the recording has are at ground.
 */
static uint32_t mcp3008_transfer(SSIPeripheral *peripheral, uint32_t value)
{
    MCP3008State *chip = MCP3008(peripheral);
    int channel;

    switch (chip->byte) {
    case 0:
        chip->byte = value == 1;
        return 0;
    case 1:
        channel = (value >> 4) & 7;
        chip->counts = channel < INPUTS
            ? lrint(player_volts(&chip->player, channel) / SUPPLY_VOLTS * MCP3008_MOST) : 0;
        chip->counts = MAX(0, MIN(MCP3008_MOST, chip->counts));
        chip->byte = 2;
        return chip->counts >> 8;
    default:
        chip->byte = 0;
        return chip->counts & 0xff;
    }
}

static void mcp3008_realize(SSIPeripheral *peripheral, Error **errp)
{
    player_read(&MCP3008(peripheral)->player, errp);
}

static bool mcp3008_is_playing(Object *object, Error **errp)
{
    return MCP3008(object)->player.is_playing;
}

static void mcp3008_play(Object *object, bool value, Error **errp)
{
    if (value) {
        player_start(&MCP3008(object)->player, errp);
    }
}

static const Property mcp3008_properties[] = {
    PLAYER_PROPERTIES(MCP3008State),
};

static void mcp3008_class_init(ObjectClass *class, void *data)
{
    SSIPeripheralClass *peripheral = SSI_PERIPHERAL_CLASS(class);

    peripheral->realize = mcp3008_realize;
    peripheral->transfer = mcp3008_transfer;
    peripheral->cs_polarity = SSI_CS_NONE;
    device_class_set_props(DEVICE_CLASS(class), mcp3008_properties);
    object_class_property_add_bool(class, "playing", mcp3008_is_playing, mcp3008_play);
}

static const TypeInfo pad_chips[] = {
    {
        .name = TYPE_ADS1115,
        .parent = TYPE_I2C_SLAVE,
        .instance_size = sizeof(ADS1115State),
        .class_init = ads1115_class_init,
    },
    {
        .name = TYPE_MCP3008,
        .parent = TYPE_SSI_PERIPHERAL,
        .instance_size = sizeof(MCP3008State),
        .class_init = mcp3008_class_init,
    },
};

DEFINE_TYPES(pad_chips)
