import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { basisOf, recordOf } from '../proceeding/answer.ts';
import { assessor, missingLines } from '../proceeding/assessment.ts';
import { paperOf, part } from '../proceeding/paper.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Coordination, classes, type StepOf } from './coordination.ts';
import { findCoordination } from './find.ts';
import { judgeSignatures, leastWitnesses, type Signer, signatureRule, signersOf, signerTable } from './signatures.ts';
import { sittingFields, sittingOf } from './sitting_paper.ts';
import { adviceOf } from './standing.ts';
import { numberArgument } from './step.ts';
import { coordinationStory } from './story.ts';

export const instrument = verb<{ sitting?: string; pdf?: string | true }>({
  arguments: [numberArgument],
  options: [{ flags: '--sitting <次>', text: '第几次协调会（默认：最近一次）' }],
  examples: ['jwh coordination instrument 2026-1', 'jwh coordination instrument 2026-1 --pdf 协调文书.pdf'],
  async run(context, [word], options) {
    const db = await context.read();
    const assess = await assessor(db);
    const one = await findCoordination(db, word, yearOf(context.today), assess);
    const { no, sat } = sittingOf(one, options.sitting);
    const assessment = await assess(sat.day);
    const hasRule = assessment.rule(signatureRule(sat.content.result)) !== undefined;
    const signers = signersOf(one, sat, hasRule);
    const advice = adviceOf(one, sat);
    const complete = judgeSignatures(assessment, { ...sat.content, advice }, signers)?.holds ?? null;
    const paper = instrumentSheet((await readOffice(db)).name, one, sat, signers, hasRule);
    const state: Block[] = [
      signerTable(signers),
      ...judgedBlocks(assessment.judged),
      ...missingLines(assessment.missing).map((line): Block => ({ kind: 'text', lines: [line] })),
    ];
    const text = paper.blocks.filter(({ kind }) => kind !== 'signatures');
    return {
      sheet: options.pdf === undefined ? { ...paper, blocks: [...text, ...state] } : paper,
      table: signerTable(signers),
      record: {
        ...recordOf(await coordinationStory(one, context.today, assess)),
        sitting: no,
        complete,
        signers: signers.map(signerData),
      },
      verdicts: assessment.judged,
      basis: basisOf(assessment.judged),
    };
  },
});

function signerData({ name, role, needed, signature }: Signer): object {
  return { name, role, needed, manner: signature?.manner ?? null, witnesses: signature?.witnesses ?? [] };
}

/** 协调文书 (F-49), agreed or not, with a line for everybody who must sign or seal. */
function instrumentSheet(
  office: string,
  one: Coordination,
  sat: StepOf<'sat'>,
  signers: readonly Signer[],
  hasRule: boolean,
): Sheet {
  const { statements, focus, result, terms, parties } = sat.content;
  const facts = parties.filter((name) => statements[name] !== undefined).map((name) => `${name}：${statements[name]}`);
  const outcome: Block[] =
    result === 'agreed'
      ? [{ kind: 'text', title: '达成的协议', lines: [`经居委会协调，当事人达成一致：${terms}`] }]
      : [
          { kind: 'text', title: '结果', lines: ['经居委会协调，当事人未能达成一致意见。'] },
          part('居委会主任告知的其他途径', adviceOf(one, sat)),
        ];
  const signing = signers.filter(({ needed }) => needed || !hasRule);
  return paperOf({ ...one, day: sat.day }, office, result === 'agreed' ? '协调文书' : '协调文书（未达成一致）', [
    sittingFields(one, sat),
    ...(facts.length === 0 ? [] : [{ kind: 'text' as const, title: '事实和理由', lines: facts }]),
    part('焦点', focus),
    ...outcome,
    { kind: 'text', title: '签字或盖章', lines: ['下列各方核对后签字或盖章。'] },
    {
      kind: 'signatures',
      lines: signing.flatMap(signatureLines),
      seal: office,
    },
  ]);
}

/** A line for a signer; a refusal is signed by its two witnesses instead (D-163 a). */
function signatureLines({ name, role, signature }: Signer): { label: string; name?: string }[] {
  const label = role === classes.department ? name : `${role} ${name}`;
  if (signature?.manner !== 'refused') return [{ label }];
  const witnesses = [...signature.witnesses, ...Array<string>(leastWitnesses).fill('')];
  const lines = witnesses.slice(0, Math.max(leastWitnesses, signature.witnesses.length));
  return [{ label, name: '拒签' }, ...lines.map((one) => ({ label: `见证人 ${one}`.trim() }))];
}
