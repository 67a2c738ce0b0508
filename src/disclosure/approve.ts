import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { quarterFor, quarterWords } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { readPosts } from '../staff/store.ts';
import { assemble } from './assemble.ts';
import { gateTable } from './board.ts';
import type { Disclosed } from './disclosed.ts';
import { type GateName, gateNames, gateWords } from './gates.ts';
import { membersOn } from './members.ts';
import { insertSignature, readSignatures, type Signature } from './store.ts';

interface ApproveOptions {
  gate: GateName;
  by: string;
  on?: string;
  note?: string;
}

export const approve = verb<ApproveOptions>({
  writes: true,
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  options: [
    {
      flags: '--gate <手续>',
      text: 'party（党组织）、committee（居委会成员，逐人登记）、stamp（监管会签章）、seal（印章）、supervision（监督小组）、leader（监督小组组长）',
      choices: gateNames,
      required: true,
    },
    { flags: '--by <姓名>', text: '签字人；签章、用印的经办人', required: true },
    { flags: '--on <日期>', text: '签字、盖章的日子（默认：今天）' },
    { flags: '--note <说明>', text: '纸件存处、会议记录号等' },
  ],
  examples: [
    'jwh disclose approve 2026Q3 --gate party --by 王建国 --on 2026-09-25',
    'jwh disclose approve --gate committee --by 李敏',
    'jwh disclose approve 2026Q3 --gate stamp --by 周某 --note 纸件存财务盒',
  ],
  async run(context, [word], { gate, by, on, note }) {
    const quarter = quarterFor(word, context.today);
    const signature = {
      gate,
      name: by.trim(),
      day: on === undefined ? context.today : readDay(on, '--on '),
      note: note?.trim() || null,
    };
    return context.write(async (writing) => {
      const before = await assemble(writing.db, quarter, context.today);
      refuse(before, signature, context.today, await readSignatures(writing.db, quarter.period));
      if (gate === 'committee') refuseStranger(signature, membersOn(await readPosts(writing.db), signature.day));
      await insertSignature(writing, quarter.period, signature);
      const { gates, period } = await assemble(writing.db, quarter, context.today);
      return {
        sheet: { title: `居务公开（${quarterWords(period)}）`, blocks: [gateTable(gates)] },
        record: { period, signature, gates },
        basis: gates.map(({ cite }) => cite),
      };
    });
  },
});

function refuse(
  { gates, from, period }: Disclosed,
  { gate, name, day }: Signature,
  today: string,
  signatures: readonly Signature[],
): void {
  const known = gates.map((one) => one.gate);
  if (!known.some((one) => one === gate)) {
    throw new Refusal('usage', 'no_such_gate', `本地规定没有“${gateWords[gate as GateName]}”这道手续。`, {
      hint:
        known.length === 0
          ? '本地规定没有公开前的手续。'
          : `可写：${known.map((one) => `${one}（${gateWords[one]}）`).join('、')}`,
    });
  }
  if (day > today || day < from) {
    throw new Refusal(
      'usage',
      'bad_day',
      `${day}不在${from}至${today}之内，不能是${quarterWords(period)}公开的手续。`,
      {
        hint: '请核对 --on 的日期。',
      },
    );
  }
  const given = signatures.find((one) => one.gate === gate && one.name === name);
  if (given === undefined) return;
  throw new Refusal('usage', 'signed_already', `${name}已于${given.day}登记过${gateWords[gate as GateName]}。`, {
    hint: `查看：jwh disclose quarter ${period}`,
  });
}

function refuseStranger({ name, day }: Signature, members: readonly string[]): void {
  if (members.includes(name)) return;
  throw new Refusal('usage', 'not_a_member', `${name}在${day}不是居委会成员。`, {
    hint: `在任成员：${members.join('、') || '没有登记'}`,
  });
}
