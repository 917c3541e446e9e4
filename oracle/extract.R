# What R says of a researcher's extract, for ReadByOthersTest. The extract is of invented families and always the same:
#   java -cp (the classpath of the tests) org.hearth.extract.ExtractForR FOLDER
# Then, in this folder: Rscript extract.R FOLDER/unpacked
# Needs R alone. The answers are committed, so that tests need no R.
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(table) read.csv(file.path(folder, paste0(table, ".csv")), na.strings = "")
responses <- read("responses")
answers <- read("answers")
said <- list()

# Every total of a measure that is a plain sum, added up again from its answers; with one missing there is none.
for (instrument in c("PHQ-9", "GAD-7")) {
  these <- responses[responses$instrument == instrument, ]
  sums <- tapply(answers$answer, answers$response, sum)[as.character(these$response)]
  said[["totals that are not the sum of their answers"]] <-
    sum(c(said[["totals that are not the sum of their answers"]], !(is.na(sums) & is.na(these$total) | sums == these$total)), na.rm = TRUE) +
    sum(is.na(sums) != is.na(these$total))
  said[[paste(instrument, "sum")]] <- sum(sums, na.rm = TRUE)
  wide <- merge(these[these$timepoint == "baseline", c("parent", "total")],
    these[these$timepoint == "year1", c("parent", "total")], by = "parent")
  wide <- wide[complete.cases(wide), ]
  t <- t.test(wide$total.y, wide$total.x, paired = TRUE)
  said[[paste(instrument, "n")]] <- nrow(wide)
  said[[paste(instrument, "mean")]] <- mean(wide$total.y - wide$total.x)
  said[[paste(instrument, "t")]] <- unname(t$statistic)
  said[[paste(instrument, "p")]] <- t$p.value
}
said[["answers"]] <- nrow(answers)
writeLines(paste(names(said), sprintf("%.13g", unlist(said)), sep = ","), file.path("answers", "extract.csv"))
