// Seats for load cells: the outer frame of a cell lies on three sides, its tongue is free to bend down.
// Four of them make a set, which has the distances of the plan: one for each plate.
//   plate = "M-forefoot" and the like, or "one" for a single seat
//   part = "seats", or "cells" for what lies on them, in pictures
include <data.scad>

plate = "one";
part = "seats";
$fn = 32;

floor_high = 2;
rim = 1.6;
hollow = cell - 2 * cell_frame;
side = cell + 2 * gap + 2 * rim;
rest = cell_layer - cell_rise;
collar = 2;
bar = 10;

assert(rim >= least_wall && floor_high >= least_wall, "a wall is too thin");
assert(rest - floor_high >= cell_room, "the tongue has too little room: the layer of cells must be thicker");
assert(rest + collar < cell_layer, "the collar would carry the plate");

// The side that is open looks to the right: wires leave there, and there the frame of a cell is open, too.
module seat() {
  difference() {
    translate([-side / 2, -side / 2, 0]) cube([side, side, rest + collar]);
    translate([-cell / 2 - gap, -cell / 2 - gap, rest]) cube([cell + 2 * gap, cell + 2 * gap, collar + 1]);
    translate([-hollow / 2, -hollow / 2, floor_high]) cube([side, hollow, rest]);
  }
}

module screw_hole() {
  translate([0, 0, -1]) cylinder(d = seat_screw + 0.4, h = floor_high + 2);
  translate([0, 0, floor_high - 1.6]) cylinder(d1 = seat_screw + 0.4, d2 = 2 * seat_screw + 0.4, h = 1.61);
}

function corners(across, along) = [for (x = [-1, 1]) for (y = [-1, 1]) [x * across / 2, y * along / 2]];

module set(across, along) {
  assert(across > side && along > side, "two seats overlap");
  corners = corners(across, along);
  difference() {
    union() {
      for (at = corners) translate(at) rotate(at.x < 0 ? 0 : 180) seat();
      // Thin bars keep the distances; wires cross them.
      for (y = [-1, 1])
        translate([-across / 2, y * (along / 2 + side / 2 - bar / 2) - bar / 2, 0]) cube([across, bar, floor_high]);
      for (x = [-1, 1])
        translate([x * across / 2 - bar / 2, -along / 2, 0]) cube([bar, along, floor_high]);
    }
    for (at = corners) translate(at) screw_hole();
  }
}

// A cell as we take it to be: a frame that is open to one side, in it a tongue with a bump.
module cell_on_seat() {
  sheet = 1.6;
  translate([0, 0, rest]) {
    difference() {
      translate([-cell / 2, -cell / 2, 0]) cube([cell, cell, sheet]);
      translate([-hollow / 2, -hollow / 2, -1]) cube([side, hollow, sheet + 2]);
    }
    translate([-cell / 2, -4, 0]) cube([cell, 8, sheet]);
    translate([cell / 2 - 9, -hollow / 2 + 2, 0]) cube([9, hollow - 4, sheet]);
    cylinder(d = 7, h = cell_rise);
  }
}

found = plate == "one" ? undef : search([plate], cells)[0];
assert(plate == "one" || is_num(found), plate);

if (part == "cells") {
  for (at = corners(cells[found][1], cells[found][2])) translate(at) rotate(at.x < 0 ? 0 : 180) cell_on_seat();
} else if (plate == "one") difference() {
  seat();
  screw_hole();
} else set(cells[found][1], cells[found][2]);
