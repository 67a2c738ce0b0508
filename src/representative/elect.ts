import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { type DetailOptions, detailOptions, detailsFrom, newOption, readName } from '../person/details.ts';
import { basisWords, readBasis, readGroup, readTerm } from './representative.ts';
import { type Seating, seat } from './seat.ts';
import { representativeAnswer } from './sheet.ts';
import { readRollFindings, representativesOf } from './store.ts';

interface ElectOptions extends DetailOptions {
  group?: string;
  basis?: string;
  term?: string;
  from?: string;
  new?: boolean;
}

export const elect = verb<ElectOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--group <小组>', text: '居民小组；民选的必写' },
    { flags: '--basis <身份>', text: `${Object.values(basisWords).join('、')}（默认：民选）` },
    { flags: '--term <届>', text: '第几届' },
    { flags: '--from <日期>', text: '当选日期（默认：今天）' },
    ...detailOptions,
    newOption,
  ],
  examples: [
    'jwh rep elect 赵玉兰 --group 第3居民小组 --term 8 --from 2026-03-01',
    'jwh rep elect 钱立 --basis 人大代表',
  ],
  async run(context, [name], options) {
    const asked: Seating = {
      called: readName(name as string),
      details: detailsFrom(options),
      isNew: options.new ?? false,
      basis: options.basis === undefined ? 'elected' : readBasis(options.basis),
      group: readGroup(options.group),
      term: options.term === undefined ? null : readTerm(options.term),
      from: options.from === undefined ? context.today : readDay(options.from, '当选日期'),
      replaces: null,
    };
    if (asked.basis === 'elected' && asked.group === null) throw groupMissing();
    const { person, memberships, findings } = await context.write(async (writing) => {
      const seated = await seat(writing, asked);
      const found = await readRollFindings(writing.db, asked.from);
      return {
        person: seated,
        memberships: await representativesOf(writing.db, seated.id),
        findings: found.filter(({ subject }) => subject === asked.group || subject === asked.basis),
      };
    });
    return representativeAnswer(person, memberships, { show: await context.shown(), day: context.today }, findings);
  },
});

function groupMissing(): Refusal {
  return new Refusal('usage', 'group_missing', '民选的居民代表要写居民小组（--group）。', {
    hint: '例如：--group 第3居民小组；当然代表请写 --basis，如 --basis 人大代表。',
  });
}
