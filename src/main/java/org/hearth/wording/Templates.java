package org.hearth.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** Every message there is. A word that never leaves, or a field there is not, and the application does not start. */
@Component
public class Templates {
    private static final int LONGEST_TEXT = 300;
    private static final Pattern MARK = Pattern.compile("\\{[^}]*}");
    private static final List<String> FIELDS =
            Arrays.stream(Field.values()).map(Field::mark).toList();
    private static final List<String> OF_APPOINTMENTS = List.of(Field.DAY.mark(), Field.TIME.mark());

    private final List<Template> all;

    Templates() {
        this(ours(), NeverLeave.ours());
    }

    /** Throws IllegalStateException with all that is wrong in the file. */
    Templates(InputStream file, NeverLeave neverLeave) {
        Map<String, Object> read = new Yaml().load(file);
        this.all = list(read.get("messages")).stream()
                .map(message -> template((Map<?, ?>) message))
                .toList();
        var wrong = all.stream().flatMap(t -> wrong(t, neverLeave).stream()).collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) throw new IllegalStateException("messages.yaml: " + wrong);
    }

    public List<Template> all() {
        return all;
    }

    public Optional<Template> find(String code) {
        return all.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    private static List<String> wrong(Template template, NeverLeave neverLeave) {
        var wrong = new ArrayList<String>();
        for (var words : template.words()) {
            neverLeave.in(words).ifPresent(word -> wrong.add(template.code() + " says " + word));
            MARK.matcher(words)
                    .results()
                    .map(found -> found.group())
                    .filter(mark -> !FIELDS.contains(mark)
                            || (!template.appointment() && OF_APPOINTMENTS.contains(mark))
                            || (!template.link() && Field.LINK.mark().equals(mark)))
                    .forEach(mark -> wrong.add(template.code() + " has no " + mark));
        }
        if (template.words().isEmpty()) wrong.add(template.code() + " says nothing");
        template.text()
                .filter(text -> text.length() > LONGEST_TEXT)
                .ifPresent(text -> wrong.add(template.code() + " is too long for a text message"));
        return wrong;
    }

    private static Template template(Map<?, ?> read) {
        return new Template(
                text(read, "code"),
                text(read, "title"),
                Boolean.TRUE.equals(read.get("appointment")),
                Boolean.TRUE.equals(read.get("link")),
                Optional.ofNullable(read.get("text")).map(String::valueOf),
                mail(read.get("email")),
                mail(read.get("letter")));
    }

    private static Optional<Template.Mail> mail(@Nullable Object read) {
        if (!(read instanceof Map<?, ?> mail)) return Optional.empty();
        var paragraphs = list(mail.get("words")).stream().map(String::valueOf).toList();
        return Optional.of(new Template.Mail(text(mail, "subject"), paragraphs));
    }

    private static List<?> list(@Nullable Object read) {
        return (List<?>) Objects.requireNonNull(read, "messages.yaml: a list is missing");
    }

    private static String text(Map<?, ?> read, String key) {
        return String.valueOf(Objects.requireNonNull(read.get(key), () -> "messages.yaml: " + key + " is missing"));
    }

    private static InputStream ours() {
        try (var file = Objects.requireNonNull(Templates.class.getResourceAsStream("messages.yaml"))) {
            return new java.io.ByteArrayInputStream(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
