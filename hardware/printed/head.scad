// Light, buzzer and button, where they are seen and reached: below the edge of the desk, or at the screen.
//   part = "front" | "back"
include <box.scad>

part = "front";

size = [62, 34, 20];
middle = size.y / 2;
led_at = [11, middle];
buzzer_at = [30, middle];
button_at = [51, middle];
// Screws go through the upper wall, and the screwdriver through the lower one.
screws = [20, 40];
driver = 7;
entries = [["front", 30]];
places = [
  ["buzzer", [buzzer_at.x - buzzer / 2, buzzer_at.y - buzzer / 2, 0], "buzzer"],
  ["button", [button_at.x - button / 2, button_at.y - button / 2, 0], "button"]];

for (x = screws) for (at = [[led_at, led], [buzzer_at, buzzer], [button_at, button]])
  assert(abs(x - at[0].x) >= (at[1] + driver) / 2, "something is in the way of the screwdriver");

module ring(width, high) {
  difference() {
    translate([0, 0, -sunk]) cylinder(d = width + 3.2, h = sunk + high);
    cylinder(d = width, h = high + 1);
  }
}

module body() {
  difference() {
    union() {
      box_body(size, entries = entries, ears = false);
      translate(led_at) ring(led + 0.3, 5);
      translate(buzzer_at) ring(buzzer + 0.4, 6);
      translate(button_at) difference() {
        side = button + 0.4;
        translate([-side / 2 - 1.6, -side / 2 - 1.6, -sunk]) cube([side + 3.2, side + 3.2, sunk + 3]);
        translate([-side / 2, -side / 2, 0]) cube([side, side, 5]);
      }
    }
    translate([led_at.x, led_at.y, -wall - 1]) cylinder(d = led + 0.3, h = 9);
    for (turn = [0 : 90 : 270]) translate([buzzer_at.x, buzzer_at.y, -wall - 1]) rotate(turn)
      translate([3.5, 0]) cylinder(d = 2, h = wall + 2);
    translate([buzzer_at.x, buzzer_at.y, -wall - 1]) cylinder(d = 2, h = wall + 2);
    translate([button_at.x, button_at.y, -wall - 1]) cylinder(d = button_cap, h = wall + 2);
    for (x = screws) translate([x, 0, size.z * 0.62]) rotate([-90, 0, 0]) {
      translate([0, 0, size.y - 1]) cylinder(d = ear_hole, h = wall + 2);
      translate([0, 0, -wall - 1]) cylinder(d = driver, h = wall + 2);
    }
  }
}

module lid() {
  box_lid(size, entries = entries);
}

if (part == "front") printed_body() body();
if (part == "back") printed_lid(size) lid();
if (part == "things") printed_body() things(places);
if (part == "fit") fits(size, places) {
  body();
  printed_lid(size) lid();
}
