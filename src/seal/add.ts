import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Office } from '../office/office.ts';
import { readOffice } from '../office/store.ts';
import { type Assessment, assessor } from '../proceeding/assessment.ts';
import { isSubdistrict, subdistrictOffice } from './issuer.ts';
import { type SealKind, sealKinds } from './seal.ts';
import { sealAnswer } from './sheet.ts';
import { addEvent, insertSeal, readSeal, readSeals } from './store.ts';

interface AddOptions {
  kind?: SealKind;
  issuer?: string;
  received?: string;
  shape?: string;
  place?: string;
  note?: string;
  happened?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '印章的名称，如 团结路社区居民委员会' }],
  options: [
    { flags: '--kind <种类>', text: '居委会印章（默认）、财务专用章、其他印章', choices: sealKinds },
    { flags: '--issuer <机关>', text: '制发机关（默认：所属街道办事处）' },
    { flags: '--received <日期>', text: '哪天收到启用（默认：今天）' },
    { flags: '--shape <规格>', text: '规格，如 圆形，直径4.2厘米，中央刊五角星' },
    { flags: '--place <存处>', text: '存放在哪里，如 办公室保险柜' },
    { flags: '--note <说明>', text: '备注' },
    { flags: '--happened <理由>', text: '不是街道制发但已在用：如实记录的理由' },
  ],
  examples: ['jwh seal add 团结路社区居民委员会 --received 2024-01-15 --shape 圆形，直径4.2厘米 --place 办公室保险柜'],
  async run(context, [called], options) {
    const received_on = pastDay(options.received, context.today, '--received');
    const name = readPublicWords(called ?? '', '名称', 60);
    const kind = options.kind ?? 'office';
    const happened = publicWordsOrNull(options.happened, '理由');
    const facts = {
      shape: publicWordsOrNull(options.shape, '规格'),
      place: publicWordsOrNull(options.place, '存处'),
      note: publicWordsOrNull(options.note, '备注'),
    };
    return context.write(async (writing) => {
      const { db } = writing;
      const office = await readOffice(db);
      const issuer = publicWordsOrNull(options.issuer, '制发机关') ?? subdistrictOffice(office);
      await refuseTwice(db, name, kind);
      const assessment = await (await assessor(db))(received_on);
      if (kind === 'office') judgeIssuer(assessment, issuer, office, happened);
      const id = await insertSeal(writing, { name, kind, issuer, received_on, facts, ended_on: null, ending: null });
      await addEvent(writing, id, {
        event: 'received',
        day: received_on,
        name: null,
        person_id: null,
        content: { by: issuer },
        verdicts: assessment.judged,
        happened,
      });
      return sealAnswer(db, await readSeal(db, id), context.today, assessment);
    });
  },
});

/** R-CC-17-11: the sub-district makes and issues the seal. @throws Refusal kind `forbidden` unless it is so already. */
export function judgeIssuer(
  assessment: Assessment,
  issuer: string | null,
  office: Office,
  happened: string | null,
): void {
  const holds = issuer !== null && isSubdistrict(issuer, office);
  const judged = assessment.weigh(
    'seal.issuer',
    { subject: 'issuer', label: '制发机关' },
    () => ({ holds, arithmetic: issuer === null ? '没有写制发机关' : `${issuer}${holds ? '' : '不是所属街道办事处'}` }),
    [],
  );
  assessment.refuse(
    judged,
    happened,
    (one) =>
      new Refusal('forbidden', 'not_issued_by_street', `不能登记：${one.arithmetic}（${one.cite_words}）。`, {
        hint: '核对 --issuer；确是别处刻制、已经在用的，加 --happened 理由 如实记录。没有写入任何内容。',
        cite: one.cite,
      }),
  );
}

/** One committee has one seal of its own in use; another one comes by replacing it. */
async function refuseTwice(db: Database, name: string, kind: SealKind): Promise<void> {
  const seals = await readSeals(db);
  const same = seals.find((one) => one.name === name && one.ended_on === null);
  const own = kind === 'office' ? seals.find((one) => one.kind === 'office' && one.ended_on === null) : undefined;
  const there = same ?? own;
  if (there === undefined) return;
  throw new Refusal('usage', 'seal_there', `${there.name}（${sealKinds[there.kind]}）已经登记，仍在用。`, {
    hint: '换新章：jwh seal replace 新章名称 --reason 理由；另一种印章加 --kind。',
  });
}
