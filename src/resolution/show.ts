import { dayWords } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readMeeting } from '../meeting/store.ts';
import { progressStates } from './progress_state.ts';
import { readProgress } from './progress_store.ts';
import { progressTable } from './progress_table.ts';
import { findResolution } from './store.ts';

export const show = verb({
  arguments: [{ name: '<编号>', text: '决议编号，如 决〔2026〕5号、2026-5，或今年的 5' }],
  examples: ['jwh resolution show 2026-5'],
  async run(context, [word]) {
    const db = await context.read();
    const { id, meeting_id, ...resolution } = await findResolution(db, word ?? '', context.today);
    const { verdicts, motions } = await readMeeting(db, meeting_id);
    const progress = await readProgress(db, id);
    const verdict = verdicts.filter(({ subject }) => subject === `motion:${resolution.motion}`);
    const motion = motions.find(({ no }) => no === resolution.motion);
    return {
      sheet: {
        title: `决议 ${resolution.number}`,
        day: resolution.day,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'title', label: '内容', type: 'text', value: resolution.title },
              { key: 'day', label: '日期', type: 'text', value: dayWords(resolution.day) },
              { key: 'meeting', label: '会议', type: 'text', value: `${resolution.meeting} 议题 ${resolution.motion}` },
              ...(motion === undefined
                ? []
                : [
                    {
                      key: 'votes',
                      label: '表决',
                      type: 'text' as const,
                      value: `在场 ${motion.present}，赞成 ${motion.for}，反对 ${motion.against}，弃权 ${motion.abstain}`,
                    },
                  ]),
              { key: 'state', label: '落实', type: 'state', states: progressStates, value: resolution.state },
              { key: 'due_day', label: '期限', type: 'day', value: resolution.due_day },
              ...verdict.map(({ arithmetic, cite_words }) => ({
                key: 'basis',
                label: '依据',
                type: 'text' as const,
                value: `${arithmetic}（${cite_words}）`,
              })),
            ],
          },
          ...(progress.length === 0 ? [] : [progressTable(progress)]),
        ],
      },
      record: { ...resolution, progress },
      verdicts: verdict,
      basis: verdict.map(({ cite }) => cite),
    };
  },
});
