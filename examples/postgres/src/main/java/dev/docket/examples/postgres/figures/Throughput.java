package dev.docket.examples.postgres.figures;

import dev.docket.examples.postgres.commands.CommandDesk;
import dev.docket.examples.postgres.commands.Reply;
import dev.docket.examples.postgres.figures.Script.Life;
import dev.docket.examples.postgres.figures.Script.Scene;
import dev.docket.examples.postgres.store.Database;
import dev.docket.examples.postgres.store.RequestStore;
import dev.docket.examples.postgres.town.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many commands are accepted in a second, beside the same inserts without Docket. */
final class Throughput {

    /** One client that does scene after scene. */
    @FunctionalInterface
    private interface Client {
        void play(Scene scene) throws Exception;
    }

    /** Makes a client for a thread. */
    @FunctionalInterface
    private interface Clients {
        Client of(Database database);
    }

    private Throughput() {}

    /** Commands in a second, through the desk. */
    static double withDocket(Database database, List<Life> lives, int workers) throws Exception {
        return rate(database, lives, workers, Throughput::desk);
    }

    /** The same rows in the same transactions, without loading, deciding, deriving or writing documents. */
    static double withoutDocket(Database database, List<Life> lives, int workers) throws Exception {
        return rate(database, lives, workers, Throughput::plain);
    }

    private static Client desk(Database database) {
        Scene[] current = new Scene[1];
        CommandDesk desk = new CommandDesk(database, Town.WORKFLOW, Town.NOTICES, () -> current[0].at());
        return scene -> {
            current[0] = scene;
            if (!(desk.give(scene.id(), scene.request(), scene.command()) instanceof Reply.Done)) {
                throw new IllegalStateException("not accepted: " + scene);
            }
        };
    }

    private static Client plain(Database database) {
        return scene -> database.transaction(connection -> {
            RequestStore.append(connection, scene.rows());
            return true;
        });
    }

    private static double rate(Database database, List<Life> lives, int workers, Clients clients)
            throws InterruptedException, ExecutionException {
        List<Callable<Integer>> parts = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int own = worker;
            parts.add(() -> play(clients.of(database), lives, own, workers));
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            long begin = System.nanoTime();
            int played = 0;
            for (Future<Integer> part : pool.invokeAll(parts)) {
                played += part.get();
            }
            return played * 1e9 / (System.nanoTime() - begin);
        } finally {
            pool.shutdown();
        }
    }

    /** Every worker has requests of its own and goes from one to the next, as clients do. */
    private static int play(Client client, List<Life> lives, int worker, int workers) throws Exception {
        int played = 0;
        boolean more = true;
        for (int place = 0; more; place++) {
            more = false;
            for (int i = worker; i < lives.size(); i += workers) {
                List<Scene> scenes = lives.get(i).scenes();
                if (place < scenes.size()) {
                    client.play(scenes.get(place));
                    played++;
                    more = true;
                }
            }
        }
        return played;
    }
}
