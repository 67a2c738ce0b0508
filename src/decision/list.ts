import { wholeNumber } from '../base/number.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { listProceedings } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type MatterState, matterStates } from './matter.ts';
import { type Matter, wholeMatter } from './whole.ts';

interface ListOptions {
  year?: string;
  open?: boolean;
  limit?: string;
}

export const list = verb<ListOptions>({
  options: [
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--open', text: '只列还没有走完的' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh decision list --open'],
  async run(context, _args, options) {
    const db = await context.read();
    const book = await loadRulebook(db);
    const year = options.year === undefined ? undefined : wholeNumber(options.year, '年份');
    const all: Matter[] = [];
    for (const one of await listProceedings(db, ['four_steps'], { year })) {
      const whole = await wholeMatter(db, book, one, context.today);
      if (!options.open || unfinished.includes(whole.state)) all.push(whole);
    }
    const shown = all.slice(0, limitOf(options));
    return {
      sheet: {
        title: '四议两公开事项',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '立项', type: 'day' },
              { key: 'title', label: '事项', type: 'text', wide: true },
              { key: 'step', label: '做到', type: 'text' },
              { key: 'order', label: '次序', type: 'state', states: orders },
              { key: 'state', label: '状态', type: 'state', states: matterStates },
            ],
            rows: shown.map(rowOf),
            empty: '没有事项。',
          },
          ...moreNote(shown.length, all.length),
        ],
      },
    };
  },
});

/** A matter that was not agreed to is at its end; one whose ground fell has to be gone through again. */
const unfinished: readonly MatterState[] = ['open', 'unpublished', 'fallen'];

const orders = {
  kept: { label: '符合', tone: 'good' },
  broken: { label: '不符合', tone: 'bad' },
} as const;

function rowOf({ matter, stages, state, judged }: Matter) {
  const { number, day, title } = matter;
  const order = judged.find(({ subject }) => subject === 'order');
  return {
    number,
    day,
    title,
    step: stages.filter((stage) => stage.day !== null).at(-1)?.title ?? null,
    order: order === undefined ? null : order.holds ? 'kept' : 'broken',
    state,
  };
}
