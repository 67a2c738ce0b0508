import { publicWordsOrNull } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { onOption, sealAct, sealOption } from './act.ts';
import { namedOrNull, namedOrOperator } from './named.ts';
import { isAstray, lastMove, type Seal, stateOn } from './seal.ts';
import { readSeals, sealsCalled } from './store.ts';

interface ReturnOptions {
  receivedBy?: string;
  note?: string;
  seal?: string;
  on?: string;
}

export const giveBack = verb<ReturnOptions>({
  writes: true,
  arguments: [{ name: '[姓名]', text: '谁归还、找回、领回（默认：带出的人）' }],
  options: [
    { flags: '--received-by <姓名>', text: '接收的人' },
    { flags: '--note <说明>', text: '在哪里找到、交接情况等' },
    sealOption,
    onOption,
  ],
  examples: ['jwh seal return 李敏 --received-by 王建国', 'jwh seal return 李敏 --note 在街道会议室找到'],
  async run(context, [called], options) {
    const note = publicWordsOrNull(options.note, '说明');
    const meant = await wanted(await context.read(), options.seal);
    const from = [...away, ...(meant !== undefined && isAstray(meant) ? (['ended'] as const) : [])];
    const seal = meant?.id ?? options.seal;
    const asked = { event: 'returned' as const, seal, on: options.on, from, happened: null };
    return sealAct(context, asked, async ({ db, seal: back, assessment }) => {
      const state = isAstray(back) ? 'lost' : stateOn(back);
      if (isAstray(back)) {
        assessment.notes.push('已补发新章，找回的旧章不再使用，要上缴：jwh seal surrender');
      }
      const taker = state === 'out' ? (lastMove(back)?.name ?? undefined) : undefined;
      const person = (await namedOrNull(db, called ?? taker)) ?? (await namedOrOperator(db, undefined, context));
      const receiver = await namedOrNull(db, options.receivedBy);
      return { person, content: { from: state, received_by: receiver?.name ?? null, note } };
    });
  },
});

const away = ['out', 'lost', 'street'] as const;

/** The seal that can come back: one in use that is away, else one that was lost and replaced; left out where neither is. */
async function wanted(db: Database, called: string | undefined): Promise<Seal | undefined> {
  const meant = sealsCalled(await readSeals(db), called?.trim() ?? '');
  const open = meant.filter((seal) => away.some((state) => state === stateOn(seal)));
  const back = open.length > 0 ? open : meant.filter(isAstray);
  return back.length === 1 ? back[0] : undefined;
}
