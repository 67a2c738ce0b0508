import { Refusal } from '../base/refusal.ts';
import type { Draft } from './draft.ts';
import type { Body } from './kind.ts';
import type { Roll, Vote } from './meeting.ts';

/** Who belongs to the body on the day of the meeting, as the people on file have it. */
export interface Members {
  members: readonly { person_id: string; name: string; bases: readonly string[] }[];
  entitled: number;
  vacancies: number;
  duplicates: number;
}

/** What is on file to fill in where the record leaves the entitled open. */
export interface OnFile {
  members: Members | null;
  adults: number | null;
  households: number | null;
}

/** One line of the roll as it is frozen with the meeting. */
export interface Attendee {
  personId: string | null;
  name: string;
  basis: string | null;
  present: boolean;
  leftBefore: number | null;
  proxy: string | null;
}

export interface RollCall {
  roll: Roll;
  /** Empty where the record gives counts. */
  attendees: Attendee[];
  votes: Vote[];
  notes: string[];
}

/** Turns a draft into counted facts: who was entitled, who came, who was still there at each vote. Pure. */
export function callRoll(draft: Draft, form: Body, onFile: OnFile): RollCall {
  const attendees = Array.isArray(draft.present) ? attendeesOf(draft, draft.present, onFile.members) : [];
  const { entitled, fromFile, notes } = entitledOf(draft, form, onFile, attendees);
  const absent = Array.isArray(draft.proxies) ? draft.proxies.length : draft.proxies;
  const beside = draft.ex_officio_beside ?? null;
  const roll: Roll = {
    form,
    entitled,
    present: Array.isArray(draft.present) ? draft.present.length : draft.present,
    proxies: absent,
    vacancies: draft.seats === undefined ? (fromFile?.vacancies ?? null) : vacanciesOf(draft.seats, entitled),
    duplicates: draft.duplicates ?? fromFile?.duplicates ?? null,
    exOfficioBeside: beside,
    unnamedHouseholds: draft.named === undefined ? null : entitled - (beside ?? 0) - draft.named,
  };
  return { roll, attendees, votes: votesOf(draft), notes };
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
      notes.push(`应到按所报的 ${draft.entitled} 人计算；名册上当日在任 ${known} 人，请核对。`);
    }
    const agrees = draft.entitled === known;
    return { entitled: draft.entitled, fromFile: agrees ? fromFile : null, notes };
  }
  if (known) return { entitled: known, fromFile, notes: [...notes, `应到按在册的 ${known} 计算。`] };
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
  const left = new Map(draft.left.map(({ name, before }) => [name, before]));
  const proxies = new Map(
    Array.isArray(draft.proxies) ? draft.proxies.map(({ absent, holder }) => [absent, holder]) : [],
  );
  const roll = members !== null && members.members.length > 0 ? members.members : null;
  refuseUnknown(draft, present, roll?.map(({ name }) => name) ?? null);
  const line = (name: string, personId: string | null, basis: string | null): Attendee => ({
    personId,
    name,
    basis,
    present: present.includes(name),
    leftBefore: left.get(name) ?? null,
    proxy: proxies.get(name) ?? null,
  });
  if (roll === null) return present.map((name) => line(name, null, null));
  return roll.map(({ person_id, name, bases }) => line(name, person_id, bases.join(',')));
}

function refuseUnknown(draft: Draft, present: readonly string[], roll: readonly string[] | null): void {
  const faults = [
    ...wrongTimes(present, roll),
    ...(roll === null ? [] : present.filter((name) => !roll.includes(name)).map((name) => `${name} 不在当日的名册上`)),
    ...draft.left.filter(({ name }) => !present.includes(name)).map(({ name }) => `${name} 中途离会，却不在到会名单里`),
    ...draft.left
      .filter(({ before }) => before > draft.motions.length)
      .map(({ name, before }) => `${name} 在议题${before}前离会，却没有这个议题`),
    ...proxyFaults(draft, present, roll),
  ];
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

function proxyFaults({ proxies }: Draft, present: readonly string[], roll: readonly string[] | null): string[] {
  if (!Array.isArray(proxies)) return [];
  const givers = proxies.map(({ absent }) => absent);
  return [
    ...[...new Set(givers.filter((name, at) => givers.indexOf(name) !== at))].map((name) => `${name} 委托了不止一人`),
    ...givers.filter((name) => roll !== null && !roll.includes(name)).map((name) => `委托人 ${name} 不在当日的名册上`),
    ...givers.filter((name) => present.includes(name)).map((name) => `${name} 已到会，不能又委托别人`),
    ...proxies.filter(({ holder }) => !present.includes(holder)).map(({ holder }) => `受托人 ${holder} 没有到会`),
  ];
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

function votesOf(draft: Draft): Vote[] {
  return draft.motions.map((motion, index) => {
    const no = index + 1;
    const gone = draft.left.filter(({ before }) => before <= no).length;
    const counted = gone > 0 ? (Array.isArray(draft.present) ? draft.present.length : draft.present) - gone : null;
    if (motion.present !== undefined && counted !== null && motion.present !== counted) {
      throw new Refusal(
        'usage',
        'impossible_counts',
        `议题${no}写明在场 ${motion.present} 人，按离会名单却是 ${counted} 人。`,
        {
          hint: '两者留一个，或改成一致；没有写入任何内容。',
        },
      );
    }
    return {
      no,
      title: motion.title,
      ballot: motion.ballot,
      for: motion.for,
      against: motion.against,
      abstain: motion.abstain,
      invalid: motion.invalid,
      presentAtVote: motion.present ?? counted,
      proxyFor: motion.proxy_for,
      proxyAgainst: motion.proxy_against,
    };
  });
}
