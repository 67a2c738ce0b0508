import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { readDay } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { staffCalled } from '../staff/store.ts';
import { insertQualification, type Qualification, readQualifications } from './certificate_store.ts';
import { certificateAnswer } from './certificates_sheet.ts';

interface CertificateOptions {
  title: string;
  on: string;
  level?: string;
  number?: string;
  validUntil?: string;
  issuer?: string;
}

/** Enters a professional certificate; what is paid for it is another matter. */
export const certificate = verb<CertificateOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '谁的证书；同名时写编码' }],
  options: [
    { flags: '--title <名称>', text: '资格名称，如 社会工作师、助理社会工作师', required: true },
    { flags: '--on <日期>', text: '取得（批准）的日子', required: true },
    { flags: '--level <级别>', text: '级别，如 初级、中级、高级' },
    { flags: '--number <编号>', text: '证书编号' },
    { flags: '--valid-until <日期>', text: '有效到哪一天（证书上写明的）' },
    { flags: '--issuer <机关>', text: '发证机关' },
  ],
  examples: ['jwh training certificate 李敏 --title 社会工作师 --level 中级 --number 2025001 --on 2025-09-10'],
  async run(context, [name], options) {
    const called = readName(name ?? '');
    const words = (text: string | undefined, what: string) =>
      text === undefined ? null : readPublicWords(text, what, 60);
    const day = pastDay(options.on, context.today);
    const valid_until = options.validUntil === undefined ? null : readDay(options.validUntil, '--valid-until ');
    if (valid_until !== null && valid_until < day) {
      throw new Refusal('usage', 'days_reversed', `有效期止日 ${valid_until} 早于取得日 ${day}。`, {
        hint: '请核对两个日期。',
      });
    }
    const title = readPublicWords(options.title, '资格名称', 60);
    return context.write(async (writing) => {
      const { id: person_id } = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const given = { person_id, title, day, valid_until, ...textsOf(options, words) };
      await refuseTwice(writing.db, given);
      const id = await insertQualification(writing, given);
      const all = await readQualifications(writing.db);
      const one = all.find((own) => own.id === id) as Qualification;
      return certificateAnswer(one, await loadRulebook(writing.db), context.today);
    });
  },
});

function textsOf(
  { level, number, issuer }: CertificateOptions,
  words: (text: string | undefined, what: string) => string | null,
) {
  return { level: words(level, '级别'), number: words(number, '证书编号'), issuer: words(issuer, '发证机关') };
}

async function refuseTwice(
  db: Database,
  { person_id, title, level }: Pick<Qualification, 'person_id' | 'title' | 'level'>,
) {
  const same = (await readQualifications(db)).find(
    (one) => one.voided === null && one.person_id === person_id && one.title === title && one.level === level,
  );
  if (same === undefined) return;
  throw new Refusal('usage', 'already', `${same.name}的${title}${level ?? ''}已登记（${same.day}）。`, {
    hint: `登错的先撤销：jwh training revoke ${same.id.slice(0, 8)} --reason …`,
  });
}
