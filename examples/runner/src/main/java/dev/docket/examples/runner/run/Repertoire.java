package dev.docket.examples.runner.run;

import dev.docket.examples.runner.run.Play.Section;
import dev.docket.programme.Presets;
import dev.docket.request.PersonId;
import dev.docket.session.SessionKind;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The programmes that can be run. */
final class Repertoire {

    private static final List<Play> PLAYS = List.of(
            new Play(
                    Presets.FACE_TO_FACE,
                    Presets::faceToFace,
                    rules -> rules.hosts(leaders("main-leader", 4)),
                    "Keqiao district, Shaoxing, December 2018 to November 2023",
                    Optional.of(
                            "the reports say \"7 days\" and not by which clock; the first line is this run's reading of it"),
                    List.of(),
                    FaceToFaceClaims::of),
            new Play(
                    Presets.ROUNDTABLE_LEDGER,
                    Presets::roundtableLedger,
                    UnaryOperator.identity(),
                    "Fusha town, Zhongshan, the year to November 2022",
                    Optional.empty(),
                    List.of(Section.SESSIONS),
                    RoundtableLedgerClaims::of),
            new Play(
                    Presets.ON_SITE_OFFICE,
                    Presets::onSiteOffice,
                    UnaryOperator.identity(),
                    "Torch development zone, Zhongshan, December 2022",
                    Optional.of(
                            "\"as soon as possible\" is not a number; five working days for the answer are opinion"),
                    List.of(Section.SESSIONS),
                    OnSiteOfficeClaims::of),
            new Play(
                    Presets.RECEPTION_DAY,
                    Presets::receptionDay,
                    rules -> rules.hosts(leaders("district-leader", 5)),
                    "Naxi district, Luzhou, April 2022 to April 2023",
                    Optional.empty(),
                    List.of(Section.SESSIONS, Section.KINDS),
                    ReceptionDayClaims::of),
            new Play(
                    Presets.EMBEDDED_OFFICERS,
                    Presets::embeddedOfficers,
                    // The scheme has none; the officers move in at a table.
                    rules -> rules.addKinds(SessionKind.ROUNDTABLE),
                    "Da'an district, Zigong, June to September 2022",
                    Optional.empty(),
                    List.of(Section.SESSIONS, Section.KINDS, Section.PARTS),
                    EmbeddedOfficersClaims::of));

    private Repertoire() {}

    static List<Play> plays() {
        return PLAYS;
    }

    static Optional<Play> find(String name) {
        return PLAYS.stream().filter(play -> play.id().value().equals(name)).findFirst();
    }

    /** The names, as one types them. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return PLAYS.stream().map(play -> play.id().value()).iterator();
        }

        @Override
        public String toString() {
            return String.join(", ", this);
        }
    }

    private static List<PersonId> leaders(String title, int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(n -> PersonId.of(title + "-" + n))
                .toList();
    }
}
