// The case for the Nano and the four HX711: it lies behind the pad.
//   part = "body" | "lid"
include <box.scad>

part = "body";

n = board("nano");
h = board("hx711");
lane = 12;
middle = 16;
between = 8;
rim = 3;
size = [2 * (lane + h[1]) + middle, 2 * (rim + h[2] + between) + n[2], 22];
nano_at = [1, rim + h[2] + between];
rows = [rim, size.y - rim - h[2]];
columns = [lane, size.x - lane - h[1]];

// Room for the plug of a USB cable.
windows = [["left", nano_at.y + n[2] / 2 - 6.5, nano_at.y + n[2] / 2 + 6.5, standoff - 2, standoff + n[3] + 8]];
// Every cable has its HX711 behind it.
entries = [for (wall_name = ["left", "right"]) for (row = rows) [wall_name, row + h[2] / 2]];
slots = [[12, size.x / 2 - 3, 12, size.y - 12], [size.x / 2 + 3, size.x - 12, 12, size.y - 12]];

places = concat([["nano", [nano_at.x, nano_at.y, standoff], "nano"]],
  [for (x = columns) for (y = rows) ["hx711", [x, y, standoff], [x, y]]]);

module body() {
  box_body(size, windows, entries);
  // The Nano has its pins along its long sides, an HX711 at its short ones.
  translate(nano_at) cradle("nano", [4, 5]);
  for (x = columns) for (y = rows) translate([x, y]) cradle("hx711", [6, 3]);
}

module lid() {
  box_lid(size, windows, entries, slots);
}

if (part == "body") printed_body() body();
if (part == "lid") printed_lid(size) lid();
if (part == "things") printed_body() things(places);
if (part == "fit") fits(size, places) {
  body();
  printed_lid(size) lid();
}
