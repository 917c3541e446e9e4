# The evaluation's change and staying as a researcher does them in R, for EvaluationBench, which writes what is read here:
#   Rscript evaluation.R FOLDER
# Needs R with the survival package (Debian: r-base-core and r-recommended). Prints a line of name,value for each figure, and the
# seconds that the work took with the files read already.
suppressPackageStartupMessages(library(survival))
folder <- commandArgs(trailingOnly = TRUE)[1]
scores <- read.csv(file.path(folder, "scores.csv"), colClasses = c("integer", "factor", "factor", "factor", "numeric"))
stays <- read.csv(file.path(folder, "stays.csv"), colClasses = c("factor", "integer", "integer"))
rules <- read.csv(file.path(folder, "rules.csv"))
said <- list()
took <- system.time({
  for (i in seq_len(nrow(rules))) {
    given <- scores[scores$instrument == rules$instrument[i], ]
    first <- given[given$timepoint == "baseline", c("person", "role", "total")]
    for (later in c("year1", "year2")) {
      then <- given[given$timepoint == later, c("person", "total")]
      both <- merge(first, then, by = "person")
      for (who in c("all", "mother", "father")) {
        these <- if (who == "all") both else both[both$role == who, ]
        change <- these$total.y - these$total.x
        t <- t.test(these$total.y, these$total.x, paired = TRUE)
        w <- wilcox.test(these$total.y, these$total.x, paired = TRUE, exact = FALSE)
        before <- these$total.x >= rules$cutoff[i]
        after <- these$total.y >= rules$cutoff[i]
        m <- mcnemar.test(factor(before, c(FALSE, TRUE)), factor(after, c(FALSE, TRUE)))
        p <- prop.test(sum(after), length(after), correct = FALSE)
        key <- paste(rules$instrument[i], later, who)
        said[[paste(key, "n")]] <- nrow(these)
        said[[paste(key, "mean change")]] <- mean(change)
        said[[paste(key, "sd of change")]] <- sd(change)
        said[[paste(key, "t")]] <- unname(t$statistic)
        said[[paste(key, "improved")]] <- sum(change <= -rules$reliable[i])
        said[[paste(key, "worse")]] <- sum(change >= rules$reliable[i])
        said[[paste(key, "effect")]] <- mean(change) / sd(change)
        invisible(c(w$p.value, m$p.value, p$conf.int))
      }
    }
  }
  for (who in c("all", "mother", "father")) {
    these <- if (who == "all") stays else stays[stays$role == who, ]
    curve <- summary(survfit(Surv(days, left) ~ 1, data = these, conf.type = "log"), times = 365)
    said[[paste("staying", who)]] <- curve$surv
  }
})
said[["seconds"]] <- took[["elapsed"]]
writeLines(paste(names(said), sprintf("%.12g", unlist(said)), sep = ","))
