package org.hearth.door;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Anyone;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.WhoMay;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** What one page says of itself, and for whom that makes it. */
record Route(HandlerMethod page) {
    Optional<Touches> touches() {
        return Optional.ofNullable(page.getMethodAnnotation(Touches.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Touches.class)));
    }

    private boolean isForAnyone() {
        return page.hasMethodAnnotation(Anyone.class)
                || (page.getMethodAnnotation(For.class) == null
                        && AnnotatedElementUtils.hasAnnotation(page.getBeanType(), Anyone.class));
    }

    /** The roles it names; empty where it leaves that to the table. */
    private Optional<Set<Role>> named() {
        return Optional.ofNullable(page.getMethodAnnotation(For.class))
                .or(() ->
                        Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), For.class)))
                .map(said -> Arrays.stream(said.value()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<Role> reaching(Touches touches) {
        return Arrays.stream(Role.values())
                .filter(role -> WhoMay.table().reaches(role, touches.value(), touches.deed()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those it names, else those that can come to do what it does; empty for a page that is for anyone. */
    Optional<Set<Role>> roles() {
        if (isForAnyone()) return Optional.empty();
        return named().or(() -> touches().map(Route::reaching));
    }

    /** Empty, or what is wrong: it names a role that can never come to do what it does, or a file and not what it does there. */
    Optional<String> contradiction(Set<Class<?>> lying) {
        var touches = touches();
        if (touches.isEmpty())
            return inFile(lying).map(named -> page.getShortLogMessage() + " does not say what it touches");
        return named().filter(roles -> !reaching(touches.get()).containsAll(roles))
                .map(roles -> page.getShortLogMessage() + " is for a role that can’t come to do what it does");
    }

    /** The first thing in the address that is a file, or lies in one. */
    Optional<Named> inFile(Set<Class<?>> lying) {
        return Arrays.stream(page.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                .filter(parameter -> lying.contains(parameter.getType()))
                .findFirst()
                .map(parameter -> new Named(variable(parameter), parameter.getType()));
    }

    private static String variable(Parameter parameter) {
        var said = parameter.getAnnotation(PathVariable.class).value();
        return said.isEmpty() ? parameter.getName() : said;
    }

    /** A variable of the address, and the type of id that it is. */
    record Named(String variable, Class<?> type) {}
}
