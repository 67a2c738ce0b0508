import { Refusal } from '../../base/refusal.ts';
import type { Body } from '../kinds/kind.ts';
import type { GivenProxy, Move, Roll, Vote } from '../meeting.ts';
import type { Draft } from './draft.ts';
import { moveFaults, movesOf } from './movement.ts';
import { isProxy, proxiesIn, proxyCount, proxyFaults } from './proxy.ts';
import { votesOf } from './votes_in.ts';

/** Who belongs to the body on the day of the meeting, as the people on file have it. */
export interface Members {
  members: readonly { person_id: string | null; name: string; bases: readonly string[] }[];
  entitled: number;
  /** Null where they are not known. */
  vacancies: number | null;
  duplicates: number | null;
}

/** What is on file to fill in where the record leaves the entitled open. */
export interface OnFile {
  members: Members | null;
  adults: number | null;
  households: number | null;
  /** It is not the people on file but a roll that was frozen before: that of a record being corrected, or of a live session. */
  frozen?: boolean;
}

/** One line of the roll as it is frozen with the meeting. */
export interface Attendee {
  personId: string | null;
  name: string;
  basis: string | null;
  present: boolean;
  /** The last time, where somebody came or left more than once. */
  arrivedBefore: number | null;
  leftBefore: number | null;
  /** Who holds the proxy; null where the writing was not shown. */
  proxy: string | null;
  /** Why somebody was absent. */
  absence: string | null;
}

export interface RollCall {
  roll: Roll;
  /** Empty where the record gives counts. */
  attendees: Attendee[];
  votes: Vote[];
  moves: Move[];
  proxyList: GivenProxy[];
  notes: string[];
}

/** Turns a draft into counted facts: who was entitled, who came, who was still there at each vote. Pure. */
export function callRoll(draft: Draft, form: Body, onFile: OnFile): RollCall {
  const attendees = Array.isArray(draft.present) ? attendeesOf(draft, draft.present, onFile.members) : [];
  if (attendees.length === 0) refuseFaults([...moveFaults(draft, null, () => 0), ...proxyFaults(draft, null, null)]);
  const { entitled, fromFile, notes } = entitledOf(draft, form, onFile, attendees);
  const beside = draft.ex_officio_beside ?? null;
  const roll: Roll = {
    form,
    entitled,
    present: Array.isArray(draft.present) ? draft.present.length : draft.present,
    proxies: proxyCount(draft),
    vacancies: draft.seats === undefined ? (fromFile?.vacancies ?? null) : vacanciesOf(draft.seats, entitled),
    duplicates: draft.duplicates ?? fromFile?.duplicates ?? null,
    exOfficioBeside: beside,
    unnamedHouseholds: draft.named === undefined ? null : entitled - (beside ?? 0) - draft.named,
  };
  return { roll, attendees, votes: votesOf(draft), moves: movesOf(draft), proxyList: proxiesIn(draft), notes };
}

/** Where the number could have come from. */
const whereOnFile: Record<Body, string> = {
  representatives: '，或先登记居民代表：jwh rep import 名册.csv',
  adults: '，或先登记人数：jwh office set --adults 人数',
  households: '，或先登记户数：jwh office set --households 户数',
  committee: '，或先登记居委会成员：jwh staff add 姓名 --post 委员',
  hearing_group: '：受邀的听证小组成员数（D-25）',
  supervision_group: '，或先登记监督小组成员：jwh supervisor elect 姓名… --meeting 编号',
};

function entitledOf(draft: Draft, form: Body, onFile: OnFile, attendees: readonly Attendee[]) {
  const counted = { adults: onFile.adults, households: onFile.households };
  const byName = form !== 'adults' && form !== 'households';
  const fromFile = byName ? onFile.members : null;
  const known = byName ? onFile.members?.entitled : counted[form];
  const notes: string[] = [];
  if (draft.entitled !== undefined) {
    if (byName && known && known !== draft.entitled) {
      const there = onFile.frozen ? '原来记的名册' : '名册上当日在任';
      notes.push(`应到按所报的 ${draft.entitled} 人计算；${there} ${known} 人，请核对。`);
    }
    const agrees = draft.entitled === known;
    return { entitled: draft.entitled, fromFile: agrees ? fromFile : null, notes };
  }
  if (known) {
    const told = onFile.frozen ? [] : [`应到按在册的 ${known} 计算。`];
    return { entitled: known, fromFile, notes: [...notes, ...told] };
  }
  throw new Refusal(
    'usage',
    'entitled_missing',
    `没有写应到人数（entitled），${attendees.length > 0 ? '名册上也没有' : '档案里也没有'}。`,
    {
      hint: `在记录里写上 entitled（应到）${whereOnFile[form]}`,
    },
  );
}

function vacanciesOf(seats: number, entitled: number): number {
  if (seats >= entitled) return seats - entitled;
  throw new Refusal('usage', 'impossible_counts', `名额 ${seats} 少于应到 ${entitled}。`, {
    hint: '应到是在任的人数，不会多于名额；没有写入任何内容。',
  });
}

/** The frozen roll: every member with a tick, or just those who came where no roll is on file. */
function attendeesOf(draft: Draft, present: readonly string[], members: Members | null): Attendee[] {
  const last = (moves: Draft['left'], name: string) =>
    moves
      .filter((one) => one.name === name)
      .reduce<number | null>((max, { before }) => Math.max(max ?? 0, before), null);
  const proxies = proxiesIn(draft).filter(isProxy);
  const roll = members !== null && members.members.length > 0 ? members.members : null;
  refuseUnknown(draft, present, roll?.map(({ name }) => name) ?? null);
  const line = (name: string, personId: string | null, basis: string | null): Attendee => ({
    personId,
    name,
    basis,
    present: present.includes(name),
    arrivedBefore: last(draft.arrived, name),
    leftBefore: last(draft.left, name),
    proxy: proxies.find(({ absent }) => absent === name)?.holder ?? null,
    absence: draft.absences.find((one) => one.name === name)?.reason ?? null,
  });
  if (roll === null) return present.map((name) => line(name, null, null));
  return roll.map(({ person_id, name, bases }) => line(name, person_id, bases.join(',')));
}

function refuseUnknown(draft: Draft, present: readonly string[], roll: readonly string[] | null): void {
  const faults = [
    ...wrongTimes(present, roll),
    ...(roll === null ? [] : present.filter((name) => !roll.includes(name)).map((name) => `${name} 不在当日的名册上`)),
    ...moveFaults(draft, present, (name) => (roll ?? []).filter((one) => one === name).length),
    ...draft.absences
      .filter(({ name }) => present.includes(name))
      .map(({ name }) => `${name} 已到会，却写了缺席的原因`),
    ...proxyFaults(draft, present, roll),
  ];
  refuseFaults(faults);
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Refusal(
    'usage',
    'bad_roll',
    `到会名单有${faults.length}处不对：\n${faults.map((f) => `  ${f}`).join('\n')}`,
    {
      hint: '没有写入任何内容。名册见 jwh rep list。',
    },
  );
}

/** A name stands as often as the roll has it: people of one name cannot be told apart by it. */
function wrongTimes(present: readonly string[], roll: readonly string[] | null): string[] {
  const times = (names: readonly string[], name: string) => names.filter((one) => one === name).length;
  return [...new Set(present)].flatMap((name) => {
    const [came, known] = [times(present, name), roll === null ? 1 : times(roll, name)];
    if (known === 0 || came === known) return [];
    if (known === 1) return [`${name} 写了 ${came} 次`];
    return [`名册上有 ${known} 位${name}，到会名单写了 ${came} 次：分不清是哪一位，请改报人数`];
  });
}
