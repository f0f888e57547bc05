package dev.docket.examples.runner.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** A progress bar on the error stream, which shows only on a terminal and only when the work takes over a second. */
final class Progress implements LongConsumer, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String task;
    private final long most;
    private final boolean terminal;
    private final Instant started = Instant.now();
    private Optional<ProgressBar> bar = Optional.empty();
    private long done;

    Progress(String task, long most) {
        this.task = task;
        this.most = most;
        this.terminal = Ansi.AUTO.enabled();
    }

    @Override
    public synchronized void accept(long more) {
        done += more;
        if (terminal && bar.isEmpty() && started.plus(PATIENCE).isBefore(Instant.now())) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(most)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build());
        }
        bar.ifPresent(b -> b.stepTo(done));
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
