import { readCalendar } from '../attendance/calendar_store.ts';
import { dayCount } from '../attendance/spell.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { readHalves } from './half_day.ts';
import { type LieuBalance, lieuSourceWords, readLieuBalance } from './lieu.ts';
import { creditLieu, type LieuSource, readLieu, voidLieu } from './lieu_store.ts';
import { daysOf } from './words.ts';

interface EarnOptions {
  days?: string;
  halves?: string;
  reason?: string;
  source?: LieuSource;
  void?: string;
}

const sources = Object.fromEntries(Object.entries(lieuSourceWords).map(([code, { label }]) => [code, label]));

export const earn = verb<EarnOptions>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<日期>', text: '出勤、值班的那一天；期初写起算的那一天' },
  ],
  options: [
    { flags: '--days <天数>', text: '应得的天数，可写半天：1、0.5' },
    { flags: '--halves <个数>', text: '应得的半天数（与 --days 二选一）' },
    { flags: '--reason <事由>', text: '事由' },
    { flags: '--source <来源>', text: '来源（默认：休息日出勤；工作日须写明）', choices: sources },
    { flags: '--void <理由>', text: '撤销那一天登错的（值班记录带来的，从值班那里撤销）' },
  ],
  examples: [
    'jwh leave earn 林文斌 2026-10-18 --days 1 --reason 周日接待检查',
    'jwh leave earn 李敏 2026-01-01 --days 2.5 --source opening --reason 上年结余',
    'jwh leave earn 林文斌 2026-10-18 --void 日期登错',
  ],
  async run(context, [name, day], options) {
    const called = readName(name as string);
    const on = pastDay(day, context.today, '日期');
    if (options.void !== undefined) return takeBack(context, called, on, readWords(options.void, '--void ', 200));
    const halves = halvesFrom(options);
    const reason = options.reason === undefined ? null : readWords(options.reason, '--reason ', 200);
    if (reason === null) throw new Refusal('usage', 'reason_missing', '没有写事由。', { hint: '加 --reason 事由。' });
    const { person, balance, source } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const source = options.source ?? (await restDaySource(writing, on));
      await refuseTwice(writing, { ...found, day: on, source });
      await creditLieu(writing, { person_id: found.id, day: on, halves, source, source_id: null, reason });
      return { person: found.name, balance: await readLieuBalance(writing.db, found.id), source };
    });
    return earnAnswer(person, { day: on, halves, source, reason }, balance);
  },
});

function halvesFrom({ days, halves }: EarnOptions): number {
  if (days !== undefined && halves === undefined) return readHalves(days, '--days ');
  const number = Number(halves);
  if (halves !== undefined && days === undefined && Number.isInteger(number) && number > 0 && number <= 732)
    return number;
  throw new Refusal('usage', 'bad_days', '应得多少没有写清。', {
    hint: '写 --days 天数（可写半天，如 0.5），或 --halves 半天的个数。',
  });
}

/** Work on a day of rest is what time off comes from, where nothing else is said. */
async function restDaySource(writing: Writing, day: Day): Promise<LieuSource> {
  const calendar = await readCalendar(writing.db, [yearOf(day)]);
  if (!calendar.isWorkday(day)) return 'rest_day';
  throw new Refusal('usage', 'no_rest_day', `${day} 是工作日，不是休息日出勤。`, {
    hint: '写明来源：--source duty（值班）、opening（期初）或 other（其他）。',
  });
}

async function refuseTwice(
  writing: Writing,
  { id, name, day, source }: { id: string; name: string; day: Day; source: LieuSource },
): Promise<void> {
  const held = (await readLieu(writing.db, id)).find(
    (one) => one.voided === null && one.day === day && (one.source === source || source === 'rest_day'),
  );
  if (held === undefined) return;
  throw new Refusal(
    'usage',
    'earned_already',
    `${name} ${day} 的调休已经登记：${dayCount(held.halves)}（${held.reason ?? lieuSourceWords[held.source].label}）。`,
    {
      hint: `登错的先撤销：jwh leave earn ${name} ${day} --void 理由`,
    },
  );
}

async function takeBack(context: Context, called: string, day: Day, reason: string): Promise<Answer> {
  const { person, halves, source, balance } = await context.write(async (writing) => {
    const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
    const held = (await readLieu(writing.db, found.id)).filter(
      (one) => one.voided === null && one.day === day && one.source_id === null,
    );
    const [first] = held;
    if (first === undefined) {
      throw new Refusal('not_found', 'nothing_earned', `${found.name} ${day} 没有登记过可以撤销的调休。`, {
        hint: `登记过的见：jwh leave balance ${found.name}`,
      });
    }
    for (const { id } of held) await voidLieu(writing, id, reason);
    const halves = held.reduce((sum, one) => sum + one.halves, 0);
    return {
      person: found.name,
      halves: -halves,
      source: first.source,
      balance: await readLieuBalance(writing.db, found.id),
    };
  });
  return earnAnswer(person, { day, halves, source, reason: `撤销：${reason}` }, balance);
}

function earnAnswer(
  person: string,
  { day, halves, source, reason }: { day: Day; halves: number; source: LieuSource; reason: string },
  balance: LieuBalance,
): Answer {
  const negative = balance.balance < 0;
  return {
    sheet: {
      title: `${person}　调休`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'day', label: '日期', type: 'day', value: day },
            { key: 'days', label: halves > 0 ? '应得' : '收回', type: 'text', value: dayCount(Math.abs(halves)) },
            { key: 'source', label: '来源', type: 'state', states: lieuSourceWords, value: source },
            { key: 'reason', label: '事由', type: 'text', value: reason },
            { key: 'balance', label: '现在剩余', type: 'text', value: dayCount(balance.balance) },
          ],
        },
        ...(negative
          ? [{ kind: 'text' as const, tone: 'warn' as const, lines: ['注意：已休的比应得的多，请核对。'] }]
          : []),
      ],
    },
    record: { person, day, days: daysOf(halves), source, reason, balance: daysOf(balance.balance) },
  };
}
