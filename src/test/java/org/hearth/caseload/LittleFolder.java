package org.hearth.caseload;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A folder with one family in it, every row of which can be imported; ids begin with what the test says. */
final class LittleFolder implements Folder {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String mark;

    LittleFolder(String mark) {
        this.mark = mark;
        put("people.csv", """
                person_id,family_id,role,given_name,family_name,date_of_birth,expected_date_of_delivery,sex,local_authority
                #P1,#F1,mother,Maya,Okafor,1994-05-01,,female,E06000009
                #P2,#F1,father,Daniel,Reyes,1990-02-28,,male,E06000009
                #P3,#F1,baby,Noor,Okafor,2023-01-10,,female,E06000009
                #P4,#F1,baby,,,,2026-08-01,unknown,
                #P5,#F2,mother,Ana,Bell,1999-12-31,,female,E10000015
                """);
        put("enrolments.csv", """
                enrolment_id,person_id,family_id,site,practitioner,joined_on,ended_on,end_reason
                #E1,#P1,#F1,blackpool,#robin,2022-09-01,,
                #E2,#P2,#F1,blackpool,#sam,2022-09-01,2024-01-31,completed
                """);
        put("sessions.csv", """
                session_id,enrolment_id,held_on,start_time,minutes,mode,module,attendance
                #S1,#E1,2022-09-05,09:30,60,home,getting_started,attended
                #S2,#E2,2022-09-06,14:00,45,video,getting_started,did_not_attend
                """);
        var answers = new StringBuilder("response_id,person_id,instrument,timepoint,completed_on,item,value\n");
        for (int item = 1; item <= 7; item++) answers.append("#A1,#P1,GAD-7,baseline,2022-09-05," + item + ",1\n");
        put("answers.csv", answers.toString());
        put("referrals.csv", """
                referral_id,received_on,source,referrer_agency,family_id,expected_date_of_delivery,actual_date_of_birth,\
                mother_date_of_birth,father_date_of_birth,mother_local_authority,father_local_authority,relationship,\
                mother_experiencing_abuse,father_experiencing_abuse,abuse_expected_to_recur_or_endure,\
                abuse_expected_to_escalate,mother_wishes_to_join,father_wishes_to_join,other_children
                #R1,2022-08-01,midwifery,Midwifery team,#F1,2023-01-12,,1994-05-01,1990-02-28,E06000009,E06000009,\
                together,yes,no,unknown,no,yes,yes,0
                """);
        put("care_statuses.csv", """
                person_id,status,from_date,to_date
                #P3,cin,2023-01-10,2023-06-01
                #P3,none,2023-06-01,
                """);
    }

    LittleFolder put(String file, String text) {
        return put(file, text.replace("#", mark).getBytes(StandardCharsets.UTF_8));
    }

    LittleFolder put(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    /** Adds lines at the end of a file. */
    LittleFolder add(String file, String... lines) {
        return put(file, text(file) + String.join("\n", lines) + "\n");
    }

    LittleFolder replace(String file, String text, String by) {
        return put(file, text(file).replace(text.replace("#", mark), by));
    }

    LittleFolder without(String file) {
        files.remove(file);
        return this;
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    byte[] bytes(String file) {
        return Objects.requireNonNull(files.get(file));
    }

    @Override
    public Optional<Long> length(String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> (long) bytes.length);
    }

    @Override
    public byte[] read(String name) {
        return bytes(name);
    }
}
