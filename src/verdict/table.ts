import { isReadingId, readings } from '../rules/reading.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import type { Judged } from './verdict.ts';

const results = {
  kept: { label: '符合', tone: 'good' },
  broken: { label: '不符合', tone: 'bad' },
  look: { label: '请注意', tone: 'warn' },
} as const;

/** What was judged, a line each: what, result, arithmetic, article. */
export function judgedTable(judged: readonly Judged[], title?: string): TableBlock {
  return {
    kind: 'table',
    ...(title === undefined ? {} : { title }),
    ruled: false,
    columns: [
      { key: 'subject', label: '判断事项', type: 'text' },
      { key: 'result', label: '结果', type: 'state', states: results },
      { key: 'arithmetic', label: '计算', type: 'text', wide: true },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows: judged.map(({ label, holds, severity, arithmetic, cite_words }) => ({
      subject: label,
      result: holds ? 'kept' : severity === 'error' ? 'broken' : 'look',
      arithmetic,
      cite: cite_words,
    })),
  };
}

/** The table with what a reader must know beside it: nothing where nothing was judged. */
export function judgedBlocks(judged: readonly Judged[], title?: string): Block[] {
  if (judged.length === 0) return [];
  const notes = judged.flatMap(notesOf);
  return [
    judgedTable(judged, title),
    ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((line) => `注：${line}`) }]),
  ];
}

/** Other readings, how well the text is known, and what the judgement itself has to say. */
export function notesOf({ label, others, notes, cite, cite_words }: Judged): string[] {
  return [
    ...notes,
    ...others.map(
      ({ reading, holds, arithmetic }) =>
        `${label}：若按读法 ${reading}（${optionWords(reading)}），则${holds ? '符合' : '不符合'}（${arithmetic}）。`,
    ),
    ...(cite.status === 'assumed' ? [`${cite_words}：推定，未核原文。`] : []),
    ...(cite.status === 'reconstructed' ? [`${cite_words}：据片段整理。`] : []),
  ];
}

function optionWords(reading: string): string {
  const [id, letter] = [reading.slice(0, -1), reading.slice(-1)];
  return isReadingId(id) ? ((readings[id].options as Record<string, string>)[letter] ?? '') : '';
}
