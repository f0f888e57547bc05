/**
 * What binds officials to enterprises between sessions: officers who stay in an enterprise, who is whose contact, and how often an
 * enterprise may be called on that has not asked.
 *
 * <p>Read {@link dev.docket.residency.ResidencyRules}, the {@link dev.docket.residency.Residency} with its
 * {@link dev.docket.residency.Agreement}, {@link dev.docket.residency.ResidencyCommand} and
 * {@link dev.docket.residency.ResidencyEvent}. {@link dev.docket.residency.ResidencyWorkflow} is the door, and
 * {@link dev.docket.residency.ResidencyFigures} counts. {@link dev.docket.residency.ContactBook} and
 * {@link dev.docket.residency.ContactBudget} are values of their own.
 */
@NullMarked
package dev.docket.residency;

import org.jspecify.annotations.NullMarked;
