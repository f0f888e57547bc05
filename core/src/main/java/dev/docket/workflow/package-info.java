/**
 * The kernel: a workflow is four pure functions, and everything else is written once over them.
 *
 * <p>Read {@link dev.docket.workflow.Workflow} first, then {@link dev.docket.workflow.Kernel} (handle, advance, replay,
 * timeline) and the {@link dev.docket.workflow.Step} that it gives. A lifecycle's table is a
 * {@link dev.docket.workflow.TransitionTable}; {@link dev.docket.workflow.TableAnalysis} finds its holes and
 * {@link dev.docket.workflow.Drawing} draws it.
 */
@NullMarked
package dev.docket.workflow;

import org.jspecify.annotations.NullMarked;
