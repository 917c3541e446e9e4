package org.hearth.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody signed in on, in the words they would use. */
interface Device {
    /** What browsers write of themselves, the more particular first: most of them also claim to be others. */
    Map<String, String> BROWSERS = inOrder(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    Map<String, String> MACHINES = inOrder(
            "iPhone", "an iPhone",
            "iPad", "an iPad",
            "Android", "Android",
            "Windows", "Windows",
            "CrOS", "a Chromebook",
            "Macintosh", "a Mac",
            "Linux", "Linux");

    /** Such as "Chrome on Windows". */
    static String of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        return found(BROWSERS, said, "A browser") + " on " + found(MACHINES, said, "a device");
    }

    private static String found(Map<String, String> words, String said, String otherwise) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
