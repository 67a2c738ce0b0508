import { documents } from '../rules/document.ts';
import { optionWords } from '../rules/reading.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { verdictFrame } from './frame.ts';
import type { Judged } from './verdict.ts';

const results = {
  kept: { label: '符合', tone: 'good' },
  broken: { label: '不符合', tone: 'bad' },
  look: { label: '请注意', tone: 'warn' },
} as const;

/** What was judged, a line each: what, result, arithmetic, article. */
export function judgedTable(judged: readonly Judged[], title?: string): TableBlock {
  const rows = judged.map(({ label, holds, severity, arithmetic, cite_words }) => ({
    subject: label,
    result: holds ? 'kept' : severity === 'error' ? 'broken' : 'look',
    arithmetic,
    cite: cite_words,
  }));
  return verdictFrame(results, rows, title);
}

/** The table with what a reader must know beside it: nothing where nothing was judged. */
export function judgedBlocks(judged: readonly Judged[], title?: string): Block[] {
  if (judged.length === 0) return [];
  const notes = [...new Set(judged.flatMap(notesOf))];
  return [
    judgedTable(judged, title),
    ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((line) => `注：${line}`) }]),
  ];
}

/** Other readings, how well the text is known, and what the judgement itself has to say. */
export function notesOf(judged: Judged): string[] {
  const { notes, cite, cite_words } = judged;
  return [
    ...notes,
    ...otherReadings(judged),
    ...(cite.status === 'assumed' ? [`${cite_words}：${assumedWords(cite.document)}。`] : []),
    ...(cite.status === 'reconstructed' ? [`${cite_words}：据片段整理。`] : []),
  ];
}

/** A text nobody could check, or no text at all: a figure that the program proposes. */
function assumedWords(document: string): string {
  const isProposal = document === documents.office_choice.title;
  return isProposal ? '原文没有写，是本程序的建议，办公室可以另定' : '推定，未核原文';
}

function otherReadings({ label, others }: Judged): string[] {
  return others.map(
    ({ reading, holds, arithmetic }) =>
      `${label}：若按读法 ${reading}（${optionWords(reading)}），则${holds ? '符合' : '不符合'}（${arithmetic}）。`,
  );
}

const marks = { assumed: '（推定）', reconstructed: '（据片段）', confirmed: '', office: '' } as const;
const meanings = {
  assumed: '（推定）：没有核对过原文，暂按推定的规定判断。',
  reconstructed: '（据片段）：据法律片段整理，条号待核，请对照全文核实。',
} as const;

/**
 * The same for what rests on rules known to different degrees: each line says beside its article how well that is known,
 * and the degrees are explained once.
 */
export function markedBlocks(judged: readonly Judged[], title?: string): Block[] {
  if (judged.length === 0) return [];
  const plain = judgedTable(judged, title);
  const table = {
    ...plain,
    rows: plain.rows.map((row, at) => ({ ...row, cite: citeMarked(judged[at] as Judged) })),
  };
  const known = new Set(judged.map(({ cite }) => cite.status));
  const explained = (['assumed', 'reconstructed'] as const).filter((status) => known.has(status));
  const notes = [
    ...new Set(judged.flatMap((one) => [...one.notes, ...otherReadings(one)])),
    ...explained.map((status) => meanings[status]),
  ];
  const lines = notes.map((line) => `注：${line}`);
  return lines.length === 0 ? [table] : [table, { kind: 'text', lines }];
}

export function citeMarked({ cite, cite_words }: Judged): string {
  return `${cite_words}${marks[cite.status]}`;
}
