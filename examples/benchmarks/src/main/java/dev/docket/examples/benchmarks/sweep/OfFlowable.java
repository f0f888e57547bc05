package dev.docket.examples.benchmarks.sweep;

import dev.docket.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.job.api.Job;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Processes that wait for a timer, and then for the next one, by Flowable on a database in memory: timer jobs that are made and executed. */
@State(Scope.Thread)
public class OfFlowable extends Contender {

    private static final int BEFORE = 3_000;
    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="sweep">
              <process id="waiting">
                <startEvent id="start"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                <intermediateCatchEvent id="wait">
                  <timerEventDefinition>
                    <timeDate>${sweep.next(execution.processInstanceBusinessKey)}</timeDate>
                  </timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="b" sourceRef="wait" targetRef="wait"/>
              </process>
            </definitions>
            """;

    /** How many requests are open. */
    @Param({"1000", "10000"})
    public int open = 1;

    /** How many are to fall due before it is measured. */
    int enough = BEFORE;

    private final List<RequestId> found = new ArrayList<>();
    private final Map<String, Instant> later = new HashMap<>();
    private final ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    private final ProcessEngine engine = engine();
    private final ManagementService management = engine.getManagementService();

    private ProcessEngine engine() {
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setBeans(Map.of("sweep", this));
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setAsyncExecutorActivate(false);
        ProcessEngine made = configuration.buildProcessEngine();
        made.getRepositoryService()
                .createDeployment()
                .addString("waiting.bpmn20.xml", PROCESS)
                .deploy();
        return made;
    }

    /** The date of the timer that a process begins to wait for. */
    public Date next(String key) {
        found.add(RequestId.of(key));
        return Date.from(Objects.requireNonNull(later.get(key)));
    }

    @Override
    int open() {
        return open;
    }

    @Override
    int before() {
        return enough;
    }

    @Override
    boolean isByKey() {
        return false;
    }

    @Override
    void enter(RequestId request, int number, int minute) {
        later.put(request.value(), Dates.instant(minute));
        engine.getRuntimeService().startProcessInstanceByKey("waiting", request.value());
    }

    @Override
    void prepare(Dates hour) {
        later.clear();
        for (int i = 0; i < hour.due(); i++) {
            later.put(hour.key(hour.number(i)).value(), Dates.instant(hour.later(i)));
        }
    }

    @Override
    List<RequestId> sweep(Instant now) {
        found.clear();
        // What is due at this very moment counts as due there.
        configuration.getClock().setCurrentTime(Date.from(now.minusMillis(1)));
        for (Job timer : management.createTimerJobQuery().executable().list()) {
            management.executeJob(
                    management.moveTimerToExecutableJob(timer.getId()).getId());
        }
        return found;
    }

    /** Forgets the database. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }
}
