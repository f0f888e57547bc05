package dev.docket.examples.runner.run;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A progress bar on the error stream, where somebody looks at a terminal, and only for what takes longer than a second. */
final class Progress implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final int whole;
    private final boolean watched;
    private final long begun = System.nanoTime();

    @Nullable
    private ProgressBar bar;

    private Progress(int whole, boolean watched) {
        this.whole = whole;
        this.watched = watched;
    }

    static Progress of(int whole) {
        return new Progress(whole, Ansi.AUTO.enabled());
    }

    void step(int done) {
        if (bar == null && watched && System.nanoTime() - begun > SECOND) {
            bar = new ProgressBarBuilder()
                    .setTaskName("running")
                    .setInitialMax(whole)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .clearDisplayOnFinish()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(Math.min(done, whole));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
