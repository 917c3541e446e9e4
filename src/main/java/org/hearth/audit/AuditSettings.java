package org.hearth.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the heads of the chain lie: {@code hearth.audit.heads} (HEARTH_AUDIT_HEADS), else beside the data folder. */
@ConfigurationProperties("hearth")
record AuditSettings(
        @DefaultValue("data") Path data, @DefaultValue Audit audit) {
    Path heads() {
        var folder = audit.heads();
        return folder == null || folder.toString().isBlank()
                ? data.toAbsolutePath().resolveSibling(data.getFileName() + "-audit")
                : folder;
    }

    /** What is set for the audit alone. */
    record Audit(@Nullable Path heads) {}
}
