package dev.docket.examples.runner.terminal;

import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** A progress bar on the error stream, where somebody looks at a terminal, and only for what takes longer than a second. */
public final class Progress implements LongConsumer, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final String task;
    private final long whole;
    private final boolean watched = Ansi.AUTO.enabled();
    private final long begun = System.nanoTime();
    private Optional<ProgressBar> bar = Optional.empty();
    private long done;

    /**
     * A bar that does not show yet.
     *
     * @param task what goes on, in a word
     * @param whole how much there is to do
     */
    public Progress(String task, long whole) {
        this.task = task;
        this.whole = whole;
    }

    /**
     * Some more is done.
     *
     * @param more how much more
     */
    @Override
    public synchronized void accept(long more) {
        stepTo(done + more);
    }

    /**
     * So much is done in all.
     *
     * @param inAll how much
     */
    public synchronized void stepTo(long inAll) {
        done = inAll;
        if (bar.isEmpty() && watched && System.nanoTime() - begun > SECOND) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(whole)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .clearDisplayOnFinish()
                    .build());
        }
        bar.ifPresent(b -> b.stepTo(Math.min(done, whole)));
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
