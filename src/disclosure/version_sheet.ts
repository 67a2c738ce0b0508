import { dayWords } from '../calendar/day.ts';
import { chosen } from '../rules/reading.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { boardSheet } from './board.ts';
import { changeTable } from './changes.ts';
import { channelStates } from './channel.ts';
import { recordOf } from './disclosed.ts';
import { disclosedFrom } from './frozen.ts';
import type { Gate } from './gates.ts';
import type { Posting, Version } from './version_store.ts';

/** A version for the office's own eyes: the sheet with its gates. */
export function versionSheet(version: Version, gates: readonly Gate[], postings: readonly Posting[] = []): Sheet {
  const sheet = sheetOf(version, gates, true);
  return { ...sheet, blocks: [...correctionBlocks(version), ...sheet.blocks, ...postingBlocks(postings)] };
}

/** The same as it hangs on the board; a corrected one says so at its head and shows what was changed. */
export function versionPaper(version: Version, gates: readonly Gate[]): Sheet {
  const sheet = sheetOf(version, gates, false);
  return { ...sheet, blocks: [...correctionBlocks(version), ...sheet.blocks] };
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
        { key: 'version', label: '版', type: 'count' },
        { key: 'channel', label: '形式', type: 'state', states: channelStates },
        { key: 'place', label: '地点', type: 'text', wide: true },
        { key: 'from_day', label: '起', type: 'day', whole: true },
        { key: 'until_day', label: '止', type: 'day', whole: true },
        { key: 'poster', label: '经办', type: 'text' },
      ],
      rows: postings.map(({ version, channel, place, from_day, until_day, poster }) => ({
        ...{ version, channel, place, from_day, until_day, poster },
      })),
    },
  ];
}

/** A version for scripts: the sheet's record, and what became of it. */
export function versionRecord(version: Version, gates: readonly Gate[], postings: readonly Posting[]): object {
  const { version: no, day, reason, digest, content } = version;
  return {
    ...recordOf(disclosedFrom(version, gates)),
    version: no,
    day,
    reason,
    digest,
    responsible: content.responsible,
    changes: content.changes,
    postings: postings.map(postingRecord),
  };
}

export function postingRecord({ verdicts: _verdicts, facts, ...posting }: Posting): object {
  return { ...posting, what: facts.what, meets: facts.meets, meeting: facts.meeting };
}
