package dev.docket.lifecycle;

import static dev.docket.lifecycle.RequestStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {

    private static List<String> logged(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(RequestWorkflow.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        logger.setLevel(Level.TRACE);
        try {
            work.run();
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(lines);
        }
        return lines.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }

    @Test
    void aDoorSaysOneLineAtDebugAndIdsOnly() {
        RequestStory story = new RequestStory();

        List<String> lines = logged(() -> {
            story.then("09-18T15:10", raise());
            story.refused("09-18T16:00", close());
            story.time("10-20T10:00");
        });

        assertEquals(List.of("DEBUG KQ-1 raise applied, version 2", "DEBUG KQ-1 close refused: WrongStage"), lines);
    }
}
