package org.relais.schedule;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.jboss.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Quartz's side of a {@link Tick}: finds it by the job's name and runs it with a request scope of its own. */
@DisallowConcurrentExecution
public class TickJob implements Job {
    private static final Logger LOG = Logger.getLogger(TickJob.class);
    private final Instance<Tick> ticks;

    TickJob(Instance<Tick> ticks) {
        this.ticks = ticks;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String name = context.getJobDetail().getKey().getName();
        RequestContextController scope =
                CDI.current().select(RequestContextController.class).get();
        scope.activate();
        try {
            ticks.handlesStream()
                    .filter(handle ->
                            handle.getBean().getBeanClass().getSimpleName().equals(name))
                    .forEach(handle -> handle.get().run());
        } catch (RuntimeException failed) {
            // The next tick tries again: what is due is still a row.
            LOG.errorf(failed, "The tick %s failed", name);
        } finally {
            scope.deactivate();
        }
    }
}
