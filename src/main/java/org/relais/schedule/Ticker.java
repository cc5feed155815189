package org.relais.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.relais.web.Settings;

/**
 * Quartz, clustered on the application's database, for ticks only: one repeating trigger a job and never {@code triggerJob},
 * which would void @DisallowConcurrentExecution in a cluster (quartz#674). A job that no longer exists is taken off the store.
 */
@ApplicationScoped
public class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class);
    private static final String GROUP = "ticks";

    @Inject
    @Any
    private Instance<Tick> ticks;

    @Inject
    private Settings settings;

    @Resource
    private ManagedExecutorService executor;

    private Scheduler scheduler;

    void start(@Observes @Priority(Startup.WORK) jakarta.enterprise.event.Startup start) throws SchedulerException {
        ManagedThreads.use(executor);
        scheduler = new StdSchedulerFactory(properties()).getScheduler();
        scheduler.setJobFactory((bundle, self) -> new TickJob(ticks));
        Set<JobKey> known = ticks.handlesStream()
                .map(handle -> handle.getBean().getBeanClass().asSubclass(Tick.class))
                .map(this::schedule)
                .collect(Collectors.toSet());
        for (JobKey stored : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!known.contains(stored)) {
                scheduler.deleteJob(stored);
            }
        }
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        try {
            if (scheduler != null) {
                scheduler.shutdown(true);
            }
        } catch (SchedulerException stubborn) {
            LOG.warn("The scheduler did not stop cleanly; its triggers are kept in the database", stubborn);
        }
    }

    private JobKey schedule(Class<? extends Tick> type) {
        JobKey key = JobKey.jobKey(type.getSimpleName(), GROUP);
        Tick tick = ticks.select(type).get();
        JobDetail job = JobBuilder.newJob(TickJob.class).withIdentity(key).build();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(type.getSimpleName(), GROUP)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(tick.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        try {
            scheduler.scheduleJob(job, Set.of(trigger), true);
        } catch (SchedulerException failed) {
            throw new IllegalStateException("The tick " + key + " cannot be scheduled", failed);
        }
        return key;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", "Relais");
        properties.put("org.quartz.scheduler.instanceId", settings.node());
        properties.put("org.quartz.threadPool.class", ManagedThreads.class.getName());
        properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.put("org.quartz.jobStore.dataSource", "relais");
        properties.put("org.quartz.jobStore.isClustered", "true");
        properties.put("org.quartz.jobStore.clusterCheckinInterval", "7500");
        properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        properties.put("org.quartz.jobStore.useProperties", "true");
        properties.put("org.quartz.scheduler.dbFailureRetryInterval", "2000"); // 15 s after a restarted database else
        properties.put("org.quartz.dataSource.relais.jndiURL", "java:jboss/datasources/RelaisNonTxDS");
        return properties;
    }
}
