package dev.docket.lifecycle;

import dev.docket.testkit.Tries;
import dev.docket.testkit.lifecycle.RequestLife;
import dev.docket.testkit.lifecycle.RequestLives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * A life is dear to live and a law is cheap, so all laws are asked of the same random lives, the shortest first; with {@code
 * -Ddocket.tries=1000} each of its own, which shrink.
 */
public final class SharedLives extends DomainContextBase {

    /** How many there are: a law tried so often is asked of each once. Of what is seldom met there are dozens. */
    static final int SIZE = 240;

    private static final List<RequestLife> SHARED = new ArrayList<>();

    @Provide
    Arbitrary<RequestLife> lives() {
        return System.getProperty(Tries.PROPERTY) == null ? shared() : RequestLives.lives();
    }

    private static Arbitrary<RequestLife> shared() {
        synchronized (SHARED) {
            if (SHARED.isEmpty()) {
                RequestLives.lives()
                        .sampleStream()
                        .limit(SIZE)
                        .sorted(Comparator.comparing(
                                life -> life.story().commands().size()))
                        .forEach(SHARED::add);
            }
            return Arbitraries.of(SHARED);
        }
    }
}
