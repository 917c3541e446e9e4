package org.hearth.extract;

import java.nio.file.Path;

/** An extract as it lies on the disk; whoever asked for it takes it away. */
public record Made(Path zip, int parents, long rows) {}
