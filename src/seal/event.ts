import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { SealState } from './seal.ts';

export const eventWords = {
  received: '启用',
  custody: '指定保管人',
  lent: '带出',
  returned: '归还',
  lost: '遗失',
  reported: '遗失报告',
  replaced: '更换',
  surrendered: '旧印上缴',
  handed_over: '移交',
  to_street: '街道代管',
} as const;

export type EventKind = keyof typeof eventWords;

/** What is reported when a seal is lost (长春 十七(四)), and the public notice that is usual. */
export const lossReports = {
  issuer: '向街道办事处（制发机关）报告',
  reissue: '向街道办事处申请补发',
  civil_affairs: '报区民政局备案',
  notice: '登报或者张贴遗失声明',
} as const;
export type LossReport = keyof typeof lossReports;

/** What each event says beside its day and the person in `name`. */
export interface EventContent {
  received: { by: string | null };
  custody: { appointed_by: string | null; appointed_post: string | null; mandate: string | null };
  lent: { to: string; reason: string; until: Day | null; approver: string | null; approver_post: string | null };
  returned: { from: SealState; received_by: string | null; note: string | null };
  lost: { last_seen: Day | null; circumstances: string };
  reported: { report: LossReport; to: string; reference: string | null };
  replaced: { by: string; reason: string };
  surrendered: { to: string; received_by: string | null; receipt: string | null };
  handed_over: {
    from: string;
    term_on: Day | null;
    elected_on: Day | null;
    witness: string | null;
    items: string | null;
  };
  to_street: { to: string; received_by: string | null; reason: string };
}

interface EventOf<K extends EventKind> {
  id: string;
  /** Position in the story of the seal. */
  no: number;
  event: K;
  day: Day;
  /** The person it turns on: custodian, taker, who reported, to whom it was handed. */
  name: string | null;
  person_id: string | null;
  content: EventContent[K];
  verdicts: Judged[];
  happened: string | null;
  voided: string | null;
}

export type SealEvent = { [K in EventKind]: EventOf<K> }[EventKind];

/** An event in one line. */
export function saidBy(one: SealEvent): string {
  return parts(one).filter(Boolean).join('，');
}

function parts(one: SealEvent): (string | false | null)[] {
  const name = one.name ?? '';
  switch (one.event) {
    case 'received':
      return [one.content.by === null ? '收到启用' : `${one.content.by}制发，收到启用`];
    case 'custody':
      return [
        `${name}保管`,
        one.content.appointed_by === null ? '沿用原保管人' : `${one.content.appointed_by}指定`,
        one.content.mandate !== null && `授权：${one.content.mandate}`,
      ];
    case 'lent':
      return [
        `${name}带到${one.content.to}`,
        one.content.reason,
        one.content.approver !== null && `${one.content.approver}批准`,
        one.content.until !== null && `应于${one.content.until}归还`,
      ];
    case 'returned':
      return [
        `${name}${returning[one.content.from]}`,
        one.content.received_by !== null && `${one.content.received_by}接收`,
        one.content.note,
      ];
    case 'lost':
      return [
        name !== '' && `${name}发现`,
        one.content.circumstances,
        one.content.last_seen !== null && `最后见到：${one.content.last_seen}`,
      ];
    case 'reported':
      return [lossReports[one.content.report], one.content.to, one.content.reference, name !== '' && `${name}办理`];
    case 'replaced':
      return [`换为${one.content.by}`, one.content.reason];
    case 'surrendered':
      return [
        `${name}缴${one.content.to}`,
        one.content.received_by !== null && `${one.content.received_by}接收`,
        one.content.receipt,
      ];
    case 'handed_over':
      return [
        `${one.content.from}移交${name}`,
        one.content.term_on !== null && `新一届${one.content.term_on}就任`,
        one.content.witness !== null && `监交：${one.content.witness}`,
        one.content.items,
      ];
    case 'to_street':
      return [
        `交${one.content.to}代管`,
        one.content.reason,
        one.content.received_by !== null && `${one.content.received_by}接收`,
      ];
  }
}

const returning: Record<SealState, string> = {
  out: '归还',
  lost: '找回',
  street: '从街道领回',
  held: '归还',
  ended: '归还',
};
