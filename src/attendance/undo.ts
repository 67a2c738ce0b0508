import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Block } from '../sheet/sheet.ts';
import { refuseClosed } from './closed.ts';
import { daysOfImport, type ImportRow, readImports, undoImport } from './import_list_store.ts';

export const undo = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<第几次>', text: '哪一次导入，见 jwh attendance imports' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh attendance undo 3 --reason 导错了月份'],
  async run(context, [asked], options) {
    const reason = options.reason.trim();
    if (reason === '') throw new Refusal('usage', 'reason_missing', '--reason 后面要写理由。');
    const number = numberIn(asked as string);
    const found = await context.write(async (writing) => {
      const one = await importNumbered(writing.db, number);
      await refuseClosed(writing.db, await daysOfImport(writing.db, number, false));
      const punches = await undoImport(writing, one, { undone_on: context.today, undone_reason: reason });
      const later = (await readImports(writing.db)).filter((row) => row.number > number && row.undone_on === null);
      return { one, punches, ...leaning(one, later) };
    });
    const { one, punches, again, unknown } = found;
    const { file, first_day: from, last_day: to } = one;
    return {
      sheet: {
        title: `第${number}次打卡导入已撤销`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'file', label: '文件', type: 'text', value: file },
              { key: 'punches', label: '撤回打卡', type: 'text', value: `${punches} 次（${from} 至 ${to}）` },
              { key: 'reason', label: '理由', type: 'text', value: reason },
            ],
          },
          ...againBlock(again, unknown),
        ],
      },
      record: { number, file, punches, from, to, reason, again, unknown },
    };
  },
});

/** Imports that left out what was on file by the one that is taken back: without it, their files have more to give. */
interface Leaning {
  again: { number: number; file: string; doubles: number }[];
  /** Numbers of imports of an earlier version, which did not write down what they left out. */
  unknown: number[];
}

function leaning({ number, first_day, last_day }: ImportRow, later: readonly ImportRow[]): Leaning {
  const overlaps = (row: ImportRow) =>
    (row.first_day ?? '') <= (last_day ?? '') && (row.last_day ?? '') >= (first_day ?? '');
  return {
    again: later.flatMap((row) => {
      const doubles = row.doubled[number] ?? 0;
      return doubles === 0 ? [] : [{ number: row.number, file: row.file, doubles }];
    }),
    unknown: later.filter((row) => row.isOld && overlaps(row)).map((row) => row.number),
  };
}

function againBlock(again: Leaning['again'], unknown: readonly number[]): Block[] {
  const lines = [
    ...again.map(
      ({ number, file, doubles }) =>
        `第${number}次导入（${file}）当时跳过了与它重复的打卡 ${doubles} 次，要补上请再导入一次那个文件。`,
    ),
    ...(unknown.length === 0
      ? []
      : [`第${unknown.join('、')}次导入的日子与它相交，当时没有记下跳过了哪些；拿不准的请再导入一次，不会重复。`]),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines }];
}

function numberIn(text: string): number {
  const [, digits] = /^第?(\d{1,9})次?$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (digits !== undefined) return Number(digits);
  throw new Refusal('usage', 'bad_number', `“${text}”不是第几次导入。`, { hint: '次数见 jwh attendance imports。' });
}

async function importNumbered(db: Database, number: number): Promise<ImportRow> {
  const [found] = await readImports(db, number);
  if (found === undefined) {
    throw new Refusal('not_found', 'import_missing', `没有第${number}次打卡导入。`, {
      hint: '历次导入见 jwh attendance imports。',
    });
  }
  if (found.undone_on === null) return found;
  throw new Refusal(
    'usage',
    'undone_already',
    `第${number}次打卡导入已于 ${found.undone_on} 撤销（${found.undone_reason}）。`,
    {
      hint: '要恢复，请再导入一次原来的文件。',
    },
  );
}
