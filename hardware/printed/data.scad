// Made by scripts/hardware from the tables in hardware/; change those, not this.
// All is in millimetres.

wall = 2.4; // walls and floors: six lines of a nozzle of 0.4 mm
least_wall = 1.2; // three lines of a nozzle of 0.4 mm; nothing that is printed is thinner
gap = 0.3; // between a lid's rim and the walls, each side; between a cell and its seat, each side
lid_screw = 3; // M3 x 10, which cuts its own thread
lid_screw_length = 10;
lid_pilot = 2.6; // the hole that an M3 screw cuts its thread into
board_screw = 2.5; // M2.5 x 6, which cuts its own thread; the Pi's holes are made for it
board_screw_length = 6;
board_pilot = 2.1; // the hole that an M2.5 screw cuts its thread into
standoff = 4; // from the floor to a board: pins and solder below it need less than 3
ear_hole = 4.5; // for a wood screw of 4 mm
tie = 4.8; // a cable tie of 4.8 mm or less goes through
cable = 6; // as the grooves in the base: four wires of 0.14 mm² are 4 to 5 mm thick, a network cable 5 to 6
led = 5; // D1: the head of an LED of 5 mm
buzzer = 12; // BZ1: the body of a TMB12A05 is 12 mm wide
button = 12; // S1: its body is 12 mm square
button_cap = 8; // S1: the hole that its cap looks out of
cell_rise = 5; // a load cell, from the underside of its outer frame to the top of its bump: measure yours
cell_frame = 4; // how much of a cell's outer frame lies on the seat: measure yours; what moves must not lie on it
cell_room = 2.5; // below the tongue of a cell at least
seat_screw = 3; // countersunk wood screw 3 x 12
cell_layer = 10; // between base and plate
cell = 34; // a load cell is square

// Plate, from cell to cell across the foot, and along it.
cells = [
  ["S-forefoot", 65, 76],
  ["S-heel", 40, 51],
  ["M-forefoot", 75, 95],
  ["M-heel", 45, 63],
  ["L-forefoot", 85, 109],
  ["L-heel", 50, 75]
];

// Name, length, width, thickness, room below, height above, middles of holes.
boards = [
  ["pi_b", 85, 56, 1.4, 3, 9, [[3.5, 3.5], [61.5, 3.5], [3.5, 52.5], [61.5, 52.5]]],
  ["pi_zero", 65, 30, 1.4, 3, 10, [[3.5, 3.5], [61.5, 3.5], [3.5, 26.5], [61.5, 26.5]]],
  ["hat", 65, 56.5, 1.6, 0, 13, [[3.5, 3.5], [61.5, 3.5], [3.5, 52.5], [61.5, 52.5]]],
  ["stripboard", 95, 64, 1.6, 3, 22, [[6.9, 48.5], [88.1, 48.5], [42.4, 7.9]]],
  ["nano", 45, 18.5, 1.6, 3, 12, []],
  ["hx711", 34, 20.5, 1.6, 3, 12, []],
  ["pi_sockets", 54, 6, 0, 0, 8, []],
  ["pi_usb", 21, 53, 0, 0, 16, []],
  ["buzzer", 12, 12, 0, 0, 9.5, []],
  ["button", 12, 12, 0, 0, 4.3, []]
];
