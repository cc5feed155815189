package org.relais.rules;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.rules.Sorting.Taken;
import org.relais.staff.AuditLog;

/** The rules, their order, and what they would take at this moment. */
@UseCase
public class RuleService {
    private static final int MOST = 40;

    @Inject
    private RuleRepository rules;

    @Inject
    private Event<WhatWaits> asked;

    @Inject
    private AuditLog audit;

    /** In their order. */
    public List<Rule> all() {
        return rules.all();
    }

    public Rule find(long id) {
        return rules.get(id);
    }

    public Rule add(Wish.Said said) {
        List<Rule> all = rules.all();
        if (all.size() >= MOST) {
            throw Refusal.invalid("title", "rule.too-many", MOST);
        }
        Rule rule = new Rule(
                Wish.of(said), all.isEmpty() ? 0 : all.get(all.size() - 1).position() + 1);
        rules.add(rule);
        audit.record("rule.add", name(rule), rule.title());
        return rule;
    }

    /** @param seen the version that was read */
    public Rule change(long id, int seen, Wish.Said said) {
        Rule rule = rules.get(id);
        rule.seenAs(seen);
        rule.wish(Wish.of(said));
        audit.record("rule.change", name(rule), rule.title());
        rules.flush();
        return rule;
    }

    public void remove(long id) {
        Rule rule = rules.get(id);
        rules.remove(rule);
        audit.record("rule.remove", name(rule), rule.title());
    }

    /** @param step −1 for one place up, 1 for one down; the first and the last stay where they are */
    public void move(long id, int step) {
        Rule rule = rules.get(id);
        List<Rule> order = new ArrayList<>(rules.all());
        int to = order.indexOf(rule) + step;
        if (to >= 0 && to < order.size()) {
            order.remove(rule);
            order.add(to, rule);
            for (int at = 0; at < order.size(); at++) {
                order.get(at).stand(at);
            }
            audit.record("rule.move", name(rule), rule.title());
        }
    }

    /** What each rule would take now, if the issue were empty. */
    public List<Taken<Candidate>> wouldTake() {
        return Sorting.sort(rules.all(), waiting(), each -> each, rule -> 0);
    }

    /** What a rule that is not saved yet would take, whatever the others take. */
    public List<Candidate> wouldTake(Wish.Said said) {
        Rule tried = new Rule(Wish.of(said), 0);
        return Sorting.sort(List.of(tried), waiting(), each -> each, rule -> 0)
                .get(0)
                .all();
    }

    private List<Candidate> waiting() {
        WhatWaits waiting = new WhatWaits();
        asked.fire(waiting);
        return waiting.all();
    }

    private static String name(Rule rule) {
        return "rule/" + rule.id();
    }
}
