import { verb } from '../command/verb.ts';
import { type Choices, type ReadingId, readings } from '../rules/reading.ts';
import { loadRulebook } from './load.ts';
import { readingNamed } from './named.ts';
import { databaseIfAny, dayAsked, onOption } from './options.ts';
import { readingBlock } from './reading_block.ts';
import { readingJson } from './rule_json.ts';

export const listReadings = verb<{ on?: string }>({
  arguments: [{ name: '[编号]', text: '疑问的编号，如 D-02；不写：全部' }],
  options: [{ ...onOption, text: '哪一天采用的读法（默认：今天）' }],
  examples: ['jwh rules readings', 'jwh rules readings D-02 --json'],
  async run(context, [asked], options) {
    const day = dayAsked(context, options);
    const id = asked === undefined ? undefined : await readingNamed(asked);
    const db = await databaseIfAny(context);
    const choices: Choices = db === undefined ? {} : (await loadRulebook(db)).choices(day);
    const subtitle = db === undefined ? '没有找到数据文件，列出的是默认的读法' : `${day}采用的读法`;
    if (id !== undefined) {
      const record = readingJson(id, choices);
      const why = { kind: 'text' as const, lines: [`默认的理由：${record.why}`] };
      return {
        sheet: { title: '读法', subtitle, day: context.today, blocks: [readingBlock(record), why] },
        record,
      };
    }
    const rows = (Object.keys(readings) as ReadingId[]).sort().map((one) => readingJson(one, choices));
    return {
      sheet: {
        title: '读法',
        subtitle,
        orientation: 'landscape',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'id', label: '编号', type: 'text' },
              { key: 'question', label: '疑问', type: 'text', wide: true },
              { key: 'options', label: '可选的读法', type: 'text', wide: true },
              { key: 'default', label: '默认', type: 'text' },
              { key: 'letter', label: '现用', type: 'text' },
            ],
            rows: rows.map((row) => ({ ...row, options: optionsInOneLine(row.options) })),
          },
        ],
      },
      rows,
    };
  },
});

function optionsInOneLine(options: Record<string, string>): string {
  return Object.entries(options)
    .map(([letter, says]) => `${letter} ${says}`)
    .join('；');
}
