import { Refusal } from '../base/refusal.ts';
import { dayWords } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';
import { readMeeting } from '../meeting/store.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { sealedWords } from '../seal/mention.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { changedBy } from './content.ts';
import { organName } from './organ.ts';
import { votesOf } from './show.ts';
import { findResolution, type Resolution } from './store.ts';
import { publicTitle } from './wording_store.ts';

export const paper = verb({
  arguments: [{ name: '<编号>', text: '决议编号，如 决〔2026〕5号、2026-5，或今年的 5' }],
  examples: ['jwh resolution paper 2026-5 --pdf 决议.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const resolution = await findResolution(db, word ?? '', context.today);
    const { id, meeting_id, number, content, day, voided } = resolution;
    const title = publicTitle(resolution);
    if (voided !== null) {
      throw new Refusal('usage', 'resolution_void', `${number}已撤销（${voided}），不再印决议书。`, {
        hint: `先看 jwh resolution show ${number}`,
      });
    }
    const meeting = await readMeeting(db, meeting_id);
    const organ = organName(await loadRulebook(db), resolution.form, day);
    const changed_by = await changedBy(db, id);
    const sealed = await sealedWords(db, 'resolution', id);
    const { name } = await readOffice(db);
    const sheet = resolutionSheet(resolution, meeting, { organ, office: name, changed_by, sealed });
    return { sheet, record: { number, title, content, day, organ, meeting: resolution.meeting, changed_by } };
  },
});

interface Sealing {
  organ: string;
  office: string;
  changed_by: readonly string[];
  /** The uses of the seal on it, where any is on file. */
  sealed: string | null;
}

/** The resolution as a paper to be sealed (F-05): number, title, text, basis, vote, day, the place of the seal. */
function resolutionSheet(
  resolution: Resolution,
  meeting: MeetingRecord,
  { organ, office, changed_by, sealed }: Sealing,
): Sheet {
  const { number, day, changes } = resolution;
  const title = publicTitle(resolution);
  const body = (resolution.content ?? `会议通过：${title}。`).split('\n');
  return {
    title: `${organ}决议`,
    subtitle: `${office}　${number}`,
    reference: number,
    day,
    public: true,
    blocks: [
      { kind: 'text', title, lines: body },
      basisOf(resolution, meeting, organ),
      ...(changes === null ? [] : [line(`本决议改变${changes}。`)]),
      ...(changed_by.length === 0 ? [] : [line(`本决议已由${changed_by.join('、')}改变。`)]),
      ...(sealed === null ? [] : [line(`用印登记：${sealed}。`)]),
      { kind: 'signatures', lines: [{ label: '主持人签名' }, { label: '主任批准用印' }], seal: office, day },
    ],
  };
}

/** Where and how it was passed, with the articles. */
function basisOf({ motion, day }: Resolution, meeting: MeetingRecord, organ: string): Block {
  const vote = meeting.motions.find(({ no }) => no === motion);
  const judged = meeting.verdicts.filter(({ subject }) => subject === 'roll' || subject === `motion:${motion}`);
  return {
    kind: 'fields',
    title: '表决与依据',
    fields: [
      {
        key: 'meeting',
        label: '会议',
        type: 'text',
        value: `${dayWords(day)}${organ}（${meeting.number}）议题 ${motion}`,
      },
      {
        key: 'roll',
        label: '到会',
        type: 'text',
        value: `应到 ${meeting.roll.entitled}，实到 ${meeting.roll.present}`,
      },
      { key: 'votes', label: '表决', type: 'text', value: vote === undefined ? null : votesOf(vote) },
      ...judged.map(({ subject, arithmetic, cite_words }) => ({
        key: subject,
        label: subject === 'roll' ? '法定人数' : '通过',
        type: 'text' as const,
        value: `${arithmetic}（${cite_words}）`,
      })),
    ],
  };
}

function line(words: string): Block {
  return { kind: 'text', lines: [words] };
}
