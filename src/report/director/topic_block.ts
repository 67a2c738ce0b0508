import type { Day } from '../../calendar/day.ts';
import { periodOf } from '../../calendar/period.ts';
import type { Rulebook } from '../../rules/book.ts';
import { chosen } from '../../rules/reading.ts';
import type { TextBlock } from '../../sheet/sheet.ts';
import type { Figures } from './figures.ts';

/** What to make public of what people keep asking (长春 十(四)); where no rule asks for it, only what came up often. */
export function topicBlock({ topics, withheld, period, as_of }: Figures, book: Rulebook): TextBlock {
  const said = (kind: 'title' | 'building', unit: string) =>
    topics
      .filter((topic) => topic.kind === kind)
      .map(({ words, count }) => `${words} ${count} ${unit}`)
      .join('；');
  const [titles, buildings] = [said('title', '次'), said('building', '件')];
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
      ...(titles === '' ? [] : toDisclose(titles, as_of, book)),
    ],
  };
}

/** The command that puts the topics among what the place publishes of the quarter; nothing where no item is for them. */
function toDisclose(titles: string, day: Day, book: Rulebook): string[] {
  const period = periodOf('quarter', day).code;
  // Nothing that would end the quotation on a command line, or mean something in it.
  const quoted = titles.replace(/["'`$\\!]/g, '');
  const at = book.find('disclosure.items', day)?.value.items.findIndex(({ code }) => code === 'other') ?? -1;
  if (at === -1) return [];
  return [
    `列入居务公开第 ${at + 1} 项（取代该项已登记的文字，先看 jwh disclose item show ${at + 1} --period ${period}）；补上政策和结果：`,
    `jwh disclose item set ${at + 1} "热点问题：${quoted}。" --period ${period}`,
  ];
}
