import { dayWords } from '../calendar/day.ts';
import { chosen } from '../rules/reading.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { boardSheet } from './board.ts';
import { changeTable } from './changes.ts';
import { channelStates, postedStates } from './channel.ts';
import { recordOf } from './disclosed.ts';
import { disclosedFrom } from './frozen.ts';
import type { Gate } from './gates.ts';
import type { Posting } from './posting_store.ts';
import type { Version } from './version_store.ts';

/** A version for the office's own eyes: the sheet with its gates. */
export function versionSheet(
  version: Version,
  gates: readonly Gate[],
  postings: readonly Posting[] = [],
  later?: Later,
): Sheet {
  const sheet = sheetOf(version, gates, true);
  const head = [...voidedBlocks(version), ...laterBlocks(later), ...correctionBlocks(version)];
  return { ...sheet, blocks: [...head, ...sheet.blocks, ...postingBlocks(postings)] };
}

/** The same as it hangs on the board; a corrected one says so at its head and shows what was changed. */
export function versionPaper(version: Version, gates: readonly Gate[], later?: Later): Sheet {
  const sheet = sheetOf(version, gates, false);
  return { ...sheet, blocks: [...laterBlocks(later), ...correctionBlocks(version), ...sheet.blocks] };
}

/** The version that has taken the place of one; undefined where it is the one that counts. */
export type Later = Pick<Version, 'version' | 'day'> | undefined;

/** What a version says that another has taken the place of. */
export function laterWords({ version, day }: NonNullable<Later>): string {
  return `本版已由第${version}版更正（${dayWords(day)}），以第${version}版为准。`;
}

export function laterBlocks(later: Later): Block[] {
  return later === undefined ? [] : [{ kind: 'text', tone: 'warn', lines: [laterWords(later)] }];
}

function voidedBlocks({ version, voided }: Version): Block[] {
  if (voided === null) return [];
  return [{ kind: 'text', tone: 'bad', lines: [`第${version}版已作废：${voided}。编号保留，不再使用。`] }];
}

function sheetOf(version: Version, gates: readonly Gate[], withGates: boolean): Sheet {
  const disclosed = disclosedFrom(version, gates);
  const sheet = boardSheet(disclosed, { withGates, omitEmpty: chosen('D-134', disclosed.choices) === 'b' });
  return { ...sheet, reference: `${version.period}第${version.version}版` };
}

/** What a corrected version says at its head: why, and what was changed. */
export function correctionBlocks({ version, day, reason, content }: Version): Block[] {
  if (reason === null) return [];
  return [
    { kind: 'text', tone: 'warn', lines: [`更正（第${version}版，${dayWords(day)}）：${reason}`] },
    changeTable(content.changes),
  ];
}

function postingBlocks(postings: readonly Posting[]): Block[] {
  if (postings.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '公开记录',
      columns: [
        { key: 'no', label: '序号', type: 'count' },
        { key: 'version', label: '版', type: 'count' },
        ...(postings.some(({ facts }) => facts.what === 'answers')
          ? [{ key: 'what', label: '内容', type: 'state' as const, states: postedStates }]
          : []),
        { key: 'channel', label: '形式', type: 'state', states: channelStates },
        { key: 'place', label: '地点', type: 'text', wide: true },
        { key: 'from_day', label: '起', type: 'day', whole: true },
        { key: 'until_day', label: '止', type: 'day', whole: true },
        { key: 'poster', label: '经办', type: 'text' },
        ...(postings.some(({ voided }) => voided !== null)
          ? [{ key: 'voided', label: '作废', type: 'text' as const }]
          : []),
      ],
      rows: postings.map(({ no, version, facts: { what }, channel, place, from_day, until_day, poster, voided }) => ({
        ...{ no, version, what, channel, place, from_day, until_day, poster, voided },
      })),
    },
  ];
}

/** A version for scripts: the sheet's record, and what became of it. */
export function versionRecord(
  version: Version,
  gates: readonly Gate[],
  postings: readonly Posting[] = [],
  later?: Later,
): object {
  const { version: no, day, reason, digest, content, voided } = version;
  const told = (some: readonly Posting[]) => some.map(postingRecord);
  return {
    ...recordOf(disclosedFrom(version, gates)),
    version: no,
    day,
    reason,
    digest,
    responsible: content.responsible,
    changes: content.changes,
    corrected_by: later === undefined ? null : { version: later.version, day: later.day },
    voided,
    postings: told(postings.filter((one) => one.voided === null)),
    voided_postings: told(postings.filter((one) => one.voided !== null)),
  };
}

export function postingRecord({ facts: { what, meets, meeting }, ...posting }: Posting): object {
  const { no, period, version, channel, place, from_day, until_day, poster, seal_use_id, happened, voided } = posting;
  const posted = { no, period, version, channel, place, from_day, until_day, poster, seal_use_id, happened, voided };
  return { ...posted, what, meets, meeting };
}
