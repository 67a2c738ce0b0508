import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { usualTags } from './tag.ts';
import { putTagKind } from './tag_store.ts';

export const define = verb<{ private?: true }>({
  writes: true,
  arguments: [{ name: '<标签>', text: '本办公室增设的标签' }],
  options: [{ flags: '--private', text: '敏感：在名册里隐去，要看须写理由' }],
  examples: ['jwh resident define 候鸟老人', 'jwh resident define 认知障碍 --private'],
  async run(context, [word], options) {
    const label = readPublicWords(word as string, '标签', 12);
    if (usualTags.some((kind) => kind.label === label || kind.code === label))
      throw new Refusal('usage', 'tag_taken', `“${label}”本来就有，不用增设。`, { hint: '全部见：jwh resident tags' });
    const isPrivate = options.private ?? false;
    await context.write((writing) => putTagKind(writing, label, isPrivate));
    return {
      sheet: {
        title: '增设标签',
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'label', label: '标签', type: 'text', value: label },
              { key: 'private', label: '敏感', type: 'flag', value: isPrivate },
            ],
          },
        ],
      },
      record: { tag: label, label, private: isPrivate },
    };
  },
});
