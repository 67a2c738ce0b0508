import * as v from 'valibot';
import { type DraftWords, readDraft as read, wordsUpTo } from '../command/draft.ts';

const about: DraftWords = {
  what: '检查记录',
  hint: '写法见 jwh inspection log --help',
  keyNames: {
    日期: 'day',
    时间: 'time',
    地点: 'place',
    检查人: 'inspector',
    被检查人: 'people',
    发现: 'findings',
    问题: 'findings',
    姓名: 'name',
    条款: 'clause',
    事项: 'clause',
    情况: 'text',
    桌面: 'desks',
    物品: 'items',
    接待记录: 'receptions',
    接待日: 'day',
    记录日: 'recorded',
    告诫: 'measures',
    措施: 'measure',
    方式: 'measure',
    由谁: 'by',
    备注: 'remark',
  },
};

const name = wordsUpTo(60);
const text = wordsUpTo(500);

const shape = v.strictObject({
  day: wordsUpTo(20),
  time: v.optional(wordsUpTo(20)),
  place: v.optional(wordsUpTo(100)),
  inspector: name,
  people: v.optional(v.array(name)),
  findings: v.optional(v.array(v.strictObject({ name, clause: wordsUpTo(60), text })), []),
  desks: v.optional(v.array(v.strictObject({ name, items: v.array(wordsUpTo(30), '应为物品的列表') })), []),
  receptions: v.optional(v.array(v.strictObject({ name, day: wordsUpTo(20), recorded: wordsUpTo(20) })), []),
  measures: v.optional(v.array(v.strictObject({ name, measure: wordsUpTo(20), by: v.optional(name) })), []),
  remark: v.optional(wordsUpTo(1000)),
});

/** An inspection as it was written down, its shape checked and nothing looked up yet. */
export type InspectionDraft = v.InferOutput<typeof shape>;

/** A record file's content, or what was typed. @throws Refusal kind `usage` naming every fault. */
export function readDraft(raw: unknown): InspectionDraft {
  return read(shape, raw, about);
}
