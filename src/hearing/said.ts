import type { Step } from '../proceeding/proceeding.ts';
import {
  type BlockName,
  blocks,
  type Copied,
  type Decided,
  type Fixed,
  type Held,
  type Notified,
  type Published,
  type Surveyed,
} from './hearing.ts';
import { voteWords } from './vote_words.ts';

/** What a step says, in one line. */
export function said({ step, content }: Step): string {
  return sayings[step as keyof typeof sayings]?.(content as never) ?? '';
}

const sayings = {
  fixed: ({ planned, time, place, leader, entitled }: Fixed) =>
    [
      `${planned}${time === null ? '' : ` ${time}`}，${place}`,
      leader === null ? '' : `组长${leader}`,
      entitled === null ? '' : `听证小组${entitled}人`,
    ]
      .filter(Boolean)
      .join('；'),
  notified: ({ method, recipients }: Notified) => `${method}${recipients === null ? '' : `，${recipients}`}`,
  surveyed: ({ method, report }: Surveyed) => `${method === null ? '' : `${method}：`}${report}`,
  held: ({ entitled, present, blocks: kept, votes = [] }: Held) =>
    [
      `应到${entitled}，实到${present}`,
      ...votes.map((vote) => `${vote.title}：${voteWords(vote)}`),
      ...(Object.keys(kept).length === 0
        ? []
        : [
            `记录：${Object.keys(kept)
              .map((name) => blocks[name as BlockName])
              .join('、')}`,
          ]),
    ].join('；'),
  published: ({ channel }: Published) => channel,
  copied: ({ recipient }: Copied) => recipient,
  decided: ({ by, decision }: Decided) => `${by}：${decision}`,
};
