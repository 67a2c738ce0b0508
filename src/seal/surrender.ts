import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { onOption, sealAct } from './act.ts';
import { isSubdistrict, subdistrictOffice } from './issuer.ts';
import { judgePromptly } from './loss_judgement.ts';
import { namedOrOperator } from './named.ts';
import { surrenderSince } from './seal.ts';
import { findSeal, readSeals, sealsCalled } from './store.ts';

interface SurrenderOptions {
  to?: string;
  receivedBy?: string;
  receipt?: string;
  by?: string;
  on?: string;
  happened?: string;
}

export const surrender = verb<SurrenderOptions>({
  writes: true,
  arguments: [
    { name: '[旧章]', text: '换下的、遗失补发后找回的印章：名称，同名的写启用日期（默认：还没有上缴的那一枚）' },
  ],
  options: [
    { flags: '--to <机关>', text: '缴给谁（默认：所属街道办事处）' },
    { flags: '--received-by <姓名>', text: '对方接收的人' },
    { flags: '--receipt <回执>', text: '回执、编号' },
    { flags: '--by <姓名>', text: '谁去上缴的（默认：经办人）' },
    onOption,
    { flags: '--happened <理由>', text: '没有缴街道但已经这样办了：如实记录的理由' },
  ],
  examples: ['jwh seal surrender --received-by 赵科长 --receipt 收条2026-10-21'],
  async run(context, [called], options) {
    const happened = publicWordsOrNull(options.happened, '理由');
    const given = publicWordsOrNull(options.to, '机关');
    const received_by = publicWordsOrNull(options.receivedBy, '接收人');
    const receipt = publicWordsOrNull(options.receipt, '回执');
    const id = await oldSeal(await context.read(), called);
    const asked = { event: 'surrendered' as const, seal: id, on: options.on, from: ['ended' as const], happened };
    return sealAct(context, asked, async ({ db, seal, office, assessment, day }) => {
      const to = given ?? subdistrictOffice(office) ?? '街道办事处';
      const holds = isSubdistrict(to, office);
      const about = { subject: 'surrender', label: '旧印上缴' };
      const arithmetic = holds ? `缴${to}` : `缴${to}，不是所属街道办事处`;
      assessment.weigh('seal.replacement', about, () => ({ holds, arithmetic }), []);
      const late = judgePromptly(
        assessment,
        { subject: 'promptly', label: '及时上缴' },
        surrenderSince(seal) ?? day,
        day,
      );
      const isAsked = assessment.rule('seal.replacement')?.readings.includes('D-65') ?? false;
      if (late !== null && isAsked) assessment.add(late);
      return { person: await namedOrOperator(db, options.by, context), content: { to, received_by, receipt } };
    });
  },
});

/** The one that was replaced and is still here. @throws Refusal kind `not_found` or `usage`. */
async function oldSeal(db: Parameters<typeof readSeals>[0], called: string | undefined): Promise<string> {
  const open = sealsCalled(await readSeals(db), called?.trim() ?? '').filter((seal) => surrenderSince(seal) !== null);
  const [only] = open;
  if (only !== undefined && open.length === 1) return only.id;
  if (only === undefined) {
    if (called !== undefined) await findSeal(db, called);
    throw new Refusal('not_found', 'nothing_to_surrender', '没有换下还没上缴的印章。', {
      hint: '遗失的旧章找回了，先登记：jwh seal return；印章见：jwh seal show',
    });
  }
  throw new Refusal(
    'usage',
    'several_seals',
    `换下还没上缴的有${open.length}枚：${open.map(({ name, received_on }) => `${name}（${received_on}启用）`).join('、')}。`,
    {
      hint: '请写明哪一枚：名称，同名的写启用日期。',
    },
  );
}
