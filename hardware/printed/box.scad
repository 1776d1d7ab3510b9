// A box with a lid. Inside, the corner on the floor, front and left, is the origin; all is in millimetres.
// The lid's screws stand outside of the corners, where no board can be in their way. A wall is named
// front, back, left or right; places along it are from the left or from the front.
// A window is [wall, from, to, low, high]: the body is open from low to its top, and a skirt of the lid
// fills it from high on, so that neither needs support in the printer. An entry is [wall, at].
include <data.scad>

post = lid_screw + 5;
post_out = 1;
ear = 13;
notch = cable + 1;
sunk = 0.5;
$fn = 24;

// Other values than those of the file are given on the command line.
test = "";
pushed = 0;

assert(wall >= least_wall && (post - lid_screw) / 2 >= least_wall, "a wall is too thin");

// The middles of the lid's screws.
function posts(size) = [for (x = [-wall - post_out, size.x + wall + post_out])
    for (y = [-wall - post_out, size.y + wall + post_out]) [x, y]];

// Turns a wall's own directions, along it, outwards and up, into the box's.
module on_wall(name, size) {
  assert(name == "front" || name == "back" || name == "left" || name == "right", name);
  if (name == "front") mirror([0, 1, 0]) children();
  if (name == "back") translate([0, size.y, 0]) children();
  if (name == "left") rotate(90) children();
  if (name == "right") translate([size.x, 0, 0]) mirror([1, -1, 0]) children();
}

module outline(size) {
  offset(r = wall) square([size.x, size.y]);
}

// What a window takes out of a wall, from a height to the top.
module opening(window, size, from, gaps) {
  on_wall(window[0], size)
    translate([window[1] + gaps, 0, from])
      cube([window[2] - window[1] - 2 * gaps, wall, size.z - from]);
}

// The cable comes in over the wall, bends down inside of it, and a tie through two slots holds it there.
module entry_cut(entry, size) {
  on_wall(entry[0], size) translate([entry[1], -0.01, size.z]) {
    translate([-notch / 2, 0, -notch / 2]) cube([notch, wall + 0.02, notch]);
    translate([0, 0, -notch / 2]) rotate([-90, 0, 0]) cylinder(d = notch, h = wall + 0.02);
    for (side = [-1, 1])
      translate([side * (cable / 2 + 1.4) - 0.9, 0, -notch - 3 - tie]) cube([1.8, wall + 0.02, tie]);
  }
}

module box_body(size, windows = [], entries = [], vents = [], ears = true) {
  assert(size.z > lid_screw_length + 2, "the posts are shorter than the screws");
  difference() {
    translate([0, 0, -wall]) difference() {
      union() {
        linear_extrude(wall + size.z) outline(size);
        for (at = posts(size)) translate(at) cylinder(d = post, h = wall + size.z);
        if (ears) for (at = posts(size)) hull() {
          translate(at) cylinder(d = post, h = wall + 1);
          translate([at.x + (at.x < 0 ? -ear : ear), at.y]) cylinder(d = ear_hole + 8, h = wall + 1);
        }
      }
      translate([0, 0, wall]) cube([size.x, size.y, size.z + 1]);
      for (at = posts(size)) {
        translate([at.x, at.y, wall + size.z - lid_screw_length])
          cylinder(d = lid_pilot, h = lid_screw_length + 1);
        if (ears) translate([at.x + (at.x < 0 ? -ear : ear), at.y, -1]) cylinder(d = ear_hole, h = 9);
      }
    }
    for (window = windows) translate([0, 0, 0.01]) opening(window, size, window[3], 0);
    for (entry = entries) entry_cut(entry, size);
    // Upright slots in a wall, [wall, from, to].
    for (vent = vents) on_wall(vent[0], size)
      for (at = [vent[1] : 6 : vent[2]]) translate([at, -0.01, 4]) cube([2.4, wall + 0.02, size.z - 12]);
  }
}

// In its place on the body. Slots are [from x, to x, from y, to y].
module box_lid(size, windows = [], entries = [], slots = []) {
  rim = 1.6;
  deep = 2.4;
  assert(rim >= least_wall, "the rim of a lid is too thin");
  difference() {
    union() {
      translate([0, 0, size.z]) linear_extrude(wall) union() {
        outline(size);
        for (at = posts(size)) translate(at) circle(d = post);
      }
      translate([0, 0, size.z - deep]) linear_extrude(deep + 0.01) difference() {
        translate([gap, gap]) square([size.x - 2 * gap, size.y - 2 * gap]);
        translate([gap + rim, gap + rim]) square([size.x - 2 * (gap + rim), size.y - 2 * (gap + rim)]);
      }
      for (window = windows) translate([0, 0, 0.01]) opening(window, size, window[4], gap);
    }
    for (at = posts(size)) translate([at.x, at.y, size.z - 1]) cylinder(d = lid_screw + 0.4, h = wall + 2);
    for (entry = entries) on_wall(entry[0], size)
      translate([entry[1] - notch / 2 - 1, -gap - rim - 1, size.z - deep - 1]) cube([notch + 2, gap + rim + 1, deep + 1]);
    for (slot = slots) for (y = [slot[2] : 6 : slot[3] - 2.4])
      translate([slot[0], y, size.z - 1]) cube([slot[1] - slot[0], 2.4, wall + 2]);
  }
}

// As it is printed: its outside on the bed.
module printed_lid(size) {
  translate([0, size.y, size.z + wall]) rotate([180, 0, 0]) children();
}

module printed_body() {
  translate([0, 0, wall]) children();
}

function board(name) = boards[search([name], boards)[0]];

module board_posts(name) {
  assert(standoff > board(name)[4], str(name, " has no room for its pins"));
  for (hole = board(name)[6]) translate(hole) difference() {
    // All parts reach into the floor: faces that only touch may stay two solids.
    translate([0, 0, -sunk]) cylinder(d = board_screw + 3.5, h = sunk + standoff);
    // Not into the floor: a screw must not come out of the box.
    translate([0, 0, -wall + least_wall]) cylinder(d = board_pilot, h = 20);
  }
}

module board_pilots(name) {
  for (hole = board(name)[6]) translate([hole.x, hole.y, -wall + least_wall]) cylinder(d = board_pilot, h = 20);
}

// For a board without screw holes: a pedestal between its rows of pins, and four corners around it.
module cradle(name, inset) {
  b = board(name);
  corner = 5;
  thick = 1.6;
  assert(thick >= least_wall, "the corners of a cradle are too thin");
  assert(standoff > b[4], str(name, " has no room for its pins"));
  translate([inset.x, inset.y, -sunk]) cube([b[1] - 2 * inset.x, b[2] - 2 * inset.y, sunk + standoff]);
  for (x = [0, 1]) for (y = [0, 1])
    translate([x * b[1], y * b[2], 0]) mirror([x, 0, 0]) mirror([0, y, 0]) difference() {
      translate([-gap - thick, -gap - thick, -sunk]) cube([corner, corner, sunk + standoff + b[3] + 1]);
      translate([-gap, -gap, 0]) cube([corner, corner, 20]);
    }
}

// The things in a box, [board, corner, what it is a part of], with all that is on them.
module things(places) {
  for (place = places) translate(place[1]) thing(place[0]);
}

module thing(name) {
  b = board(name);
  if (name == "buzzer") translate([b[1] / 2, b[2] / 2, 0]) cylinder(d = b[1], h = b[5]);
  else cube([b[1], b[2], b[3] + b[5]]);
}

// Whether it all fits; children are the body and the lid as it is printed. Each test is a solid that has
// to be empty. What touches is drawn apart by a hair, because a common face is no clash.
module fits(size, places) {
  hair = 0.02;
  screws_at = [for (place = places) for (hole = board(place[0])[6])
    if (place[1].z == standoff) [place[1].x + hole.x, place[1].y + hole.y]];
  if (test == "things in body") intersection() {
    translate([pushed, pushed, hair]) things(places);
    children(0);
  }
  if (test == "things in things") for (i = [0 : 1 : len(places) - 1]) for (j = [0 : 1 : i - 1])
    if (places[i][2] != places[j][2]) intersection() {
      translate(places[i][1] + [pushed, pushed, hair]) thing(places[i][0]);
      translate(places[j][1]) thing(places[j][0]);
    }
  if (test == "things in lid") intersection() {
    translate([0, 0, pushed]) things(places);
    turned_over(size) children(1);
  }
  if (test == "lid in body") intersection() {
    translate([pushed, 0, hair]) turned_over(size) children(1);
    children(0);
  }
  if (test == "lid screws in their way") intersection() {
    for (at = posts(size)) translate([at.x + pushed, at.y, size.z - lid_screw_length + hair])
      cylinder(d = lid_pilot - 0.2, h = lid_screw_length + wall);
    union() {
      children(0);
      turned_over(size) children(1);
    }
  }
  if (test == "lid screws without hold") difference() {
    for (at = posts(size)) translate([at.x + pushed, at.y, size.z - lid_screw_length + hair])
      thread(lid_screw, lid_pilot, lid_screw_length - 2 * hair);
    children(0);
  }
  if (test == "board screws in their way") intersection() {
    for (at = screws_at) translate([at.x + pushed, at.y, standoff - board_screw_length + 1.4 + hair])
      cylinder(d = board_pilot - 0.2, h = board_screw_length);
    children(0);
  }
  if (test == "board screws without hold") difference() {
    for (at = screws_at) translate([at.x + pushed, at.y, standoff - board_screw_length + 1.4 + hair])
      thread(board_screw, board_pilot, board_screw_length - 1.4 - 2 * hair);
    children(0);
  }
}

module turned_over(size) {
  translate([0, size.y, size.z + wall]) rotate([180, 0, 0]) children();
}

module thread(outside, inside, high) {
  difference() {
    cylinder(d = outside, h = high);
    translate([0, 0, -1]) cylinder(d = inside + 0.05, h = high + 2);
  }
}
