import { type Draft, readDraft } from '../count/draft.ts';
import type { OnFile } from '../count/roll_call.ts';
import type { Opening } from './session.ts';
import { hasCome } from './session_apply.ts';
import type { SessionMotion, SessionState } from './session_state.ts';

/** The record that a session comes to as it stands, in the shape of a record file: it is judged and kept as any other. Pure. */
export function sessionDraft(state: SessionState): Draft {
  const { opening, people, said } = state;
  const { kind, form, day, place, chair, recorder, agenda, entitled } = opening;
  const voted = state.motions.filter(({ counted, withdrawn }) => counted !== null && !withdrawn);
  const names = opening.members !== null;
  const late = names ? lateComers(state, voted.length) : [];
  const present = people.filter((person) => hasCome(state, person) && !late.includes(person.name));
  const moves = state.moves.filter(({ before, name }) => before <= voted.length && !late.includes(name));
  const absences = people.flatMap(({ name, absence }) => {
    if (present.some((one) => one.name === name)) return [];
    if (late.includes(name)) return [{ name, reason: '表决结束后才到会' }];
    return absence === null ? [] : [{ name, reason: absence }];
  });
  return readDraft({
    kind,
    ...(kind === 'recall' ? { form } : {}),
    day,
    ...known({ place, chair, recorder }),
    agenda,
    ...(names ? {} : { entitled }),
    present: names ? present.map(({ name }) => name) : state.came,
    ...(names ? { proxies: state.proxies } : {}),
    arrived: moves.filter(({ move }) => move === 'arrived').map(({ name, before }) => ({ name, before })),
    left: moves.filter(({ move }) => move === 'left').map(({ name, before }) => ({ name, before })),
    absences,
    ...said,
    discussion: [...said.discussion, ...unvoted(state.motions)],
    motions: voted.map((motion) => draftMotion(motion, names)),
  });
}

/** The roll as it was when the session began; who is elected or leaves meanwhile changes nothing. */
export function sessionRoll({ members, entitled, vacancies, duplicates }: Opening): OnFile {
  return {
    members: { members: members ?? [], entitled, vacancies, duplicates },
    adults: entitled,
    households: entitled,
    frozen: true,
  };
}

/** Who came only when everything had been voted on: he took part in nothing that was counted. */
function lateComers({ people, moves }: SessionState, votes: number): string[] {
  if (votes === 0) return [];
  return people
    .filter(({ name, atRoll }) => {
      const first = moves.find((move) => move.name === name);
      return atRoll !== true && first !== undefined && first.before > votes;
    })
    .map(({ name }) => name);
}

function draftMotion({ title, ballot, counted, present }: SessionMotion, names: boolean): object {
  // Where people are known by name, who was in the room follows from their coming and going.
  return { title, ballot, ...counted, ...(names ? {} : { present }), for: counted?.for ?? 0 };
}

function unvoted(motions: readonly SessionMotion[]): string[] {
  return motions
    .filter(({ counted, withdrawn }) => counted === null || withdrawn)
    .map(({ title }) => `“${title}”提出后没有表决。`);
}

function known(from: Record<string, string | null>): object {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null));
}
