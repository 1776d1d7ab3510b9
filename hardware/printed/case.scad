// The case for the Pi and the stripboard: it hangs below the desk, or lies on a shelf.
//   part = "body" | "lid" | "boards"    pi = "pi_b" | "pi_zero"
include <box.scad>

part = "body";
pi = "pi_b";

p = board(pi);
s = board("stripboard");
between = 10;
lane = 9;
size = [max(s[1] + 3, p[1] + 13), 1 + p[2] + between + s[2] + lane, 34];
pi_at = [size.x - 1 - p[1], 1];
strip_at = [(size.x - s[1]) / 2, 1 + p[2] + between];
top = standoff + p[3];

// Sockets for power and pictures are at the front of every Pi, those of USB at the right of the large ones.
windows = concat(
  [["front", pi_at.x + 4, pi_at.x + 62, top - 3.4, top + 10]],
  pi == "pi_b" ? [["right", 2, pi_at.y + p[2] - 1, standoff, top + 18]] : []);
// The cables of both feet, and in the middle that of the light.
entries = [["back", 20], ["back", size.x / 2], ["back", size.x - 20]];
vents = [["left", 4, size.y - 6]];
slots = [[10, size.x / 2 - 3, 10, size.y - 14], [size.x / 2 + 3, size.x - 10, 10, size.y - 14]];

module body() {
  difference() {
    union() {
      box_body(size, windows, entries, vents);
      translate(pi_at) board_posts(pi);
      translate(strip_at) board_posts("stripboard");
    }
    translate(pi_at) board_pilots(pi);
    translate(strip_at) board_pilots("stripboard");
  }
}

module lid() {
  box_lid(size, windows, entries, slots);
}

// Sockets stand out over the edges of a Pi. A HAT is above the larger one alone: of a Zero it would hang
// over the front.
places = concat(
  [[pi, [pi_at.x, pi_at.y, standoff], "pi"], ["pi_sockets", [pi_at.x + 5, pi_at.y - 1.5, top], "pi"],
   ["stripboard", [strip_at.x, strip_at.y, standoff], "stripboard"]],
  pi != "pi_b" ? [] : [["pi_usb", [pi_at.x + 67, pi_at.y + 2, top], "pi"],
    ["hat", [pi_at.x, pi_at.y, top + 11], "hat"]]);

if (part == "body") printed_body() body();
if (part == "lid") printed_lid(size) lid();
if (part == "things") printed_body() things(places);
if (part == "fit") fits(size, places) {
  body();
  printed_lid(size) lid();
}
