package dev.docket.obligation;

import dev.docket.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the obligations of many matters have in common, which share it: {@link RuleCode#terms}.
 *
 * @param rule the rule's code
 * @param order the rule's place in its programme
 * @param period the period that gave the due date
 * @param episode the episode in which it was armed
 * @param arming how often the rule had been armed by then
 */
record Terms(RuleCode rule, int order, @Nullable Period period, int episode, int arming) {}
