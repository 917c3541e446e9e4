package org.hearth.audit;

import org.hearth.access.AccountId;

/**
 * Looking that stood out in some time.
 *
 * @param sort {@code outside}, {@code emergency}, {@code many}, {@code night} or {@code refused}
 * @param number how many files; of refusals, how many within ten minutes
 */
public record Unusual(AccountId account, String sort, int number) {}
