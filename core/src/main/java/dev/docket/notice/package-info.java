/**
 * Whom to tell what, and when: notices as values, derived from the steps of a request.
 *
 * <p>{@link dev.docket.notice.Notices} is the door: it reads a step and asks the host's
 * {@link dev.docket.notice.Directory} who fills a role. A {@link dev.docket.notice.Notice} says who is told what
 * ({@link dev.docket.notice.NoticeKind}), when to deliver it, and carries a {@link dev.docket.notice.NoticeKey} that is
 * unique for ever: the host delivers at least once, the receiver drops repeats. A notice changes no request. Where many would be
 * noise, a {@link dev.docket.notice.Digest} makes one delivery of what a recipient is told on a working day.
 *
 * <p>Over many requests a {@link dev.docket.notice.BulletinRule} suggests now and then a {@link dev.docket.notice.Bulletin} of the
 * {@linkplain dev.docket.notice.HardCase cases} that do not get on; of those of one
 * enterprise a {@link dev.docket.notice.SpecialReport} tells its chief service officer.
 *
 * <p>Behind the door a step passes, in this order: {@code Announcing} (who is told what of each event?),
 * {@code Addressing} (who fills the roles?), {@code Drafts} (what of it is sent, and when?), {@code Wording} (in which words?).
 * The words themselves are data, {@link dev.docket.notice.Words}, of which a host may bring its own.
 */
@NullMarked
package dev.docket.notice;

import org.jspecify.annotations.NullMarked;
