import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { act, numberArgument, type StepOptions, stepOptions } from './act.ts';

interface ReferOptions extends StepOptions {
  to?: string;
  grid?: boolean;
  contact?: string;
  reason?: string;
}

export const refer = verb<ReferOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--to <部门>', text: '转给哪个部门' },
    { flags: '--grid', text: '报城市网格化综合管理中心' },
    { flags: '--contact <联系人>', text: '那边的联系人' },
    { flags: '--reason <理由>', text: '为什么转' },
    ...stepOptions,
  ],
  examples: ['jwh matter refer 12 --to 区城管局 --contact 值班室', 'jwh matter refer 12 --grid'],
  run: (context, [word], { to, grid, contact, reason, ...options }) =>
    act(context, word, 'refer', options, ['open', 'referred', 'resolved'], () => {
      if (to === undefined && !grid) throw nowhere();
      if (to !== undefined && grid) throw twice();
      return {
        content: {
          kind: grid ? 'grid' : 'department',
          to: readPublicWords(to ?? '城市网格化综合管理中心', '部门', 60),
          contact: publicWordsOrNull(contact, '联系人'),
          reason: publicWordsOrNull(reason, '理由'),
        },
        patch: { state: 'referred' },
      };
    }),
});

function nowhere(): Refusal {
  return new Refusal('usage', 'department_missing', '没有写转给哪里。', {
    hint: '写 --to 部门，或 --grid 报城市网格化综合管理中心。',
  });
}

function twice(): Refusal {
  return new Refusal('usage', 'two_departments', '--to 与 --grid 不能一起写。', {
    hint: '转给部门写 --to，报城市网格化综合管理中心写 --grid；转两处的记两次。没有写入任何内容。',
  });
}
