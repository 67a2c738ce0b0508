import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { type ReadingId, readings } from '../rules/reading.ts';
import { readingNamed } from './named.ts';
import { readingBlock } from './reading_block.ts';
import { readingJson } from './rule_json.ts';
import { choiceOn, insertChoice } from './store.ts';

interface ReadOptions {
  from: string;
  cite?: string;
}

export const read = verb<ReadOptions>({
  writes: true,
  arguments: [
    { name: '<编号>', text: '疑问的编号，如 D-02；全部见 jwh rules readings' },
    { name: '<字母>', text: '选定的读法，如 b' },
  ],
  options: [
    { flags: '--from <日期>', text: '从哪一天起', required: true },
    { flags: '--cite <出处>', text: '依据，如会议决议' },
  ],
  examples: ['jwh rules read D-02 b --from 2026-01-01 --cite "决〔2026〕3号"'],
  async run(context, [number = '', typed = ''], options) {
    const reading = await readingNamed(number);
    const letter = letterOf(reading, typed);
    const from = readDay(options.from, '--from ');
    const cite = options.cite?.trim() || null;
    await context.write(async (writing) => {
      if ((await choiceOn(writing.db, reading, from)) !== null) throw chosenAlready(reading, from);
      await insertChoice(writing, { reading, letter, from, cite });
    });
    const shown = readingJson(reading, { [reading]: letter });
    return {
      sheet: {
        title: `已选定读法 ${reading}${letter}`,
        subtitle: `自${from}起${cite === null ? '' : `，依据：${cite}`}`,
        blocks: [readingBlock(shown)],
      },
      record: { ...shown, from, cite },
    };
  },
});

function letterOf(reading: ReadingId, typed: string): string {
  const options: Record<string, string> = readings[reading].options;
  const letter = typed.toLowerCase();
  if (Object.hasOwn(options, letter)) return letter;
  throw new Refusal('usage', 'unknown_letter', `${reading} 没有“${typed}”这种读法。`, {
    hint: [
      `${readings[reading].question}可选：`,
      ...Object.entries(options).map(([one, says]) => `  ${one} ${says}`),
    ].join('\n'),
  });
}

function chosenAlready(reading: ReadingId, from: Day): Refusal {
  return new Refusal('usage', 'reading_chosen', `${reading} 已经选定过自${from}起的读法，没有再写一次。`, {
    hint: `若选错了，先撤销：jwh rules void ${reading} --from ${from} --reason 理由`,
  });
}
