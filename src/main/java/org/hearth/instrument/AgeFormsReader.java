package org.hearth.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.instrument.AgeForms.Age;
import org.hearth.instrument.AgeForms.Form;

/** Reads the age forms of a definition. */
final class AgeFormsReader {
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})m(\\d{1,2})d");

    private AgeFormsReader() {}

    static AgeForms read(Entry entry, int size) {
        var forms = new ArrayList<Form>();
        for (var form : entry.entries("forms")) forms.add(form(form, size, forms));
        var claim = Definition.claimIn(entry, "age forms", "which form is for which age");
        var ages = new AgeForms(
                entry.whole("preterm_weeks"), entry.whole("corrected_until_months"), List.copyOf(forms), claim);
        entry.nothingElse();
        return ages;
    }

    private static Form form(Entry entry, int size, List<Form> earlier) {
        var name = entry.text("name");
        if (earlier.stream().anyMatch(form -> form.name().equals(name)))
            throw new BadDefinition(entry.at("name"), "a name not yet taken");
        var from = age(entry, "from");
        var to = age(entry, "to");
        if (to.compareTo(from) < 0) throw new BadDefinition(entry.at("to"), "an age from " + from.words() + " on");
        var items = entry.maybeWhole("items");
        if (items.filter(count -> count < 1 || count > size).isPresent())
            throw new BadDefinition(entry.at("items"), "a number of items up to " + size);
        var form = new Form(name, from, to, items, cutOffs(entry, name), Optional.empty());
        entry.nothingElse();
        return form;
    }

    /** Cut-offs of one form, each naming its scale; kept by scale. */
    static Map<String, List<CutOff>> cutOffs(Entry entry, String form) {
        var cutOffs = new LinkedHashMap<String, List<CutOff>>();
        for (var cut : entry.anyEntries("cut_offs")) {
            var scale = cut.text("scale");
            cutOffs.computeIfAbsent(scale, some -> new ArrayList<>())
                    .add(MeaningReader.cutOff(cut, scale + "/" + form, " at " + form));
        }
        return cutOffs;
    }

    private static Age age(Entry entry, String key) {
        var match = AGE.matcher(entry.text(key));
        if (!match.matches()) throw new BadDefinition(entry.at(key), "an age such as 3m15d");
        return new Age(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }
}
