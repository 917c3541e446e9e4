package org.hearth.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.hearth.site.Say;
import org.hearth.team.Place;
import org.hearth.team.PlaceId;

/** When, how long, how and where, as typed. */
record AppointmentForm(DateBoxes on, String starts, String minutes, String mode, String place) {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)(:00)?");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;

    AppointmentForm {
        on = on == null ? DateBoxes.empty() : on;
        starts = starts == null ? "" : starts.strip();
        minutes = minutes == null ? "" : minutes.strip();
        mode = mode == null ? "" : mode;
        place = place == null ? "" : place;
    }

    static AppointmentForm of(Appointment appointment) {
        return new AppointmentForm(
                DateBoxes.of(appointment.on()),
                Say.time(appointment.starts()),
                Integer.toString(appointment.minutes()),
                appointment.mode().code(),
                appointment.place().map(PlaceId::toString).orElse(""));
    }

    /** The same, at one of our places when that is how they meet and no place is chosen yet. */
    AppointmentForm at(List<Place> places) {
        return mode.equals(Mode.IN_PERSON.code()) && place.isEmpty() && places.size() == 1
                ? new AppointmentForm(
                        on, starts, minutes, mode, places.getFirst().id().toString())
                : this;
    }

    /** The appointment; or empty, with a message for each field that needs another look. */
    Optional<Appointment> parse(Problems problems, List<Place> places, boolean placeNeeded) {
        var date = on.parse(problems, "on", "The day");
        var time = time(problems);
        var length = length(problems);
        var how = Mode.of(mode);
        if (how.isEmpty()) problems.add("mode", "Choose how you meet");
        var where = how.equals(Optional.of(Mode.IN_PERSON))
                ? where(problems, places, placeNeeded)
                : Optional.<PlaceId>empty();
        return problems.isEmpty()
                ? Optional.of(new Appointment(
                        date.orElseThrow(), time.orElseThrow(), length.orElseThrow(), how.orElseThrow(), where))
                : Optional.empty();
    }

    /** Adds a message when the day is before one of these, with the reason. */
    static void notBefore(Problems problems, Optional<Appointment> appointment, LocalDate day, String message) {
        appointment.filter(a -> a.on().isBefore(day)).ifPresent(a -> problems.add("on", message));
    }

    private Optional<LocalTime> time(Problems problems) {
        var typed = TIME.matcher(starts);
        if (typed.matches()) {
            return Optional.of(LocalTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2))));
        }
        problems.add("starts", starts.isEmpty() ? "Say when it starts" : "The start must be a time, such as 09:30");
        return Optional.empty();
    }

    private Optional<Integer> length(Problems problems) {
        if (minutes.matches("\\d{1,3}")) {
            var length = Integer.parseInt(minutes);
            if (length >= SHORTEST && length <= LONGEST) return Optional.of(length);
        }
        problems.add("minutes", "The length must be " + SHORTEST + " to " + LONGEST + " minutes");
        return Optional.empty();
    }

    private Optional<PlaceId> where(Problems problems, List<Place> places, boolean needed) {
        var chosen = places.stream()
                .map(Place::id)
                .filter(id -> id.toString().equals(place))
                .findFirst();
        if (chosen.isEmpty() && (needed || !place.isEmpty())) problems.add("place", "Choose the place");
        return chosen;
    }
}
