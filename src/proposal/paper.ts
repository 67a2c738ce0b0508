import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { findProposal, numberArgument } from './find.ts';
import { kindWords, type ProposalKind } from './kind.ts';
import { fieldsOf, personsOf, proposalAnswer, textBlocks } from './sheet.ts';
import { type Whole, wholeProposal } from './whole.ts';

export const paper = verb({
  arguments: [numberArgument],
  examples: ['jwh proposal paper 案1 --pdf 议题单.pdf', 'jwh proposal paper 调1 --pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const whole = await wholeProposal(db, await findProposal(db, word ?? '', context.today), context.today);
    const { name } = await readOffice(db);
    return { ...proposalAnswer(whole), sheet: paperSheet(whole, name) };
  },
});

/** The motion, the question or the mandate as a paper to sign (F-60), with what was replied so far. */
function paperSheet(whole: Whole, office: string): Sheet {
  const { proposal } = whole;
  const kind = proposal.kind as ProposalKind;
  const fields = fieldsOf(whole);
  return {
    title: kind === 'mandate' && proposal.steps.length > 0 ? '调查报告' : kindWords[kind].title,
    subtitle: `${office}　${proposal.number}`,
    reference: proposal.number,
    day: proposal.day,
    public: true,
    blocks: [
      { ...fields, fields: fields.fields.filter(({ key }) => key !== 'kind' && key !== 'state') },
      ...(kind === 'mandate' ? [charge(whole)] : []),
      ...textBlocks(proposal),
      ...(proposal.steps.length === 0 && kind !== 'mandate'
        ? [{ kind: 'text' as const, title: kindWords[kind].reply, lines: ['', '', '', '', ''] }]
        : []),
      signaturesOf(kind, office),
    ],
  };
}

/** The words of the mandate. */
function charge({ proposal }: Whole): Block {
  const { facts, title } = proposal;
  const from = facts.resolution ?? facts.meeting;
  const by = from === null ? '' : `根据${from}，`;
  return {
    kind: 'text',
    lines: [`${by}授权${personsOf(facts)}代表就“${title}”进行调查。请居民委员会和有关居民、单位、团体为调查提供条件。`],
  };
}

function signaturesOf(kind: ProposalKind, office: string): Block {
  if (kind === 'mandate')
    return { kind: 'signatures', lines: [{ label: '会议主持人' }, { label: '受权代表' }], seal: office };
  return {
    kind: 'signatures',
    lines: [{ label: kindWords[kind].persons }, { label: '经办人' }, { label: '主任' }],
    seal: office,
  };
}
