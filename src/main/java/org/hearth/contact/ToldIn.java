package org.hearth.contact;

import org.hearth.access.CaseFileId;

/**
 * A number or e-mail address that was looked for and is in a parent's file.
 *
 * @param still whether that way has it now; otherwise it had it before
 */
public record ToldIn(CaseFileId file, Channel channel, boolean still) {}
