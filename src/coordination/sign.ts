import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readNames } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { type Coordination, lastStep, manners, type Signed, type StepOf } from './coordination.ts';
import { judgeSignatures, type Signer, signatureRule, signersOf, signerTable } from './signatures.ts';
import { sittingOf } from './sitting_paper.ts';
import { adviceOf } from './standing.ts';
import { inCoordination, numberArgument } from './step.ts';

interface SignOptions {
  by: string[];
  manner?: 'signed' | 'sealed' | 'both';
  refused?: boolean;
  witness?: string[];
  sitting?: string;
  on?: string;
}

export const sign = verb<SignOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--by <姓名>', text: '谁签的，可写多次', repeat: true, required: true },
    {
      flags: '--manner <方式>',
      text: '签字（signed，默认）、盖章（sealed）、签字并盖章（both）',
      choices: { signed: manners.signed, sealed: manners.sealed, both: manners.both },
    },
    { flags: '--refused', text: '拒签；须有两名见证人签字（读法 D-163）' },
    { flags: '--witness <姓名>', text: '拒签的见证人，可写多次', repeat: true },
    { flags: '--sitting <次>', text: '第几次协调会的文书（默认：最近一次）' },
    { flags: '--on <日期>', text: '哪天签的（默认今天）' },
  ],
  examples: [
    'jwh coordination sign 2026-1 --by 张三、李四 --on 2026-09-18',
    'jwh coordination sign 2026-1 --by 司法所刘强 --manner both',
    'jwh coordination sign 2026-2 --by 李四 --refused --witness 赵平 --witness 周明',
  ],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    const names = readNames(options.by, '--by ');
    const witnesses = readNames(options.witness, '--witness ');
    let shown: Signer[] = [];
    return inCoordination(
      context,
      word,
      async ({ writing, one, assess }) => {
        const sat = satBy(one, options.sitting, on);
        const assessment = await assess(sat.day);
        const rule = assessment.rule(signatureRule(sat.content.result)) !== undefined;
        const manner: Signed['manner'] = options.refused ? 'refused' : (options.manner ?? 'signed');
        refuse(names, signersOf(one, sat, rule), witnesses, manner);
        const added = names.map((name): Signed => ({ step: sat.no, name, manner, witnesses }));
        for (const content of added) await addStep(writing, one.id, { step: 'signed', day: on, content });
        shown = signersOf({ steps: [...one.steps, ...added.map(asStep)] }, sat, rule);
        judgeSignatures(assessment, { result: sat.content.result, advice: adviceOf(one, sat) }, shown);
        return assessment;
      },
      () => [signerTable(shown)],
    );
  },
});

function asStep(content: Signed): Coordination['steps'][number] {
  const kept: Record<string, unknown> = { ...content };
  return {
    id: '',
    no: 0,
    step: 'signed',
    day: '',
    content: kept,
    verdicts: [],
    meeting: null,
    happened: null,
    fallen: null,
  };
}

/** The sitting whose instrument is signed on a day. @throws Refusal kind `usage` for one that was held later, or not at all. */
function satBy(one: Coordination, sitting: string | undefined, on: string): StepOf<'sat'> {
  const sat = lastStep(one, 'sat') === undefined ? undefined : sittingOf(one, sitting).sat;
  if (sat !== undefined && sat.day <= on) return sat;
  throw new Refusal('usage', 'no_instrument', `${one.number}在 ${on} 没有协调会的文书可签。`, {
    hint: `经过见：jwh coordination show ${one.number}`,
  });
}

function refuse(
  names: readonly string[],
  signers: readonly Signer[],
  witnesses: readonly string[],
  manner: Signed['manner'],
): void {
  const refused = manner === 'refused';
  const here = signers.map(({ name }) => name);
  const strangers = names.filter((name) => !here.includes(name));
  if (strangers.length > 0) {
    throw new Refusal('usage', 'not_at_sitting', `没有参加这次协调会：${strangers.join('、')}。`, {
      hint: `参加的有：${here.join('、')}。没有写入任何内容。`,
    });
  }
  const twice = signers.filter(
    ({ name, signature }) => names.includes(name) && signature !== null && signature.manner !== 'refused',
  );
  if (twice.length > 0 && refused) {
    throw new Refusal('usage', 'signed_already', `${twice.map(({ name }) => name).join('、')}已经签过，不能再记拒签。`);
  }
  const same_again = signers.filter(({ name, signature }) => names.includes(name) && signature?.manner === manner);
  if (same_again.length > 0 && (!refused || witnesses.length === 0)) {
    throw new Refusal(
      'usage',
      'signed_already',
      `${same_again.map(({ name }) => name).join('、')}已经记过${manners[manner]}。`,
      { hint: '没有写入任何内容。记错的，先作废那一步。' },
    );
  }
  if (!refused && witnesses.length > 0) {
    throw new Refusal('usage', 'witness_unexpected', '见证人只在拒签时登记。', { hint: '拒签的，加 --refused。' });
  }
  const same = witnesses.filter((name) => names.includes(name));
  if (same.length > 0) throw new Refusal('usage', 'own_witness', `${same.join('、')}不能为自己的拒签作见证。`);
}
