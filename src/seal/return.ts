import { publicWordsOrNull } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { onOption, sealAct, sealOption } from './act.ts';
import { namedOrNull, namedOrOperator } from './named.ts';
import { lastMove, stateOn } from './seal.ts';

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
    const from = ['out', 'lost', 'street'] as const;
    const asked = { event: 'returned' as const, seal: options.seal, on: options.on, from, happened: null };
    return sealAct(context, asked, async ({ db, seal }) => {
      const state = stateOn(seal);
      const taker = state === 'out' ? (lastMove(seal)?.name ?? undefined) : undefined;
      const person = (await namedOrNull(db, called ?? taker)) ?? (await namedOrOperator(db, undefined, context));
      const receiver = await namedOrNull(db, options.receivedBy);
      return { person, content: { from: state, received_by: receiver?.name ?? null, note } };
    });
  },
});
