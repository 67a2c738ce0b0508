import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { verb } from '../../command/verb.ts';
import { readOffice } from '../../office/store.ts';
import { undecided } from '../certificate.ts';
import { act, onOption, requestArgument } from './act.ts';

interface ConsentOptions {
  number: string;
  body?: string;
  note?: string;
  on?: string;
}

export const consent = verb<ConsentOptions>({
  writes: true,
  arguments: [requestArgument],
  options: [
    { flags: '--number <文号>', text: '街道批准的文号', required: true },
    { flags: '--body <机关>', text: '哪个机关批准的（默认：所属街道办事处）' },
    { flags: '--note <说明>', text: '批复的要点' },
    onOption,
  ],
  examples: ['jwh certificate consent 3 --number 虹街批〔2026〕17号'],
  async run(context, [word], options) {
    const number = readPublicWords(options.number, '文号', 60);
    const note = publicWordsOrNull(options.note, '说明');
    return act(context, { word, step: 'consented', on: options.on, from: undecided }, async ({ writing }) => {
      const { subdistrict } = await readOffice(writing.db);
      const own =
        subdistrict === null ? '街道办事处' : subdistrict.endsWith('办事处') ? subdistrict : `${subdistrict}办事处`;
      const body = options.body === undefined ? own : readPublicWords(options.body, '机关', 60);
      return { name: body, person_id: null, content: { body, number, note } };
    });
  },
});
