import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { verb } from '../command/verb.ts';
import { sealAct } from './act.ts';
import { judgeIssuer } from './add.ts';
import { subdistrictOffice } from './issuer.ts';
import { custodianOn, stateOn } from './seal.ts';
import { addEvent, endSeal, insertSeal } from './store.ts';

interface ReplaceOptions {
  reason: string;
  issuer?: string;
  shape?: string;
  place?: string;
  seal?: string;
  on?: string;
  happened?: string;
}

export const replace = verb<ReplaceOptions>({
  writes: true,
  arguments: [{ name: '<新章>', text: '新印章的名称（可与旧章同名）' }],
  options: [
    { flags: '--reason <理由>', text: '为什么更换，如 磨损、更名、遗失后补发', required: true },
    { flags: '--issuer <机关>', text: '制发机关（默认：所属街道办事处）' },
    { flags: '--shape <规格>', text: '新章的规格' },
    { flags: '--place <存处>', text: '存放在哪里' },
    { flags: '--seal <名称>', text: '换下的是哪一枚（默认：在用的那一枚）' },
    { flags: '--on <日期>', text: '哪天启用新章（默认：今天）' },
    { flags: '--happened <理由>', text: '不是街道制发但已在用：如实记录的理由' },
  ],
  examples: ['jwh seal replace 团结路社区居民委员会 --reason 磨损 --on 2026-10-20'],
  async run(context, [called], options) {
    const name = readPublicWords(called ?? '', '名称', 60);
    const reason = readPublicWords(options.reason, '理由', 200);
    const happened = publicWordsOrNull(options.happened, '理由');
    const given = publicWordsOrNull(options.issuer, '制发机关');
    const [shape, place] = [publicWordsOrNull(options.shape, '规格'), publicWordsOrNull(options.place, '存处')];
    const from = ['held', 'lost'] as const;
    const asked = { event: 'replaced' as const, seal: options.seal, on: options.on, from, happened };
    return sealAct(
      context,
      asked,
      async ({ seal, office, assessment }) => {
        if (seal.kind === 'office') judgeIssuer(assessment, given ?? subdistrictOffice(office), office, happened);
        if (stateOn(seal) === 'held') {
          assessment.notes.push(
            `旧章要上缴：jwh seal surrender ${seal.name}；印上缴单：jwh seal form 上缴 ${seal.name} --pdf`,
          );
        }
        return { person: null, content: { by: name, reason } };
      },
      async ({ writing, seal, office, day }) => {
        const wasLost = stateOn(seal) === 'lost';
        await endSeal(writing, seal.id, { ended_on: day, ending: wasLost ? 'reissued' : 'replaced' });
        const issuer = given ?? subdistrictOffice(office);
        const facts = { shape: shape ?? seal.facts.shape, place: place ?? seal.facts.place, note: null };
        const id = await insertSeal(writing, {
          name,
          kind: seal.kind,
          issuer,
          received_on: day,
          facts,
          ended_on: null,
          ending: null,
        });
        const plain = { day, verdicts: [], happened: null };
        await addEvent(writing, id, {
          ...plain,
          event: 'received',
          name: null,
          person_id: null,
          content: { by: issuer },
        });
        const keeper = custodianOn(seal, day);
        if (keeper === null) return;
        const content = { appointed_by: null, appointed_post: null, mandate: null };
        const { name: keeps, person_id } = keeper;
        await addEvent(writing, id, { ...plain, event: 'custody', name: keeps, person_id, content });
      },
    );
  },
});
