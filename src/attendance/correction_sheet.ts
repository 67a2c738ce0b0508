import type { Answer } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import type { ApproverNote } from './approver.ts';
import type { Correction } from './correction.ts';
import { changeWords, correctionRecord, effectWords, enteredWords } from './correction_words.ts';

/** What was corrected, or taken back. */
export function correctionAnswer(one: Correction, notes: readonly ApproverNote[]): Answer {
  const { name, day, before, reason, approver, adjusted_month, voided } = one;
  const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
  const found = [
    ...notes,
    ...(voided === null && before.code === before.after ? [unchanged(before.effect)] : []),
  ].filter((note) => note !== null);
  const lines = [
    ...found.map(({ says }) => `${says}。`),
    ...(adjusted_month === null
      ? []
      : [
          `${day.slice(0, 7)} 已经结账，不再改动；这一笔作为调整记入 ${adjusted_month}，列在那个月的月表下。`,
          `处理建议因此有变化的，列在原月份的底稿：jwh attendance worksheet ${day.slice(0, 7)}`,
        ]),
  ];
  return {
    sheet: {
      title: `${name}　${day}　考勤更正${voided === null ? '' : '已撤销'}`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            text('entered', voided === null ? '更正为' : '撤销的更正', enteredWords(one)),
            text('change', voided === null ? '判断' : '撤销后', changeWords(one)),
            text('effect', '天数', effectWords(before.effect)),
            text('reason', voided === null ? '事由' : '更正的事由', reason),
            text('approver', voided === null ? '批准人' : '更正的批准人', approver),
            ...(voided === null ? [] : [text('voided', '撤销', voided)]),
          ],
        },
        ...(lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines } satisfies Block]),
      ],
    },
    record: correctionRecord(one),
    ...(found.length === 0 ? {} : { findings: found }),
  };
}

function unchanged(effect: Correction['before']['effect']) {
  if (Object.keys(effect).length > 0) return null;
  return { code: 'no_effect', says: '更正以后，这一天的判断没有变化，请核对' };
}
