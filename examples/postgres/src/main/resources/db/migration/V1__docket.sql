-- What a host of Docket stores. Every document is of type json, not jsonb: json keeps the very text that was written, of which a digest or
-- a signature still holds in ten years, and refuses what is no JSON; jsonb puts fields into an order of its own. What is searched stands in
-- a column of its own beside the document.
--
-- Instants have nanoseconds, timestamptz has microseconds: columns of that type are for searching and for people, the documents are
-- exact. Where a column wakes somebody (next_due, deliver_at) it is rounded up, so that nobody wakes too early.

-- Five columns carry all that is promised: request.id, request.version (who is first), event.seq (nothing lost, nothing doubled),
-- request.next_due (who is to be woken) and outbox.key (told at least once, known once). All else is documents.

-- A request as it stands.
create table request (
    id       text primary key,
    version  integer not null check (version > 0),
    document json not null,
    next_due timestamptz
);

-- What the due-poller searches; what time alone will never move has no place in it.
create index request_due on request (next_due) where next_due is not null;

-- The history, which is never changed. A step is what was stored together: its number is the version of the request before it, and
-- "asked" is when the host asked, to the nanosecond. From both, notices can be derived again.
create table event (
    request  text not null references request,
    seq      integer not null check (seq > 0),
    step     integer not null check (step >= 0 and step < seq),
    kind     text not null,
    at       timestamptz not null,
    asked    text not null,
    document json not null,
    primary key (request, seq)
);

-- What was accepted, under the id that the client gave: who gives it again is told what came of it the first time.
create table command (
    id       text primary key,
    request  text not null references request,
    step     integer not null check (step >= 0),
    version  integer not null check (version >= step),
    asked    text not null,
    document json not null
);

create index command_request on command (request, step);

-- What leaves: a CloudEvent for each notice, under the notice's key, which is unique for ever.
create table outbox (
    key          text primary key,
    request      text not null references request,
    step         integer not null,
    deliver_at   timestamptz not null,
    envelope     json not null,
    delivered_at timestamptz
);

create index outbox_waiting on outbox (deliver_at) where delivered_at is null;
