import type { Sheet } from '../sheet/sheet.ts';
import { judgedTable, notesOf } from '../verdict/table.ts';
import { findingsTitle, inspectionBlocks } from './answer.ts';
import { brokenOf, type Inspection } from './inspection.ts';

/** The record of an inspection as a paper: what was found, by which article, signed by who inspected and who was inspected. */
export function inspectionPaper(inspection: Inspection, office: string): Sheet {
  const broken = brokenOf(inspection);
  const own = inspection.verdicts.filter(({ subject, holds }) => subject === 'inspector' && !holds);
  const told = [...broken, ...own];
  const notes = [...new Set(told.flatMap(notesOf))];
  // Judged findings stand below with their articles; twice on one paper is once too often.
  const unjudged = inspection.findings.some(({ rule }) => rule === null);
  const found = [...new Set(broken.filter(({ person_id }) => person_id !== null).map(({ name }) => name ?? ''))];
  return {
    title: '服务规范检查记录',
    subtitle: `${office}　${inspection.number}`,
    reference: inspection.number,
    day: inspection.day,
    tight: true,
    blocks: [
      ...inspectionBlocks(inspection).filter(
        (block) => unjudged || block.kind !== 'table' || block.title !== findingsTitle,
      ),
      ...(told.length === 0 ? [] : [{ ...judgedTable(told, '对照规定'), ruled: true }]),
      ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes.map((line) => `注：${line}`) }]),
      {
        kind: 'signatures',
        lines: [{ label: `检查人（${inspection.inspector}）` }, ...found.map((name) => ({ label: `本人（${name}）` }))],
      },
    ],
  };
}
