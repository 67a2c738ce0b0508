import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { Context } from '../command/context.ts';
import { readOnFile } from '../command/posted/on_file.ts';
import { type Answer, verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { assemble } from './assemble.ts';
import { itemBlocks } from './board.ts';
import { type DisclosedItem, itemRecord } from './disclosed.ts';
import { noneWords, periodFor, periodWords } from './disclosed_period.ts';
import { type Entered, nothingEntered } from './entered.ts';
import { findItem, requireItems } from './items_rule.ts';
import { refusePrivate } from './publishable.ts';
import { putEntered } from './store.ts';

interface ItemOptions {
  file?: string;
  period?: string;
}

const actions: Readonly<Record<string, 'set' | 'show' | 'clear'>> = {
  set: 'set',
  登记: 'set',
  show: 'show',
  查看: 'show',
  clear: 'clear',
  清除: 'clear',
};

export const item = verb<ItemOptions>({
  writes: true,
  arguments: [
    { name: '<做什么>', text: 'set（登记，取代已登记的）、show（查看）、clear（清除）' },
    { name: '<项>', text: '第几项，如 4；或它的代码，如 minimum_living' },
    { name: '[文字...]', text: '每一段写成一个词（用引号括住）' },
  ],
  options: [
    { flags: '--file <文件>', text: 'CSV 名单：第一行标题；姓名公开时隐去一字，身份证号、电话等不收' },
    {
      flags: '--period <时段>',
      text: '季度 2026Q3、月 2026-09、年 2026、任期；不写：季度最后一个月是本季度，否则是上一季度',
    },
  ],
  examples: [
    'jwh disclose item set 4 "第三季度低保新增 2 户，停发 1 户" --period 2026Q3',
    'jwh disclose item set 6 --file 名单.csv',
    'jwh disclose item show 6 --period 2026Q3',
    'jwh disclose item clear 6',
  ],
  async run(context, args, { file, period }) {
    const [action, word, texts] = args as unknown as [string, string, string[] | undefined];
    const quarter = await periodFor(await context.read(), period, context.today);
    const lines = (texts ?? []).map((text) => text.trim()).filter((text) => text !== '');
    switch (actions[action]) {
      case 'show':
        return answer(context, quarter, word);
      case 'set':
        return store(context, quarter, word, await contentFrom(context, lines, file));
      case 'clear':
        return store(context, quarter, word, nothingEntered);
      default:
        throw new Refusal('usage', 'unknown_action', `不认识“${action}”。`, {
          hint: '可写：set（登记）、show（查看）、clear（清除）',
        });
    }
  },
});

async function contentFrom(context: Context, lines: string[], file: string | undefined): Promise<Entered> {
  if (file === undefined && lines.length === 0) {
    throw new Refusal('usage', 'nothing_given', '没有写要公开的内容。', {
      hint: '写文字或 --file 名单.csv；本季度没有的，不用登记，公开时印“本季度无”。',
    });
  }
  if (file === undefined) return { ...nothingEntered, lines };
  const { readListFile } = await import('./list_file.ts');
  return { ...(await readListFile(resolve(context.world.cwd, file))), lines };
}

async function store(context: Context, quarter: Quarter, word: string, entered: Entered): Promise<Answer> {
  return context.write(async (writing) => {
    const book = await loadRulebook(writing.db);
    const { code } = findItem(requireItems(book, quarter).value.items, word);
    const onFile = await readOnFile(writing.db, context.today);
    refusePrivate(entered, book.find('disclosure.relief', quarter.to), onFile);
    await putEntered(writing, quarter.period, code, entered);
    const { items } = await assemble(writing.db, quarter, context.today);
    return withMasked(
      answerOf(items, quarter, word),
      maskedIn(
        entered,
        items.find((one) => one.code === code),
      ),
    );
  });
}

async function answer(context: Context, quarter: Quarter, word: string): Promise<Answer> {
  const { items } = await assemble(await context.read(), quarter, context.today);
  return answerOf(items, quarter, word);
}

function answerOf(items: readonly DisclosedItem[], { period }: Quarter, word: string): Answer {
  const { code } = findItem(items, word);
  const found = items.find((one) => one.code === code) as (typeof items)[number];
  return {
    sheet: {
      title: `居务公开（${periodWords(period)}）`,
      public: 'looked_through',
      blocks: itemBlocks(found, noneWords(period)),
    },
    record: { period, ...itemRecord(found) },
  };
}

/** Where the text as entered is not the text as it is published: somebody's name was in it. */
function maskedIn({ lines, columns, rows }: Entered, shown: DisclosedItem | undefined): string[] {
  const texts = shown === undefined ? [] : [...shown.lines, ...shown.under];
  return [
    ...lines.flatMap((line, at) => (texts.includes(line) ? [] : [`第${at + 1}段`])),
    ...rows.flatMap((row, at) =>
      columns
        .filter(({ key, type }) => type === 'text' && row[key] !== null && shown?.rows[at]?.[key] !== row[key])
        .map(({ label }) => `第${at + 2}行“${label}”`),
    ),
  ];
}

function withMasked(answer: Answer, places: readonly string[]): Answer {
  if (places.length === 0) return answer;
  const sentence = `${places.join('、')}写了居民的姓名，公开时隐去一字。`;
  const blocks = [...answer.sheet.blocks, { kind: 'text' as const, tone: 'warn' as const, lines: [sentence] }];
  return { ...answer, sheet: { ...answer.sheet, blocks }, findings: [{ code: 'names_masked', places, sentence }] };
}
