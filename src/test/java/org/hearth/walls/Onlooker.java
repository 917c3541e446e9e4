package org.hearth.walls;

import java.util.List;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.enrolment.Enrolments;
import org.hearth.testing.Cast;
import org.hearth.testing.Household;

/** Everybody besides the two practitioners who comes near a family, each with at least one parent's file closed to them. */
enum Onlooker {
    /** Covers for the practitioner of one parent. */
    COVER,
    /** Supervises the practitioner of one parent. */
    SUPERVISOR,
    /** Has handed one parent over. */
    FORMER,
    /** Opened one parent's file in an emergency. */
    EMERGENCY,
    /** Manages the site of one parent alone. */
    MANAGER_OF_ONE,
    MANAGER_ELSEWHERE,
    SAFEGUARDING_ADVISOR,
    INTAKE,
    EVALUATOR,
    ADMINISTRATOR;

    /** Has them come near this family, beside the parent whose practitioner is given. */
    Actor arrive(World world, Household home, boolean mothers) {
        var cast = world.cast();
        var enrolments = world.product().getBean(Enrolments.class);
        var enrolment = (mothers ? home.mothersEnrolment() : home.fathersEnrolment()).id();
        var parent = mothers ? home.mother() : home.father();
        return switch (this) {
            case COVER -> {
                var cover = cast.practitioner(Cast.LONDON);
                enrolments.cover(home.manager(), enrolment, cover.account());
                yield cover;
            }
            case SUPERVISOR -> opened(world, home, cast.practitioner(Cast.LONDON), parent.caseFile(), "supervision");
            case FORMER -> {
                var former = cast.practitioner(Cast.LONDON);
                enrolments.reallocate(home.manager(), enrolment, former.account());
                var own = mothers ? home.mothersPractitioner() : home.fathersPractitioner();
                enrolments.reallocate(home.manager(), enrolment, own.account());
                yield former;
            }
            case EMERGENCY -> {
                var colleague = cast.practitioner(Cast.LONDON);
                new Furniture(world.client(), world.clock()).emergency(colleague, parent);
                yield colleague;
            }
            case MANAGER_OF_ONE -> opened(world, home, cast.manager(Cast.BLACKPOOL), parent.caseFile(), "manager");
            case MANAGER_ELSEWHERE -> cast.manager(Cast.BLACKPOOL);
            case SAFEGUARDING_ADVISOR -> cast.safeguardingAdvisor();
            case INTAKE -> cast.intake();
            case EVALUATOR -> cast.evaluator();
            case ADMINISTRATOR -> cast.administrator();
        };
    }

    /** In a relation that no page of ours makes between these two: with the parent's, the children's and the safety file. */
    private static Actor opened(World world, Household home, Actor to, CaseFileId parents, String relation) {
        for (var file : List.of(parents, home.baby().caseFile(), home.family().safetyFile())) {
            world.owner()
                    .db()
                    .sql("insert into case_grant (case_file_id, account_id, reason, words, granted_by)"
                            + " values (?, ?, ?, 'placed by a test', ?)")
                    .params(
                            file.value(),
                            to.account().value(),
                            relation,
                            home.manager().account().value())
                    .update();
        }
        return to;
    }
}
