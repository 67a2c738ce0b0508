import type { Rulebook } from '../../rules/book.ts';
import { chosen } from '../../rules/reading.ts';
import type { TextBlock } from '../../sheet/sheet.ts';
import type { Figures } from './figures.ts';

/** What to make public of what people keep asking (长春 十(四)); where no rule asks for it, only what came up often. */
export function topicBlock({ topics, withheld, period }: Figures, book: Rulebook): TextBlock {
  const said = (kind: 'title' | 'building') =>
    topics
      .filter((topic) => topic.kind === kind)
      .map(({ words, count }) => `${words} ${count} 件`)
      .join('；');
  const [titles, buildings] = [said('title'), said('building')];
  const rule = book.find('topics.publish', period.to);
  const silent = rule === undefined || chosen('D-65', book.choices(period.to)) === 'b';
  return {
    kind: 'text',
    title: '热点',
    flush: true,
    lines: [
      titles === '' ? '没有重复出现的事由。' : `重复的事由：${titles}。`,
      ...(buildings === '' ? [] : [`集中的楼栋：${buildings}。`]),
      ...(withheld === 0 ? [] : [`另有 ${withheld} 种事由写了居民姓名，这里不列。`]),
      ...(silent
        ? []
        : [
            `热点问题的政策和结果要定期公布（${rule.citeWords}）；“定期”没有数，建议随居务公开每季度一次，由本办公室定。`,
          ]),
    ],
  };
}
