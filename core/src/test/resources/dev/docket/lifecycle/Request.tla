------------------------------- MODULE Request -------------------------------
(***************************************************************************)
(* The lifecycle of a request once more, written from its rules and not    *)
(* from its code: a second opinion for the exploration of face-to-face.    *)
(* Time is the action Lapse: whatever is owed may be missed at any moment, *)
(* in any order, and what is missed may stay so until the host hears of    *)
(* it.  So every state of the library is a state here; the others are      *)
(* those that the dates forbid.                                            *)
(***************************************************************************)
EXTENDS Naturals

CONSTANT MostEpisodes   \* episodes that are gone through; beyond them nothing is done

VARIABLES
  stage, episode, ending,
  admitted,   \* a disposition was made
  assigned,   \* a letter was issued once, so that there is a lead to go back to
  cameFrom,   \* the stage to which what is put off returns
  submitted,  \* an answer waits for approval
  forGood,    \* it is explained finally
  said,       \* what the last follow-up found in this episode
  appealed, appealing, upheld,
  critical,   \* supervision has risen as far as the host
  owed        \* of each obligation: off, on, stands, missed, late

vars == <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, said, appealed, appealing,
          upheld, critical, owed>>

Rules == {"dispatch", "answer", "redo", "approval", "follow-up", "closing", "review", "decision", "appeal-offer",
          "appeal"}
Answering == {"answer", "redo"}
Open == {"RAISED", "ASSIGNED", "RESOLVED_ON_SITE", "ANSWERED", "DEFERRED", "EXPLAINED"}
Stages == Open \cup {"CLOSED"}

Nothing == [r \in Rules |-> "off"]
IsOpen(o, r) == o[r] # "off"
Arm(o, r) == IF IsOpen(o, r) THEN o ELSE [o EXCEPT ![r] = "on"]
End(o, rs) == [r \in Rules |-> IF r \in rs THEN "off" ELSE o[r]]
Stop(o) == [r \in Rules |-> IF r \in Answering /\ o[r] = "on" THEN "stands" ELSE o[r]]
Go(o) == [r \in Rules |-> IF r \in Answering /\ o[r] = "stands" THEN "on" ELSE o[r]]

\* Supervision rises to CRITICAL once: then the host owes a decision.
Rise(o, is, rises) == IF rises /\ ~is THEN Arm(o, "decision") ELSE o

Init ==
  /\ stage = "RAISED" /\ episode = 0 /\ ending = "none"
  /\ admitted = FALSE /\ assigned = FALSE /\ cameFrom = "none" /\ submitted = FALSE /\ forGood = FALSE
  /\ said = "none" /\ appealed = FALSE /\ appealing = FALSE /\ upheld = FALSE /\ critical = FALSE
  /\ owed = Arm(Nothing, "dispatch")

Communicated == stage \in {"RESOLVED_ON_SITE", "ANSWERED"} \/ (stage = "EXPLAINED" /\ forGood)
PutOff == stage = "DEFERRED" \/ (stage = "EXPLAINED" /\ ~forGood)

\* ---- endings

Closed(how) ==
  /\ stage' = "CLOSED" /\ ending' = how /\ owed' = Nothing
  /\ cameFrom' = "none" /\ submitted' = FALSE /\ appealing' = FALSE
  /\ UNCHANGED <<episode, admitted, assigned, forGood, said, appealed, upheld, critical>>

Reject == stage = "RAISED" /\ ~admitted /\ Closed("REJECTED")
Refer == stage = "RAISED" /\ Closed("REFERRED")
Withdraw == stage \in Open /\ Closed("WITHDRAWN")
Close ==
  /\ Communicated
  /\ said = "pass" \/ upheld
  /\ Closed(IF upheld THEN "UPHELD_ON_APPEAL" ELSE IF stage = "EXPLAINED" THEN "EXPLANATION_ACCEPTED" ELSE "CONFIRMED")

\* ---- dispositions

Tell(to, good) ==   \* something is communicated: a follow-up is owed
  /\ stage' = to /\ forGood' = good /\ admitted' = TRUE /\ submitted' = FALSE /\ cameFrom' = "none" /\ said' = "none"
  /\ owed' = Arm(End(owed, {"dispatch", "answer", "redo", "approval", "review"}), "follow-up")
  /\ UNCHANGED <<episode, ending, assigned, appealed, appealing, upheld, critical>>

ResolveOnSite == stage = "RAISED" /\ Tell("RESOLVED_ON_SITE", FALSE)
ExplainForGood == stage \in {"RAISED", "ASSIGNED"} /\ ~submitted /\ Tell("EXPLAINED", TRUE)
ExplainAtLast == PutOff /\ Tell("EXPLAINED", TRUE)

PutItOff(to) ==
  /\ stage \in {"RAISED", "ASSIGNED"} /\ ~submitted
  /\ stage' = to /\ cameFrom' = stage /\ admitted' = TRUE /\ forGood' = FALSE
  /\ owed' = Arm(Stop(End(owed, {"dispatch"})), "review")
  /\ UNCHANGED <<episode, ending, assigned, submitted, said, appealed, appealing, upheld, critical>>

Defer == PutItOff("DEFERRED")
ExplainForNow == PutItOff("EXPLAINED")

Resume ==
  /\ PutOff
  /\ stage' = cameFrom /\ cameFrom' = "none"
  /\ owed' = IF cameFrom = "RAISED" THEN Arm(Go(End(owed, {"review"})), "dispatch") ELSE Go(End(owed, {"review"}))
  /\ UNCHANGED <<episode, ending, admitted, assigned, submitted, forGood, said, appealed, appealing, upheld, critical>>

\* ---- the answer

IssueLetter ==
  /\ stage = "RAISED"
  /\ stage' = "ASSIGNED" /\ admitted' = TRUE /\ assigned' = TRUE
  /\ owed' = Arm(End(owed, {"dispatch"}), IF episode = 0 THEN "answer" ELSE "redo")
  /\ UNCHANGED <<episode, ending, cameFrom, submitted, forGood, said, appealed, appealing, upheld, critical>>

Submit ==
  /\ stage = "ASSIGNED" /\ ~submitted
  /\ submitted' = TRUE
  /\ owed' = Arm(Stop(owed), "approval")
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, forGood, said, appealed, appealing, upheld, critical>>

Approve == submitted /\ Tell("ANSWERED", FALSE)

SendBack ==
  /\ submitted
  /\ submitted' = FALSE
  /\ owed' = Go(End(owed, {"approval"}))
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, forGood, said, appealed, appealing, upheld, critical>>

\* ---- what the requester says to it

Again(rises) ==   \* a new episode: of the old one only the supervision is left
  /\ stage' = IF assigned THEN "ASSIGNED" ELSE "RAISED"
  /\ episode' = episode + 1
  /\ ending' = "none" /\ cameFrom' = "none" /\ submitted' = FALSE /\ forGood' = FALSE /\ said' = "none"
  /\ appealed' = FALSE /\ appealing' = FALSE /\ upheld' = FALSE
  /\ critical' = (critical \/ rises)
  /\ owed' = Rise(Arm(End(owed, Rules \ {"decision"}), IF assigned THEN "redo" ELSE "dispatch"), critical, rises)
  /\ UNCHANGED <<admitted, assigned>>

Passed ==
  /\ Communicated /\ ~upheld
  /\ said' = "pass"
  /\ owed' = Arm(End(owed, {"follow-up", "appeal-offer"}), "closing")
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, appealed, appealing, upheld, critical>>

FailedAgain == Communicated /\ ~upheld /\ stage # "EXPLAINED" /\ episode < 2 /\ Again(episode >= 1)

FailedAtLast ==   \* no reopening by itself is left: the host decides
  /\ Communicated /\ ~upheld /\ stage # "EXPLAINED" /\ episode >= 2
  /\ said' = "fail"
  /\ owed' = Arm(End(owed, {"follow-up", "closing"}), "decision")
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, appealed, appealing, upheld, critical>>

NotAccepted ==
  /\ Communicated /\ ~upheld /\ stage = "EXPLAINED"
  /\ said' = "fail"
  /\ owed' = IF appealed THEN End(owed, {"follow-up", "closing"})
             ELSE Arm(End(owed, {"follow-up", "closing"}), "appeal-offer")
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, appealed, appealing, upheld, critical>>

Appeal ==
  /\ Communicated /\ said = "fail" /\ ~appealed
  /\ appealed' = TRUE /\ appealing' = TRUE
  /\ owed' = Arm(End(owed, {"appeal-offer"}), "appeal")
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, said, upheld, critical>>

Uphold ==
  /\ appealing
  /\ appealing' = FALSE /\ upheld' = TRUE
  /\ owed' = Arm(End(owed, {"appeal"}), "closing")
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, said, appealed, critical>>

Overturn == appealing /\ Again(episode >= 1)

Decide ==   \* the host has decided: once more it is asked how it is
  /\ stage \in Open
  /\ owed' = LET rest == End(owed, {"decision"})
             IN IF Communicated /\ said # "pass" /\ ~upheld THEN Arm(rest, "follow-up") ELSE rest
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, said, appealed, appealing, upheld, critical>>

\* ---- time

Ladder == Rules \ {"decision"}

Miss(r) ==
  /\ owed[r] = "on"
  /\ owed' = [owed EXCEPT ![r] = "missed"]
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, said, appealed, appealing, upheld, critical>>

BeLate(r) ==
  /\ r \in Ladder /\ owed[r] = "missed"
  /\ owed' = Rise([owed EXCEPT ![r] = "late"], critical, TRUE)
  /\ critical' = TRUE
  /\ UNCHANGED <<stage, episode, ending, admitted, assigned, cameFrom, submitted, forGood, said, appealed, appealing, upheld>>

Lapse == \E r \in Rules : Miss(r) \/ BeLate(r)

Next ==
  /\ episode < MostEpisodes
  /\ \/ Reject \/ Refer \/ Withdraw \/ Close
     \/ ResolveOnSite \/ ExplainForGood \/ ExplainAtLast \/ Defer \/ ExplainForNow \/ Resume
     \/ IssueLetter \/ Submit \/ Approve \/ SendBack
     \/ Passed \/ FailedAgain \/ FailedAtLast \/ NotAccepted \/ Appeal \/ Uphold \/ Overturn \/ Decide
     \/ Lapse

Spec == Init /\ [][Next]_vars

\* ---- what must hold

TypeOK ==
  /\ stage \in Stages /\ episode \in 0..MostEpisodes
  /\ said \in {"none", "pass", "fail"}
  /\ owed \in [Rules -> {"off", "on", "stands", "missed", "late"}]

\* While it is open somebody owes something whose clock runs, or that was missed.
NoWaitWithoutAnObligation == stage \in Open => \E r \in Rules : owed[r] \in {"on", "missed", "late"}

\* What is settled went through the gate.
ClosingOnlyThroughTheGate ==
  /\ ending \in {"CONFIRMED", "EXPLANATION_ACCEPTED"} => said = "pass"
  /\ ending = "UPHELD_ON_APPEAL" => upheld

\* What was missed is missed once: it is owed again only after it was done, or is owed no more.
NoLapseTwice == [][\A r \in Rules : owed[r] \in {"missed", "late"} => owed'[r] \notin {"on", "stands"}]_vars

=============================================================================
