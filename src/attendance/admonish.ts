import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { type Admonition, admonitionsOn, insertAdmonition, voidAdmonition } from './admonition_store.ts';

interface AdmonishOptions {
  on: string;
  reason: string;
  by?: string;
  void?: boolean;
}

export const admonish = verb<AdmonishOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--on <日期>', text: '批评教育的日期', required: true },
    { flags: '--reason <事由>', text: '为什么批评教育', required: true },
    { flags: '--by <姓名>', text: '由谁批评教育（默认：经办人）' },
    { flags: '--void', text: '登记错了：划去这一天的记录（--reason 写为什么划去）' },
  ],
  examples: [
    'jwh attendance admonish 马庆丰 --on 2026-10-20 --reason 当月迟到四次 --by 王建国',
    'jwh attendance admonish 马庆丰 --on 2026-10-20 --void --reason 记错了人',
  ],
  async run(context, [name], options) {
    const called = readName(name as string);
    const day = readDay(options.on, '--on ');
    if (day > context.today) throw new Refusal('usage', 'future_day', `批评教育的日期 ${day} 还没有到。`);
    const reason = options.reason.trim();
    if (reason === '') throw new Refusal('usage', 'reason_missing', '--reason 后面要写事由。');
    const office = await readOffice(await context.read());
    const by_name = options.by?.trim() || context.settings.operator || office.default_operator || '未署名';
    const { person, kept, voided } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const held = await admonitionsOn(writing.db, found.id, day);
      if (options.void)
        return { person: found, kept: await strike(writing, found.name, day, held, reason), voided: reason };
      refuseWrong(found.name, by_name, { day, reason }, held);
      const entry = { person_id: found.id, day, by_name, reason };
      await insertAdmonition(writing, entry);
      return { person: found, kept: entry, voided: null };
    });
    return {
      sheet: {
        title: `${person.name}　批评教育记录${voided === null ? '' : '已划去'}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'day', label: '日期', type: 'day', value: day },
              { key: 'by', label: '批评教育人', type: 'text', value: kept.by_name },
              { key: 'reason', label: '事由', type: 'text', value: kept.reason },
              ...(voided === null ? [] : [{ key: 'voided', label: '划去', type: 'text' as const, value: voided }]),
            ],
          },
        ],
      },
      record: { person: person.name, day, by: kept.by_name, reason: kept.reason, voided },
    };
  },
});

/** Nobody criticises himself, and nothing is entered twice. @throws Refusal kind `usage`. */
function refuseWrong(
  name: string,
  by: string,
  { day, reason }: { day: Day; reason: string },
  held: readonly Admonition[],
): void {
  if (by === name) {
    throw new Refusal('usage', 'own_case', `${name}不能批评教育自己。`, { hint: '--by 写批评教育的人。' });
  }
  if (!held.some((one) => one.by_name === by && one.reason === reason)) return;
  throw new Refusal('usage', 'already_admonished', `${name} ${day} 的这次批评教育已经登记过（${by}：${reason}）。`);
}

/** Strikes the last criticism of a day. @throws Refusal kind `not_found` where there is none. */
async function strike(
  writing: Writing,
  name: string,
  day: Day,
  held: readonly (Admonition & { id: string })[],
  reason: string,
): Promise<Admonition> {
  const last = held.at(-1);
  if (last === undefined) {
    throw new Refusal('not_found', 'no_admonition', `${name} ${day} 没有批评教育的记录。`, {
      hint: `查看：jwh attendance person ${name} --year ${day.slice(0, 4)}`,
    });
  }
  await voidAdmonition(writing, last.id, reason);
  return last;
}
