# What R says of 1,000 random samples of each kind, for StatisticsOracleTest. Run in this folder: Rscript statistics.R
# Needs R and its recommended package survival. The answers are committed, so that tests need no R.
library(survival)
dir.create("answers", showWarnings = FALSE)
set.seed(20261124)
rounds <- 1000
number <- function(x) ifelse(is.nan(x) | is.na(x), "NaN", sprintf("%.13g", x))
series <- function(x) paste(number(x), collapse = " ")
write <- function(name, rows) {
  file <- gzfile(file.path("answers", paste0(name, ".csv.gz")), "w", compression = 9)
  writeLines(unlist(rows), file)
  close(file)
}

# Scores: whole ones with ties and pairs without change, and ones with decimals.
pairs <- function(i) {
  n <- sample(3:70, 1)
  before <- if (i %% 2 == 0) sample(0:27, n, TRUE) else round(rnorm(n, 14, 5), 3)
  after <- if (i %% 2 == 0) pmin(27, pmax(0, before - sample(-6:9, n, TRUE))) else round(before - rnorm(n, 2, 4), 3)
  list(before = before, after = after)
}
middle <- function(t, df, p) uniroot(function(d) pt(t, df, ncp = d) - p, t + c(-1, 1) * (10 + 2 * abs(t)), tol = 1e-14)$root
write("paired", sapply(seq_len(rounds), function(i) {
  s <- pairs(i)
  d <- s$after - s$before
  n <- length(d)
  if (sd(d) == 0) return(NULL)
  t <- t.test(s$after, s$before, paired = TRUE)
  w <- suppressWarnings(wilcox.test(s$after, s$before, paired = TRUE))
  low <- middle(t$statistic, n - 1, 0.975) / sqrt(n)
  high <- middle(t$statistic, n - 1, 0.025) / sqrt(n)
  r <- suppressWarnings(cor.test(s$before, s$after))
  rho <- suppressWarnings(cor.test(s$before, s$after, method = "spearman", exact = FALSE))
  fisher <- if (n > 3) r$conf.int else c(NaN, NaN)
  paste(series(s$before), series(s$after), series(c(
    mean(d), sd(d), t$statistic, t$p.value, t$conf.int, w$statistic, w$p.value, mean(d) / sd(d), low, high,
    r$estimate, r$p.value, fisher, rho$estimate, rho$p.value,
    median(s$before), quantile(s$before, c(0.25, 0.75)), t.test(s$before)$conf.int)), sep = ",")
}))

write("proportions", sapply(seq_len(rounds), function(i) {
  n <- sample(1:500, 1)
  x <- sample(0:n, 1)
  paste(x, n, series(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int), sep = ",")
}))

write("mcnemar", sapply(seq_len(rounds), function(i) {
  b <- sample(0:80, 1)
  c <- sample(0:80, 1)
  if (b + c == 0) return(NULL)
  m <- mcnemar.test(matrix(c(5, b, c, 7), 2))
  paste(b, c, series(c(m$statistic, m$p.value, binom.test(b, b + c)$p.value)), sep = ",")
}))

write("survival", sapply(seq_len(rounds), function(i) {
  n <- sample(2:60, 1)
  time <- sample(1:30, n, TRUE)
  left <- rbinom(n, 1, runif(1, 0.2, 0.9))
  f <- survfit(Surv(time, left) ~ 1)
  paste(series(time), series(left), series(f$time), series(f$n.risk), series(f$n.event), series(f$surv),
    series(f$std.err * f$surv), series(f$lower), series(f$upper), sep = ",")
}))

# Kappa by its papers' formulas, as no package that comes with R has it.
write("kappa", sapply(seq_len(rounds), function(i) {
  k <- sample(2:5, 1)
  counts <- matrix(sample(0:15, k * k, TRUE), k) + diag(sample(1:30, k, TRUE))
  p <- counts / sum(counts)
  po <- sum(diag(p))
  rows <- rowSums(p)
  columns <- colSums(p)
  pe <- sum(rows * columns)
  kappa <- (po - pe) / (1 - pe)
  A <- sum(diag(p) * (1 - (rows + columns) * (1 - kappa))^2)
  B <- (1 - kappa)^2 * sum((p * outer(columns, rows, "+")^2)[row(p) != col(p)])
  C <- (kappa - pe * (1 - kappa))^2
  se <- sqrt((A + B - C) / ((1 - pe)^2 * sum(counts)))
  paste(k, series(t(counts)), series(c(po, kappa, se)), sep = ",")
}))
