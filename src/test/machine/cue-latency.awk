# cue-latency.awk PINS TRUTH - from the log of the light's pins and the true lifts of the recording: how long
# after a heel-off the light goes from white to blue alone. Variables: red, green, blue, their GPIOs; fewest
# lifts in which it has to; budget_ms of the median. Status 1 if one is missed.

function bit(word, number) {
  return int(word / 2 ^ number) % 2
}

# hexadecimal TEXT - mawk's own strtonum is missing.
function hexadecimal(text, i, value) {
  value = 0
  text = tolower(substr(text, 3))
  for (i = 1; i <= length(text); i++) {
    value = value * 16 + index("0123456789abcdef", substr(text, i, 1)) - 1
  }
  return value
}

# ends_ready ROW - white before, blue alone then; the three pins are set one after the other.
function ends_ready(row) {
  return colours[row - 1] == "111" && colours[row] ~ /^0/ && (colours[row] == "001" || colours[row + 1] == "001")
}

# Of the sorted values, the smallest that so many percent do not exceed.
function percentile(percent, rank) {
  rank = int((count * percent + 99) / 100)
  return sorted[rank]
}

FNR == 1 {
  file++
  next
}

file == 1 {
  word = hexadecimal($2)
  time_s[++rows] = $1 / 1e6
  colours[rows] = bit(word, red) bit(word, green) bit(word, blue)
}

file == 2 {
  lifts++
  off_s = $2
  down_s = $5
  for (row = 2; row <= rows && time_s[row] <= off_s; row++) {
  }
  for (; row <= rows && time_s[row] < down_s && !ends_ready(row); row++) {
  }
  if (row > rows || time_s[row] >= down_s) {
    next
  }
  ms = (time_s[row] - off_s) * 1000
  for (i = count++; i >= 1 && sorted[i] > ms; i--) {
    sorted[i + 1] = sorted[i]
  }
  sorted[i + 1] = ms
}

END {
  printf "the light went from ready to hold in %d of %d lifts\n", count, lifts
  printf "from heel-off to the pin: median %.0f ms, 99th percentile %.0f ms, worst %.0f ms", percentile(50), \
    percentile(99), percentile(100)
  printf " of the machine; percentiles by nearest rank\n"
  exit count < fewest || percentile(50) >= budget_ms
}
