import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { putReference, type ReferenceKind, referenceKinds } from './pay_reference_store.ts';

export const reference = verb<{ from: string; cite: string }>({
  writes: true,
  arguments: [
    { name: '<种类>', text: '最低工资、平均工资（上年度社会平均工资）、低保标准；都按月' },
    { name: '<金额>', text: '元，最多两位小数' },
  ],
  options: [
    { flags: '--from <日期>', text: '从哪一天起执行', required: true },
    { flags: '--cite <出处>', text: '公布的文件', required: true },
  ],
  examples: ['jwh staff reference 最低工资 2200 --from 2026-01-01 --cite 冀政办字〔2025〕1号'],
  async run(context, [word, written], options) {
    const kind = readKind(word as string);
    const amount = readYuan(written as string, referenceKinds[kind]);
    if (amount === 0) throw new Refusal('usage', 'bad_amount', `${referenceKinds[kind]}不能是 0。`);
    const from_day = readDay(options.from, '--from ');
    const cite = readWords(options.cite, '出处', 100);
    const replaces = await context.write((writing) => putReference(writing, { kind, from_day, amount, cite }));
    return {
      sheet: {
        title: `${referenceKinds[kind]}（每月）`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'amount', label: '金额', type: 'money', value: amount },
              { key: 'from_day', label: '起', type: 'day', value: from_day },
              { key: 'cite', label: '出处', type: 'text', value: cite },
              ...(replaces === null
                ? []
                : [{ key: 'replaces', label: '代替原来的', type: 'money', value: replaces } as const]),
            ],
          },
        ],
      },
      record: { kind, amount, from_day, cite, replaces },
    };
  },
});

function readKind(text: string): ReferenceKind {
  const word = text.trim();
  const kinds = Object.keys(referenceKinds) as ReferenceKind[];
  const found = kinds.find((kind) => kind === word || referenceKinds[kind] === word || also[kind] === word);
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_kind', `没有“${text}”这种标准。`, {
    hint: `可选：${kinds.map((kind) => `${referenceKinds[kind]}（${kind}）`).join('、')}`,
  });
}

const also = { minimum_wage: '最低工资标准', average_wage: '社会平均工资', subsistence: '低保' } as const;
