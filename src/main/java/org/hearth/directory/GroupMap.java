package org.hearth.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Role;
import org.hearth.team.SiteCode;

/** What each group of the directory means here. */
record GroupMap(List<Entry> entries) {
    /** One group: a role, and a site where the group says so. */
    record Entry(String group, Role role, Optional<SiteCode> site) {}

    /** A group's own name may hold anything but a semicolon; what it means follows its last equals sign. */
    static GroupMap of(String text) {
        return new GroupMap(Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(GroupMap::entry)
                .toList());
    }

    private static Entry entry(String text) {
        var at = text.lastIndexOf('=');
        var meaning = text.substring(at + 1).strip().split("@", 2);
        if (at < 1 || meaning[0].isBlank() || (meaning.length == 2 && meaning[1].isBlank())) {
            throw DirectorySettings.wrong("groups is GROUP=role or GROUP=role@site, not: " + text);
        }
        return new Entry(
                text.substring(0, at).strip(),
                role(meaning[0].strip()),
                meaning.length == 2 ? Optional.of(SiteCode.of(meaning[1].strip())) : Optional.empty());
    }

    private static Role role(String code) {
        try {
            return Role.of(code);
        } catch (IllegalArgumentException unknown) {
            throw DirectorySettings.wrong("groups names no such role: " + code);
        }
    }

    Set<Role> roles(Collection<String> groups) {
        return entries.stream()
                .filter(entry -> groups.contains(entry.group()))
                .map(Entry::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<SiteCode> sites(Collection<String> groups) {
        return entries.stream()
                .filter(entry -> groups.contains(entry.group()))
                .flatMap(entry -> entry.site().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it says where anybody works; otherwise that is kept here. */
    boolean namesSites() {
        return entries.stream().anyMatch(entry -> entry.site().isPresent());
    }

    Set<SiteCode> everySite() {
        return entries.stream().flatMap(entry -> entry.site().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
