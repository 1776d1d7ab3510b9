#!/usr/bin/env Rscript
# check.R EXPORT [--decimal-comma] - reads an export with R's own functions and their defaults, and
# ends with the first column that is not what it should be.
options(warn = 2)
args <- commandArgs(trailingOnly = TRUE)
read <- if ("--decimal-comma" %in% args) read.csv2 else read.csv
table <- function(name) read(file.path(args[1], name), fileEncoding = "UTF-8-BOM")

need <- function(is_right, what) if (!isTRUE(is_right)) stop(what, call. = FALSE)

for (name in c("days.csv", "sessions.csv", "reps.csv", "not-counted.csv")) {
  rows <- table(name)
  need(!anyNA(as.Date(rows$date)), paste(name, "date"))
  if (name != "days.csv") {
    need(!anyNA(as.POSIXct(rows$time, format = "%Y-%m-%dT%H:%M:%S", tz = "UTC")), paste(name, "time"))
  }
  for (column in grep("_s$|_min$|_percent$", names(rows), value = TRUE)) {
    need(is.numeric(rows[[column]]) || is.logical(rows[[column]]) && all(is.na(rows[[column]])),
      paste(name, column, class(rows[[column]])))
  }
  cat(sprintf("%s: %d rows, %d columns: as R's defaults read them\n", name, nrow(rows), ncol(rows)))
}
reps <- table("reps.csv")
sessions <- table("sessions.csv")
counted <- aggregate(list(n = reps$number), by = list(session = reps$session), FUN = length)
both <- merge(counted, sessions, by = "session")
need(all(both$n == both$reps), "repetitions of a session")
