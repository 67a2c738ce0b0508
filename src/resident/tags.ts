import { verb } from '../command/verb.ts';
import { countTags, readTagKinds } from './tag_store.ts';

export const tags = verb({
  examples: ['jwh resident tags'],
  async run(context) {
    const db = await context.read();
    const [kinds, counts] = [await readTagKinds(db), await countTags(db, context.today)];
    return {
      sheet: {
        title: '居民标签',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'label', label: '标签', type: 'text', wide: true },
              { key: 'private', label: '敏感', type: 'flag' },
              { key: 'residents', label: '人数', type: 'count' },
              { key: 'tag', label: '代码', type: 'text' },
            ],
            rows: kinds.map((kind) => ({
              label: kind.label,
              private: kind.private,
              residents: counts.get(kind.code) ?? 0,
              tag: kind.code,
            })),
          },
          {
            kind: 'text',
            tone: 'quiet',
            lines: ['敏感的标签在名册里隐去，要看须写理由（--reveal）；增设：jwh resident define 名称 [--private]。'],
          },
        ],
      },
    };
  },
});
