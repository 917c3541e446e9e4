package org.hearth;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** What the build insists on: it protects people, or the shape of the house. */
class HouseRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hearth");
    private static final Pattern CREATES = Pattern.compile("create table (\\w+)");
    private static final Pattern PROTECTS = Pattern.compile("call protect\\('(\\w+)'\\)");
    private static final Pattern OF_EVERY_FORM = Pattern.compile("\\bname ?= ?\"(who|page)\"");
    private static final Pattern KINDS = Pattern.compile("call of_kind\\('(\\w+)', '(\\w+)'\\)");

    @Test
    void everyFrontDoorAsksWhoIsThere() {
        methods()
                .that()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .and()
                .areNotAnnotatedWith(EventListener.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(beginWithAnActor())
                .check(CLASSES);
    }

    @Test
    void aFeatureHasOneFrontDoor() {
        var doors = CLASSES.stream()
                .filter(c ->
                        c.isAnnotatedWith(Service.class) && c.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(java.util.stream.Collectors.groupingBy(JavaClass::getPackageName));

        assertThat(doors)
                .allSatisfy(
                        (feature, services) -> assertThat(services).as(feature).hasSize(1));
    }

    @Test
    void identifiersAreTyped() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Id")
                .and()
                .areNotPrivate()
                .should()
                .haveRawParameterTypes(anyElementThat(equivalentTo(UUID.class)))
                .check(CLASSES);
    }

    @Test
    void pagesGoThroughTheFrontDoor() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Store")
                .check(CLASSES);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackages("org.hearth.database", "org.hearth.postgres")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void timeIsAlwaysTheClocks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.hearth.postgres")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CLASSES);
    }

    @Test
    void noFileIsLongerThanTwoHundredAndFiftyLines() {
        assertThat(Sources.java())
                .allSatisfy(file ->
                        assertThat(Sources.lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(250));
    }

    @Test
    void aTableIsTouchedOnlyByTheFeatureThatCreatesIt() {
        for (var feature : Sources.features()) {
            for (var table : found(CREATES, Sources.text(feature, ".sql"))) {
                var touches = Pattern.compile("(?i)\\b(from|join|into|update)\\s+" + table + "\\b(?! l?join lateral)");
                for (var other : Sources.features()) {
                    if (!other.equals(feature) && !shared(table)) {
                        assertThat(Sources.statements(other))
                                .as(other + " on " + table)
                                .noneMatch(sql -> touches.matcher(sql).find());
                    }
                }
            }
        }
    }

    /** Names of colleagues and which file is whose belong to everybody's queries; confidential rows do not. */
    private static boolean shared(String table) {
        return List.of("account", "account_role", "team_member", "case_file", "site")
                .contains(table);
    }

    /** A question of such a name would be answered by the form itself. */
    @Test
    void noQuestionIsNamedAsWhatEveryFormCarries() {
        for (var feature : Sources.features()) {
            assertThat(found(OF_EVERY_FORM, Sources.text(feature, ".jte")))
                    .as(feature.toString())
                    .hasSize(feature.endsWith("site") ? 2 : 0);
        }
    }

    @Test
    void everyQueryOfAProtectedTableAsksForTheActorsOpenFiles() {
        var tables = Sources.features().stream()
                .flatMap(f -> found(PROTECTS, Sources.text(f, ".sql")).stream())
                .toList();
        assertThat(tables).contains("person", "enrolment");

        assertThat(Sources.storeStatements())
                .as("queries without the first wall")
                .filteredOn(s -> tables.stream().anyMatch(t -> reads(s.sql(), t)))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.sql()).as(s.file()).contains("open_to(:actor"));
    }

    /** A query that reads things of two kinds asks for both; one that changes them asks whether they may be changed. */
    @Test
    void everyQueryAsksForTheKindOfThingItReadsOrChanges() {
        var asked = 0;
        for (var kind : kinds().entrySet()) {
            for (var statement : Sources.storeStatements()) {
                if (reads(statement.sql(), kind.getKey())) {
                    asked++;
                    assertThat(statement.sql())
                            .as(statement.file() + " on " + kind.getKey())
                            .contains("open_to(:actor, '" + kind.getValue() + "'"
                                    + (changes(statement.sql(), kind.getKey()) ? ", 'write')" : ""));
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    /** Protected tables, and the kind of what lies in them. */
    private static Map<String, String> kinds() {
        return Sources.features().stream()
                .flatMap(f -> KINDS.matcher(Sources.text(f, ".sql")).results())
                .collect(Collectors.toMap(r -> r.group(1), r -> r.group(2)));
    }

    private static boolean changes(String sql, String table) {
        return Pattern.compile("(?i)^\\s*(update|delete from)\\s+" + table + "\\b")
                .matcher(sql)
                .find();
    }

    private static boolean reads(String sql, String table) {
        return Pattern.compile("(?i)^\\s*(select|with)\\b.*\\b(from|join)\\s+" + table + "\\b", Pattern.DOTALL)
                        .matcher(sql)
                        .find()
                || Pattern.compile("(?i)^\\s*(update|delete from)\\s+" + table + "\\b")
                        .matcher(sql)
                        .find();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1)).toList();
    }

    private static ArchCondition<JavaMethod> beginWithAnActor() {
        return new ArchCondition<>("begin with an Actor") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                if (!method.getName().contains("$")
                        && (parameters.isEmpty() || !parameters.getFirst().isEquivalentTo(Actor.class))) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not ask who is acting"));
                }
            }
        };
    }
}
