import type { Draft } from '../count/draft.ts';
import type { OnFile } from '../count/roll_call.ts';
import type { AttendeeLine, Snapshot } from './version_store.ts';

/**
 * The draft that a record came of, so that a correction need only name what is different.
 * @param anew whether who was entitled is said anew, so that nothing of the old roll may stand beside it.
 */
export function draftOf(snapshot: Snapshot, anew = false): Draft {
  return anew ? withoutRoll(draftBy(snapshot)) : draftBy(snapshot);
}

function withoutRoll({
  entitled: _entitled,
  seats: _seats,
  named: _named,
  duplicates: _duplicates,
  ...rest
}: Draft): Draft {
  return rest;
}

function draftBy({ meeting, attendees }: Snapshot): Draft {
  const { kind, form, day, roll, agenda, text, moves, major } = meeting;
  const movesOf = (move: 'arrived' | 'left') =>
    moves.filter((one) => one.move === move).map(({ name, before }) => ({ name, before }));
  return {
    kind,
    form: kind === 'recall' ? (form as NonNullable<Draft['form']>) : undefined,
    day,
    place: meeting.place ?? undefined,
    chair: meeting.chair ?? undefined,
    recorder: meeting.recorder ?? undefined,
    agenda,
    entitled: roll.entitled,
    seats: roll.vacancies === null ? undefined : roll.entitled + roll.vacancies,
    named:
      roll.unnamedHouseholds === null
        ? undefined
        : roll.entitled - (roll.exOfficioBeside ?? 0) - roll.unnamedHouseholds,
    ex_officio_beside: roll.exOfficioBeside ?? undefined,
    duplicates: roll.duplicates ?? undefined,
    present: attendees.length === 0 ? roll.present : attendees.filter(({ present }) => present).map(({ name }) => name),
    proxies:
      meeting.proxyList.length === 0
        ? roll.proxies
        : meeting.proxyList.map(({ absent, holder, proof }) => ({ absent, holder, proof: proof ?? undefined })),
    arrived: movesOf('arrived'),
    left: movesOf('left'),
    ...text,
    major,
    motions: meeting.motions.map(draftMotion),
  };
}

function draftMotion(motion: Snapshot['meeting']['motions'][number]): Draft['motions'][number] {
  const { title, against, abstain, invalid, presentAtVote, ballot, proxyFor, proxyAgainst, issued, returned } = motion;
  return {
    title,
    for: motion.for,
    against,
    abstain,
    invalid,
    present: presentAtVote ?? undefined,
    ballot,
    proxy_for: proxyFor,
    proxy_against: proxyAgainst,
    issued: issued ?? undefined,
    returned: returned ?? undefined,
  };
}

/**
 * The roll as it was frozen with the record: what is corrected is judged by the people of that day as they were known then.
 * A record by counts, or by names that no roll on file stood behind, has no names to hold anybody to.
 */
export function frozenRoll({ meeting: { roll }, attendees }: Snapshot): OnFile {
  const members = attendees.some(({ person_id }) => person_id !== null) ? attendees.map(memberOf) : [];
  const { entitled, vacancies, duplicates } = roll;
  return {
    members: { members, entitled, vacancies, duplicates },
    adults: entitled,
    households: entitled,
    frozen: true,
  };
}

function memberOf({ person_id, name, basis }: AttendeeLine) {
  return { person_id, name, bases: basis?.split(',') ?? [] };
}
