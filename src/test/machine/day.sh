# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; run and disk are of qemu.sh
# A day's dose, hours of push-ups without a rest: what grows, what is written, what is lost. An hour takes
# QEMU eight minutes. Sourced by scripts/machine-test.

prepare_day() {
  require_package amd64
  require_disk amd64 "$package"
}

# rest_an_hour - in pieces, for an answer is not waited for that long.
rest_an_hour() {
  local piece
  for piece in {1..12}; do
    in_machine "sleep 300"
  done
}

story_day() {
  local hour
  new_disk_image "$disk"
  amd64_machine day
  boots "it boots"
  step "the person stays all day" 'sed -i "/^\[simulated\]/,/^\[/ s/^seconds = .*/seconds = 86400/" $configuration'
  counts_a_simulated_person
  step "the day begins" mark_costs
  for hour in 1 2; do
    rest_an_hour
    shows "hour $hour" "tell_costs $hour"
  done
  shows "memory has not grown since the first hour" '(($(memory_of 2) <= $(memory_of 1) * 105 / 100))'
  shows "how it kept its time" 'systemctl stop heelbeat; journalctl --quiet --boot --unit heelbeat.service --output cat | grep -E "loop:|process:" | tail -n 2'
  shows "each push-up that was told of is stored" 'sessions; all_told; (($(all_stored) == $(all_told)))'
  nothing_has_failed
  turn_off
}
