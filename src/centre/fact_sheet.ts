import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { assessors, codeOf, type Fact, type FactContents, factStates } from './centre.ts';
import { judgeHead } from './judgement.ts';
import { placeNote } from './sheet.ts';
import { directorsOn } from './staff.ts';

/** What was entered of the centre itself, and for its head how that stands with the rule. */
export async function factAnswer(db: Database, fact: Fact, today: Day): Promise<Answer> {
  const book = await loadRulebook(db);
  const judged: Judged[] = [];
  if (fact.kind === 'head' && fact.voided === null) {
    const { name } = fact.content as FactContents['head'];
    const one = judgeHead(book, fact.day, name, await directorsOn(db, fact.day));
    if (one !== null) judged.push(one);
  }
  return {
    sheet: {
      title: fact.kind === 'head' ? factStates.head.label : `服务中心${factStates[fact.kind].label}`,
      day: fact.day,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'day', label: fact.kind === 'head' ? '起始日' : '日期', type: 'day', value: fact.day },
            { key: 'content', label: '内容', type: 'text', value: factWords(fact) },
            { key: 'code', label: '代号', type: 'text', value: codeOf(fact) },
            ...(fact.voided === null
              ? []
              : [{ key: 'voided', label: '撤销理由', type: 'text' as const, value: fact.voided }]),
          ],
        },
        ...judgedBlocks(judged, '判断'),
        ...placeNote(book, today),
      ],
    },
    record: factRecord(fact),
    verdicts: judged,
    basis: judged.map(({ cite }) => cite),
  };
}

/** A fact as data: what it holds, by which it is voided. */
function factRecord(fact: Fact): object {
  const { meeting_id: _id, ...content } = fact.content as unknown as Record<string, unknown>;
  return { kind: fact.kind, day: fact.day, code: codeOf(fact), ...content, voided: fact.voided };
}

/** `王建国`, `在会〔2026〕3号汇报：…`, `2026年，居民：满意`. */
export function factWords({ kind, content }: Fact): string {
  if (kind === 'head') {
    const { name, happened } = content as FactContents['head'];
    return happened === null ? name : `${name}（照记：${happened}）`;
  }
  if (kind === 'report') {
    const { meeting, contents } = content as FactContents['report'];
    return [meeting === null ? '向居委会汇报' : `在${meeting}汇报`, contents].filter(Boolean).join('：');
  }
  const { year, by, result, survey } = content as FactContents['assessment'];
  return `${year}年，${assessors[by]}：${result}${survey === null ? '' : `（${survey}）`}`;
}
