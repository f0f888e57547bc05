package dev.docket.examples.benchmarks.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;

/**
 * The life by Flowable with H2 in memory: one engine with the process, and an instance of it for each life. A command ends a task, and
 * is refused while there is no such task. The engine keeps its history as it does unless told otherwise; its timers are stored, and
 * nobody looks for those that are due.
 */
final class Flowable implements Contender {

    private static final String PROCESS = "request";
    private static final String DEFER = "defer";
    private static final Map<String, Object> LETTER =
            Map.of("units", List.of("housing", "water", "power"), "cooperators", List.of("water", "power"));
    private static final Map<String, Object> DEFERRAL = Map.of("reviewOn", "2026-09-22T09:00:00Z");

    private final ProcessEngine engine;

    Flowable() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("dev/docket/examples/benchmarks/life/request.bpmn20.xml")
                .deploy();
    }

    @Override
    public Life begin() {
        return new OneLife();
    }

    /** Deletes the history of what has ended, which would fill the memory. What is to be used instead needs running executors. */
    @Override
    @SuppressWarnings("deprecation")
    public void tidy() {
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .deleteWithRelatedData();
    }

    private final class OneLife implements Life {

        private final List<Accepted> history = new ArrayList<>();
        private String id = "";

        @Override
        public void give(LifeCommand command, Instant now) {
            engine.getProcessEngineConfiguration().getClock().setCurrentTime(Date.from(now));
            if (isAccepted(command)) {
                history.add(new Accepted(command, now));
            }
        }

        private boolean isAccepted(LifeCommand command) {
            return switch (command) {
                case RAISE -> start();
                case DEFER -> defer();
                case ISSUE_LETTER -> complete("issueLetter", LETTER);
                case CONFIRM_RECEIPT -> complete("confirmReceipt", Map.of());
                case REVIEW -> complete("review", Map.of());
                case CONTRIBUTE -> complete("contribute", Map.of());
                case SUBMIT_ANSWER -> complete("submitAnswer", Map.of());
                case APPROVE_ANSWER -> complete("approveAnswer", Map.of());
                case RECORD_FOLLOW_UP -> complete("recordFollowUp", Map.of());
                case CLOSE -> complete("close", Map.of());
            };
        }

        private boolean start() {
            if (!id.isEmpty()) {
                return false;
            }
            id = engine.getRuntimeService().startProcessInstanceByKey(PROCESS).getId();
            return true;
        }

        private boolean defer() {
            Execution waiting = engine.getRuntimeService()
                    .createExecutionQuery()
                    .processInstanceId(id)
                    .messageEventSubscriptionName(DEFER)
                    .singleResult();
            if (waiting == null) {
                return false;
            }
            engine.getRuntimeService().messageEventReceived(DEFER, waiting.getId(), DEFERRAL);
            return true;
        }

        private boolean complete(String key, Map<String, Object> variables) {
            List<Task> tasks = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .taskDefinitionKey(key)
                    .listPage(0, 1);
            if (tasks.isEmpty()) {
                return false;
            }
            engine.getTaskService().complete(tasks.get(0).getId(), variables);
            return true;
        }

        @Override
        public LifeStage stage() {
            if (id.isEmpty()) {
                return LifeStage.UNRAISED;
            }
            List<String> tasks = engine.getTaskService().createTaskQuery().processInstanceId(id).list().stream()
                    .map(Task::getTaskDefinitionKey)
                    .toList();
            if (tasks.contains("review")) {
                return LifeStage.DEFERRED;
            }
            return tasks.stream().findFirst().map(OneLife::stageWith).orElse(LifeStage.CLOSED);
        }

        private static LifeStage stageWith(String task) {
            return switch (task) {
                case "issueLetter" -> LifeStage.RAISED;
                case "approveAnswer" -> LifeStage.SUBMITTED;
                case "recordFollowUp", "close" -> LifeStage.ANSWERED;
                default -> LifeStage.ASSIGNED;
            };
        }

        @Override
        public List<Accepted> history() {
            return history;
        }
    }
}
