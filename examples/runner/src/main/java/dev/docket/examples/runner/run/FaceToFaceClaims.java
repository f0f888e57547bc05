package dev.docket.examples.runner.run;

import dev.docket.metrics.Handling;
import dev.docket.metrics.Rate;
import dev.docket.session.SeriesFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Keqiao district, December 2018 to November 2023. */
final class FaceToFaceClaims {

    private static final int SESSIONS = 51;
    private static final int ATTENDANCES = 719;
    private static final int ITEMS = 773;
    private static final BigDecimal SETTLED_ABOVE = BigDecimal.valueOf(95);
    private static final BigDecimal MEAN_DAYS = BigDecimal.valueOf(7);

    private FaceToFaceClaims() {}

    static List<Claim> of(Evidence evidence) {
        SeriesFigures sessions = evidence.sessions();
        Rate cadence = Rate.of("cadence", sessions.kept(), sessions.due());
        long raised = evidence.tally().raised();
        Rate settled = evidence.tally().settlement();
        Handling time = evidence.tally().answering();
        boolean seven = time.spread()
                .filter(spread ->
                        spread.mean().setScale(0, RoundingMode.HALF_UP).compareTo(MEAN_DAYS) == 0)
                .isPresent();
        return List.of(
                Claim.of(
                        "sessions",
                        "" + SESSIONS,
                        sessions.held() + ", in " + sessions.kept() + " of " + sessions.due() + " months (cadence "
                                + cadence.percent()
                                        .map(BigDecimal::toPlainString)
                                        .orElse("-") + " %)",
                        sessions.held() == SESSIONS),
                Claim.of(
                        "entrepreneurs",
                        "" + ATTENDANCES,
                        sessions.enterpriseTimes() + " attendances (人次), of "
                                + sessions.enterprises().size() + " different ones",
                        sessions.enterpriseTimes() == ATTENDANCES),
                Claim.of("problems and suggestions", "" + ITEMS, raised + " raised", raised == ITEMS),
                Claim.of("settled (办结)", "> 95 %", settled.text(), settled.exceeds(SETTLED_ABOVE)),
                Claim.of(
                        "mean handling time",
                        "7 days",
                        time.spread().map(spread -> Evidence.two(spread.mean())).orElse("undefined") + " "
                                + time.measure() + ", " + time.clock(),
                        seven));
    }
}
